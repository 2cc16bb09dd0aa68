//! Household sizes by milieu, tilted to each cell's own mean.
//!
//! Source: `household_size.csv` (HCP census 2024: 1, 2-3, 4 and more, and the means; the
//! split inside the classes is a fit described in SOURCES.md).

use crate::kernel::Milieu;

/// Largest household generated at the start, in persons.
pub const LARGEST: usize = 14;

/// Shares of households by size.
#[derive(Clone, Debug)]
pub struct HouseholdSizes {
    /// By milieu: share of size `index + 1`.
    pub shares: [Vec<f64>; 2],
}

impl HouseholdSizes {
    /// Shares by size (index 0 is one person) of a milieu, exponentially tilted so that the
    /// mean is `mean`: the distribution nearest in relative entropy with that mean.
    pub fn with_mean(&self, milieu: Milieu, mean: f64) -> Vec<f64> {
        let tilted = |slope: f64| {
            let mut shares: Vec<f64> = (1u8..)
                .zip(&self.shares[milieu as usize])
                .map(|(size, share)| share * libm::exp(slope * f64::from(size)))
                .collect();
            let total: f64 = shares.iter().sum();
            shares.iter_mut().for_each(|share| *share /= total);
            shares
        };
        let (mut low, mut high) = (-2.0, 2.0);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if expected(&tilted(middle)) < mean {
                low = middle;
            } else {
                high = middle;
            }
        }
        tilted(low)
    }
}

fn expected(shares: &[f64]) -> f64 {
    (1u8..)
        .zip(shares)
        .map(|(size, p)| f64::from(size) * p)
        .sum()
}
