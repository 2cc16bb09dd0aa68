//! Disability by age.
//!
//! Source: `disability.csv` (census 2024 rate by region and milieu; age profile of 2014
//! scaled to it; one working value for severe disability of children).

/// Disability rates.
#[derive(Clone, Debug)]
pub struct Disability {
    /// By domain: share disabled at ages 0-14, 15-59, 60 and more.
    pub by_band: Vec<[f64; 3]>,
    /// Share of those under 21 with a severe disability.
    pub severe_child: f64,
}
