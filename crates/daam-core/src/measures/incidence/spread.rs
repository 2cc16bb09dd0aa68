//! Households and transfers by consumption before transfers.

use super::super::histogram::BINS;
use super::{Known, Made};
use crate::kernel::sums;
use crate::programme::inherits;

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
    bins: Vec<[Bins; 2]>,
    households: Vec<[Vec<u32>; 2]>,
}
sums!(Spread { bins households });
inherits!(Spread, inherit_years { bins });

impl Spread {
    pub(super) fn new(slots: usize, years: usize) -> Self {
        let empty = || Bins {
            paid_households: vec![0; BINS],
            transfer: vec![0; BINS],
        };
        Self {
            bins: vec![[empty(), empty()]; slots],
            households: vec![[vec![0; BINS], vec![0; BINS]]; years],
        }
    }

    /// Counts a household, whatever the scenario.
    pub(super) fn count(&mut self, known: &Known) {
        self.households[known.year][known.milieu][known.bin] += 1;
    }

    pub(super) fn close(&mut self, slot: usize, known: &Known, made: &Made) {
        let bins = &mut self.bins[slot][known.milieu];
        bins.paid_households[known.bin] += u32::from(made.paid());
        bins.transfer[known.bin] += made.received;
    }

    /// What a scenario and year hold, with all households of the year.
    pub(super) fn of(&self, slot: usize, year: usize) -> (&[Bins; 2], &[Vec<u32>; 2]) {
        (&self.bins[slot], &self.households[year])
    }
}
