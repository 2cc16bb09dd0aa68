//! Writes a run folder: the results, the report, and the record of the run.
//!
//! Files are written side by side; their bytes do not depend on the threads.

use std::io;
use std::path::{Path, PathBuf};

use super::figures::{self, Drawing, Gallery};
use super::formats::FileFormat::{Csv, Html, Jsonl, Parquet, Png, Svg, Xlsx};
#[cfg(feature = "html")]
use super::page;
use super::recorded::{self, Recorded};
use super::results_index::ResultsIndex;
#[cfg(feature = "parquet")]
use super::results_parquet;
#[cfg(feature = "xlsx")]
use super::spreadsheet;
use super::{
    Folder, Formats, record_json, results_csv, results_jsonl, uncertainty_csv, validation_csv,
};

/// Formats of the results table, and formats that need the drawn figures.
const TABLES: [super::FileFormat; 3] = [Csv, Parquet, Jsonl];
const DRAWN: [super::FileFormat; 3] = [Html, Svg, Png];
#[cfg(feature = "html")]
const PAGE: &str = "report.html";
use daam_core::engine::{Host, NativeHost, Outcome, RunRecord};
use daam_core::kernel::Problem;
use daam_core::measures::Table;

/// Writes the content of a file.
pub(crate) type Content<'a> = Box<dyn Fn(&mut dyn io::Write) -> io::Result<()> + 'a>;

/// A file or several to write, on any thread.
type Task<'a, T> = Box<dyn FnOnce() -> Result<T, Problem> + Send + 'a>;

fn side_by_side<'a, T: Send>(
    threads: usize,
    tasks: impl IntoIterator<Item = Task<'a, T>>,
) -> Result<Vec<T>, Problem> {
    let host: &dyn Host = &NativeHost;
    let done = host.map(threads, tasks.into_iter().collect(), |task| task());
    done.into_iter().collect()
}

/// Makes sure that the files of a run can be written, before anything is computed; gives how many
/// of the threads wanted there can be.
///
/// # Errors
/// Too few threads for a workbook, whose writer starts one for each sheet and breaks off without.
pub fn check_threads(formats: &Formats, wanted: usize) -> Result<usize, Problem> {
    #[cfg(feature = "xlsx")]
    if formats.has(Xlsx) {
        let spare = NativeHost.spare_threads(wanted.saturating_sub(1) + spreadsheet::THREADS);
        let others = spare.checked_sub(spreadsheet::THREADS).ok_or_else(|| {
            Problem::new(format!(
                "a workbook takes {} threads, and the system gives {spare} more",
                spreadsheet::THREADS
            ))
            .with_help("raise the limit on threads (ulimit -u), or choose formats without xlsx")
        })?;
        return Ok(1 + others);
    }
    let _ = formats;
    Ok(wanted)
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenRun {
    /// The run folder.
    pub folder: PathBuf,
    /// The page, when it was asked for.
    pub report: Option<PathBuf>,
    /// Files, relative to the folder, in the order in which they were written.
    pub files: Vec<String>,
    /// SHA-256 of `results.csv`, in hexadecimal, whether or not the file was asked for.
    pub results_digest: String,
}

/// Writes a run into its folder and puts the folder in place, on as many threads as the run had.
///
/// The digest of the results is taken while they are written and replaces the record's.
pub fn write(folder: Folder, outcome: &Outcome, formats: &Formats) -> Result<WrittenRun, Problem> {
    let threads = outcome.record.circumstances.threads;
    let (results_digest, mut files) = write_results(&folder, outcome, formats, threads)?;
    let record = RunRecord {
        results_digest,
        ..outcome.record.clone()
    };
    let table = &outcome.table;
    files.extend(write_report(&folder, table, &record, formats, threads)?);
    finish(folder, record, formats, files, None)
}

/// Makes the report again of a run that was [read back](super::reopen). When the folder replaces
/// the run's own, that is `rest`: files that are not remade are kept from there.
///
/// On all processors: the run may have been another machine's.
pub fn remake(
    folder: Folder,
    outcome: &Outcome,
    formats: &Formats,
    rest: Option<&Path>,
) -> Result<WrittenRun, Problem> {
    let Outcome { table, record, .. } = outcome;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut files = Vec::new();
    if formats.has_any(&TABLES) {
        files = write_results(&folder, outcome, formats, threads)?.1;
    }
    files.extend(write_report(&folder, table, record, formats, threads)?);
    finish(folder, record.clone(), formats, files, rest)
}

/// Writes the results; returns their digest and the names of the files.
fn write_results(
    folder: &Folder,
    outcome: &Outcome,
    formats: &Formats,
    threads: usize,
) -> Result<(String, Vec<String>), Problem> {
    let table = &outcome.table;
    let results = formats.has_any(&TABLES);
    let tables: Vec<Task<'_, String>> = vec![
        Box::new(|| write_rows(folder, table, formats.has(Csv))),
        Box::new(|| write_columns(folder, table)),
    ];
    let wanted = 1 + usize::from(formats.has(Parquet));
    let mut written = side_by_side(threads, tables.into_iter().take(wanted))?.into_iter();
    let digest = written.next().unwrap_or_default();
    let mut files = Vec::new();
    if formats.has(Csv) {
        files.push(results_csv::NAME.to_owned());
    }
    files.extend(written);
    if formats.has(Jsonl) {
        folder.write(results_jsonl::NAME, |out| {
            results_jsonl::write(&table.rows, out)
        })?;
        files.push(results_jsonl::NAME.to_owned());
    }
    for (name, _, content) in side_tables(outcome)
        .into_iter()
        .filter(|one| results && one.1)
    {
        folder.write(name, content)?;
        files.push(name.to_owned());
    }
    Ok((digest, files))
}

/// The tables beside the results: name, whether the run has one, content.
pub(crate) fn side_tables(outcome: &Outcome) -> [(&'static str, bool, Content<'_>); 3] {
    let (headlines, validation) = (&outcome.record.headlines, &outcome.record.validation);
    let replications = &outcome.replications;
    [
        (
            uncertainty_csv::NAME,
            !headlines.is_empty(),
            Box::new(|out| uncertainty_csv::write(headlines, out)),
        ),
        (
            results_csv::REPLICATIONS,
            !replications.is_empty(),
            Box::new(|out| results_csv::write_rows(replications, out)),
        ),
        (
            validation_csv::NAME,
            !validation.is_empty(),
            Box::new(|out| validation_csv::write(validation, out)),
        ),
    ]
}

/// Writes `results.csv` if wanted; returns its digest in any case.
fn write_rows(folder: &Folder, table: &Table, wanted: bool) -> Result<String, Problem> {
    if wanted {
        return folder.write(results_csv::NAME, |out| {
            results_csv::write_hashed(table, out)
        });
    }
    results_csv::write_hashed(table, io::sink()).map_err(|error| Problem::new(error.to_string()))
}

/// Writes `results.parquet`; returns its name.
#[cfg(feature = "parquet")]
fn write_columns(folder: &Folder, table: &Table) -> Result<String, Problem> {
    let file = folder.open(results_parquet::NAME)?;
    let file = results_parquet::write(table, file)
        .map_err(|error| folder.refusal(results_parquet::NAME, &error))?;
    folder.seal(results_parquet::NAME, file)?;
    Ok(results_parquet::NAME.to_owned())
}

#[cfg(not(feature = "parquet"))]
fn write_columns(_: &Folder, _: &Table) -> Result<String, Problem> {
    Err(super::formats::left_out("parquet"))
}

/// Writes the report; returns the names of the files.
fn write_report(
    folder: &Folder,
    table: &Table,
    record: &RunRecord,
    formats: &Formats,
    threads: usize,
) -> Result<Vec<String>, Problem> {
    if !(formats.has_any(&DRAWN) || formats.has(Xlsx)) {
        return Ok(Vec::new());
    }
    let threads = check_threads(formats, threads)?;
    let reading = &ResultsIndex::new(table, record);
    let gallery = &if formats.has_any(&DRAWN) {
        Gallery::draw(reading, threads)?
    } else {
        Gallery::default()
    };
    // The workbooks take longest.
    let mut files: Vec<Task<'_, Vec<String>>> = Vec::new();
    #[cfg(feature = "xlsx")]
    if formats.has(Xlsx) {
        files.push(Box::new(|| write_workbooks(folder, reading, formats)));
    }
    #[cfg(feature = "html")]
    if formats.has(Html) {
        files.push(Box::new(|| {
            let page = page::html(reading, gallery);
            folder.write(PAGE, |out| out.write_all(page.as_bytes()))?;
            Ok(vec![PAGE.to_owned()])
        }));
    }
    for (name, language, drawing) in gallery.iter() {
        if formats.languages.contains(&language) {
            let stem = format!("figures/{name}.{}", language.code());
            files.push(Box::new(move || {
                write_figure(folder, &stem, drawing, formats)
            }));
        }
    }
    Ok(side_by_side(threads, files)?.concat())
}

#[cfg(feature = "xlsx")]
fn write_workbooks(
    folder: &Folder,
    reading: &ResultsIndex<'_>,
    formats: &Formats,
) -> Result<Vec<String>, Problem> {
    let languages = formats.languages.iter();
    let written = languages.map(|language| {
        let file = spreadsheet::name(*language);
        let bytes = spreadsheet::workbook(reading, *language)?;
        folder.write(&file, |out| out.write_all(&bytes))?;
        Ok(file)
    });
    written.collect()
}

/// Writes the record of the run and puts the folder in place.
fn finish(
    folder: Folder,
    record: RunRecord,
    formats: &Formats,
    mut files: Vec<String>,
    rest: Option<&Path>,
) -> Result<WrittenRun, Problem> {
    folder.write(record_json::NAME, |out| record_json::write(&record, out))?;
    files.push(record_json::NAME.to_owned());
    let mut hashes = folder.hashes((results_csv::NAME, &record.results_digest))?;
    if let Some(rest) = rest {
        // Files not remade keep their recorded hash; files that a user added are not recorded.
        let before = Recorded::read(&rest.join(Folder::RUN));
        for (name, hash) in before.map(|run| run.files).unwrap_or_default() {
            hashes.entry(name).or_insert(hash);
        }
    }
    let run = recorded::text(&record, &hashes)?;
    folder.write(Folder::RUN, |out| out.write_all(run.as_bytes()))?;
    files.push(Folder::RUN.to_owned());
    if let Some(rest) = rest {
        // Last: a file that is adopted shares its bytes with the earlier folder.
        folder.adopt(rest)?;
    }
    let folder = folder.finish()?;
    Ok(WrittenRun {
        report: formats.has(Html).then(|| folder.join("report.html")),
        folder,
        files,
        results_digest: record.results_digest,
    })
}

/// Writes a figure; returns the names of the files.
fn write_figure(
    folder: &Folder,
    stem: &str,
    drawing: &Drawing,
    formats: &Formats,
) -> Result<Vec<String>, Problem> {
    let mut files = Vec::new();
    if formats.has(Svg) {
        let file = format!("{stem}.svg");
        folder.write(&file, |out| out.write_all(drawing.svg.as_bytes()))?;
        files.push(file);
    }
    if formats.has(Png) {
        let file = format!("{stem}.png");
        let image = figures::png::from_svg(&drawing.svg)?;
        folder.write(&file, |out| out.write_all(&image))?;
        files.push(file);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample, terminal};
    use daam_core::kernel::Language;

    #[test]
    fn a_run_folder_holds_what_was_asked_for() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let path = home.path().join("run");
        let outcome = sample::outcome(2);
        let folder = Folder::prepare(&path, false).expect("writable");
        let formats = Formats {
            languages: vec![Language::French],
            ..Formats::named(["csv", "html", "svg"]).expect("known")
        };
        let written = write(folder, &outcome, &formats).expect("written");
        assert_eq!(written.files.len(), 6 + figures::ALL.len());
        assert!(written.files.iter().all(|file| path.join(file).is_file()));
        let run = std::fs::read_to_string(path.join("run.toml")).expect("there");
        assert!(run.contains(&written.results_digest));
    }

    #[test]
    fn files_do_not_depend_on_the_number_of_threads() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut outcome = sample::outcome(2);
        let formats = Formats {
            languages: vec![Language::French],
            ..Formats::default()
        };
        let mut written = |threads: usize| {
            let path = home.path().join(threads.to_string());
            let folder = Folder::prepare(&path, false).expect("writable");
            outcome.record.circumstances.threads = threads;
            let written = write(folder, &outcome, &formats);
            let files = written.expect("written").files.into_iter();
            // The record of the run says on how many threads it was.
            let files = files.filter(|name| !["run.toml", record_json::NAME].contains(&&**name));
            let files = files.map(|name| (std::fs::read(path.join(&name)).expect("there"), name));
            files.collect::<Vec<_>>()
        };
        assert!(written(1) == written(4));
    }

    /// Writes a folder for inspection: `DAAM_SHOW=folder cargo test show -- --ignored`.
    #[test]
    #[ignore = "for the eye"]
    fn show_the_sample() {
        let setting = |name: &str| std::env::var(name).ok();
        let Some(path) = setting("DAAM_SHOW") else {
            return;
        };
        let count = setting("DAAM_SCENARIOS").and_then(|count| count.parse().ok());
        let count = count.unwrap_or(8);
        let outcome = sample::outcome(count);
        let folder = Folder::prepare(path.as_ref(), true).expect("writable");
        let written = write(folder, &outcome, &Formats::default()).expect("written");
        println!(
            "{}",
            terminal::summary(&outcome.table, &outcome.record, written.report.as_deref())
        );
    }
}
