//! The value of a lever, or of two, at which outcomes meet their targets.
//!
//! Method: a grid of values in one run; among the cells of the grid whose outcomes bracket the
//! targets, the one nearest to the present values; in the next runs values around the linear
//! answer, until an outcome tried is within the tolerance or no value lies between. With one lever
//! this is a safeguarded secant method on many points; with two, the same on triangles.

use super::attempt::Search;
use super::lever::Lever;
use super::measure::Measure;
use super::trial_runner::{TrialRunner, ZONES};
use crate::engine::agreement::agree;
use crate::engine::context::RunContext;
use crate::engine::plan::Plan;
use crate::engine::scenario_digest::scenario_digest;
use crate::kernel::{Month, Problem};
use crate::model::Model;
use crate::policy::Scenario;
use crate::programme::find_rationed;

/// Most runs of a search.
const RUNS: usize = 9;

/// The value an outcome must reach.
#[derive(Clone, Debug)]
pub enum Goal {
    /// A number, in the unit of the figure.
    Number(f64),
    /// What another scenario gives.
    Scenario(Box<Scenario>),
}

/// A figure and the value it must reach.
#[derive(Clone, Debug)]
pub struct Target {
    /// The figure.
    pub measure: Measure,
    /// The value it must reach.
    pub goal: Goal,
}

/// A search to do: levers, targets and tolerance.
#[derive(Clone, Debug)]
pub struct SolveProblem {
    /// The scenario changed (the only one), sample, seed and threads; months are ignored.
    pub plan: Plan,
    /// One or two levers.
    pub levers: Vec<Lever>,
    /// As many targets as levers.
    pub targets: Vec<Target>,
    /// The calendar year of the targets.
    pub year: i16,
    /// Largest gap accepted, as a part of the target.
    pub tolerance: f64,
}

/// Values that were simulated, with their outcomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// Number of the run, from 1.
    pub run: usize,
    /// Value of each lever.
    pub values: Vec<f64>,
    /// Each target's figure.
    pub outcomes: Vec<f64>,
    /// Each outcome less its target.
    pub gaps: Vec<f64>,
}

/// The result of a search.
#[derive(Clone, Debug)]
pub struct Solution {
    /// All trials, in order.
    pub trials: Vec<Trial>,
    /// Index of the answer among the trials.
    pub answer: usize,
    /// Whether its gaps are within the tolerance; if not, no value tried comes nearer.
    pub within: bool,
    /// The value of each target.
    pub goals: Vec<f64>,
    /// Unit of each target's figure.
    pub units: Vec<&'static str>,
    /// Standard error of each lever's answer, from the differences between groups of
    /// localities; none when localities are too few.
    pub errors: Option<Vec<f64>>,
    /// Ranges of the first lever in the other cells of the first grid in which the targets are met.
    pub others: Vec<(f64, f64)>,
    /// The scenario with the answer.
    pub scenario: Scenario,
}

impl Solution {
    /// The answer.
    pub fn best(&self) -> &Trial {
        &self.trials[self.answer]
    }
}

/// Looks for the values at which the targets are met.
///
/// # Errors
/// Figures that the year does not have, a scenario with a waiting list, targets that cannot be
/// met within the levers' ranges, runs that fail or are stopped.
pub fn solve(
    problem: &SolveProblem,
    model: &Model,
    context: RunContext,
) -> Result<Solution, Problem> {
    let goals = problem.targets.iter().map(|target| match &target.goal {
        Goal::Number(number) => format!("{:?} {number}", target.measure),
        Goal::Scenario(scenario) => format!("{:?} {}", target.measure, scenario_digest(scenario)),
    });
    let asked = format!(
        "{:?} {:?} {} {}",
        problem.levers,
        goals.collect::<Vec<_>>(),
        problem.year,
        problem.tolerance
    );
    agree(&problem.plan, model, &asked, context)?;
    let runner = TrialRunner {
        plan: &problem.plan,
        model,
        context,
        measures: problem
            .targets
            .iter()
            .map(|target| target.measure.clone())
            .collect(),
        year: problem.year,
        zones: ZONES,
    };
    let (calendar, december) = (model.inputs.calendar, Month::new(problem.year, 12));
    if find_rationed(&problem.plan.scenarios[..1], calendar, december)?.is_some() {
        return Err(
            Problem::new("a scenario with a waiting list costs what its envelope holds")
                .with_help("set appropriation.rationing to none to look for a value"),
        );
    }
    let units = runner.check()?;
    let mut search = Search {
        problem,
        runner,
        goals: Vec::new(),
        trials: Vec::new(),
        corners: Vec::new(),
        outcomes: Vec::new(),
        runs: 0,
    };
    search.first()?;
    let (mut cell, others) = search.cell()?;
    // The slope is taken over a cell wide enough for rounding to steps not to matter.
    let (nearest, mut wide) = (cell.clone(), cell.clone());
    let mut stalled = 0;
    while !search.is_met_in(&nearest) && !cell.is_closed() && search.runs < RUNS && stalled < 2 {
        wide = cell.clone();
        let known = search.corners.len();
        search.add(&search.around(&cell, stalled > 0))?;
        let next = search.smallest(&cell, known);
        stalled = if next.size(&search.whole()) < cell.size(&search.whole()) {
            0
        } else {
            stalled + 1
        };
        cell = next;
    }
    let answer = search.best();
    let errors = (nearest.holds(&search.corners[answer].ticks))
        .then(|| search.errors(&wide, answer))
        .flatten();
    let base = &problem.plan.scenarios[0];
    let scenario = Lever::all_moved(&problem.levers, base, &search.trials[answer].values)?;
    Ok(Solution {
        answer,
        within: search.distance(answer) <= problem.tolerance,
        goals: search.numbers(),
        units,
        errors,
        others,
        scenario,
        trials: search.trials,
    })
}
