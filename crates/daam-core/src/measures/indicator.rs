//! Names of the indicators: what outsiders rely on. They are defined in `data/indicators*.toml`.

use std::sync::LazyLock;

use crate::inputs::Glossary;

/// Every indicator of the table, differences apart.
pub static INDICATORS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| Glossary::get().names().collect());

/// Name under which the difference of an indicator to the first scenario is given.
///
/// # Panics
/// On a name that is not defined: every indicator has its table in `data/`.
#[must_use]
pub fn difference_of(indicator: &str) -> &'static str {
    Glossary::get()
        .difference(indicator)
        .unwrap_or_else(|| unreachable!("the indicator {indicator} is not defined in data/"))
}

/// Name of an indicator of consumption without the programme's transfers.
///
/// # Panics
/// On one that is not given without them.
pub(super) fn before_transfer(indicator: &str) -> &'static str {
    Glossary::get()
        .before_transfer(indicator)
        .unwrap_or_else(|| unreachable!("{indicator} is not given before transfers in data/"))
}

/// Name of an indicator of consumption: with transfers when the suffix is empty, without them
/// otherwise.
pub(super) fn named(indicator: &'static str, suffix: &str) -> &'static str {
    if suffix.is_empty() {
        indicator
    } else {
        before_transfer(indicator)
    }
}
