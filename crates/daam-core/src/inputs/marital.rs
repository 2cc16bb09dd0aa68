//! Marital status by age, sex, region and milieu.
//!
//! Sources: `marital_status.csv` (2024 by age group and milieu: 2004 profile moved to the
//! 2024 totals, see SOURCES.md) and the census totals by region in
//! `rgph2024_indicators_region.csv`. Method: the age profile of the milieu is raked (one
//! factor a status, iterated) until the region's four totals of those 15 and more hold.

use super::pyramid::TOP_AGE;

/// The four states, in the order of every table of this module.
pub const STATES: [&str; 4] = ["single", "married", "divorced", "widowed"];

/// Shares of the four states.
#[derive(Clone, Debug)]
pub struct MaritalShares {
    /// By domain and sex: shares of [`STATES`] at each single age (from 0).
    pub shares: Vec<[Vec<[f64; 4]>; 2]>,
    /// By milieu: share of women never married at each single age, as published.
    pub single_women: [Vec<f64>; 2],
}

impl MaritalShares {
    /// Shares of [`STATES`] of a sex at an age in years in a domain.
    pub fn at(&self, domain: usize, female: bool, age: usize) -> &[f64; 4] {
        &self.shares[domain][usize::from(female)][age.min(TOP_AGE)]
    }
}
