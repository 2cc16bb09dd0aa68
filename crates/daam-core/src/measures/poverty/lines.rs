//! Headcount, gap and severity for additional poverty lines.

use super::fgt::{Fgt, Gap};
use super::home::{Distributions, PovertyUnit, Slot, Slots};
use super::line::PovertyLine;
use super::sheet::PovertyRows;
use crate::kernel::sums;
use crate::measures::row_builder::RowBuilder;
use crate::programme::shares_history;

/// Sums by distribution, domain and line.
#[derive(Clone, Debug)]
pub(super) struct LineSums {
    lines: Vec<PovertyLine>,
    /// By milieu, the highest line.
    highest: [f64; 2],
    sums: Distributions<Fgt>,
}
sums!(LineSums { sums });
shares_history!(LineSums { sums });

impl LineSums {
    pub(super) fn new(lines: Vec<PovertyLine>, slots: Slots) -> Self {
        let highest = [0, 1].map(|milieu| {
            let dirhams = lines.iter().map(|line| line.dirhams[milieu]);
            dirhams.fold(0.0, f64::max)
        });
        Self {
            sums: slots.distributions(slots.domains, lines.len(), Fgt::default()),
            highest,
            lines,
        }
    }

    #[inline]
    pub(super) fn add(&mut self, slot: Slot, home: &PovertyUnit, dirhams: f64) {
        if dirhams >= self.highest[home.milieu] {
            return;
        }
        let sums = self.sums.part_mut(slot, home.domain);
        for (line, sum) in self.lines.iter().zip(sums) {
            if let Some(gap) = Gap::of(dirhams, line.dirhams[home.milieu]) {
                sum.add(home.persons, &gap);
            }
        }
    }

    /// Rows of one distribution, for the country and its milieux.
    pub(super) fn rows(&self, sheet: &PovertyRows, out: &mut RowBuilder) {
        for area in PovertyRows::MILIEUX {
            let persons = sheet.persons(area, out);
            for (index, line) in self.lines.iter().enumerate() {
                for (name, measure, parts) in Fgt::MEASURES {
                    let sum = out.weighted(area, &|domain| {
                        measure(&self.sums.part(sheet.slot, domain)[index])
                    });
                    sheet.share(area, line.group(), name, (sum / parts, persons), out);
                }
            }
        }
    }
}
