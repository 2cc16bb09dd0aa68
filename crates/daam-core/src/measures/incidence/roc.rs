//! Predictive power of the score on file for poverty: the ROC curve over all thresholds.
//!
//! Persons of registered households; a threshold keeps those at or below it. True positives
//! are the poor it keeps, over all the poor; false positives the others it keeps, over all
//! others. The area under the curve is the chance that a poor person has a lower score than
//! one who is not poor, a tie counting one half (Hanley and McNeil, "The meaning and use of
//! the area under a receiver operating characteristic curve", Radiology 143, 1982).
//!
//! Scores are on bins of 0.02 point. Pairs inside a bin count one half, so the area is out by
//! less than half the share of such pairs, about 0.003; in practice by less than 1e-4 (both
//! tested).

use super::super::area::PLACES;
use super::super::row_builder::RowBuilder;
use super::super::table::Group;
use super::household::HouseholdYear;
use crate::kernel::{At, Grid, sums};

/// Number of bins, for one point of the index, and the score at which they begin: scores
/// lie between 7 and 13.
const BINS: usize = 400;
const FINENESS: f64 = 50.0;
const FIRST: f64 = 6.0;

/// Shares of false positives at which the curve is given.
pub const STEPS: [&str; 19] = [
    "0.05", "0.10", "0.15", "0.20", "0.25", "0.30", "0.35", "0.40", "0.45", "0.50", "0.55", "0.60",
    "0.65", "0.70", "0.75", "0.80", "0.85", "0.90", "0.95",
];

/// Persons of a milieu by bin of the score.
#[derive(Clone, Debug)]
pub(super) struct ScoreDistribution {
    poor: Vec<u32>,
    others: Vec<u32>,
}
sums!(ScoreDistribution { poor others });

impl Default for ScoreDistribution {
    fn default() -> Self {
        Self {
            poor: vec![0; BINS],
            others: vec![0; BINS],
        }
    }
}

impl ScoreDistribution {
    fn add(&mut self, score: f64, persons: u32, poor: bool) {
        let bin = ((score - FIRST) * FINENESS).clamp(0.0, (BINS - 1) as f64) as usize;
        let counts = if poor {
            &mut self.poor
        } else {
            &mut self.others
        };
        counts[bin] += persons;
    }
}

/// Sums by year, scenario and milieu.
pub(super) type Prediction = Grid<ScoreDistribution>;

/// The curve: shares of others and of poor kept, threshold after threshold.
struct RocCurve {
    points: Vec<(f64, f64)>,
}

impl RocCurve {
    /// From weighted scores; none where one of the two groups is empty.
    fn of(parts: &[(&ScoreDistribution, f64)]) -> Option<Self> {
        let (mut others, mut poor) = (0.0, 0.0);
        let mut points = vec![(0.0, 0.0)];
        for bin in 0..BINS {
            for (scores, weight) in parts {
                others += f64::from(scores.others[bin]) * weight;
                poor += f64::from(scores.poor[bin]) * weight;
            }
            points.push((others, poor));
        }
        if others <= 0.0 || poor <= 0.0 {
            return None;
        }
        for point in &mut points {
            *point = (point.0 / others, point.1 / poor);
        }
        Some(Self { points })
    }

    fn area(&self) -> f64 {
        let steps = self.points.windows(2);
        steps
            .map(|step| (step[1].0 - step[0].0) * (step[0].1 + step[1].1) / 2.0)
            .sum()
    }

    /// True positive rate at a false positive rate, interpolated inside a bin.
    fn at(&self, others: f64) -> f64 {
        let after = self.points.partition_point(|point| point.0 < others);
        let after = after.clamp(1, self.points.len() - 1);
        let (from, to) = (self.points[after - 1], self.points[after]);
        if to.0 <= from.0 {
            return to.1;
        }
        from.1 + (to.1 - from.1) * (others - from.0) / (to.0 - from.0)
    }
}

impl Grid<ScoreDistribution> {
    /// Counts a registered household.
    pub(super) fn count(&mut self, at: At, known: &HouseholdYear, score: f64) {
        let scores = &mut self[at][known.milieu];
        let persons = u32::try_from(known.persons).expect("a household's members are few");
        scores.add(score, persons, known.poor());
    }

    pub(super) fn rows(&self, at: At, number: i16, out: &mut RowBuilder) {
        let weights = out.milieu_weights();
        for (place, milieux) in &PLACES {
            let parts: Vec<_> = milieux
                .iter()
                .map(|milieu| (&self[at][*milieu], weights[*milieu]))
                .collect();
            let Some(curve) = RocCurve::of(&parts) else {
                continue;
            };
            let name = "score_roc_area";
            out.year(number, place, Group::All, name, "share", curve.area());
            for (index, step) in STEPS.into_iter().enumerate() {
                let others = (index + 1) as f64 / (STEPS.len() + 1) as f64;
                let group = Group::Part("false_positive", step);
                let kept = curve.at(others);
                out.year(number, place, group, "score_roc", "share", kept);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::normal;

    /// Scores of poor and of others, spread as in the registers.
    fn scores(count: u32, mean: f64, spread: f64) -> Vec<f64> {
        let ranks = (0..count).map(|one| (f64::from(one) + 0.5) / f64::from(count));
        ranks
            .map(|rank| mean + spread * normal::quantile(rank))
            .collect()
    }

    #[test]
    fn the_area_read_from_bins_is_that_of_all_pairs() {
        let (poor, others) = (scores(700, 9.2, 0.35), scores(3_000, 9.8, 0.5));
        let mut binned = ScoreDistribution::default();
        poor.iter().for_each(|score| binned.add(*score, 1, true));
        others.iter().for_each(|score| binned.add(*score, 1, false));
        let curve = RocCurve::of(&[(&binned, 2.0)]).expect("both are there");
        let pairs = (poor.len() * others.len()) as f64;
        let below = |one: &f64| others.iter().filter(|other| one < *other).count() as f64;
        let exact = poor.iter().map(below).sum::<f64>() / pairs;
        let off = (curve.area() - exact).abs();
        assert!(off < 1e-4, "{} {exact}", curve.area());
        let ties = binned.poor.iter().zip(&binned.others);
        let tied: f64 = ties.map(|(p, o)| f64::from(*p) * f64::from(*o)).sum();
        assert!(tied / pairs / 2.0 < 0.01 && off <= tied / pairs / 2.0);
    }

    #[test]
    fn a_score_that_knows_nothing_has_half_the_area() {
        let mut same = ScoreDistribution::default();
        for score in scores(500, 9.5, 0.4) {
            same.add(score, 3, true);
            same.add(score, 5, false);
        }
        let curve = RocCurve::of(&[(&same, 1.0)]).expect("both are there");
        assert!((curve.area() - 0.5).abs() < 1e-12);
        assert!((curve.at(0.35) - 0.35).abs() < 1e-12);
        assert!(RocCurve::of(&[(&ScoreDistribution::default(), 1.0)]).is_none());
    }
}
