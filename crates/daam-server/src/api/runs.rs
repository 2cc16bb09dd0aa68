//! Runs of a reform beside the law in force, its base and others, with progressive results.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Json;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::figures::figures;
use super::reform::ReformRequest;
use crate::answer::{Answer, ErrorDetail, JsonText, Refusal};
use crate::app_state::AppState;
use crate::client::Page;
use crate::jobs::{Finished, Job, Phase};
use daam_core::engine::{PartialEstimate, progressive_run};
use daam_core::kernel::{Month, Problem};
use daam_core::policy::{Scenario, load_built_in};
use daam_report::scenario::{summarise, with_direct};

/// Most scenarios of a run.
const MOST: usize = 8;
/// How long an answer waits for something new to tell.
const PATIENCE: Duration = Duration::from_millis(900);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RunRequest {
    reform: ReformRequest,
    /// Other built-in scenarios to compare.
    #[serde(default)]
    beside: Vec<String>,
    to: Month,
    /// Share of the country after which the run ends.
    #[serde(default = "whole")]
    sample: f64,
}

const fn whole() -> f64 {
    1.0
}

#[derive(Debug, Serialize)]
pub(crate) struct StartedJob {
    id: String,
}

impl StartedJob {
    pub(crate) fn of(job: &Job) -> Self {
        Self { id: job.id.clone() }
    }
}

/// Status of a job, with its figures if they are newer than those the page has.
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
    problem: Option<ErrorDetail>,
}

/// Version of the status that the page already has.
#[derive(Debug, Deserialize)]
pub(crate) struct KnownVersion {
    #[serde(default)]
    after: u64,
}

/// `POST /api/runs`
pub(crate) async fn start(
    State(state): State<Arc<AppState>>,
    page: Page,
    asked: JsonText,
) -> Answer<Response> {
    asked.answer(state, page, begin).await
}

fn begin(state: &Arc<AppState>, page: Page, asked: RunRequest) -> Answer<Json<StartedJob>> {
    let law = &state.model.law;
    let reform = asked.reform.read(law)?;
    let mut names = vec![law.library().root().to_owned()];
    for name in asked.beside {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut scenarios = load_built_in(law, &names)?;
    let is_base = |one: &Scenario| one.digest_text() == reform.base.digest_text();
    if reform.base.name != reform.scenario.name && !scenarios.iter().any(is_base) {
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
    summarise(law, &mut scenarios);
    let scenarios = with_direct(law, scenarios);
    let plan = state.plan(scenarios, asked.to, asked.sample);
    plan.check(state.model.inputs.calendar)?;
    let (own, toml, of) = (Arc::clone(state), reform.toml, plan.clone());
    let job = state.begin(page, &of, move |watch| {
        let names: Vec<&str> = plan.scenarios.iter().map(|one| one.name.as_str()).collect();
        let span = (plan.from, plan.to);
        let mut sent = Ok(());
        let mut send = |partial: PartialEstimate| {
            let PartialEstimate {
                share,
                rows,
                headlines,
            } = &partial;
            match figures(*share, &names, span, rows, headlines) {
                Ok(figures) => watch.job.report(Phase::Running, Some(figures)),
                Err(problem) => sent = Err(problem),
            }
        };
        let outcome = progressive_run(&plan, &own.model, watch, &mut send)?;
        sent?;
        let record = &outcome.record;
        let share = record.uncertainty.visited;
        let last = figures(share, &names, span, &outcome.table.rows, &record.headlines)?;
        let whole = share >= plan.sample.min(1.0);
        let scenarios = plan.scenarios.clone();
        watch.job.keep(Finished {
            outcome,
            scenarios,
            toml,
            files: Mutex::default(),
        });
        let phase = if whole { Phase::Done } else { Phase::Stopped };
        watch.job.report(phase, Some(last));
        Ok(())
    });
    let job = job?;
    Ok(Json(StartedJob::of(&job)))
}

pub(crate) fn job(state: &AppState, id: &str) -> Answer<Arc<Job>> {
    state.jobs.find(id).ok_or_else(|| {
        Refusal::absent("there is no such run here; it may have been let go for newer ones")
    })
}

/// `GET /api/jobs/{id}?after=VERSION`: waits a moment for something newer.
pub(crate) async fn status(
    State(state): State<Arc<AppState>>,
    address: Result<Path<String>, PathRejection>,
    after: Result<Query<KnownVersion>, QueryRejection>,
) -> Answer<Json<Report>> {
    let (Path(id), Query(KnownVersion { after })) = (address?, after?);
    let job = job(&state, &id)?;
    let mut watch = job.watch();
    // Nothing newer comes of a job that is over.
    let newer = watch.wait_for(|status| status.version > after || status.phase.is_over());
    let status = match tokio::time::timeout(PATIENCE, newer).await {
        Ok(Ok(status)) => status.clone(),
        _ => job.status(),
    };
    let [households, total, rounds] = job.progress();
    Ok(Json(Report {
        phase: status.phase,
        version: status.version,
        households,
        total,
        rounds,
        seconds: job.seconds(),
        kept: job.finished().is_some(),
        figures: status.figures.filter(|_| status.version > after),
        problem: status.problem.as_ref().map(ErrorDetail::from),
    }))
}

/// `POST /api/jobs/{id}/stop`
pub(crate) async fn stop(
    State(state): State<Arc<AppState>>,
    address: Result<Path<String>, PathRejection>,
) -> Answer<Json<StartedJob>> {
    let Path(id) = address?;
    let job = job(&state, &id)?;
    job.stop();
    Ok(Json(StartedJob::of(&job)))
}
