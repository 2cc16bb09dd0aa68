//! Death rates by sex, age and year.
//!
//! Source: `wpp2024_life_table.csv` (UN DESA, World Population Prospects 2024): central
//! death rates of five-year periods, read as the rate of the period's middle and moved
//! geometrically between middles.

/// Ages are followed to this one, in years.
pub const LAST_AGE: usize = 110;

/// Death rates.
#[derive(Clone, Debug)]
pub struct Mortality {
    /// First year of each period.
    pub starts: Vec<i16>,
    /// Rates by period, sex (0 male, 1 female) and single age, per person-year.
    pub rates: Vec<[Vec<f64>; 2]>,
}

impl Mortality {
    /// Death rate of a sex at each single age in a calendar year, per person-year.
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
