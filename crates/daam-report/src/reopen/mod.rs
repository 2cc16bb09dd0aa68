//! A finished run, read back from its folder.
//!
//! Input: a run folder. Output: the [`Outcome`] it was written from, so that a run can be shown
//! again without simulating: the record from `record.json`, its errors by source from
//! `uncertainty.csv`, the figures from `results.parquet` or `results.csv`, whichever is there.
//! What has been changed since is refused; so is an invalid record, or a table larger than its run
//! can have (`limits`).

#[cfg(feature = "parquet")]
mod columns;
mod lexicon;
mod limits;
#[cfg(all(test, feature = "html", feature = "parquet"))]
mod tests;
mod text;

#[cfg(test)]
use std::fs;
use std::io;
use std::path::Path;

use super::{Folder, Unfinished, record_json, results_csv, uncertainty_csv, verify};
use daam_core::engine::{Outcome, RunRecord};
use daam_core::kernel::{Problem, bounded_text};
use daam_core::measures::Table;
use lexicon::Lexicon;

/// The figures as typed columns.
pub(crate) const PARQUET: &str = "results.parquet";

/// A run read back.
pub struct Reopened {
    /// The outcome of the run.
    pub outcome: Outcome,
    /// Remarks for the reader, in sentences.
    pub remarks: Vec<String>,
}

/// Reads a run folder, and refuses one that [`verify`] refuses.
pub fn open(folder: &Path) -> Result<Reopened, Problem> {
    if Unfinished::is_interrupted(folder) {
        let shown = folder.display();
        let message = format!("a run was stopped while it put '{shown}' in place, file by file");
        return Err(Problem::new(message).with_help(format!("end that: daam resume {shown}")));
    }
    let run = figures(folder)?;
    verify::check(folder, &run.outcome)?;
    Ok(run)
}

/// Reads a run folder whose figures have the SHA-256 of its record.
pub(crate) fn figures(folder: &Path) -> Result<Reopened, Problem> {
    let reopened = unsealed(folder)?;
    let Outcome { table, record, .. } = &reopened.outcome;
    let digest = results_csv::write_hashed(table, io::sink())
        .map_err(|error| Problem::new(error.to_string()))?;
    if digest != record.results_digest {
        let shown = folder.display();
        let message = format!("the figures in '{shown}' are not those its run wrote");
        let short = |digest: &str| digest.chars().take(12).collect::<String>();
        return Err(Problem::new(message).with_help(format!(
            "their SHA-256 begins with {} where the run's begins with {}: somebody has changed them",
            short(&digest),
            short(&record.results_digest),
        )));
    }
    Ok(reopened)
}

/// A run folder as it is, in which anything may have been changed: for `fuzz/`, which cannot guess one.
#[doc(hidden)]
pub fn unsealed(folder: &Path) -> Result<Reopened, Problem> {
    let shown = folder.display();
    let mut record = record(folder)?;
    let names = record.scenarios.iter().map(|scenario| &*scenario.name);
    let mut lexicon = Lexicon::new(names);
    let most = limits::rows(&record);
    let beside = |file: &str| Some(folder.join(file)).filter(|path| path.is_file());
    let rows = match (beside(PARQUET), beside(results_csv::NAME)) {
        #[cfg(feature = "parquet")]
        (Some(path), _) => columns::rows(&path, &mut lexicon, most)?,
        (_, Some(path)) => text::rows(&path, &mut lexicon, most)?,
        #[cfg(not(feature = "parquet"))]
        (Some(_), None) => return Err(crate::formats::left_out("parquet")),
        (None, None) => {
            let both = format!("{} nor {PARQUET}", results_csv::NAME);
            return Err(Problem::new(format!("'{shown}' holds neither {both}"))
                .with_help("its figures were not kept: simulate it again with --format parquet"));
        }
    };
    if let Some(path) = beside(uncertainty_csv::NAME) {
        record.headlines = text::headlines(&path, &mut lexicon, most)?;
    }
    let replications = match beside(results_csv::REPLICATIONS) {
        Some(path) => text::rows(&path, &mut lexicon, limits::replicated_rows(&record))?,
        None => Vec::new(),
    };
    let ours = env!("CARGO_PKG_VERSION");
    let remarks = (record.version != ours).then(|| {
        let theirs = &record.version;
        format!("daam {theirs} made '{shown}' and this is {ours}: words and figures may differ from its own report")
    });
    Ok(Reopened {
        remarks: remarks.into_iter().collect(),
        outcome: Outcome {
            table: Table { rows },
            replications,
            record,
        },
    })
}

/// The record of a run folder, checked.
pub(crate) fn record(folder: &Path) -> Result<RunRecord, Problem> {
    let shown = folder.display();
    let missing = |file: &str| !folder.join(file).is_file();
    if !folder.is_dir() {
        return Err(Problem::new(format!("there is no folder '{shown}'")));
    }
    if missing(record_json::NAME) {
        return Err(if missing(Folder::RUN) {
            Problem::new(format!(
                "'{shown}' is not a run folder (it holds no {})",
                Folder::RUN
            ))
            .with_help("name a folder that 'daam run' wrote")
        } else {
            let message = format!("'{shown}' holds no {}", record_json::NAME);
            Problem::new(message).with_help("an earlier version wrote it: simulate it again")
        });
    }
    let path = folder.join(record_json::NAME);
    let file = path.display().to_string();
    let record = record_json::read(&file, &bounded_text(&path, "the record", limits::RECORD)?)?;
    limits::check(&file, &record)?;
    Ok(record)
}
