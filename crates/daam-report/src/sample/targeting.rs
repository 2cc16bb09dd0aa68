//! Targeting in detail of a made-up run.

use super::Writer;
use daam_core::measures::{BANDS, DECILE_BANDS, Group, STEPS};

impl Writer {
    /// What targeting and transfers achieve; gains against the first scenario where there is
    /// one to compare with.
    pub(super) fn targeting(&mut self, effect: f64, compared: bool) {
        for (target, index) in [
            ("poor", 0.2),
            ("vulnerable", 0.3),
            ("bottom_20", 0.35),
            ("bottom_40", 0.5),
        ] {
            let group = Group::Part("target", target);
            self.put(group, "exclusion_error", "share", 0.1 + index / 4.0);
            self.put(group, "inclusion_error", "share", 0.9 - index);
            self.put(
                group,
                "household_exclusion_error",
                "share",
                0.12 + index / 4.0,
            );
            self.put(group, "household_inclusion_error", "share", 0.91 - index);
            self.put(group, "coady_grosh_hoddinott_index", "ratio", 2.0 - index);
        }
        let all = Group::All;
        let consumption = Group::Part("reference", "consumption");
        for (group, indicator, unit, value) in [
            (all, "targeting_differential", "share", 0.46),
            (all, "concentration_coefficient", "index", -0.29 * effect),
            (all, "score_roc_area", "share", 0.84),
            (all, "poverty_gap_closed", "share", 0.6 * effect.min(1.5)),
            (
                all,
                "cost_per_point_of_poverty",
                "dh_per_point",
                18e9 / effect,
            ),
            (all, "cliff", "dh_per_household_per_month", 516.0),
            (all, "households_near_threshold", "share", 0.09),
            (consumption, "adequacy", "share", 0.11 * effect),
        ] {
            self.put(group, indicator, unit, value);
        }
        for (policy, gap) in [("universal", 0.5), ("lottery", 0.7), ("perfect", 0.0)] {
            let group = Group::Part("policy", policy);
            self.put(group, "benchmark_poverty_gap", "share", 0.009 * gap);
        }
        for (index, step) in STEPS.into_iter().enumerate() {
            let others = (index + 1) as f64 / 20.0;
            let group = Group::Part("false_positive", step);
            self.put(group, "score_roc", "share", libm::pow(others, 0.25));
        }
        if !compared {
            return;
        }
        let shares = [0.02, 0.06, 0.5, 0.2, 0.22];
        for (band, share) in BANDS.into_iter().zip(shares) {
            self.put(Group::Part("band", band), "gain_share", "share", share);
        }
        for names in DECILE_BANDS {
            for (name, share) in names.into_iter().zip(shares) {
                let group = Group::Part("decile_band", name);
                self.put(group, "gain_share", "share", share);
            }
        }
    }
}
