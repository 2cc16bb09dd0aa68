//! Floor 1: the law, and the scenarios laid over it.
//!
//! **What enters**: `scenarios/law.toml` (every amount, threshold and rule as dated rows
//! with their source and status) and the scenario files, built in or a user's own.
//!
//! **What leaves**: a [`Scenario`], which gives the value of any parameter at any month.
//! Rules ask it by name; no rule contains an amount.
//!
//! **Method**: the law on one of two calendars ([`Calendar`]), its named dates moved where
//! a scenario moves them; then the changes of the base scenario; then the scenario's own.
//! A change holds from its month on, over later rows of the law too, until its `until`
//! (the last month in force), the next change of the same parameter, or for good; after
//! `until` the base's value returns. Before the law begins its first values are given, so
//! that a simulation may start earlier.
//!
//! Files are read strictly: what is not understood is refused with file, line and column,
//! everything wrong at once. Only the languages of a user's file are taken as they come:
//! where one is missing, the French text stands in, then the English, then the Arabic.
//!
//! **To add a parameter**: one `[[parameter]]` table in `scenarios/law.toml` whose value
//! leaves the law as it is, and the rule that asks for it. A new unit is one line in each
//! match of `value.rs`.
//!
//! **To add a scenario**: one file in `scenarios/` and one line in `catalogue.rs`.
//!
//! Why the files are walked by hand instead of derived: see `document.rs`.

mod catalogue;
mod change;
mod citation;
mod document;
mod increase;
mod law;
mod law_row;
mod overlay;
mod parameter;
mod scenario;
#[cfg(test)]
mod tests;
mod timeline;
mod value;

pub use catalogue::{built_in_names, load};
pub use change::Change;
pub use citation::Citation;
pub use increase::pure_increase;
pub use law::Law;
pub use parameter::{Calendar, Dates, Parameter, Row};
pub use scenario::Scenario;
pub use value::{Kind, Status, Unit, Value};
