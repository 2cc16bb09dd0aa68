//! Gross domestic product at current prices, by year.
//!
//! Source: `macro.csv`, quantity `gdp_nominal` (HCP national accounts; the years after the last
//! published rest on HCP's forecasts of growth, as the file's `status` says of each).

/// GDP of the years the table knows.
#[derive(Clone, Debug)]
pub struct Gdp {
    /// Year and dirhams.
    pub years: Vec<(i16, f64)>,
}

impl Gdp {
    /// Dirhams of a year, where it is known.
    #[must_use]
    pub fn of(&self, year: i16) -> Option<f64> {
        let known = self.years.iter().find(|(known, _)| *known == year);
        known.map(|(_, dirhams)| *dirhams)
    }
}
