//! Provinces and milieux at the end of each year.

use super::row_builder::RowBuilder;
use super::table::Group;
use crate::inputs::Inputs;
use crate::kernel::{At, Grid, Milieu, Place, Sums, sums};
use crate::population::Household;
use crate::programme::{AwardKind, Case, Facts};

/// Counts of a cell (province and milieu) under a scenario.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ProvinceCounts {
    centimes: i64,
    households: i64,
    persons: i64,
    covered: i64,
    children: i64,
    all_households: i64,
    all_persons: i64,
}
sums!(ProvinceCounts { centimes households persons covered children all_households all_persons });

/// Sums by year, scenario and cell.
pub(super) type Provinces = Grid<ProvinceCounts>;

impl Grid<ProvinceCounts> {
    pub(super) fn count(
        &mut self,
        year: usize,
        home: &Household,
        cases: &[Case],
        received: &[i64],
        facts: &Facts,
    ) {
        for (scenario, (case, received)) in cases.iter().zip(received).enumerate() {
            let at = At::new(year, scenario);
            let count = &mut self[at][usize::from(home.cell)];
            count.centimes += received;
            count.all_households += i64::from(home.size > 0);
            count.all_persons += i64::from(home.size);
            if case.account.kind != AwardKind::None {
                count.households += 1;
                count.persons += i64::from(facts.family);
                count.covered += i64::from(home.size);
                count.children += i64::from(facts.child_count);
            }
        }
    }

    /// Money received by the households of the country in a year of the run.
    pub(super) fn received(&self, scenario: usize, year: usize) -> i64 {
        let period = year;
        self[At { period, scenario }]
            .iter()
            .map(|count| count.centimes)
            .sum()
    }

    /// Rows of one scenario, only for a run of the full country: a sample has too few localities of
    /// a province.
    pub(super) fn rows(&self, inputs: &Inputs, scenario: usize, out: &mut RowBuilder) {
        for (period, number) in out.years(self.periods()) {
            let counts = &self[At { period, scenario }];
            for (code, _, _) in &inputs.country.provinces {
                for milieu in [None, Some(Milieu::Urban), Some(Milieu::Rural)] {
                    let mut sum = ProvinceCounts::default();
                    let mut found = 0;
                    for (cell, count) in inputs.country.cells.iter().zip(counts) {
                        if cell.province == *code && milieu.is_none_or(|m| m == cell.milieu) {
                            found += 1;
                            // Parts of sums that are known not to overflow.
                            let _ = sum.merge(count);
                        }
                    }
                    if found == 0 {
                        continue;
                    }
                    let place = Place::new(Some(*code), milieu);
                    let mut row = |indicator, unit, value: f64| {
                        out.row_of_year(number, place, Group::All, indicator, unit, value);
                    };
                    row("budget_cost", "dh", sum.centimes as f64 / 100.0);
                    row("paid_households", "households", sum.households as f64);
                    row("paid_persons", "persons", sum.persons as f64);
                    row("paid_children", "persons", sum.children as f64);
                    row("households", "households", sum.all_households as f64);
                    row("population", "persons", sum.all_persons as f64);
                    if sum.all_persons > 0 {
                        let share = sum.covered as f64 / sum.all_persons as f64;
                        row("coverage", "share", share);
                    }
                }
            }
        }
    }
}
