//! The World Bank's international poverty lines in dirhams of 2022.
//!
//! Source: `international_lines.csv` (lines in international dollars a day, purchasing power
//! parities of private consumption) and the price index of `macro.csv`.
//!
//! Method, that of the World Bank's Poverty and Inequality Platform: dollars of the parity's
//! year, times the parity, are dirhams of that year, which consumer prices bring to 2022.

/// An international poverty line of the World Bank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InternationalLine {
    /// Its name: the level, and the year of the parity when it is not the last one.
    pub name: &'static str,
    /// Dirhams of 2022 per person and year.
    pub dirhams: f64,
}
