//! A finished run, read back from its folder.
//!
//! Enters: a run folder. Leaves: the [`Outcome`] it was written from, so that whatever shows a
//! run can show it again without simulating: the record from `record.json`, its errors by source
//! from `uncertainty.csv`, the figures from `results.parquet` or `results.csv`, whichever is
//! there. Figures that are not those the run wrote are refused, by their SHA-256.

mod columns;
mod lexicon;
#[cfg(test)]
mod tests;
mod text;

use std::fs;
use std::io;
use std::path::Path;

use super::{Folder, record_json, results_csv, results_parquet};
use crate::engine::Outcome;
use crate::kernel::Problem;
use crate::measures::Table;
use lexicon::Lexicon;

/// A run read back.
pub struct Reopened {
    /// What the run gave.
    pub outcome: Outcome,
    /// What a reader should know of it, in sentences.
    pub remarks: Vec<String>,
}

/// Reads a run folder.
///
/// # Errors
/// When the folder is none of a run, a file of it is missing or is not what the run wrote; with
/// file, line and column.
pub fn open(folder: &Path) -> Result<Reopened, Problem> {
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
    let text = fs::read_to_string(&path)
        .map_err(|error| Problem::new(format!("cannot read '{}': {error}", path.display())))?;
    let mut record = record_json::read(&path.display().to_string(), &text)?;
    let names = record.scenarios.iter().map(|scenario| &*scenario.name);
    let mut lexicon = Lexicon::new(names);
    let rows = if missing(results_parquet::NAME) {
        if missing(results_csv::NAME) {
            let both = format!("{} nor {}", results_csv::NAME, results_parquet::NAME);
            return Err(Problem::new(format!("'{shown}' holds neither {both}"))
                .with_help("its figures were not kept: simulate it again with --format parquet"));
        }
        text::rows(&folder.join(results_csv::NAME), &mut lexicon)?
    } else {
        columns::rows(&folder.join(results_parquet::NAME), &mut lexicon)?
    };
    let table = Table { rows };
    let digest = results_csv::write_hashed(&table, io::sink())
        .map_err(|error| Problem::new(error.to_string()))?;
    if digest != record.results_digest {
        let message = format!("the figures in '{shown}' are not those its run wrote");
        let short = |digest: &str| digest.chars().take(12).collect::<String>();
        return Err(Problem::new(message).with_help(format!(
            "their SHA-256 begins with {} where the run's begins with {}: somebody has changed them",
            short(&digest),
            short(&record.results_digest),
        )));
    }
    let beside = |file: &str| Some(folder.join(file)).filter(|path| path.is_file());
    if let Some(path) = beside("uncertainty.csv") {
        record.headlines = text::headlines(&path, &mut lexicon)?;
    }
    let replications = match beside("replications.csv") {
        Some(path) => text::rows(&path, &mut lexicon)?,
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
            table,
            replications,
            record,
        },
    })
}
