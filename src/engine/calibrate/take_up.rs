//! Who registers and claims, and the constant of the stand-in score.

use super::Residual;
use super::simplex::least;
use crate::engine::plan::Plan;
use crate::engine::run::{Progress, run};
use crate::inputs::{Inputs, ProgrammeTarget, START, TakeUp};
use crate::kernel::{Place, Problem};
use crate::measures::{Period, Table};
use crate::policy::{self, Law};

/// Steps of the simplex; each is a run of the sample.
const ITERATIONS: u64 = 100;

/// The constant of the score one expects, and the departure that counts as one error. The
/// index was estimated on an older survey: mean consumption was 15,876 DH a person in 2014
/// and 20,658 in 2022 (HCP), a logarithm of 0.263 apart.
const SHIFT_EXPECTED: f64 = -0.263;
const SHIFT_SCALE: f64 = 0.12;

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
    let simulated = |take_up: TakeUp| -> Result<Vec<f64>, Problem> {
        let mut inputs = inputs.clone();
        inputs.calibration.take_up = take_up;
        let outcome = run(&plan, &inputs, &Quiet)?;
        Ok(targets
            .iter()
            .map(|target| figure(&outcome.table, target))
            .collect())
    };
    let start = [SHIFT_EXPECTED, 1.5, 1.5, 0.5];
    let found = least(&start, &[-0.1, -0.5, -0.5, 0.5], ITERATIONS, |at| {
        simulated(read(at)).map_or(f64::INFINITY, |values| {
            values
                .iter()
                .zip(targets)
                .map(|(value, target)| square((value / target.value - 1.0) / target.scale))
                .sum::<f64>()
                + square((at[0] - SHIFT_EXPECTED) / SHIFT_SCALE)
        })
    })?;
    let take_up = read(&found);
    let values = simulated(take_up.clone())?;
    inputs.calibration.take_up = take_up;
    Ok(targets
        .iter()
        .zip(values)
        .map(|(target, value)| Residual {
            target: format!("{} ({}), {}", target.indicator, target.group, target.month),
            official: target.value,
            fitted: libm::round(value),
        })
        .collect())
}

fn square(error: f64) -> f64 {
    error * error
}

/// The point of the search as shares: logits keep them between 0 and 1.
fn read(at: &[f64]) -> TakeUp {
    let share = |logit: f64| libm::round(1e6 / (1.0 + libm::exp(-logit))) / 1e6;
    TakeUp {
        score_shift: libm::round(at[0] * 1e6) / 1e6,
        with_children: share(at[1]),
        without_children: share(at[2]),
        without_children_old: share(at[3]),
    }
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
