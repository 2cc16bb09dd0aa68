//! Cells of CSV files, written so that a column has one type in every file.
//!
//! Tools guess the type of a column from what its first lines hold: a number that may have
//! decimals always shows them.

use daam_core::engine::Lever;
use daam_core::measures::Period;
use daam_core::policy::Value;

/// The columns of the parts of a period, which end every table that has one.
pub(crate) const DATE: [&str; 2] = ["year", "month"];

/// A number that may have decimals: `0.0`, `0.5`, with the fewest digits that parse back to the
/// same value.
pub(crate) fn number(value: f64) -> String {
    // Adding zero turns -0 into 0.
    format!("{:?}", value + 0.0)
}

/// A number, or nothing where it is not known.
pub(crate) fn known(value: Option<f64>) -> String {
    value.map_or_else(String::new, number)
}

/// The year of a period and its month, 0 for a year.
pub(crate) fn date(period: Period) -> [i16; 2] {
    [period.year(), period.month()]
}

/// The value of a lever: a whole number in every file where the law counts.
pub(crate) fn lever(lever: &Lever, value: f64) -> String {
    match lever.as_value(value) {
        Value::Integer(count) => count.to_string(),
        _ => number(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_shows_decimals_and_parses_back() {
        for (value, text) in [
            (0.0, "0.0"),
            (-0.0, "0.0"),
            (29e9, "29000000000.0"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1e-7, "1e-7"),
        ] {
            assert_eq!(number(value), text);
            assert_eq!(text.parse(), Ok(value));
        }
        assert_eq!(known(None), "");
        assert_eq!(date(Period::Year(2026)), [2026, 0]);
    }
}
