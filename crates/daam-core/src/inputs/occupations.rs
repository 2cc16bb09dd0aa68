//! Occupations of persons at work, in the categories of the index.
//!
//! Sources: employers and unpaid family workers by region, milieu and sex in
//! `rgph2024_indicators_region.csv` (HCP census 2024). The census publishes no table of
//! occupations with its results: shares are assumptions.

/// Shares of occupations.
#[derive(Clone, Debug)]
pub struct Occupations {
    /// By domain and sex: employers among the employed.
    pub employer: Vec<[f32; 2]>,
    /// By domain and sex: unpaid family workers among the employed.
    pub unpaid: Vec<[f32; 2]>,
    /// Senior managers among formal workers with higher education.
    pub senior_manager: f32,
    /// Middle managers among the other formal workers with upper secondary or higher.
    pub middle_manager: f32,
    /// By milieu, among all others: craftsmen, equipment operators, traders, farm operators.
    pub trades: [[f32; 4]; 2],
    /// Undeclared workers who pay for a health cover.
    pub insured: f32,
    /// Adults who reached secondary school and hold a technical diploma.
    pub technical: f32,
    /// Adults without schooling who read and write.
    pub literate_without_school: f32,
}
