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
//! | floor | module | holds |
//! |---|---|---|
//! | 0 | [`kernel`] | month, money, places, addressed draws, errors |
//! | 1 | [`inputs`] | official tables and assumptions, typed, with their sources |
//! | 1 | [`policy`] | law as dated rows, scenarios laid over it |
//! | 2 | [`population`] | persons, households, localities and their synthesis |
//! | 3 | [`events`] | one life event a file |
//! | 3 | [`programme`] | one rule a file |
//! | 4 | [`measures`] | one subject of indicators a file; the tidy table |
//! | 5 | [`engine`] | the month's visible order; runs |
//! | 6 | [`report`] | tables, figures, the page |
//! | 7 | [`serve`] | the explorer, a local web page |
//! | 8 | [`cli`] | arguments to calls |

pub mod cli;

pub use daam_core::{
    engine, events, inputs, kernel, measures, model, policy, population, programme,
};
pub use daam_morocco as morocco;
pub use daam_report as report;
pub use daam_server as serve;
