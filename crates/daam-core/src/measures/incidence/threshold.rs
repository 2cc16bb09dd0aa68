//! Targeting errors of alternative thresholds among registered persons.
//!
//! By distance of an imaginary threshold to the scenario's own, on the bins of
//! [`scores`](super::super::scores): a threshold keeps those at or below it, and the score on
//! file alone decides. Of registered persons poor before transfers, the share it does not
//! keep; of registered persons it keeps, the share not poor. The lowest bin has no lower
//! bound, so the lowest threshold is one bin above it.

use super::super::area::PLACES;
use super::super::row_builder::RowBuilder;
use super::super::scores::{self, DISTANCES};
use super::super::table::Group;
use super::household::{HouseholdYear, ScenarioOutcome};
use crate::kernel::{At, Grid, sums};

const BINS: usize = DISTANCES.len();

/// Registered persons of a milieu by distance of their score to the threshold.
#[derive(Clone, Copy, Debug)]
pub(super) struct ThresholdBins {
    poor: [i64; BINS],
    others: [i64; BINS],
}
sums!(ThresholdBins { poor others });

impl Default for ThresholdBins {
    fn default() -> Self {
        Self {
            poor: [0; BINS],
            others: [0; BINS],
        }
    }
}

/// Sums by year, scenario and milieu.
pub(super) type Thresholds = Grid<ThresholdBins>;

impl Grid<ThresholdBins> {
    /// Counts a registered household.
    pub(super) fn count(&mut self, at: At, known: &HouseholdYear, made: &ScenarioOutcome) {
        let counts = &mut self[at][known.milieu];
        let bin = scores::bin(made.case.score - made.threshold);
        if known.poor() {
            counts.poor[bin] += known.persons;
        } else {
            counts.others[bin] += known.persons;
        }
    }

    pub(super) fn rows(&self, at: At, number: i16, out: &mut RowBuilder) {
        let weights = out.milieu_weights();
        for (place, milieux) in &PLACES {
            let sum = |value: &dyn Fn(&ThresholdBins) -> i64| -> f64 {
                let of = |milieu: &usize| {
                    let count = value(&self[at][*milieu]);
                    count as f64 * weights[*milieu]
                };
                milieux.iter().map(of).sum()
            };
            let poor = sum(&|counts| counts.poor.iter().sum());
            for (bin, distance) in DISTANCES.into_iter().enumerate().skip(1) {
                let kept_poor = sum(&|counts| counts.poor[..bin].iter().sum());
                let kept_others = sum(&|counts| counts.others[..bin].iter().sum());
                let group = Group::Part("distance", distance);
                let name = "exclusion_error_at_threshold";
                out.share(number, place, group, name, poor - kept_poor, poor);
                let kept = kept_poor + kept_others;
                let name = "inclusion_error_at_threshold";
                out.share(number, place, group, name, kept_others, kept);
            }
        }
    }
}
