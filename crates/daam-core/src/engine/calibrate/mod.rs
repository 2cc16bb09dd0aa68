//! Calibration: fits the few free parameters to the official figures marked as targets.
//!
//! Two fits, in turn: the positions of the regions in the consumption distribution ([`positions`],
//! by numerical integration), and registration ([`registration`], by simulating a sample with
//! common random numbers). Both are Levenberg-Marquardt least squares. The search begins at
//! [`Calibration::neutral`], never at an earlier fit: the same tables give the same bytes.

mod least_squares;
mod positions;
mod registration;

use serde::Serialize;

use super::context::RunContext;
use crate::inputs::Calibration;
use crate::kernel::Problem;
use crate::model::Model;

/// A target and its fitted value.
#[derive(Clone, Debug, Serialize)]
pub struct Residual {
    /// What is compared.
    pub target: String,
    /// The published value.
    pub official: f64,
    /// The model's value.
    pub fitted: f64,
}

/// A calibration with its residuals, as written to `scenarios/calibration.toml`.
#[derive(Clone, Debug, Serialize)]
pub struct Fit {
    /// The day of the fit, `2026-11-24`.
    pub date: String,
    /// SHA-256 of everything fitted to.
    pub targets_sha256: String,
    /// The fitted values.
    #[serde(flatten)]
    pub calibration: Calibration,
    /// Targets and residuals.
    pub residual: Vec<Residual>,
}

impl Fit {
    /// Text of the file.
    ///
    /// # Errors
    /// None in practice: the values are plain numbers and words.
    pub fn text(&self) -> Result<String, Problem> {
        let values = toml::to_string(self).map_err(|error| Problem::new(error.to_string()))?;
        Ok(format!(
            "# Fitted by `daam calibrate` to the targets below; not to be edited by hand.\n\n{values}"
        ))
    }
}

/// Fits everything, on a share of the localities and some threads; the date is only noted.
///
/// # Errors
/// A target that cannot be read, a run that fails.
pub fn calibrate(
    model: &Model,
    date: String,
    sample: f64,
    seed: u64,
    threads: usize,
    context: RunContext,
) -> Result<Fit, Problem> {
    let mut model = model.clone();
    let inputs = &mut model.inputs;
    inputs.calibration = Calibration::neutral(inputs.country.regions.len());
    inputs
        .living_standards
        .fit_domains(&inputs.country, &inputs.calibration);
    let mut residual = positions::fit(inputs, &model.targets.regions)?;
    residual.extend(registration::fit(
        &mut model,
        sample,
        (seed, threads),
        context,
    )?);
    Ok(Fit {
        date,
        targets_sha256: model.targets.digest(),
        calibration: model.inputs.calibration,
        residual,
    })
}
