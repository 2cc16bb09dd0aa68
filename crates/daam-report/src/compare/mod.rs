//! Two finished runs side by side: how their set-ups differ, and which figures differ.
//!
//! Input: two runs [read back](super::reopen). Output: a [`Compared`], shown as a text for the
//! terminal ([`text`]) and as `comparison.csv` ([`csv`]), which holds every row that differs. A
//! scenario is paired by its name, or, when it was renamed, by the SHA-256 of its values.

pub mod csv;
mod identity;
mod rows;
#[cfg(test)]
mod tests;
pub mod text;

use crate::results_index::{ResultsIndex, Year};
use daam_core::engine::{Outcome, RunRecord};
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period, Row};

pub use identity::RunDifference;
pub use rows::RowPair;

/// Two runs side by side.
pub struct Compared<'a> {
    /// The runs, A and B.
    pub runs: [&'a Outcome; 2],
    /// Differences in how they were set up.
    pub identity: Vec<RunDifference>,
    /// Scenarios in both runs: their numbers in A and in B.
    pub scenarios: Vec<[usize; 2]>,
    /// Number of rows in both.
    pub common: usize,
    /// Of those, the ones that differ, in the order of A.
    pub differing: Vec<RowPair<'a>>,
    /// Rows of one run only.
    pub only: [Vec<&'a Row>; 2],
}

impl<'a> Compared<'a> {
    /// Sets two runs side by side.
    pub fn new(runs: [&'a Outcome; 2]) -> Self {
        let records = runs.map(|run| &run.record);
        let scenarios = paired(records);
        let (common, differing, only) = rows::compare(runs, &scenarios);
        Self {
            runs,
            identity: identity::changes(records, &scenarios),
            scenarios,
            common,
            differing,
            only,
        }
    }

    /// Whether both give the same figures.
    pub fn is_identical(&self) -> bool {
        let [a, b] = self.runs.map(|run| &run.record.results_digest);
        a == b
    }

    /// The last whole year in both runs, or else the last year in both.
    pub fn year(&self) -> Option<Year> {
        let [a, b] = self.runs.map(|run| {
            // The years come from the record; no figures are needed.
            ResultsIndex::new(&daam_core::measures::Table::default(), &run.record).years()
        });
        let both = a.into_iter().filter(|year| b.contains(year));
        let both: Vec<Year> = both.collect();
        let whole = both.iter().rev().find(|year| year.full());
        whole.or(both.last()).copied()
    }

    /// The differing figures of the whole population in a year, for a scenario by its number in A,
    /// without differences to the first scenario.
    pub fn headlines(&self, scenario: usize, year: Year) -> impl Iterator<Item = &RowPair<'a>> {
        let name = self.runs[0].record.scenarios[scenario].name.as_str();
        self.differing.iter().filter(move |pair| {
            &*pair.a.scenario == name
                && pair.a.period == Period::Year(year.year)
                && pair.a.place == Place::COUNTRY
                && pair.a.group == Group::All
                && !pair.is_of_difference()
                // The last digit of a mean over replications is rounding noise.
                && pair.proportion() > 1e-12
        })
    }

    /// The yearly figures with the largest relative differences that known standard errors do not
    /// explain.
    pub fn largest(&self, count: usize) -> Vec<&RowPair<'a>> {
        let told = self.differing.iter().filter(|pair| {
            matches!(pair.a.period, Period::Year(_))
                && !pair.is_of_difference()
                // A figure that is zero in one run has no meaningful relative difference.
                && pair.a.value != 0.0
                && pair.b.value != 0.0
                && pair.errors().is_none_or(|errors| errors > 2.0)
        });
        let mut told: Vec<&RowPair<'a>> = told.collect();
        // The sort is stable: ties keep the order of A.
        told.sort_by(|one, other| other.proportion().total_cmp(&one.proportion()));
        told.truncate(count);
        told
    }
}

/// Numbers of the scenarios of both runs.
fn paired([a, b]: [&RunRecord; 2]) -> Vec<[usize; 2]> {
    let named = |name: &str| b.scenarios.iter().position(|other| other.name == name);
    let of_values = |digest: &str| {
        let renamed = |name: &str| a.scenarios.iter().all(|other| other.name != name);
        let mut all = b.scenarios.iter();
        all.position(|other| other.digest == digest && renamed(&other.name))
    };
    let pairs = a.scenarios.iter().enumerate().filter_map(|(number, one)| {
        let other = named(&one.name).or_else(|| of_values(&one.digest))?;
        Some([number, other])
    });
    pairs.collect()
}
