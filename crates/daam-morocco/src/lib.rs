//! Morocco for `daam`: its census, surveys and programme tables, its law, its scenarios.
//!
//! [`model()`] makes the country that `daam_core` simulates. Everything it is made of comes with
//! the program: the tables of `data/` (sources in `data/SOURCES.md`), `scenarios/law.toml`,
//! `scenarios/assumptions.toml`, `scenarios/calibration.toml` and the scenarios.
//!
//! ```
//! let model = daam_morocco::model().expect("the embedded tables and law are sound");
//! assert_eq!(model.inputs.country.provinces.len(), 75);
//! assert!(model.law.parameter("floor.amount").is_some());
//! ```

mod scenarios;
mod tables;
mod territory;

use daam_core::inputs::{Assumptions, Inputs};
use daam_core::kernel::{Month, Problem, Problems, SimulationCalendar};
use daam_core::model::Model;
use daam_core::policy::Law;

/// Months that can be simulated.
pub const CALENDAR: SimulationCalendar = tables::CALENDAR;
/// The first of them: the programme's first month.
pub const START: Month = CALENDAR.start;
/// The last of them.
pub const HORIZON: Month = CALENDAR.horizon;

/// The country as its tables, its law and its scenarios describe it.
///
/// # Errors
/// A table, a law or an assumption that is not what its reader expects.
pub fn model() -> Result<Model, Problems> {
    let (assumptions, targets) = (tables::assumptions()?, tables::targets()?);
    Model::new(law()?, assumptions, targets, tables::inputs)
}

/// The law in force (`scenarios/law.toml`), with the country's places and scenarios.
///
/// # Errors
/// Everything wrong in it, each with its line and column.
pub fn law() -> Result<Law, Problems> {
    let text = include_str!("../../../scenarios/law.toml");
    let law = Law::read("scenarios/law.toml", text)?;
    Ok(law.of(territory::territory()?, scenarios::library()))
}

/// The tables, under the assumptions that come with the program.
///
/// # Errors
/// The first table that is not what its reader expects.
pub fn inputs() -> Result<Inputs, Problem> {
    tables::inputs(tables::assumptions()?)
}

/// The assumptions that come with the program (`scenarios/assumptions.toml`).
///
/// # Errors
/// What is wrong in the file, with its line.
pub fn assumptions() -> Result<Assumptions, Problem> {
    tables::assumptions()
}
