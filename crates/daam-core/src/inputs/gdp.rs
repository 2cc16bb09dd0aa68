//! Gross domestic product at current prices, by year.
//!
//! Source: `macro.csv`, quantity `gdp_nominal` (HCP national accounts; the years after the last
//! published rest on HCP's forecasts of growth, as the file's `status` says of each).

use serde::Deserialize;

use super::table;
use crate::kernel::Problem;

const FILE: &str = "macro.csv";

/// GDP of the years the table knows.
#[derive(Clone, Debug)]
pub struct Gdp {
    /// Year and dirhams.
    years: Vec<(i16, f64)>,
}

#[derive(Deserialize)]
struct Row {
    year: i16,
    quantity: String,
    value: f64,
}

impl Gdp {
    pub(super) fn read() -> Result<Self, Problem> {
        let rows: Vec<Row> = table::rows(FILE, include_str!("../../../../data/macro.csv"))?;
        let years = rows.iter().filter(|row| row.quantity == "gdp_nominal");
        Ok(Self {
            years: years.map(|row| (row.year, row.value * 1e9)).collect(),
        })
    }

    /// Dirhams of a year, where it is known.
    #[must_use]
    pub fn of(&self, year: i16) -> Option<f64> {
        let known = self.years.iter().find(|(known, _)| *known == year);
        known.map(|(_, dirhams)| *dirhams)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gdp_is_in_dirhams_and_ends_with_the_table() {
        let gdp = Gdp::read().expect("the table");
        assert_eq!(gdp.of(2024), Some(1596.8e9));
        assert_eq!(gdp.of(2039), None);
    }
}
