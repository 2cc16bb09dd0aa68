//! Gross domestic product at current prices, by year.
//!
//! Source: `macro.csv`, quantity `gdp_nominal` (HCP national accounts; the years after the last
//! published rest on HCP's forecasts of growth, as the file's `status` says of each).

/// GDP of the years in the table.
#[derive(Clone, Debug)]
pub struct Gdp {
    /// Year and dirhams.
    pub years: Vec<(i16, f64)>,
}

impl Gdp {
    /// GDP of a year in dirhams, if it is in the table.
    pub fn of(&self, year: i16) -> Option<f64> {
        let known = self.years.iter().find(|(known, _)| *known == year);
        known.map(|(_, dirhams)| *dirhams)
    }
}
