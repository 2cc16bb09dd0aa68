//! Reach of transfers by welfare before transfers, and their effect on poverty, by domain.

use super::household::{HouseholdYear, ScenarioOutcome, centimes};
use crate::kernel::{At, Grid, sums};

/// Parts of one for gaps: they are summed as integers.
pub(super) const PARTS: f64 = 1e9;

/// Persons of one class of welfare before transfers: poor, vulnerable but not poor, other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Class {
    pub persons: i64,
    pub households: i64,
    /// In households paid at the end of the year.
    pub paid_persons: i64,
    pub paid_households: i64,
    /// Transfers to all of them in the year, centimes of 2022.
    pub transfer: i64,
}
sums!(Class { persons households paid_persons paid_households transfer });

/// Sums of a domain.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ReachSums {
    /// Poor, vulnerable, other.
    pub classes: [Class; 3],
    /// Relative gaps to the line, in [`PARTS`], without and with transfers.
    pub gap_before: i64,
    pub gap_after: i64,
    /// Persons poor with transfers.
    pub poor_after: i64,
    /// Persons of households that received something in the year.
    pub receivers: i64,
    /// Transfers to paid households in the year, their consumption before transfers: centimes of
    /// 2022.
    pub paid_transfer: i64,
    pub paid_consumption: i64,
    /// Their consumption if all were at their poverty line.
    pub paid_line: i64,
}
sums!(ReachSums {
    classes gap_before gap_after poor_after receivers paid_transfer paid_consumption paid_line
});

/// Relative gaps of `persons` to their line, in [`PARTS`]; zero if they are not poor.
#[inline]
pub(super) fn gap(persons: i64, consumption: f64, line: f64) -> i64 {
    if consumption >= line {
        return 0;
    }
    persons * libm::round((1.0 - consumption / line) * PARTS) as i64
}

impl ReachSums {
    pub(super) fn all(&self, value: impl Fn(&Class) -> i64) -> i64 {
        self.classes.iter().map(value).sum()
    }
}

/// Sums by year, scenario and domain.
pub(super) type Reach = Grid<ReachSums>;

impl Grid<ReachSums> {
    pub(super) fn count(&mut self, at: At, known: &HouseholdYear, made: &ScenarioOutcome) {
        let HouseholdYear {
            persons,
            before,
            line,
            ..
        } = *known;
        let sums = &mut self[at][known.domain];
        let paid = i64::from(made.paid());
        let received = made.received;
        let class = if known.poor() {
            0
        } else if before < known.vulnerability_line {
            1
        } else {
            2
        };
        let class = &mut sums.classes[class];
        class.persons += persons;
        class.households += 1;
        class.paid_persons += paid * persons;
        class.paid_households += paid;
        class.transfer += received;
        sums.gap_before += known.gap;
        sums.gap_after += gap(persons, made.outcome.after, line);
        sums.poor_after += persons * i64::from(made.outcome.after < line);
        sums.receivers += persons * i64::from(made.outcome.transfer > 0.0);
        if made.paid() {
            sums.paid_transfer += received;
            sums.paid_consumption += centimes(persons, before);
            sums.paid_line += centimes(persons, line);
        }
    }
}
