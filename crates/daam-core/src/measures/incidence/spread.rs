//! Households and transfers by consumption before transfers.

use super::super::histogram::BINS;
use super::household::{HouseholdYear, ScenarioOutcome};
use crate::kernel::{At, Grid, Step, sums};
use crate::programme::shares_history;

/// A milieu by bin.
#[derive(Clone, Debug)]
pub(super) struct Bins {
    /// Households paid at the end of the year.
    pub paid_households: Vec<u32>,
    /// Centimes of 2022 received in the year.
    pub transfer: Vec<i64>,
}
sums!(Bins { paid_households transfer });

/// Sums by year, scenario and milieu; all households, by year and milieu.
#[derive(Clone, Debug)]
pub(super) struct Spread {
    bins: Grid<Bins>,
    /// By bin.
    households: Grid<Vec<u32>>,
}
sums!(Spread { bins households });
shares_history!(Spread { bins });

impl Spread {
    pub(super) fn new(years: usize, scenarios: usize) -> Self {
        let empty = Bins {
            paid_households: vec![0; BINS],
            transfer: vec![0; BINS],
        };
        Self {
            bins: Grid::new(Step::Year, [years, scenarios, 2], empty),
            households: Grid::new(Step::Year, [years, 1, 2], vec![0; BINS]),
        }
    }

    /// Counts a household, whatever the scenario.
    pub(super) fn count_household(&mut self, known: &HouseholdYear) {
        self.households[At::any(known.year)][known.milieu][known.bin] += 1;
    }

    pub(super) fn count(&mut self, at: At, known: &HouseholdYear, made: &ScenarioOutcome) {
        let bins = &mut self.bins[at][known.milieu];
        bins.paid_households[known.bin] += u32::from(made.paid());
        bins.transfer[known.bin] += made.received;
    }

    /// Bins of a scenario and year, with all households of the year.
    pub(super) fn of(&self, at: At) -> (&[Bins], &[Vec<u32>]) {
        (&self.bins[at], &self.households[At::any(at.period)])
    }
}
