//! Levenberg-Marquardt least squares, from a library, with derivatives by finite differences.
//!
//! Every point is simulated with the same random numbers, so a simulated figure moves smoothly with
//! a parameter: a finite difference is a slope, not noise.

use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt};
use nalgebra::{DMatrix, DVector, Dyn, Owned};

use crate::kernel::Problem;

struct LeastSquaresFit<F> {
    at: DVector<f64>,
    step: f64,
    errors: F,
    /// Errors at the present point.
    here: Option<DVector<f64>>,
}

impl<F: Fn(&[f64]) -> Option<Vec<f64>>> LeastSquaresFit<F> {
    fn errors_at(&self, at: &DVector<f64>) -> Option<DVector<f64>> {
        let errors = (self.errors)(at.as_slice())?;
        let finite = errors.iter().all(|error| error.is_finite());
        finite.then(|| DVector::from_vec(errors))
    }
}

impl<F: Fn(&[f64]) -> Option<Vec<f64>>> LeastSquaresProblem<f64, Dyn, Dyn> for LeastSquaresFit<F> {
    type ResidualStorage = Owned<f64, Dyn>;
    type JacobianStorage = Owned<f64, Dyn, Dyn>;
    type ParameterStorage = Owned<f64, Dyn>;

    fn set_params(&mut self, at: &DVector<f64>) {
        self.at.copy_from(at);
        self.here = self.errors_at(at);
    }

    fn params(&self) -> DVector<f64> {
        self.at.clone()
    }

    fn residuals(&self) -> Option<DVector<f64>> {
        self.here.clone()
    }

    fn jacobian(&self) -> Option<DMatrix<f64>> {
        let here = self.here.as_ref()?;
        let columns: Option<Vec<DVector<f64>>> = (0..self.at.len())
            .map(|axis| {
                let mut beside = self.at.clone();
                beside[axis] += self.step;
                Some((self.errors_at(&beside)? - here) / self.step)
            })
            .collect();
        Some(DMatrix::from_columns(&columns?))
    }
}

/// The point near `start` that minimises the sum of squared errors; `step` is that of the finite
/// differences, `rounds` bounds the evaluations for each parameter.
pub(super) fn least_squares(
    start: &[f64],
    step: f64,
    rounds: usize,
    errors: impl Fn(&[f64]) -> Option<Vec<f64>>,
) -> Result<Vec<f64>, Problem> {
    let mut fit = LeastSquaresFit {
        at: DVector::from_column_slice(start),
        step,
        errors,
        here: None,
    };
    let at = fit.at.clone();
    fit.set_params(&at);
    let (fit, report) = LevenbergMarquardt::new()
        .with_ftol(1e-4)
        .with_xtol(1e-4)
        .with_patience(rounds)
        .minimize(fit);
    if fit.here.is_none() || report.termination.was_usage_issue() {
        return Err(Problem::new(format!(
            "the fit failed: {:?}",
            report.termination
        )));
    }
    Ok(fit.at.as_slice().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curved_valley_is_followed_to_its_bottom() {
        let valley = |at: &[f64]| Some(vec![10.0 * (at[1] - at[0] * at[0]), 1.0 - at[0]]);
        let found = least_squares(&[-1.0, 1.5], 1e-4, 200, valley).expect("a bottom");
        assert!((found[0] - 1.0).abs() < 1e-2, "{found:?}");
        assert!((found[1] - 1.0).abs() < 1e-2, "{found:?}");
    }

    #[test]
    fn errors_that_cannot_be_computed_are_said() {
        assert!(least_squares(&[0.0], 0.1, 10, |_| None).is_err());
    }
}
