//! Ages and sexes by region and milieu, moved back from the census to the start.
//!
//! Sources: `rgph2024_age_sex_milieu.csv` (five-year groups of the 12 regions, HCP census
//! 2024) and `rgph2024_single_age_derived.csv` (single ages of the country by milieu and
//! sex, which give the shape inside a group). Method: reverse survival. Those of age `a`
//! months at the start are those of age `a + k` at the census `k` months later, divided by
//! the probability to survive between; children born in between come from simulated births.

/// Highest age in years given to a person at the start.
pub const TOP_AGE: usize = 99;

/// Persons at the start by domain.
#[derive(Clone, Debug)]
pub struct Pyramid {
    /// By domain: persons by sex (0 male, 1 female) and single year of age.
    pub persons: Vec<[Vec<f64>; 2]>,
    /// By domain: persons at the start for one person at the census.
    pub back_to_start: Vec<f64>,
}
