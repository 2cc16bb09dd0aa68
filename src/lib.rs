//! `daam` (دعم, "support") simulates Morocco's direct social assistance: every household of
//! the country, month by month, under many policies at once.
//!
//! One idea carries it: a **locality** of about 2,000 households is a pure function of the
//! inputs, the scenarios and the seed, and what it returns is a tally of integers that add.
//! Hence the same bytes for any number of threads, memory that does not grow with the
//! country, and differences between scenarios that are exact household by household.
//!
//! The map, from the ground up; a module uses only floors below its own:
//!
//! | floor | module | crate | holds |
//! |---|---|---|---|
//! | 0 | [`kernel`] | `daam-core` | months, calendar, money, places, addressed draws, errors |
//! | 1 | [`inputs`] | `daam-core` | official tables and assumptions, typed, with their sources |
//! | 1 | [`policy`] | `daam-core` | law as dated rows, scenarios laid over it |
//! | 2 | [`population`] | `daam-core` | persons, households, localities and their synthesis |
//! | 3 | [`events`] | `daam-core` | life events, one per file |
//! | 3 | [`programme`] | `daam-core` | rules, one per file; the monthly decision on a household |
//! | 4 | [`measures`] | `daam-core` | indicators, one subject per file; the tidy table |
//! | 5 | [`model`](mod@model) | `daam-core` | a country: law, tables, scenarios, targets |
//! | 6 | [`engine`] | `daam-core` | the order of steps in a month; runs |
//! | 7 | [`morocco`] | `daam-morocco` | official tables, the law, the scenarios |
//! | 7 | [`report`] | `daam-report` | tables, figures, the page |
//! | 8 | [`serve`] | `daam-server` | the explorer, a local web page |
//! | 9 | [`cli`] | `daam` | arguments to calls |
//!
//! A program begins with [`engine::Simulation`]:
//!
//! ```
//! # fn main() -> Result<(), daam::kernel::Problems> {
//! let model = daam::morocco::model()?;
//! let run = daam::engine::Simulation::new(&model)?
//!     .scenarios(["baseline", "taper"])?
//!     .months("2023-12"..="2024-06")?
//!     .sample(0.0005)?
//!     .run()?;
//! let cost = run.table().find("taper", "2024", "MA", "all", "budget_cost")?.value;
//! assert!(cost > 0.0);
//! # Ok(())
//! # }
//! ```

pub mod cli;

pub use daam_core::{
    engine, events, inputs, kernel, measures, model, policy, population, programme,
};
pub use daam_morocco as morocco;
pub use daam_report as report;
pub use daam_server as serve;
