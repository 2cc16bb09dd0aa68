//! A household at the end of a year, and its outcome under a scenario.

use super::super::financing::YearOutcome;
use crate::programme::{AwardKind, Case};

/// A household at the closing of a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct HouseholdYear {
    pub year: usize,
    pub domain: usize,
    pub milieu: usize,
    /// Its members.
    pub persons: i64,
    /// Consumption per member before transfers, and its poverty lines: dirhams of 2022.
    pub before: f64,
    pub line: f64,
    pub vulnerability_line: f64,
    /// Its bin, and its logarithm.
    pub bin: usize,
    pub log: f64,
    /// Relative gaps to the line of all members, in [`PARTS`](super::reach::PARTS).
    pub gap: i64,
}

impl HouseholdYear {
    pub(super) fn poor(&self) -> bool {
        self.before < self.line
    }
}

/// Outcome of a household under a scenario.
#[derive(Clone, Copy, Debug)]
pub(super) struct ScenarioOutcome<'a> {
    pub case: &'a Case,
    pub outcome: YearOutcome,
    /// Transfers to all members, centimes of 2022.
    pub received: i64,
    /// Highest score of an eligible household, here and under this scenario.
    pub threshold: f64,
    /// Score beyond which it would lose its whole award, if there is one.
    pub exit: Option<f64>,
    /// Consumer prices, 2022 being 1.
    pub prices: f64,
}

impl ScenarioOutcome<'_> {
    pub(super) fn paid(&self) -> bool {
        self.case.account.kind != AwardKind::None
    }
}

/// A sum of money of all members, in centimes.
pub(super) fn centimes(persons: i64, dirhams_each: f64) -> i64 {
    persons * libm::round(dirhams_each * 100.0) as i64
}
