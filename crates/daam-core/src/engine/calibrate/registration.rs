//! Registration rates, the share of current spending that households declare, and how often files
//! are updated.

use super::Residual;
use super::least_squares::least_squares;
use crate::engine::agreement::agree;
use crate::engine::context::RunContext;
use crate::engine::plan::{Order, Plan};
use crate::engine::repeat::Repeat;
use crate::engine::run::run;
use crate::engine::work::STOPPED;
use crate::inputs::{Calibration, ProgrammeTarget, Registration};
use crate::kernel::{Place, Problem};
use crate::measures::{Period, Table};
use crate::model::Model;

/// Step of the finite differences, in log odds: wide enough that one household more or less in the
/// sample is not taken for a slope.
const STEP: f64 = 0.3;
/// Most evaluations for each parameter.
const ROUNDS: usize = 12;

/// Bounds of the months between two updates of a file.
const UPDATES: (f64, f64) = (1.0, 8.0);
pub(super) fn fit(
    model: &mut Model,
    sample: f64,
    (seed, threads): (u64, usize),
    context: RunContext,
) -> Result<Vec<Residual>, Problem> {
    let root = model.law.library().root().to_owned();
    let scenarios = model
        .scenarios(&[root])
        .map_err(|problems| Problem::new(problems.to_string()))?;
    let targets = model.targets.programme.clone();
    let start = model.inputs.calendar.start;
    let last = targets.iter().map(|target| target.month).max();
    let plan = Plan {
        scenarios,
        from: start,
        to: last.unwrap_or(start),
        sample,
        order: Order::Fixed,
        seed,
        replication: 0,
        scale: 1,
        threads,
        lines: Vec::new(),
    };
    // Here, for the fit takes a run that fails for a point where there is no figure.
    agree(&plan, model, &format!("{targets:?}"), context)?;
    let simulated = |at: &[f64]| -> Result<Vec<f64>, Problem> {
        let mut model = model.clone();
        set(&mut model.inputs.calibration, at);
        let outcome = run(&plan, &model, &Repeat::PLAIN, context)?;
        Ok(targets
            .iter()
            .map(|target| figure(&outcome.table, target))
            .collect())
    };
    let scales = &model.inputs.fit_errors;
    let found = least_squares(&[0.0; 5], STEP, ROUNDS, |at| {
        let values = simulated(at).ok()?;
        let errors = values
            .iter()
            .zip(&targets)
            .map(|(value, target)| (value / target.value - 1.0) / target.scale);
        let priors = [at[0] / scales.declared, at[4] / scales.update];
        Some(errors.chain(priors).collect())
    });
    if context.progress.stopped() {
        return Err(Problem::new(STOPPED));
    }
    let found = found?;
    let values = simulated(&found)?;
    set(&mut model.inputs.calibration, &found);
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
