//! Persons and households by domain and month.

use super::row_builder::RowBuilder;
use super::table::Group;
use crate::events::{Chronicle, CountedEvent};
use crate::kernel::{At, Grid, Step, sums};
use crate::programme::LocalityView;

/// Monthly changes of the numbers of households and persons; the running sum is the number.
#[derive(Clone, Debug)]
pub struct PopulationCounts {
    /// Households and persons, by month and domain.
    changes: Grid<[i64; 2]>,
}
sums!(PopulationCounts { changes });

/// Domain and size of a household when last counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LastCount {
    domain: u16,
    size: u16,
}

impl PopulationCounts {
    pub(super) fn new(months: usize, domains: usize) -> Self {
        Self {
            changes: Grid::new(Step::Month, [months, 1, domains], [0; 2]),
        }
    }

    /// Number of months.
    pub(super) fn months(&self) -> usize {
        self.changes.periods()
    }

    /// Recounts the households changed in a month; `counted` is their state when last counted.
    pub(super) fn count(&mut self, view: &LocalityView, counted: &mut Vec<LastCount>) {
        let locality = view.locality;
        let changes = &mut self.changes[At::any(view.month_index())];
        counted.resize(locality.households.len(), LastCount::default());
        for household in &locality.to_review {
            let home = locality.household(*household);
            let now = LastCount {
                domain: view.cell(home).domain() as u16,
                size: home.size,
            };
            let before = std::mem::replace(&mut counted[*household as usize], now);
            for (state, sign) in [(before, -1), (now, 1)] {
                let change = &mut changes[usize::from(state.domain)];
                change[0] += sign * i64::from(state.size > 0);
                change[1] += sign * i64::from(state.size);
            }
        }
    }

    /// Households and persons of a domain at the end of every month.
    pub(super) fn numbers(&self, domain: usize) -> Vec<[i64; 2]> {
        let mut running = [0; 2];
        (0..self.changes.periods())
            .map(|month| {
                let change = self.changes[At::any(month)][domain];
                running[0] += change[0];
                running[1] += change[1];
                running
            })
            .collect()
    }

    pub(super) fn rows(&self, chronicle: &Chronicle, out: &mut RowBuilder) {
        let domains = 0..self.changes.parts();
        let numbers: Vec<_> = domains.map(|domain| self.numbers(domain)).collect();
        out.stock(Group::All, "households", "households", |domain, month| {
            numbers[domain][month][0]
        });
        out.stock(Group::All, "population", "persons", |domain, month| {
            numbers[domain][month][1]
        });
        for (indicator, unit, what) in [
            ("births", "persons", CountedEvent::Birth),
            ("deaths", "persons", CountedEvent::Death),
            ("marriages", "couples", CountedEvent::Marriage),
            ("divorces", "couples", CountedEvent::Divorce),
            ("dropouts", "pupils", CountedEvent::DropOut),
        ] {
            out.flow(Group::All, indicator, unit, |domain, month| {
                chronicle.number(month, domain, what)
            });
        }
    }
}
