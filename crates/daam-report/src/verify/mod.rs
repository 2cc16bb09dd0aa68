//! Checks that a run folder is what its run wrote: every file held against every other.
//!
//! `run.toml` must follow from `record.json`, each table from the figures and the errors that are
//! read back, and every file must have its SHA-256. A report or a comparison is made only of a
//! folder that holds; what the report makes again (page, workbooks, drawings) may be spoilt or
//! gone, and so may a table that another one stands in for.

mod figures;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::hashes::Hashed;
use super::recorded::Recorded;
use super::writing::side_tables;
use super::{Folder, hashes, reopen, results_csv, results_jsonl, validation_csv};
use daam_core::engine::{Comparison, Outcome, validation};
use daam_core::kernel::Problem;
use daam_core::model::Model;

/// Ends of the names of files that a report makes again.
const MADE_AGAIN: [&str; 4] = [".html", ".xlsx", ".svg", ".png"];
/// Files whose content another one has too.
const REPEATED: [&str; 4] = [
    results_csv::NAME,
    reopen::PARQUET,
    results_jsonl::NAME,
    validation_csv::NAME,
];

/// The result of one check.
#[derive(Debug)]
pub struct Finding {
    /// What was checked, and what was found.
    pub what: String,
    /// Whether it holds.
    pub holds: bool,
    /// Whether a report can be made all the same.
    harmless: bool,
}

/// The findings so far.
struct Findings(Vec<Finding>);

impl Findings {
    fn note(&mut self, what: impl Into<String>, holds: bool) {
        self.push(what.into(), holds, false);
    }

    fn push(&mut self, what: String, holds: bool, harmless: bool) {
        self.0.push(Finding {
            what,
            holds,
            harmless,
        });
    }
}

/// Checks a run folder.
pub fn verify(folder: &Path, model: &Model) -> Result<Vec<Finding>, Problem> {
    let recorded = Recorded::read(&folder.join(Folder::RUN))?;
    let record = &recorded.record;
    let mut all = Findings(Vec::new());
    let tables = [results_csv::NAME, reopen::PARQUET];
    let run = if tables.iter().any(|name| recorded.files.contains_key(*name)) {
        let run = reopen::figures(folder);
        run.map_err(|problem| all.note(problem.to_string(), false))
            .ok()
    } else {
        all.note("the run wrote no table of figures", true);
        None
    };
    let outcome = run.as_ref().map(|run| &run.outcome);
    held(folder, &recorded, outcome, &mut all)?;
    let ours = env!("CARGO_PKG_VERSION");
    let version = format!("done by daam {}, and this is {ours}", record.version);
    all.note(version, record.version == ours);
    let same = model.digest()? == record.inputs_digest;
    all.note("tables and assumptions are this program's", same);
    match recorded.plan(model, 1) {
        Ok(_) => all.note("scenarios can be read again to the same values", true),
        Err(problems) => all.note(format!("scenarios cannot be read again: {problems}"), false),
    }
    if let Some(Outcome { table, record, .. }) = outcome.filter(|_| same) {
        let digest = |all: &[Comparison]| written(|out| validation_csv::write(all, out));
        let again = digest(&validation(table, record, model))?;
        let same = again == digest(&record.validation)?;
        all.note("figures are held against what is published for them", same);
    }
    let passed = record.checks.iter().filter(|check| check.passed).count();
    let checks = record.checks.len();
    let what = format!("{passed} of {checks} invariants held in the run");
    all.note(what, passed == checks && checks > 0);
    Ok(all.0)
}

/// Refuses a run that is not what was written in its folder, with the sentence of [`verify`].
pub(crate) fn check(folder: &Path, outcome: &Outcome) -> Result<(), Problem> {
    let recorded = Recorded::read(&folder.join(Folder::RUN))?;
    let mut all = Findings(Vec::new());
    held(folder, &recorded, Some(outcome), &mut all)?;
    match all.0.into_iter().find(|one| !one.holds && !one.harmless) {
        Some(finding) => Err(Problem::new(finding.what).with_help(format!(
            "all that was found: daam verify {}",
            folder.display()
        ))),
        None => Ok(()),
    }
}

/// Holds the files of a folder against each other.
fn held(
    folder: &Path,
    recorded: &Recorded,
    outcome: Option<&Outcome>,
    all: &mut Findings,
) -> Result<(), Problem> {
    let found = hashes::of(folder, None)
        .map_err(|error| Problem::new(format!("cannot read '{}': {error}", folder.display())))?;
    files(&found, recorded, all);
    match reopen::record(folder).and_then(|record| recorded.fault(&record)) {
        Ok(None) => all.note("run.toml is what record.json says", true),
        Ok(Some(fault)) => all.note(fault, false),
        Err(problem) => all.note(problem.to_string(), false),
    }
    match recorded.broken_seal() {
        None => all.note("run.toml has the root digest of the folder", true),
        Some(fault) => all.note(fault, false),
    }
    if let Some(outcome) = outcome {
        tables(&found, outcome, all)?;
        figures::agree(outcome, all);
        figures::add_up(&outcome.table, all);
    }
    Ok(())
}

/// Checks that every file the run wrote has its hash, and that there are no others.
fn files(found: &BTreeMap<String, String>, recorded: &Recorded, all: &mut Findings) {
    let made_again = |name: &str| MADE_AGAIN.iter().any(|end| name.ends_with(end));
    let mut sound = 0;
    for (name, hash) in &recorded.files {
        match found.get(name) {
            Some(known) if known == hash => sound += 1,
            Some(_) => all.push(format!("{name} has been changed"), false, made_again(name)),
            None => {
                let harmless = made_again(name) || REPEATED.contains(&&**name);
                all.push(format!("{name} is missing"), false, harmless);
            }
        }
    }
    let count = recorded.files.len();
    let what = format!("{sound} of {count} files are as they were written");
    // Each that is not has been noted.
    all.push(what, sound == count, true);
    for name in found.keys() {
        if name != Folder::RUN && !recorded.files.contains_key(name) {
            all.push(format!("{name} was not written by the run"), false, true);
        }
    }
}

/// SHA-256 of what a function writes.
fn written(
    content: impl FnOnce(&mut Hashed<io::Sink>) -> io::Result<()>,
) -> Result<String, Problem> {
    let mut hashed = Hashed::new(io::sink());
    content(&mut hashed).map_err(|error| Problem::new(error.to_string()))?;
    Ok(hashed.finish())
}

/// Checks that each table is what the figures that were read give again.
fn tables(
    found: &BTreeMap<String, String>,
    outcome: &Outcome,
    all: &mut Findings,
) -> Result<(), Problem> {
    let mut note = |name: &str, again: &dyn Fn() -> Result<String, Problem>| {
        let Some(hash) = found.get(name) else {
            return Ok(());
        };
        let same = *hash == again()?;
        let word = if same { "has" } else { "does not have" };
        all.note(format!("{name} {word} the figures of the run"), same);
        Ok(())
    };
    let Outcome { table, record, .. } = outcome;
    note(results_csv::NAME, &|| Ok(record.results_digest.clone()))?;
    #[cfg(feature = "parquet")]
    note(reopen::PARQUET, &|| {
        super::results_parquet::write(table, Hashed::new(io::sink()))
            .map(Hashed::finish)
            .map_err(|error| Problem::new(error.to_string()))
    })?;
    note(results_jsonl::NAME, &|| {
        written(|out| results_jsonl::write(&table.rows, out))
    })?;
    for (name, _, content) in &side_tables(outcome) {
        note(name, &|| written(|out| content(out)))?;
    }
    Ok(())
}
