//! Validation: the figures of a run compared with published ones.
//!
//! Input: the table of a run and the published figures. Output: a [`Comparison`] for each figure
//! that the run covers. Every figure of the run is read from the tidy table, as [`quantity`] says
//! for each published quantity: validation sees what any reader sees.
//!
//! To add a published figure: its row in `data/validation_targets.csv`; a new kind of
//! figure has a line in `quantity.rs`.

mod quantity;

use rustc_hash::FxHashMap;

use super::record::RunRecord;
use super::scenario_digest::scenario_digest;
use crate::inputs::{Inputs, PublishedFigure, Purpose};
use crate::kernel::{Month, Place};
use crate::measures::{Group, Period, Table};
use crate::model::Model;
use crate::policy::load_built_in;
use quantity::Quantity;

/// A published figure and the run's.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Comparison {
    /// The published figure.
    pub published: PublishedFigure,
    /// What the run gives, in the unit of the published figure.
    pub simulated: f64,
}

impl Comparison {
    /// Simulated less published.
    pub fn error(&self) -> f64 {
        self.simulated - self.published.value
    }

    /// Whether the error is within the tolerance; none when the figure has no tolerance.
    pub fn within(&self) -> Option<bool> {
        self.errors_in_tolerances().map(|errors| errors <= 1.0)
    }

    /// Absolute error, as a multiple of the tolerance.
    pub fn errors_in_tolerances(&self) -> Option<f64> {
        let width = self.published.tolerance.around(self.published.value)?;
        Some(self.error().abs() / width.max(f64::MIN_POSITIVE))
    }
}

/// Whether a published figure is of something the model simulates.
pub fn is_simulated(published: &PublishedFigure) -> bool {
    Quantity::of(published).is_some()
}

/// How many figures of a purpose were judged, and how many were within their tolerance.
pub fn passed(comparisons: &[Comparison], purpose: Purpose) -> (usize, usize) {
    let judged = comparisons
        .iter()
        .filter(|one| one.published.purpose == purpose)
        .filter_map(Comparison::within);
    judged.fold((0, 0), |(within, all), holds| {
        (within + usize::from(holds), all + 1)
    })
}

/// Figures of one scenario by period, place, indicator and group.
struct FigureIndex<'a> {
    cells: FxHashMap<(Period, Place, &'a str, Group), f64>,
    outside_households: [f64; 2],
    census: Month,
}

/// A run beside the published figures, which are of the law in force and of the country at its real
/// size: none unless its first scenario has the values of the law, whatever it is called.
pub fn validation(table: &Table, record: &RunRecord, model: &Model) -> Vec<Comparison> {
    let root = model.law.library().root().to_owned();
    let law = load_built_in(&model.law, &[root]).unwrap_or_default();
    let in_force = law.first().map(scenario_digest);
    let first = record.scenarios.first();
    match first.filter(|first| record.scale == 1 && Some(&first.digest) == in_force.as_ref()) {
        Some(first) => compare(table, &first.name, &model.inputs),
        None => Vec::new(),
    }
}

/// Compares a scenario of a table with every published figure that it covers.
pub fn compare(table: &Table, scenario: &str, inputs: &Inputs) -> Vec<Comparison> {
    let cells = table
        .rows
        .iter()
        .filter(|row| &*row.scenario == scenario)
        .map(|row| ((row.period, row.place, row.indicator, row.group), row.value))
        .collect();
    let figures = FigureIndex {
        cells,
        outside_households: inputs.outside_households,
        census: inputs.country.census,
    };
    inputs
        .published
        .iter()
        .filter_map(|published| {
            let simulated = Quantity::of(published)?.read(&figures, published)?;
            Some(Comparison {
                published: published.clone(),
                simulated,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_judged_by_its_tolerance() {
        let inputs = crate::testing::small_model().inputs;
        let judged = |name: &str, simulated| {
            let published = inputs.published.iter().find(|one| one.quantity == name);
            let published = published.expect("in the table").clone();
            Comparison {
                published,
                simulated,
            }
            .within()
        };
        assert_eq!(judged("asd_households", 210_001.0), Some(false));
        assert_eq!(judged("asd_households", 209_999.0), Some(true));
        assert_eq!(judged("share_under_15", 27.79), Some(true));
        assert_eq!(judged("share_under_15", 27.81), Some(false));
        assert_eq!(judged("asd_budget", 1.0), None);
    }
}
