//! Downloads of a finished run.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::sync::{Arc, PoisonError, Weak};

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use serde::Serialize;

use super::runs::job;
use crate::answer::{Answer, Refusal, download};
use crate::app_state::AppState;
use crate::client::Client;
use crate::disk_file::DiskFile;
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
    client: Client,
    address: Result<Path<(String, String)>, PathRejection>,
) -> Answer<Response> {
    let Path((id, name)) = address?;
    let file = RunFile::named(&name)?;
    let finished = finished(&state, &id)?;
    let (own, called) = (Arc::clone(&state), name.clone());
    let work = move || made(&own, client, &finished, (file, &called));
    let made = state.files.run(client, work).await?;
    let (kind, response) = (file.kind(), made.send());
    Ok(match file {
        RunFile::Report => shown(kind, response),
        _ => download(&name, kind, response),
    })
}

/// `POST /api/jobs/{id}/keep`: writes the whole run folder.
pub(crate) async fn keep(
    State(state): State<Arc<AppState>>,
    client: Client,
    address: Result<Path<String>, PathRejection>,
) -> Answer<Json<SavedFolder>> {
    let Path(id) = address?;
    let finished = finished(&state, &id)?;
    let own = Arc::clone(&state);
    let save = move || {
        let path = own.folder()?.join(format!("run-{}", &id[..8]));
        if !path.exists() {
            let folder = Folder::prepare(&path, false)?;
            folder.write("reform.toml", |out| out.write_all(finished.toml.as_bytes()))?;
            daam_report::write(folder, &finished.outcome, &Formats::default())?;
        }
        let folder = path.display().to_string();
        Ok(Json(SavedFolder { folder }))
    };
    let work = move || save().map_err(Refusal::failed);
    state.files.run(client, work).await
}

fn finished(state: &AppState, id: &str) -> Answer<Arc<Finished>> {
    job(state, id)?.finished().ok_or_else(|| {
        Refusal::absent("nothing is kept of this run, for others needed its memory; run it again")
    })
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

    const fn kind(self) -> &'static str {
        match self {
            Self::Reform => "application/toml; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Parquet => "application/vnd.apache.parquet",
            Self::Workbook(_) => WORKBOOK,
            Self::Report => "text/html; charset=utf-8",
            Self::People(_) => "application/octet-stream",
        }
    }
}

/// The file, made once for all who are reading it.
fn made(
    state: &AppState,
    client: Client,
    finished: &Finished,
    (file, name): (RunFile, &str),
) -> Answer<Arc<DiskFile>> {
    let mut files = finished
        .files
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if let Some(made) = files.get(name).and_then(Weak::upgrade) {
        return Ok(made);
    }
    let file = make(state, finished, file, name).map_err(Refusal::failed)?;
    let made = Arc::new(DiskFile::of(file, &state.disk, client)?);
    files.insert(name.to_owned(), Arc::downgrade(&made));
    Ok(made)
}

fn make(state: &AppState, finished: &Finished, file: RunFile, name: &str) -> Result<File, Problem> {
    if let RunFile::People(format) = file {
        return micro_data(state, finished, format, name);
    }
    let unwritten = |error: io::Error| Problem::new(format!("'{name}' cannot be written: {error}"));
    let outcome = &finished.outcome;
    let results = || ResultsIndex::new(&outcome.table, &outcome.record);
    // It has no name and is gone with its last reader, however the server ends.
    let mut out = tempfile::tempfile_in(state.folder()?).map_err(unwritten)?;
    match file {
        RunFile::Csv => {
            let mut buffered = BufWriter::new(&mut out);
            results_csv::write_rows(&outcome.table.rows, &mut buffered)
                .and_then(|()| buffered.flush())
        }
        RunFile::Parquet => results_parquet::write(&outcome.table, &mut out).map(drop),
        RunFile::Workbook(language) => out.write_all(&spreadsheet::workbook(&results(), language)?),
        RunFile::Report => {
            let results = results();
            out.write_all(page::html(&results, &Gallery::draw(&results, 1)?).as_bytes())
        }
        RunFile::Reform | RunFile::People(_) => out.write_all(finished.toml.as_bytes()),
    }
    .map_err(unwritten)?;
    Ok(out)
}

/// The report, to be read here.
fn shown(kind: &'static str, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let policy = HeaderValue::from_static(REPORT);
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// Households or persons at the end of the run, of a few localities.
fn micro_data(
    state: &AppState,
    finished: &Finished,
    format: Format,
    file: &str,
) -> Result<File, Problem> {
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
    File::open(written.folder.join(file))
        .map_err(|error| Problem::new(format!("micro-data cannot be read again: {error}")))
}
