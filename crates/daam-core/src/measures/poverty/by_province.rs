//! Headcount and gap of each province, on the national line of each milieu.

use super::Sheet;
use super::fgt::{Gap, PARTS};
use super::home::{Home, Slot, Slots};
use crate::kernel::{Place, sums};
use crate::measures::indicator::named;
use crate::measures::readout::Readout;
use crate::measures::table::Group;
use crate::programme::inherits;

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
    cells: usize,
    persons: Vec<i64>,
    poor: Vec<Poor>,
}
sums!(ByProvince { persons poor });
inherits!(ByProvince, inherit_distributions { poor });

impl ByProvince {
    pub(super) fn new(cells: usize, slots: Slots) -> Self {
        Self {
            cells,
            persons: vec![0; slots.times() * cells],
            poor: vec![Poor::default(); slots.count() * cells],
        }
    }

    /// Counts the people, once a time.
    pub(super) fn count(&mut self, time: usize, home: &Home) {
        self.persons[time * self.cells + home.cell] += home.persons;
    }

    /// Adds a poor household.
    pub(super) fn add(&mut self, slot: Slot, home: &Home, gap: &Gap) {
        let poor = &mut self.poor[slot.number * self.cells + home.cell];
        poor.persons += home.persons;
        poor.gap += home.persons * gap.parts();
    }

    /// Rows of one distribution, for a run of the full country.
    pub(super) fn rows(&self, sheet: &Sheet, out: &mut Readout) {
        let Some(country) = out.whole_country() else {
            return;
        };
        for (code, _, _) in &country.provinces {
            let (mut persons, mut poor, mut gap) = (0, 0, 0);
            let cells = country.cells.iter().enumerate();
            for (index, _) in cells.filter(|(_, cell)| cell.province == *code) {
                let found = self.poor[sheet.slot.number * self.cells + index];
                persons += self.persons[sheet.slot.time * self.cells + index];
                poor += found.persons;
                gap += found.gap;
            }
            if persons == 0 {
                continue;
            }
            let place = Place {
                code: Some(*code),
                milieu: None,
            };
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
