//! Names of the indicators, which are stable. They are defined in `data/indicators*.toml`.

use std::sync::LazyLock;

use crate::inputs::Glossary;

/// Every indicator of the table, without differences.
pub static INDICATORS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| Glossary::get().names().collect());

/// Name of the difference of an indicator to the first scenario.
///
/// # Panics
/// If the name is not defined: every indicator has its table in `data/`.
pub fn difference_of(indicator: &str) -> &'static str {
    Glossary::get()
        .difference(indicator)
        .unwrap_or_else(|| unreachable!("the indicator {indicator} is not defined in data/"))
}

/// Name of an indicator of consumption without the programme's transfers.
///
/// # Panics
/// If the indicator has no variant without transfers.
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
