//! Growth of households, marriages and moves between the countryside, the towns and abroad.
//!
//! Sources: `nuptiality.csv` (HCP census 2014-2024 growth of households) and
//! `wpp2024_annual.csv` (net migration); the rural exodus is an assumption.

/// Flows between places.
#[derive(Clone, Debug)]
pub struct Flows {
    /// By milieu: yearly growth of the number of households between the censuses.
    pub household_growth: [f64; 2],
    /// Share of rural households that move to a town in a year, net.
    pub rural_exodus: f64,
    /// Year and persons who leave the country in it, net.
    pub emigrants: Vec<(i16, f64)>,
}

impl Flows {
    /// Persons who leave the country in a year, net of those who come.
    pub fn emigrants(&self, year: i16) -> f64 {
        self.emigrants
            .iter()
            .find(|point| point.0 == year)
            .map_or(0.0, |point| point.1)
    }
}
