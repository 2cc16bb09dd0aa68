//! Consumer prices and real consumption per person, month by month.
//!
//! Source: `macro.csv` (price index of HCP chained with Bank Al-Maghrib's forecasts; real
//! growth of household consumption of HCP and the finance bill). Yearly figures stand for
//! the year's middle and are joined geometrically; beyond the last one an assumption rules.

use serde::Deserialize;

use super::assumptions::Assumptions;
use super::table;
use crate::kernel::{Month, Problem};

const FILE: &str = "macro.csv";
const BASE_YEAR: i16 = 2022;
const LAST_YEAR: i16 = 2041;

/// Consumer prices of a year, 2010 being 100.
///
/// # Errors
/// A year the table does not hold.
pub(super) fn index(year: i16) -> Result<f64, Problem> {
    let rows: Vec<Row> = table::rows(FILE, include_str!("../../../../data/macro.csv"))?;
    let what = format!("consumer prices of {year}");
    table::one(FILE, &what, &rows, |row| {
        row.quantity == "cpi_index_2010_100" && row.year == year
    })
    .map(|row| row.value)
}

/// Indices with 2022 as 1.
#[derive(Clone, Debug)]
pub struct Prices {
    /// Log of the price index by year from 2022.
    prices: Vec<f64>,
    /// Log of real consumption per person by year from 2022.
    consumption: Vec<f64>,
}

#[derive(Deserialize)]
struct Row {
    year: i16,
    quantity: String,
    value: f64,
}

impl Prices {
    pub(super) fn read(assumptions: &Assumptions) -> Result<Self, Problem> {
        let rows: Vec<Row> = table::rows(FILE, include_str!("../../../../data/macro.csv"))?;
        let known = |quantity: &str, year: i16| {
            rows.iter()
                .find(|row| row.quantity == quantity && row.year == year)
                .map(|row| row.value / 100.0)
        };
        let inflation = assumptions.value("prices.long_run_inflation_share_per_year")?;
        let growth = assumptions.value("consumption.long_run_growth_share_per_year")?;
        let people = assumptions.value("consumption.population_growth_share_per_year")?;
        let mut prices = vec![0.0];
        let mut consumption = vec![0.0];
        for year in BASE_YEAR + 1..=LAST_YEAR {
            let step = match (
                known("cpi_index_2010_100", year),
                known("cpi_index_2010_100", year - 1),
            ) {
                (Some(now), Some(before)) => libm::log(now / before),
                _ => libm::log(1.0 + inflation),
            };
            prices.push(prices[prices.len() - 1] + step);
            let real = known("household_consumption_real_growth", year)
                .map_or(libm::log(1.0 + growth), |total| {
                    libm::log((1.0 + total) / (1.0 + people))
                });
            consumption.push(consumption[consumption.len() - 1] + real);
        }
        Ok(Self {
            prices,
            consumption,
        })
    }

    /// Consumer prices of a month, the year 2022 being 1.
    #[must_use]
    pub fn level(&self, month: Month) -> f64 {
        libm::exp(along(&self.prices, month))
    }

    /// Real consumption per person of a month before transfers, the year 2022 being 1.
    #[must_use]
    pub fn real_consumption(&self, month: Month) -> f64 {
        libm::exp(along(&self.consumption, month))
    }
}

fn along(yearly: &[f64], month: Month) -> f64 {
    let x = (f64::from(month.year() - BASE_YEAR) + (f64::from(month.of_year()) - 6.5) / 12.0)
        .clamp(0.0, (yearly.len() - 2) as f64);
    let below = x as usize;
    yearly[below] + (x - below as f64) * (yearly[below + 1] - yearly[below])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_of_mid_2024_are_the_published_index() {
        let assumptions = Assumptions::embedded().expect("file");
        let prices = Prices::read(&assumptions).expect("table");
        let between = (prices.level(Month::new(2024, 6)) + prices.level(Month::new(2024, 7))) / 2.0;
        assert!((between - 129.435 / 120.906).abs() < 1e-3, "{between}");
    }
}
