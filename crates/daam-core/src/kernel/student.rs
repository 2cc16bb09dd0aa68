//! Student's t distribution, for confidence intervals with an estimated variance.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// Quantile at a probability with `freedom` (positive) degrees of freedom, in standard errors.
pub fn quantile(share: f64, freedom: f64) -> f64 {
    StudentsT::new(0.0, 1.0, freedom).map_or(f64::NAN, |law| law.inverse_cdf(share))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of printed tables.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (freedom, value) in [(1.0, 12.706), (10.0, 2.228), (20.0, 2.086), (1e6, 1.960)] {
            assert!((quantile(0.975, freedom) - value).abs() < 6e-4, "{freedom}");
        }
    }
}
