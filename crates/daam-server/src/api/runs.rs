//! Runs of a reform: beside the law in force, its base and others, told part after part.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::figures::figures;
use super::reform::Asked;
use crate::answer::{Answer, Refusal, Said};
use crate::desk::Desk;
use crate::jobs::{Finished, Job, Phase};
use daam_core::engine::{PartialEstimate, progressive_run};
use daam_core::kernel::{Month, Problem};
use daam_core::policy::{Scenario, load_built_in};
use daam_report::scenario::{summarise, with_direct};

/// Most scenarios of a run.
const MOST: usize = 8;
/// How long an answer waits for something new to tell.
const PATIENCE: Duration = Duration::from_millis(900);

/// A run asked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    reform: Asked,
    /// Other scenarios that come with the program, to be seen beside it.
    #[serde(default)]
    beside: Vec<String>,
    /// Last month.
    to: Month,
    /// Share of the country after which the run ends.
    #[serde(default = "whole")]
    sample: f64,
}

const fn whole() -> f64 {
    1.0
}

/// A job that has begun.
#[derive(Debug, Serialize)]
pub(crate) struct Begun {
    id: String,
}

impl Begun {
    /// A job that has begun.
    pub(crate) fn of(job: &Job) -> Self {
        Self { id: job.id.clone() }
    }
}

/// Where a job is, and its figures when they are newer than those known.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    phase: Phase,
    version: u64,
    households: u64,
    total: u64,
    rounds: u64,
    seconds: f64,
    /// Whether files can be had of it.
    kept: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<Arc<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Said>,
}

/// The version of what a page has already.
#[derive(Debug, Deserialize)]
pub(crate) struct After {
    #[serde(default)]
    after: u64,
}

/// Who asks: a page says so by a header; those that do not are one.
pub(crate) fn client(headers: &HeaderMap) -> String {
    let said = headers
        .get("x-daam-page")
        .and_then(|value| value.to_str().ok());
    said.unwrap_or("").chars().take(64).collect()
}

/// `POST /api/runs`
pub(crate) async fn start(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    asked: Result<Json<Request>, JsonRejection>,
) -> Answer<Json<Begun>> {
    let Json(asked) = asked?;
    let reform = asked.reform.read(&desk.model.law)?;
    let mut names = vec![desk.model.law.library().root().to_owned()];
    for name in asked.beside {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut scenarios = load_built_in(&desk.model.law, &names)?;
    let known = |scenarios: &[Scenario], base: &Scenario| {
        scenarios
            .iter()
            .any(|one| one.digest_text() == base.digest_text())
    };
    if reform.base.name != reform.scenario.name && !known(&scenarios, &reform.base) {
        scenarios.push(reform.base);
    }
    scenarios.push(reform.scenario);
    if scenarios.len() > MOST {
        return Err(
            Problem::new(format!("a run here holds at most {MOST} scenarios"))
                .with_help("daam run takes any number")
                .into(),
        );
    }
    summarise(&desk.model.law, &mut scenarios);
    let scenarios = with_direct(&desk.model.law, scenarios);
    let plan = desk.plan(scenarios, asked.to, asked.sample);
    plan.check()?;
    let (own, toml, of) = (Arc::clone(&desk), reform.toml, plan.clone());
    // A part is held beside what was visited before it.
    let job = desk.begin(&client(&headers), (&of, 2), move |watch| {
        let names: Vec<&str> = plan.scenarios.iter().map(|one| one.name.as_str()).collect();
        let span = (plan.from, plan.to);
        let mut told = Ok(());
        let mut tell = |glimpse: PartialEstimate| {
            let PartialEstimate {
                share,
                rows,
                headlines,
            } = &glimpse;
            match figures(*share, &names, span, rows, headlines) {
                Ok(figures) => watch.job.tell(Phase::Running, Some(figures)),
                Err(problem) => told = Err(problem),
            }
        };
        let outcome = progressive_run(&plan, &own.model, watch, &mut tell)?;
        told?;
        let record = &outcome.record;
        let share = record.uncertainty.visited;
        let last = figures(share, &names, span, &outcome.table.rows, &record.headlines)?;
        let whole = share >= plan.sample.min(1.0);
        let scenarios = plan.scenarios.clone();
        watch.job.keep(Some(Finished {
            outcome,
            scenarios,
            toml,
        }));
        let phase = if whole { Phase::Done } else { Phase::Stopped };
        watch.job.tell(phase, Some(last));
        Ok(())
    });
    let job = job?;
    Ok(Json(Begun::of(&job)))
}

/// The job of a name.
pub(crate) fn job(desk: &Desk, id: &str) -> Answer<Arc<Job>> {
    desk.jobs.find(id).ok_or_else(|| {
        Refusal::absent("there is no such run here; it may have been let go for newer ones")
    })
}

/// `GET /api/jobs/{id}?after=VERSION`: waits a moment for something newer.
pub(crate) async fn told(
    State(desk): State<Arc<Desk>>,
    address: Result<Path<String>, PathRejection>,
    after: Result<Query<After>, QueryRejection>,
) -> Answer<Json<Report>> {
    let (Path(id), Query(After { after })) = (address?, after?);
    let job = job(&desk, &id)?;
    let mut watch = job.watch();
    let newer = watch.wait_for(|told| told.version > after);
    let told = match tokio::time::timeout(PATIENCE, newer).await {
        Ok(Ok(told)) => told.clone(),
        _ => job.told(),
    };
    let [households, total, rounds] = job.progress();
    Ok(Json(Report {
        phase: told.phase,
        version: told.version,
        households,
        total,
        rounds,
        seconds: job.seconds(),
        kept: job.finished().is_some(),
        figures: told.figures.filter(|_| told.version > after),
        problem: told.problem.as_ref().map(Said::from),
    }))
}

/// `POST /api/jobs/{id}/stop`
pub(crate) async fn stop(
    State(desk): State<Arc<Desk>>,
    address: Result<Path<String>, PathRejection>,
) -> Answer<Json<Begun>> {
    let Path(id) = address?;
    let job = job(&desk, &id)?;
    job.stop();
    Ok(Json(Begun::of(&job)))
}
