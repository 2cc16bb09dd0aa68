//! Household sizes by milieu, tilted to each cell's own mean.
//!
//! Source: `household_size.csv` (HCP census 2024: 1, 2-3, 4 and more, and the means; the
//! split inside the classes is a fit described in SOURCES.md).

use serde::Deserialize;

use daam_core::inputs::{HouseholdSizes, LARGEST_HOUSEHOLD};
use daam_core::kernel::{Milieu, Problem};

use super::table;

const FILE: &str = "household_size.csv";

/// Ratio of each size to the one before within the open class of 10 and more.
const OPEN_CLASS_RATIO: f64 = 0.5;

#[derive(Deserialize)]
struct HouseholdSizeRow {
    milieu: String,
    year: i16,
    household_size_persons: String,
    value: f64,
    status: String,
}

pub(crate) fn read() -> Result<HouseholdSizes, Problem> {
    let rows: Vec<HouseholdSizeRow> = table::rows(FILE)?;
    let mut shares = [vec![0.0; LARGEST_HOUSEHOLD], vec![0.0; LARGEST_HOUSEHOLD]];
    for milieu in Milieu::ALL {
        let mine = rows.iter().filter(|row| {
            row.milieu == milieu.name() && row.year == 2024 && row.status.starts_with("derived")
        });
        let by_size = &mut shares[milieu as usize];
        for row in mine {
            if let Ok(size) = row.household_size_persons.parse::<usize>() {
                by_size[size - 1] = row.value / 100.0;
            } else if row.household_size_persons == "10+" {
                open_class(&mut by_size[9..], row.value / 100.0);
            }
        }
        let total: f64 = by_size.iter().sum();
        if (total - 1.0).abs() > 0.01 {
            return Err(Problem::new(format!(
                "data/{FILE}: the {} shares of 2024 add up to {total}",
                milieu.name()
            )));
        }
    }
    Ok(HouseholdSizes { shares })
}

fn open_class(by_size: &mut [f64], total: f64) {
    let weights: Vec<f64> = (0..by_size.len())
        .scan(1.0, |weight, _| {
            let now = *weight;
            *weight *= OPEN_CLASS_RATIO;
            Some(now)
        })
        .collect();
    let sum: f64 = weights.iter().sum();
    for (share, weight) in by_size.iter_mut().zip(weights) {
        *share = total * weight / sum;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected(shares: &[f64]) -> f64 {
        (1u8..)
            .zip(shares)
            .map(|(size, share)| f64::from(size) * share)
            .sum()
    }

    #[test]
    fn a_tilted_distribution_has_the_mean_asked_for() {
        let sizes = read().expect("the embedded table");
        for mean in [2.9, 3.713, 4.376, 5.2] {
            let shares = sizes.with_mean(Milieu::Rural, mean);
            assert!((expected(&shares) - mean).abs() < 1e-6);
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }
}
