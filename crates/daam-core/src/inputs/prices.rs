//! Consumer prices and real consumption per person, month by month.
//!
//! Source: `macro.csv` (price index of HCP chained with Bank Al-Maghrib's forecasts; real
//! growth of household consumption of HCP and the finance bill). Yearly figures stand for
//! the year's middle and are interpolated geometrically; beyond the last year an assumption is
//! used.

use crate::kernel::Month;

const BASE_YEAR: i16 = 2022;

/// Indices with 2022 as 1.
#[derive(Clone, Debug)]
pub struct Prices {
    /// Log of the price index by year from 2022.
    pub prices: Vec<f64>,
    /// Log of real consumption per person by year from 2022.
    pub consumption: Vec<f64>,
}

impl Prices {
    /// Consumer prices of a month, the year 2022 being 1.
    pub fn level(&self, month: Month) -> f64 {
        libm::exp(along(&self.prices, month))
    }

    /// Real consumption per person of a month before transfers, the year 2022 being 1.
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
