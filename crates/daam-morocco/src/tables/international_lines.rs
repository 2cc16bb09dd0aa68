//! The World Bank's international poverty lines in dirhams of 2022.
//!
//! Source: `international_lines.csv` (lines in international dollars a day, purchasing power
//! parities of private consumption) and the price index of `macro.csv`.
//!
//! Method, that of the World Bank's Poverty and Inequality Platform: international dollars are
//! multiplied by the parity, which gives dirhams of its year; consumer prices bring them to 2022.

use serde::Deserialize;

use daam_core::inputs::InternationalLine;
use daam_core::kernel::Problem;

use super::{prices, table};

const FILE: &str = "international_lines.csv";

/// Days in a year, for lines given per day.
const DAYS: f64 = 365.0;

/// Consumption is in dirhams of this year.
const BASE_YEAR: i16 = 2022;

/// Names of the lines; their rows are in the table.
const NAMES: [&str; 6] = [
    "international_extreme",
    "international_lower_middle",
    "international_upper_middle",
    "international_extreme_2017",
    "international_lower_middle_2017",
    "international_upper_middle_2017",
];

#[derive(Deserialize)]
struct InternationalLinesRow {
    quantity: String,
    name: String,
    year: i16,
    value: f64,
}

/// All lines, in the order of the table.
pub(crate) fn read() -> Result<Vec<InternationalLine>, Problem> {
    let rows: Vec<InternationalLinesRow> = table::rows(FILE)?;
    let base = prices::index(BASE_YEAR)?;
    let line = |name: &'static str| {
        let line = table::one(FILE, name, &rows, |row| {
            row.quantity == "line" && row.name == name
        })?;
        let parity = table::one(FILE, "the parity of a line", &rows, |row| {
            row.quantity == "ppp_private_consumption" && row.year == line.year
        })?;
        let dirhams = line.value * DAYS * parity.value * base / prices::index(line.year)?;
        Ok(InternationalLine { name, dirhams })
    };
    NAMES.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 2.15 x 365 x 4.29083681 x 120.906 / 108.77, the others likewise.
    #[test]
    fn lines_are_dollars_by_parity_and_prices() {
        let lines = read().expect("table");
        let expected = [4_775.36, 6_685.5, 13_211.82, 3_742.93, 6_354.28, 11_925.16];
        for (line, expected) in lines.iter().zip(expected) {
            assert!((line.dirhams - expected).abs() < 0.1, "{line:?}");
        }
    }
}
