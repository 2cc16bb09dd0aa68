//! Work by age, sex, region and milieu.
//!
//! Sources: activity, unemployment and public employment by region, milieu and sex in
//! `rgph2024_indicators_region.csv` (HCP census 2024); formality in `labour.csv`; the shape
//! by age is an assumption (no age table of activity was published with the census).

use super::pyramid::TOP_AGE;

/// Age in years at which formal workers retire.
pub const RETIREMENT_AGE: usize = 60;

/// Probabilities of each work status.
#[derive(Clone, Debug)]
pub struct Labour {
    /// By domain and sex, at each single age.
    pub by_age: Vec<[Vec<WorkChances>; 2]>,
}

/// Probabilities for one age, sex and domain.
#[derive(Clone, Copy, Debug, Default)]
pub struct WorkChances {
    /// Active among those who are neither at school nor pensioned.
    pub active: f32,
    /// Public employees among the active.
    pub public: f32,
    /// Public employees and declared private workers among the active.
    pub formal: f32,
    /// Unemployed among the active.
    pub unemployed: f32,
}

impl Labour {
    /// Probabilities of a sex at an age in years in a domain.
    #[inline]
    pub fn chances(&self, domain: usize, female: bool, age: usize) -> &WorkChances {
        &self.by_age[domain][usize::from(female)][age.min(TOP_AGE)]
    }
}
