//! Downloads of a finished run.

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::runs::job;
use crate::answer::{Answer, Refusal, download};
use crate::app_state::AppState;
use crate::jobs::Finished;
use daam_core::engine::{Plan, Visit};
use daam_core::kernel::{Language, Problem};
use daam_report::figures::Gallery;
use daam_report::microdata::{self, Format};
use daam_report::results_index::ResultsIndex;
use daam_report::{Folder, Formats, page, results_csv, results_parquet, spreadsheet};

/// Share of the country whose micro-data are given: about twenty thousand households.
const MICRO_SAMPLE: f64 = 0.002;

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What a report may do: its own script and style, nothing else.
const REPORT: &str = "default-src 'none'; script-src 'unsafe-inline'; \
                      style-src 'unsafe-inline'; img-src data: blob:; font-src data:; \
                      frame-ancestors 'none'; base-uri 'none'; form-action 'none'; \
                      sandbox allow-scripts allow-downloads allow-modals";

/// Where a run was written.
#[derive(Debug, Serialize)]
pub(crate) struct SavedFolder {
    folder: String,
}

/// `GET /api/jobs/{id}/{file}`
pub(crate) async fn get(
    State(state): State<Arc<AppState>>,
    address: Result<Path<(String, String)>, PathRejection>,
) -> Answer<Response> {
    let Path((id, name)) = address?;
    let file = RunFile::named(&name)?;
    let finished = finished(&state, &id)?;
    with_file_slot(state, move |state| make(state, &finished, file, &name)).await
}

/// `POST /api/jobs/{id}/keep`: writes the whole run folder.
pub(crate) async fn keep(
    State(state): State<Arc<AppState>>,
    address: Result<Path<String>, PathRejection>,
) -> Answer<Json<SavedFolder>> {
    let Path(id) = address?;
    let finished = finished(&state, &id)?;
    with_file_slot(state, move |state| {
        let path = state.folder()?.join(format!("run-{}", &id[..8]));
        if !path.exists() {
            let folder = Folder::prepare(&path, false)?;
            folder.write("reform.toml", |out| out.write_all(finished.toml.as_bytes()))?;
            daam_report::write(folder, &finished.outcome, &Formats::default())?;
        }
        let folder = path.display().to_string();
        Ok(Json(SavedFolder { folder }))
    })
    .await
}

fn finished(state: &AppState, id: &str) -> Answer<Arc<Finished>> {
    job(state, id)?.finished().ok_or_else(|| {
        Refusal::absent("nothing is kept of this run, for others have ended since; run it again")
    })
}

/// Runs expensive work on another thread, a few at a time.
async fn with_file_slot<T: Send + 'static>(
    state: Arc<AppState>,
    work: impl FnOnce(&AppState) -> Result<T, Problem> + Send + 'static,
) -> Answer<T> {
    let Ok(_turn) = state.file_slots.acquire().await else {
        return Err(Refusal::absent("the server is closing"));
    };
    let own = Arc::clone(&state);
    let done = tokio::task::spawn_blocking(move || work(&own)).await;
    done.map_err(|_| {
        Refusal::failed(Problem::new(
            "the file could not be made: a fault of the program",
        ))
    })?
    .map_err(Refusal::failed)
}

#[derive(Clone, Copy)]
enum RunFile {
    Reform,
    Csv,
    Parquet,
    Workbook(Language),
    Report,
    People(Format),
}

impl RunFile {
    fn named(name: &str) -> Answer<Self> {
        let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
        let workbook = || {
            let mut all = Language::ALL.into_iter();
            all.find(|language| spreadsheet::name(*language) == name)
        };
        let people = || Format::ALL.into_iter().find(|format| format.name() == kind);
        let found = match (stem, kind) {
            ("reform", "toml") => Some(Self::Reform),
            ("results", "csv") => Some(Self::Csv),
            ("results", "parquet") => Some(Self::Parquet),
            ("report", "html") => Some(Self::Report),
            ("households" | "persons", _) => people().map(Self::People),
            _ => workbook().map(Self::Workbook),
        };
        found.ok_or_else(|| {
            let name: String = name.chars().take(80).collect();
            Refusal::absent(format!(
                "no file of a run is called '{name}'; there are report.html, summary.xlsx, results.csv, results.parquet, reform.toml, and households and persons as .csv or .parquet"
            ))
        })
    }
}

fn make(
    state: &AppState,
    finished: &Finished,
    file: RunFile,
    name: &str,
) -> Result<Response, Problem> {
    let outcome = &finished.outcome;
    let results = || ResultsIndex::new(&outcome.table, &outcome.record);
    let unwritten = |error: std::io::Error| Problem::new(error.to_string());
    let (kind, bytes) = match file {
        RunFile::Reform => (
            "application/toml; charset=utf-8",
            finished.toml.clone().into_bytes(),
        ),
        RunFile::Csv => {
            let mut bytes = Vec::new();
            results_csv::write_rows(&outcome.table.rows, &mut bytes).map_err(unwritten)?;
            ("text/csv; charset=utf-8", bytes)
        }
        RunFile::Parquet => (
            "application/vnd.apache.parquet",
            results_parquet::write(&outcome.table, Vec::new()).map_err(unwritten)?,
        ),
        RunFile::Workbook(language) => (WORKBOOK, spreadsheet::workbook(&results(), language)?),
        RunFile::Report => return report(&results()),
        RunFile::People(format) => (
            "application/octet-stream",
            micro_data(state, finished, format, name)?,
        ),
    };
    Ok(download(name, kind, bytes))
}

/// The page, to be read here.
fn report(results: &ResultsIndex<'_>) -> Result<Response, Problem> {
    let page = page::html(results, &Gallery::draw(results)?);
    let mut response = page.into_response();
    let headers = response.headers_mut();
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, html);
    let policy = HeaderValue::from_static(REPORT);
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

/// Households or persons at the end of the run, of a few localities.
fn micro_data(
    state: &AppState,
    finished: &Finished,
    format: Format,
    file: &str,
) -> Result<Vec<u8>, Problem> {
    let reform = finished
        .scenarios
        .iter()
        .find(|one| one.name == super::reform::NAME);
    let scenario = reform.or(finished.scenarios.first());
    let scenario = scenario.ok_or_else(|| Problem::new("the run has no scenario"))?;
    let record = &finished.outcome.record;
    let sample = MICRO_SAMPLE.min(record.sample);
    let plan = Plan {
        threads: 1,
        ..state.plan(vec![scenario.clone()], record.to, sample)
    };
    let aside = tempfile::Builder::new()
        .prefix(".micro-")
        .tempdir_in(state.folder()?)
        .map_err(|error| Problem::new(format!("micro-data cannot be written: {error}")))?;
    let folder = microdata::prepare(&aside.path().join("micro"), false)?;
    let visit = Visit::sample(&plan, &state.model)?;
    let written = microdata::export(&plan, &state.model, visit, format, folder, &())?;
    std::fs::read(written.folder.join(file))
        .map_err(|error| Problem::new(format!("micro-data cannot be read again: {error}")))
}
