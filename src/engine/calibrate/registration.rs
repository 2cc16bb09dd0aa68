//! Who registers, the share of current spending that reaches their files, and how often
//! files are brought up to date.

use super::Residual;
use super::least_squares::least_squares;
use crate::engine::plan::Plan;
use crate::engine::run::{Progress, run};
use crate::inputs::{Calibration, Inputs, ProgrammeTarget, Registration, START};
use crate::kernel::{Place, Problem};
use crate::measures::{Period, Table};
use crate::policy::{self, Law};

/// Distance in log odds over which slopes are taken.
const STEP: f64 = 0.1;
/// Bound of the points looked at for each parameter.
const ROUNDS: usize = 12;

/// Departure of the declared share of spending from one half that counts as one error, in
/// log odds: from a quarter to three quarters.
const DECLARED_SCALE: f64 = 1.1;

/// Bounds of the months between two updates of a file.
const UPDATES: (f64, f64) = (1.0, 8.0);
/// Departure of their place between the bounds from the middle that counts as one error, in
/// log odds: wide, the published exits decide.
const UPDATE_SCALE: f64 = 2.5;

struct Quiet;

impl Progress for Quiet {
    fn advance(&self, _: u64) {}
}

pub(super) fn fit(
    inputs: &mut Inputs,
    targets: &[ProgrammeTarget],
    sample: f64,
    seed: u64,
    threads: usize,
) -> Result<Vec<Residual>, Problem> {
    let law = Law::embedded().map_err(|problems| Problem::new(problems.to_string()))?;
    let scenarios = policy::load(&law, &["baseline".to_owned()])
        .map_err(|problems| Problem::new(problems.to_string()))?;
    let last = targets.iter().map(|target| target.month).max();
    let plan = Plan {
        scenarios,
        from: START,
        to: last.unwrap_or(START),
        sample,
        seed,
        threads,
    };
    let simulated = |at: &[f64]| -> Result<Vec<f64>, Problem> {
        let mut inputs = inputs.clone();
        set(&mut inputs.calibration, at);
        let outcome = run(&plan, &inputs, &Quiet)?;
        Ok(targets
            .iter()
            .map(|target| figure(&outcome.table, target))
            .collect())
    };
    let found = least_squares(&[0.0; 5], STEP, ROUNDS, |at| {
        let values = simulated(at).ok()?;
        let errors = values
            .iter()
            .zip(targets)
            .map(|(value, target)| (value / target.value - 1.0) / target.scale);
        let priors = [at[0] / DECLARED_SCALE, at[4] / UPDATE_SCALE];
        Some(errors.chain(priors).collect())
    })?;
    let values = simulated(&found)?;
    set(&mut inputs.calibration, &found);
    Ok(targets
        .iter()
        .zip(values)
        .map(|(target, value)| Residual {
            target: format!("{} ({}), {}", target.indicator, target.group, target.month),
            official: target.value,
            fitted: if target.value < 1.0 {
                libm::round(value * 1e6) / 1e6
            } else {
                libm::round(value)
            },
        })
        .collect())
}

/// Writes a point of the search into the calibration: log odds of shares, which keeps
/// them between 0 and 1.
fn set(calibration: &mut Calibration, at: &[f64]) {
    let rounded = |value: f64| libm::round(value * 1e6) / 1e6;
    let share = |logit: f64| rounded(1.0 / (1.0 + libm::exp(-logit)));
    calibration.declared_spending = share(at[0]);
    calibration.update_months = rounded(UPDATES.0 + (UPDATES.1 - UPDATES.0) * share(at[4]));
    calibration.registration = Registration {
        with_children: share(at[1]),
        without_children: share(at[2]),
        without_children_old: share(at[3]),
    };
}

fn figure(table: &Table, target: &ProgrammeTarget) -> f64 {
    table
        .rows
        .iter()
        .find(|row| {
            row.period == Period::Month(target.month)
                && row.place == Place::COUNTRY
                && row.indicator == target.indicator
                && row.group.to_string() == target.group
        })
        .map_or(f64::NAN, |row| row.value)
}
