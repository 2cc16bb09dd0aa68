//! Poverty in detail of the made-up run.

use super::Writer;
use daam_core::measures::{Group, Line};

/// Its lines, one of them asked for.
pub(super) const LINES: [Line; 4] = [
    Line {
        name: "national",
        dirhams: [6_256.0, 5_196.0],
    },
    Line {
        name: "vulnerability",
        dirhams: [9_384.0, 7_794.0],
    },
    Line {
        name: "international_extreme",
        dirhams: [4_775.0; 2],
    },
    Line {
        name: "half_median",
        dirhams: [8_000.0; 2],
    },
];

impl Writer {
    /// What is told of the country and its milieux, when so many are poor.
    pub(super) fn poverty(&mut self, before: f64, after: f64) {
        let groups = [
            ("line", "vulnerability", 3.2),
            ("line", "international_extreme", 0.4),
            ("line", "half_median", 2.1),
            ("household_type", "extended", 1.1),
            ("head", "female", 0.9),
            ("age", "0-17", 1.3),
        ];
        for (key, value, times) in groups {
            let group = Group::Part(key, value);
            for (indicator, share) in [
                ("poverty_headcount_before_transfer", before),
                ("poverty_headcount", after),
                ("poverty_gap_before_transfer", before * 0.24),
                ("poverty_gap", after * 0.2),
            ] {
                self.put(group, indicator, "share", share * times);
            }
        }
        for (indicator, unit, value) in [
            ("theil_index", "index", 0.284),
            ("theil_index_before_transfer", "index", 0.296),
            ("palma_ratio", "ratio", 1.93),
            ("watts_index", "index", after * 0.23),
            ("poverty_entry_rate", "share", 0.004),
            ("poverty_exit_rate", "share", 0.31),
            ("poverty_change", "share", -0.0071),
        ] {
            self.put(Group::All, indicator, unit, value);
        }
        let policy = Group::Part("source", "policy");
        self.put(policy, "poverty_change", "share", -0.0052);
    }
}
