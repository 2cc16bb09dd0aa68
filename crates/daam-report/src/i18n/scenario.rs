//! Sentences on what a scenario changes.
//!
//! Titles of parameters are quoted and cannot govern a verb's gender or number: each sentence has
//! its own subject ("the value of ..") or an invariable verb.

use super::Message;
pub(crate) use super::messages::scenario::*;
use daam_core::kernel::{Language, Month};
use daam_core::policy::Status;

/// The status of a value: how well it is established.
pub(crate) const fn status(status: Status) -> Message {
    match status {
        Status::Official => STATUS_OFFICIAL,
        Status::Press => STATUS_PRESS,
        Status::Derived => STATUS_DERIVED,
        Status::Assumption => STATUS_ASSUMPTION,
        Status::TestValue => STATUS_TEST_VALUE,
    }
}

/// A month of the year in full.
pub(crate) fn month_of_year(number: usize) -> Message {
    MONTH[(number + 11) % 12].1
}

/// A month without its year.
pub(crate) fn month_name(month: Month, language: Language) -> String {
    let name = month_of_year(usize::from(month.of_year().unsigned_abs()));
    name.text(language).to_owned()
}

/// A month in full: `janvier 2026`.
pub(crate) fn month(month: Month, language: Language) -> String {
    format!("{}\u{a0}{}", month_name(month, language), month.year())
}
