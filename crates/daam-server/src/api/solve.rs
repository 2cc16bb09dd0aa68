//! The value of a lever at which a figure of a year meets its target.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::value::to_raw_value;

use super::reform::ReformRequest;
use super::runs::StartedJob;
use crate::answer::{Answer, JsonText};
use crate::app_state::AppState;
use crate::client::Page;
use crate::jobs::Phase;
use daam_core::engine::{
    Goal, Lever, Measure, Plan, RunContext, Solution, SolveProblem, Target, solve,
};
use daam_core::kernel::{Month, Problem};
use daam_core::programme::find_rationed;

/// Values tried in the first run, about: what a run of the search holds.
const POLICIES: usize = 9;
/// Largest gap accepted, as a part of the target.
const TOLERANCE: f64 = 1e-4;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SolveRequest {
    /// The scenario changed.
    reform: ReformRequest,
    /// Parameter of the law to move.
    lever: String,
    #[serde(default)]
    low: Option<f64>,
    #[serde(default)]
    high: Option<f64>,
    /// What must be met, as `daam solve` names it: `budget`, `poverty@rural`.
    figure: String,
    /// In the figure's unit.
    target: f64,
    year: i16,
    /// Month from which the lever has its new value.
    from: Month,
    sample: f64,
}

#[derive(Debug, Serialize)]
struct SolveResult {
    value: f64,
    present: f64,
    standard_error: Option<f64>,
    outcome: f64,
    target: f64,
    unit: &'static str,
    within: bool,
    others: Vec<(f64, f64)>,
    /// Value of the lever and outcome of everything tried.
    tries: Vec<(f64, f64)>,
}

/// `POST /api/solve`
pub(crate) async fn start(
    State(state): State<Arc<AppState>>,
    page: Page,
    asked: JsonText,
) -> Answer<Response> {
    asked.answer(state, page, begin).await
}

fn begin(state: &Arc<AppState>, page: Page, asked: SolveRequest) -> Answer<Json<StartedJob>> {
    let law = &state.model.law;
    let reform = asked.reform.read(law)?;
    let calendar = state.model.inputs.calendar;
    let (first_month, years) = (calendar.start, calendar.years(calendar.horizon));
    if !years.contains(&asked.year) {
        let (first, last) = (years.start(), years.end());
        let message = format!("years run from {first} to {last}, not to {}", asked.year);
        return Err(Problem::new(message).into());
    }
    let december = Month::new(asked.year, 12);
    if asked.from > december || asked.from < first_month {
        return Err(Problem::new(format!(
            "a change from {} does not reach {}",
            asked.from, asked.year
        ))
        .with_help(format!("give a month from {first_month} to {december}"))
        .into());
    }
    let reformed = std::slice::from_ref(&reform.scenario);
    if find_rationed(reformed, calendar, december)?.is_some() {
        return Err(Problem::new(
            "a scenario with a waiting list costs what its envelope holds, whatever the lever",
        )
        .into());
    }
    let range = asked.low.zip(asked.high);
    let lever = Lever::new(law, &reform.scenario, &asked.lever, range, asked.from, &[])?;
    let target = Target {
        measure: Measure::parse(&asked.figure)?,
        goal: Goal::Number(asked.target),
    };
    let problem = SolveProblem {
        plan: state.plan(vec![reform.scenario], december, asked.sample),
        levers: vec![lever],
        targets: vec![target],
        year: asked.year,
        tolerance: TOLERANCE,
    };
    problem.plan.check(calendar)?;
    let many = Plan {
        scenarios: vec![problem.plan.scenarios[0].clone(); POLICIES],
        ..problem.plan.clone()
    };
    let own = Arc::clone(state);
    let job = state.begin(page, &many, move |watch| {
        let solution = solve(&problem, &own.model, RunContext::alone(watch))?;
        let found = found(&problem, &solution);
        let told = to_raw_value(&found)
            .map_err(|error| Problem::new(format!("the answer cannot be written: {error}")))?;
        watch.job.report(Phase::Done, Some(Arc::from(told)));
        Ok(())
    });
    let job = job?;
    Ok(Json(StartedJob::of(&job)))
}

fn found(problem: &SolveProblem, solution: &Solution) -> SolveResult {
    let best = solution.best();
    let tries = solution.trials.iter();
    SolveResult {
        value: best.values[0],
        present: problem.levers[0].present,
        standard_error: solution.errors.as_ref().map(|errors| errors[0]),
        outcome: best.outcomes[0],
        target: solution.goals[0],
        unit: solution.units[0],
        within: solution.within,
        others: solution.others.clone(),
        tries: tries.map(|one| (one.values[0], one.outcomes[0])).collect(),
    }
}
