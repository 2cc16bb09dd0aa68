//! The simplex of Nelder and Mead, from a library.

use argmin::core::{CostFunction, Error, Executor};
use argmin::solver::neldermead::NelderMead;

use crate::kernel::Problem;

struct Cost<F>(F);

impl<F: Fn(&[f64]) -> f64> CostFunction for Cost<F> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, at: &Vec<f64>) -> Result<f64, Error> {
        Ok((self.0)(at))
    }
}

/// The point near `start` at which `cost` is least, searched with `steps` as first steps.
///
/// # Errors
/// What the library reports: a cost that is not a number.
pub(super) fn least(
    start: &[f64],
    steps: &[f64],
    iterations: u64,
    cost: impl Fn(&[f64]) -> f64,
) -> Result<Vec<f64>, Problem> {
    let fail = |error: Error| Problem::new(format!("the fit failed: {error}"));
    let mut corners = vec![start.to_vec()];
    for (axis, step) in steps.iter().enumerate() {
        let mut corner = start.to_vec();
        corner[axis] += step;
        corners.push(corner);
    }
    let solver = NelderMead::new(corners)
        .with_sd_tolerance(1e-7)
        .map_err(fail)?;
    let done = Executor::new(Cost(cost), solver)
        .configure(|state| state.max_iters(iterations))
        .ctrlc(false)
        .run()
        .map_err(fail)?;
    done.state
        .best_param
        .ok_or_else(|| Problem::new("the fit found no point at all"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_of_a_bowl_is_its_bottom() {
        let bowl = |at: &[f64]| libm::pow(at[0] - 3.0, 2.0) + 2.0 * libm::pow(at[1] + 1.0, 2.0);
        let found = least(&[0.0, 0.0], &[0.5, 0.5], 200, bowl).expect("a bowl has a bottom");
        assert!(
            (found[0] - 3.0).abs() < 1e-2 && (found[1] + 1.0).abs() < 1e-2,
            "{found:?}"
        );
    }
}
