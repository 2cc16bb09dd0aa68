//! Decomposition of the yearly change of the poverty headcount.
//!
//! The change of the share of poor persons between two year-ends is the sum of
//! - `policy`: the change of the effect of transfers (net of contributions), that is of the share
//!   after less the share before; it includes the erosion of awards by prices;
//! - `growth_and_prices`: the share before transfers, less what it would be for the present
//!   population with the real consumption per person of the previous year-end;
//! - `demography`: the rest of the change before transfers: births, deaths, unions and moves, and
//!   their effect on the position of households in the distribution.
//!
//! A decomposition along one path, in the manner of Datt and Ravallion, "Growth and
//! redistribution components of changes in poverty measures", Journal of Development
//! Economics 38 (1992), without residual.

use super::home::{Distributions, PovertyUnit, Slot, Slots};
use crate::kernel::{At, Grid, sums};
use crate::programme::shares_history;

/// Names of the parts.
pub(super) const SOURCES: [&str; 3] = ["policy", "growth_and_prices", "demography"];

/// Poor persons by distribution, and by time without the last year's growth.
#[derive(Clone, Debug)]
pub(super) struct PovertyChange {
    poor: Distributions<i64>,
    without_growth: Grid<i64>,
}
sums!(PovertyChange { poor without_growth });
shares_history!(PovertyChange { poor });

impl PovertyChange {
    pub(super) fn new(slots: Slots) -> Self {
        Self {
            poor: slots.distributions(slots.domains, 1, 0),
            without_growth: slots.people(slots.domains, 0),
        }
    }

    /// Adds a poor household.
    #[inline]
    pub(super) fn add(&mut self, slot: Slot, home: &PovertyUnit) {
        self.poor[slot][home.domain] += home.persons;
    }

    /// Counts a household, given its consumption without the growth since the previous year-end.
    #[inline]
    pub(super) fn without_growth(&mut self, time: At, home: &PovertyUnit, dirhams: f64) {
        if dirhams < home.line {
            self.without_growth[time][home.domain] += home.persons;
        }
    }

    pub(super) fn poor(&self, slot: Slot, domain: usize) -> i64 {
        self.poor[slot][domain]
    }

    pub(super) fn poor_without_growth(&self, time: At, domain: usize) -> i64 {
        self.without_growth[time][domain]
    }
}

/// Shares of poor persons at two year-ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct PoorShares {
    /// Before and after transfers, at the previous year-end.
    pub then: [f64; 2],
    /// Before and after transfers, now.
    pub now: [f64; 2],
    /// Before transfers, now, without the growth in between.
    pub without_growth: f64,
}

impl PoorShares {
    /// The change and its parts, in the order of [`SOURCES`].
    pub(super) fn parts(&self) -> (f64, [f64; 3]) {
        let transfers = |[before, after]: [f64; 2]| after - before;
        let growth = self.now[0] - self.without_growth;
        let parts = [
            transfers(self.now) - transfers(self.then),
            growth,
            self.now[0] - self.then[0] - growth,
        ];
        (self.now[1] - self.then[1], parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_add_up_to_the_change() {
        let shares = PoorShares {
            then: [0.050, 0.046],
            now: [0.044, 0.035],
            without_growth: 0.049,
        };
        let (change, parts) = shares.parts();
        for (found, expected) in parts.into_iter().zip([-0.005, -0.005, -0.001]) {
            assert!((found - expected).abs() < 1e-12, "{parts:?}");
        }
        assert!((change + 0.011).abs() < 1e-12);
        assert!((parts.iter().sum::<f64>() - change).abs() < 1e-12);
    }
}
