//! Distribution of scores on file around the threshold, at the end of each year.
//!
//! Distances to the scenario's own threshold, in bins of 0.05 named by their lower bound; the
//! first and the last bin hold everything beyond. A score at the threshold is eligible, so
//! the bin `-0.05` holds those from just above -0.05 to 0 included.

use super::row_builder::RowBuilder;
use super::table::Group;
use crate::kernel::{At, Grid, sums};
use crate::programme::{Case, State};

/// Lower bounds of the bins.
pub const DISTANCES: [&str; 40] = [
    "-1.00", "-0.95", "-0.90", "-0.85", "-0.80", "-0.75", "-0.70", "-0.65", "-0.60", "-0.55",
    "-0.50", "-0.45", "-0.40", "-0.35", "-0.30", "-0.25", "-0.20", "-0.15", "-0.10", "-0.05",
    "0.00", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30", "0.35", "0.40", "0.45", "0.50", "0.55",
    "0.60", "0.65", "0.70", "0.75", "0.80", "0.85", "0.90", "0.95",
];
const BINS: usize = DISTANCES.len();
/// Bins for one point of the index.
const FINENESS: f64 = 20.0;

/// Households on file by bin: all of them, and those paid.
#[derive(Clone, Copy, Debug)]
pub(super) struct ScoreBins {
    registered: [i64; BINS],
    paid: [i64; BINS],
}
sums!(ScoreBins { registered paid });

impl Default for ScoreBins {
    fn default() -> Self {
        Self {
            registered: [0; BINS],
            paid: [0; BINS],
        }
    }
}

/// Sums by year, scenario and domain.
pub(super) type Scores = Grid<ScoreBins>;

/// Bin of a distance to the threshold.
pub(super) fn bin(distance: f64) -> usize {
    let steps = libm::ceil(distance * FINENESS) - 1.0 + BINS as f64 / 2.0;
    steps.clamp(0.0, (BINS - 1) as f64) as usize
}

impl Grid<ScoreBins> {
    /// Counts a household with a score on file.
    pub(super) fn count(&mut self, at: At, domain: usize, case: &Case, threshold: f64) {
        if !case.state.on_file() {
            return;
        }
        let counts = &mut self[at][domain];
        let bin = bin(case.score - threshold);
        counts.registered[bin] += 1;
        counts.paid[bin] += i64::from(case.state == State::Paid);
    }

    /// Rows of one scenario and year: country and milieux.
    pub(super) fn rows(&self, at: At, number: i16, out: &mut RowBuilder) {
        let counts = &self[at];
        for place in [
            super::area::COUNTRY,
            super::area::TOWNS,
            super::area::COUNTRYSIDE,
        ] {
            for (bin, distance) in DISTANCES.iter().enumerate() {
                let group = Group::Part("distance", distance);
                let registered = out.weighted(&place, &|domain| counts[domain].registered[bin]);
                let paid = out.weighted(&place, &|domain| counts[domain].paid[bin]);
                for (indicator, value) in [
                    ("registered_households_by_score", registered),
                    ("paid_households_by_score", paid),
                ] {
                    out.year(number, &place, group, indicator, "households", value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_at_the_threshold_is_just_under_it() {
        let name = |distance: f64| DISTANCES[bin(distance)];
        assert_eq!(name(0.0), "-0.05");
        assert_eq!(name(1e-9), "0.00");
        assert_eq!(name(-0.049), "-0.05");
        assert_eq!(name(-0.051), "-0.10");
        assert_eq!(name(0.12), "0.10");
        assert_eq!(name(-7.0), "-1.00");
        assert_eq!(name(7.0), "0.95");
    }

    #[test]
    fn bins_are_named_by_their_lower_bound() {
        for (index, name) in DISTANCES.iter().enumerate() {
            let bound: f64 = name.parse().expect("a number");
            assert_eq!(bin(bound + 0.01), index, "{name}");
        }
    }
}
