//! Consumer prices and real consumption per person, month by month.
//!
//! Source: `macro.csv` (price index of HCP chained with Bank Al-Maghrib's forecasts; real growth of
//! household consumption of HCP and the finance bill). Yearly figures hold at the year's middle and
//! are interpolated geometrically; after the last one an assumption applies.

use serde::Deserialize;

use daam_core::inputs::{Assumptions, Prices};
use daam_core::kernel::Problem;

use super::table;

const FILE: &str = "macro.csv";
const CONSUMER_PRICES: &str = "cpi_index_2010_100";
const BASE_YEAR: i16 = 2022;
const LAST_YEAR: i16 = 2041;

#[derive(Deserialize)]
struct PricesRow {
    year: i16,
    quantity: String,
    value: f64,
}

/// A quantity of the table, year by year.
pub(super) fn quantity(name: &str) -> Result<Vec<(i16, f64)>, Problem> {
    let rows: Vec<PricesRow> = table::rows(FILE)?;
    let rows = rows.into_iter().filter(|row| row.quantity == name);
    Ok(rows.map(|row| (row.year, row.value)).collect())
}

/// Consumer prices of a year, 2010 being 100.
pub(crate) fn index(year: i16) -> Result<f64, Problem> {
    let what = format!("consumer prices of {year}");
    let prices = quantity(CONSUMER_PRICES)?;
    table::one(FILE, &what, &prices, |known| known.0 == year).map(|known| known.1)
}

pub(crate) fn read(assumptions: &Assumptions) -> Result<Prices, Problem> {
    let index = quantity(CONSUMER_PRICES)?;
    let real_growth = quantity("household_consumption_real_growth")?;
    let known = |of: &[(i16, f64)], year: i16| {
        let found = of.iter().find(|known| known.0 == year);
        found.map(|known| known.1 / 100.0)
    };
    let inflation = assumptions.value("prices.long_run_inflation_share_per_year")?;
    let growth = assumptions.value("consumption.long_run_growth_share_per_year")?;
    let people = assumptions.value("consumption.population_growth_share_per_year")?;
    let mut prices = vec![0.0];
    let mut consumption = vec![0.0];
    for year in BASE_YEAR + 1..=LAST_YEAR {
        let step = match known(&index, year).zip(known(&index, year - 1)) {
            Some((now, before)) => libm::log(now / before),
            None => libm::log(1.0 + inflation),
        };
        prices.push(prices[prices.len() - 1] + step);
        let real = match known(&real_growth, year) {
            Some(total) => libm::log((1.0 + total) / (1.0 + people)),
            None => libm::log(1.0 + growth),
        };
        consumption.push(consumption[consumption.len() - 1] + real);
    }
    Ok(Prices {
        prices,
        consumption,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::kernel::Month;

    #[test]
    fn prices_of_mid_2024_are_the_published_index() {
        let assumptions = crate::tables::assumptions().expect("file");
        let prices = read(&assumptions).expect("table");
        let between = (prices.level(Month::new(2024, 6)) + prices.level(Month::new(2024, 7))) / 2.0;
        assert!((between - 129.435 / 120.906).abs() < 1e-3, "{between}");
    }
}
