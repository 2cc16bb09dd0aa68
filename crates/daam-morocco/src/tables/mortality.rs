//! Death rates by sex, age and year.
//!
//! Source: `wpp2024_life_table.csv` (UN DESA, World Population Prospects 2024): central death rates
//! of five-year periods, taken as the rates at the period's middle and interpolated geometrically
//! between middles.

use serde::Deserialize;

use daam_core::inputs::{LAST_AGE, Mortality};
use daam_core::kernel::Problem;

use super::table;

const FILE: &str = "wpp2024_life_table.csv";

#[derive(Deserialize)]
struct MortalityRow {
    period: String,
    sex: String,
    age_start_years: usize,
    death_rate_mx_per_person_year: f64,
}

pub(crate) fn read() -> Result<Mortality, Problem> {
    let rows: Vec<MortalityRow> = table::rows(FILE)?;
    let mut starts: Vec<i16> = rows
        .iter()
        .filter_map(|row| row.period.split('-').next()?.parse().ok())
        .collect();
    starts.dedup();
    starts.sort_unstable();
    starts.dedup();
    let rates = starts
        .iter()
        .map(|start| {
            let period = format!("{start}-");
            ["male", "female"].map(|sex| {
                let mut by_age = vec![0.0; LAST_AGE + 1];
                let groups = rows
                    .iter()
                    .filter(|row| row.sex == sex && row.period.starts_with(&period));
                for row in groups {
                    by_age[row.age_start_years..].fill(row.death_rate_mx_per_person_year);
                }
                by_age
            })
        })
        .collect();
    Ok(Mortality { starts, rates })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table's own life expectancies at birth bracket the one of a year in between.
    #[test]
    fn rates_of_2025_give_the_published_life_expectancy() {
        let mortality = read().expect("the embedded table");
        for (female, expected) in [(false, 73.54), (true, 77.96)] {
            let mut alive = 1.0;
            let mut years = 0.0;
            for rate in mortality.rates(female, 2025) {
                let next = alive * libm::exp(-rate);
                years += (alive + next) / 2.0;
                alive = next;
            }
            assert!((years - expected).abs() < 0.7, "{years} for {expected}");
        }
    }
}
