//! Headcount and gap of each province, on the national line of each milieu.

use super::fgt::{Gap, PARTS};
use super::home::{Distributions, PovertyUnit, Slot, Slots};
use super::sheet::PovertyRows;
use crate::kernel::{At, Grid, Place, sums};
use crate::measures::indicator::named;
use crate::measures::row_builder::RowBuilder;
use crate::measures::table::Group;
use crate::programme::shares_history;

/// Poor persons and their gaps, in [`PARTS`].
#[derive(Clone, Copy, Debug, Default)]
struct Poor {
    persons: i64,
    gap: i64,
}
sums!(Poor { persons gap });

/// Sums by distribution (persons: by time) and cell.
#[derive(Clone, Debug)]
pub(super) struct ByProvince {
    persons: Grid<i64>,
    poor: Distributions<Poor>,
}
sums!(ByProvince { persons poor });
shares_history!(ByProvince { poor });

impl ByProvince {
    pub(super) fn new(cells: usize, slots: Slots) -> Self {
        Self {
            persons: slots.people(cells, 0),
            poor: slots.distributions(cells, 1, Poor::default()),
        }
    }

    /// Counts the population, once per time.
    pub(super) fn count(&mut self, time: At, home: &PovertyUnit) {
        self.persons[time][home.cell] += home.persons;
    }

    /// Adds a poor household.
    pub(super) fn add(&mut self, slot: Slot, home: &PovertyUnit, gap: &Gap) {
        let poor = &mut self.poor[slot][home.cell];
        poor.persons += home.persons;
        poor.gap += home.persons * gap.parts();
    }

    /// Rows of one distribution, for a run of the full country.
    pub(super) fn rows(&self, sheet: &PovertyRows, out: &mut RowBuilder) {
        let Some(country) = out.whole_country() else {
            return;
        };
        for (code, _, _) in &country.provinces {
            let (mut persons, mut poor, mut gap) = (0, 0, 0);
            let cells = country.cells.iter().enumerate();
            for (index, _) in cells.filter(|(_, cell)| cell.province == *code) {
                let found = self.poor[sheet.slot][index];
                persons += self.persons[sheet.slot.time()][index];
                poor += found.persons;
                gap += found.gap;
            }
            if persons == 0 {
                continue;
            }
            let place = Place::new(Some(*code), None);
            for (name, sum) in [
                ("poverty_headcount", poor as f64),
                ("poverty_gap", gap as f64 / PARTS),
            ] {
                let (name, share) = (named(name, sheet.suffix), sum / persons as f64);
                out.row_of_year(sheet.year, place, Group::All, name, "share", share);
            }
        }
    }
}
