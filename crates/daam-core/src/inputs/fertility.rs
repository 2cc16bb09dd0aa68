//! Birth rates by age, region, milieu and year.
//!
//! Sources: `fertility_asfr.csv` (census fertility by milieu with the age pattern of World
//! Population Prospects 2024), total fertility by region and milieu of the census in
//! `rgph2024_indicators_region.csv`, its trend and the sex ratio at birth in
//! `wpp2024_annual.csv`.

/// Youngest and oldest age in years at which a woman gives birth.
pub const FERTILE_AGES: std::ops::Range<usize> = 15..50;

/// Birth rates.
#[derive(Clone, Debug)]
pub struct Fertility {
    /// By domain: births per woman and year at each single age of [`FERTILE_AGES`], 2024.
    pub rates: Vec<Vec<f64>>,
    /// Fertility of a year relative to 2024, from 2014.
    pub trend: Vec<(i16, f64)>,
    /// Boys among newborns.
    pub boys_share: f64,
}

impl Fertility {
    /// Births per woman and year of a domain at an age in years, at the level of 2024.
    pub fn rate(&self, domain: usize, age: usize) -> f64 {
        if FERTILE_AGES.contains(&age) {
            self.rates[domain][age - FERTILE_AGES.start]
        } else {
            0.0
        }
    }

    /// Fertility of a year relative to 2024.
    pub fn trend(&self, year: i16) -> f64 {
        self.trend
            .iter()
            .find(|point| point.0 == year)
            .map_or(1.0, |point| point.1)
    }
}
