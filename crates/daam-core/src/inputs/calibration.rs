//! Fitted values, stored with the targets they were fitted to.
//!
//! Source: `scenarios/calibration.toml`, written by `daam calibrate`.

use serde::{Deserialize, Serialize};

use super::assumptions::assumed;
use crate::kernel::{Milieu, Problem, toml_problem};

/// Fitted values.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Calibration {
    /// Share of current spending that is recorded in the household's file.
    pub declared_spending: f64,
    /// Mean number of months between two updates of a file by data exchange.
    pub update_months: f64,
    /// Who registers.
    pub registration: Registration,
    /// Position of each region in the distribution of consumption, in census order.
    pub region: Vec<RegionPosition>,
}

/// Position of a region on the consumption scale of its milieux.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RegionPosition {
    /// Region code, from 1.
    pub code: u16,
    /// Mean position of the region's towns, in standard deviations.
    pub shift: f64,
    /// Added to it in rural areas.
    pub rural_gap: f64,
    /// Standard deviation of the region's positions.
    pub spread: f64,
}

/// Registration rates after the campaign, for households whose consumption per person is at the
/// programme's threshold; poorer households register more often.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// Households with a child under 21.
    pub with_children: f64,
    /// Households without such a child, all members under 60.
    pub without_children: f64,
    /// Households without such a child, with a member aged 60 or more.
    pub without_children_old: f64,
}

assumed! {
    /// Tolerances of the calibration targets: the error that counts as one unit in the fit.
    #[derive(Clone, Debug)]
    pub struct FitErrors {
        official: f64 = "mean_error_official",
        derived: f64 = "mean_error_derived",
        assumed: f64 = "mean_error_assumed",
        /// Of the vulnerability rate, as a share.
        pub vulnerability: f64 = "vulnerability_error",
        /// Of the log of poverty.
        pub deprivation: f64 = "deprivation_error",
        /// Of the standard deviation of positions, around one.
        pub spread: f64 = "spread_error",
        /// Of the rural gap.
        pub gap: f64 = "rural_gap_error",
        /// Of the declared share of spending, log odds around one half.
        pub declared: f64 = "declared_error",
        /// Of the time between updates, log odds around the middle of its range.
        pub update: f64 = "update_error",
    }
}

impl FitErrors {
    /// Tolerance of a mean, as a share of it, by how the mean is known.
    ///
    /// # Errors
    /// A word that says nothing of that.
    pub fn of_mean(&self, status: &str) -> Result<f64, Problem> {
        match status {
            "official" => Ok(self.official),
            "derived" => Ok(self.derived),
            "press" | "assumption" => Ok(self.assumed),
            _ => {
                let message = format!("a mean to fit to cannot be '{status}'");
                let help = "it is official, derived, press or assumption";
                Err(Problem::new(message).with_help(help))
            }
        }
    }
}

impl Calibration {
    /// Reads the fitted values in `text` for a country of `regions`; `file` is the name used
    /// in error messages.
    ///
    /// # Errors
    /// What is wrong in the text, with its line.
    pub fn parse(file: &str, text: &str, regions: usize) -> Result<Self, Problem> {
        let calibration: Self =
            toml::from_str(text).map_err(|error| toml_problem(file, text, &error))?;
        if calibration.region.len() != regions {
            return Err(Problem::new(format!(
                "{file} places {} regions, not {regions}",
                calibration.region.len()
            )));
        }
        Ok(calibration)
    }

    /// Values before any fit: every region like the country, a registration rate of one half at the
    /// threshold.
    pub fn neutral(regions: usize) -> Self {
        Self {
            region: (1..=regions as u16)
                .map(|code| RegionPosition {
                    code,
                    shift: 0.0,
                    rural_gap: 0.0,
                    spread: 1.0,
                })
                .collect(),
            declared_spending: 0.5,
            update_months: 3.0,
            registration: Registration {
                with_children: 0.5,
                without_children: 0.5,
                without_children_old: 0.5,
            },
        }
    }

    /// Shift and standard deviation of the positions of a region (from 0) in a milieu.
    pub fn position(&self, region: usize, milieu: Milieu) -> (f64, f64) {
        let position = &self.region[region];
        let gap = match milieu {
            Milieu::Urban => 0.0,
            Milieu::Rural => position.rural_gap,
        };
        (position.shift + gap, position.spread)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn how_a_mean_is_known_is_one_of_four_words() {
        let errors = crate::testing::small_model().inputs.fit_errors;
        assert_eq!(errors.of_mean("press"), errors.of_mean("assumption"));
        let refused = errors
            .of_mean("oficial")
            .err()
            .map(|problem| problem.message);
        assert_eq!(
            refused.as_deref(),
            Some("a mean to fit to cannot be 'oficial'")
        );
    }
}
