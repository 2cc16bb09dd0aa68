//! The engine of `daam`: people, events, programme, measures and runs (floors 0 to 6).
//!
//! | floor | module | holds |
//! |---|---|---|
//! | 0 | [`kernel`] | months, calendar, money, places, addressed draws, errors |
//! | 1 | [`inputs`] | official tables and assumptions, typed, with their sources |
//! | 1 | [`policy`] | law as dated rows, scenarios laid over it |
//! | 2 | [`population`] | persons, households, localities and their synthesis |
//! | 3 | [`events`] | life events, one per file |
//! | 3 | [`programme`] | rules, one per file; the monthly decision on a household |
//! | 4 | [`measures`] | indicators, one subject per file; the tidy table |
//! | 5 | [`model`] | a country: law, tables, scenarios, targets |
//! | 6 | [`engine`] | the order of steps in a month; runs |

pub mod engine;
pub mod events;
pub mod inputs;
pub mod kernel;
pub mod measures;
pub mod model;
pub mod policy;
pub mod population;
pub mod programme;
#[cfg(any(test, feature = "testing"))]
#[path = "../tests/island/mod.rs"]
pub mod testing;
