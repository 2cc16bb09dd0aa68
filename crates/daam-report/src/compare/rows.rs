//! Pairs the rows of two tables by scenario, period, place, group and indicator.

use std::collections::HashMap;

use daam_core::engine::Outcome;
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period, Row};

/// The same figure in both runs.
#[derive(Clone, Copy, Debug)]
pub struct RowPair<'a> {
    /// In A.
    pub a: &'a Row,
    /// In B.
    pub b: &'a Row,
}

impl RowPair<'_> {
    /// B minus A.
    pub fn difference(&self) -> f64 {
        self.b.value - self.a.value
    }

    /// The difference relative to A; `None` when A is zero.
    pub fn relative(&self) -> Option<f64> {
        (self.a.value != 0.0).then(|| self.difference() / self.a.value.abs())
    }

    /// The absolute difference relative to the larger of the two.
    pub fn proportion(&self) -> f64 {
        let larger = self.a.value.abs().max(self.b.value.abs());
        self.difference().abs() / larger.max(f64::MIN_POSITIVE)
    }

    /// Standard error of the difference, assuming independent runs.
    pub fn standard_error(&self) -> Option<f64> {
        let errors = self.a.standard_error.zip(self.b.standard_error);
        errors.map(|(a, b)| libm::hypot(a, b))
    }

    /// The absolute difference in standard errors.
    pub fn errors(&self) -> Option<f64> {
        let error = self.standard_error().filter(|error| *error > 0.0)?;
        Some(self.difference().abs() / error)
    }

    /// Whether the figure is itself a difference to the first scenario of its run.
    pub fn is_of_difference(&self) -> bool {
        self.a.indicator.ends_with("_difference")
    }
}

/// The key of a row, its scenario by number in B.
type PairKey = (usize, u32, Period, Place, Group, &'static str);

fn key(scenario: usize, row: &Row) -> PairKey {
    (
        scenario,
        row.replication,
        row.period,
        row.place,
        row.group,
        row.indicator,
    )
}

/// How many rows both have, those of them that differ, and the rows of one run only.
type RowComparison<'a> = (usize, Vec<RowPair<'a>>, [Vec<&'a Row>; 2]);

/// Pairs the rows of two runs whose scenarios are paired.
pub(super) fn compare<'a>(runs: [&'a Outcome; 2], scenarios: &[[usize; 2]]) -> RowComparison<'a> {
    let [a, b] = runs;
    let numbers = |run: &'a Outcome| -> HashMap<&'a str, usize> {
        let named = run.record.scenarios.iter().enumerate();
        named
            .map(|(number, one)| (one.name.as_str(), number))
            .collect()
    };
    let (in_a, in_b) = (numbers(a), numbers(b));
    let others: HashMap<usize, usize> = scenarios.iter().map(|[a, b]| (*a, *b)).collect();
    let rows = b.table.rows.iter().enumerate().filter_map(|(index, row)| {
        let scenario = in_b.get(&*row.scenario)?;
        Some((key(*scenario, row), index))
    });
    let places: HashMap<PairKey, usize> = rows.collect();
    let mut seen = vec![false; b.table.rows.len()];
    let (mut common, mut differing) = (0, Vec::new());
    let mut only = [Vec::new(), Vec::new()];
    for row in &a.table.rows {
        let scenario = in_a
            .get(&*row.scenario)
            .and_then(|number| others.get(number));
        let other = scenario.and_then(|scenario| places.get(&key(*scenario, row)));
        let Some(&index) = other else {
            only[0].push(row);
            continue;
        };
        seen[index] = true;
        common += 1;
        let pair = RowPair {
            a: row,
            b: &b.table.rows[index],
        };
        // Equal digits in both files mean equal bits.
        if pair.difference() != 0.0 || row.standard_error != pair.b.standard_error {
            differing.push(pair);
        }
    }
    let rest = b.table.rows.iter().zip(seen).filter(|(_, seen)| !seen);
    only[1] = rest.map(|(row, _)| row).collect();
    (common, differing, only)
}
