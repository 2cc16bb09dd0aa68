//! Death rates by sex, age and year.
//!
//! Source: `wpp2024_life_table.csv` (UN DESA, World Population Prospects 2024): central
//! death rates of five-year periods, read as the rate of the period's middle and moved
//! geometrically between middles.

use serde::Deserialize;

use super::table;
use crate::kernel::Problem;

const FILE: &str = "wpp2024_life_table.csv";
/// Ages are followed to this one, in years.
pub const LAST_AGE: usize = 110;

/// Death rates.
#[derive(Clone, Debug)]
pub struct Mortality {
    /// First year of each period.
    starts: Vec<i16>,
    /// Rates by period, sex (0 male, 1 female) and single age, per person-year.
    rates: Vec<[Vec<f64>; 2]>,
}

#[derive(Deserialize)]
struct Row {
    period: String,
    sex: String,
    age_start_years: usize,
    death_rate_mx_per_person_year: f64,
}

impl Mortality {
    pub(super) fn read() -> Result<Self, Problem> {
        let rows: Vec<Row> = table::rows(
            FILE,
            include_str!("../../../../data/wpp2024_life_table.csv"),
        )?;
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
        Ok(Self { starts, rates })
    }

    /// Death rate of a sex at each single age in a calendar year, per person-year.
    #[must_use]
    pub fn rates(&self, female: bool, year: i16) -> Vec<f64> {
        let middle = |index: usize| f64::from(self.starts[index]) + 2.5;
        let time = f64::from(year) + 0.5;
        let last = self.starts.len() - 1;
        let after = (0..=last)
            .find(|&i| middle(i) > time)
            .unwrap_or(last)
            .max(1);
        let before = after - 1;
        let weight = ((time - middle(before)) / (middle(after) - middle(before))).clamp(0.0, 1.0);
        let sex = usize::from(female);
        (0..=LAST_AGE)
            .map(|age| {
                let (from, to) = (self.rates[before][sex][age], self.rates[after][sex][age]);
                from * libm::pow(to / from, weight)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table's own life expectancies at birth bracket the one of a year in between.
    #[test]
    fn rates_of_2025_give_the_published_life_expectancy() {
        let mortality = Mortality::read().expect("the embedded table");
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
