//! Gross domestic product at current prices, by year.
//!
//! Source: `macro.csv`, quantity `gdp_nominal` (HCP national accounts; the years after the last
//! published rest on HCP's forecasts of growth, as the file's `status` says of each).

use serde::Deserialize;

use daam_core::inputs::Gdp;
use daam_core::kernel::Problem;

use super::table;

const FILE: &str = "macro.csv";

#[derive(Deserialize)]
struct Row {
    year: i16,
    quantity: String,
    value: f64,
}

pub(crate) fn read() -> Result<Gdp, Problem> {
    let rows: Vec<Row> = table::rows(FILE)?;
    let years = rows.iter().filter(|row| row.quantity == "gdp_nominal");
    Ok(Gdp {
        years: years.map(|row| (row.year, row.value * 1e9)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gdp_is_in_dirhams_and_ends_with_the_table() {
        let gdp = read().expect("the table");
        assert_eq!(gdp.of(2024), Some(1596.8e9));
        assert_eq!(gdp.of(2039), None);
    }
}
