//! Persons and households by domain and month.

use super::readout::Readout;
use super::table::Group;
use crate::events::{Chronicle, Happening};
use crate::inputs::{DOMAINS, Inputs};
use crate::kernel::sums;
use crate::population::{HouseholdIndex, Locality};

/// Changes of the numbers of households and persons; their running sum is the number.
#[derive(Clone, Debug)]
pub struct People {
    months: usize,
    changes: Vec<[i64; 2]>,
}
sums!(People { changes });

/// Where and how large a household was when last counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counted {
    domain: u16,
    size: u16,
}

impl People {
    pub(super) fn new(months: usize) -> Self {
        Self {
            months,
            changes: vec![[0; 2]; months * DOMAINS],
        }
    }

    /// Counts the households touched in a month, `counted` being how each stood before.
    pub fn count(
        &mut self,
        inputs: &Inputs,
        locality: &Locality,
        month: usize,
        counted: &mut Vec<Counted>,
    ) {
        counted.resize(locality.households.len(), Counted::default());
        for household in &locality.touched {
            self.recount(inputs, locality, month, *household, counted);
        }
    }

    fn recount(
        &mut self,
        inputs: &Inputs,
        locality: &Locality,
        month: usize,
        household: HouseholdIndex,
        counted: &mut [Counted],
    ) {
        let home = locality.household(household);
        let now = Counted {
            domain: inputs.country.cells[home.cell as usize].domain() as u16,
            size: home.size,
        };
        let before = std::mem::replace(&mut counted[household as usize], now);
        for (state, sign) in [(before, -1), (now, 1)] {
            let change = &mut self.changes[usize::from(state.domain) * self.months + month];
            change[0] += sign * i64::from(state.size > 0);
            change[1] += sign * i64::from(state.size);
        }
    }

    /// Households and persons of a domain at the end of every month.
    pub(super) fn numbers(&self, domain: usize) -> Vec<[i64; 2]> {
        let mut running = [0; 2];
        self.changes[domain * self.months..(domain + 1) * self.months]
            .iter()
            .map(|change| {
                running[0] += change[0];
                running[1] += change[1];
                running
            })
            .collect()
    }

    pub(super) fn rows(&self, chronicle: &Chronicle, out: &mut Readout) {
        let numbers: Vec<_> = (0..DOMAINS).map(|domain| self.numbers(domain)).collect();
        out.stock(Group::All, "households", "households", |domain, month| {
            numbers[domain][month][0]
        });
        out.stock(Group::All, "population", "persons", |domain, month| {
            numbers[domain][month][1]
        });
        for (indicator, unit, what) in [
            ("births", "persons", Happening::Birth),
            ("deaths", "persons", Happening::Death),
            ("marriages", "couples", Happening::Marriage),
            ("divorces", "couples", Happening::Divorce),
            ("dropouts", "pupils", Happening::DropOut),
        ] {
            out.flow(Group::All, indicator, unit, |domain, month| {
                chronicle.number(month, domain, what)
            });
        }
    }
}
