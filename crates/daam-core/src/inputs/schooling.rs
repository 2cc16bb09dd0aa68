//! Enrolment, drop-out and re-entry by age.
//!
//! Source: `schooling.csv` (census 2024 for 6-11; working values, marked as assumptions
//! there, beyond).

/// Ages in years at which a person can be at school.
pub const SCHOOL_AGES: std::ops::RangeInclusive<usize> = 5..=20;

/// Schooling by age.
#[derive(Clone, Debug)]
pub struct Schooling {
    /// By milieu and sex: share at school at each age in years (index is the age).
    pub enrolment: [[Vec<f64>; 2]; 2],
    /// By milieu: share of pupils of an age who leave between two school years.
    pub dropout: [Vec<f64>; 2],
    /// By age: share of those out of school who return.
    pub reentry: Vec<f64>,
    /// Share of children aged 4 and 5 in pre-school.
    pub preschool: f64,
}
