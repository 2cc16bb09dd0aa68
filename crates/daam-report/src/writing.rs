//! Writes a run folder: the results, the report, and the record of the run.
//!
//! Files are written in parallel; their bytes do not depend on the threads.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::figures::{self, Gallery};
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
use daam_core::engine::{Outcome, RunRecord};
use daam_core::kernel::Problem;
use daam_core::measures::Table;

/// Writes the content of a file.
pub(crate) type Content<'a> = Box<dyn Fn(&mut dyn io::Write) -> io::Result<()> + 'a>;

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

/// Writes a run into its folder and puts the folder in place, on the threads of the caller's
/// pool.
///
/// The digest of the results is taken while they are written and replaces the record's.
pub fn write(folder: Folder, outcome: &Outcome, formats: &Formats) -> Result<WrittenRun, Problem> {
    let (results_digest, mut files) = write_results(&folder, outcome, formats)?;
    let record = RunRecord {
        results_digest,
        ..outcome.record.clone()
    };
    files.extend(write_report(&folder, &outcome.table, &record, formats)?);
    finish(folder, record, formats, files, None)
}

/// Makes the report again of a run that was [read back](super::reopen). When the folder replaces
/// the run's own, that is `rest`: files that are not remade are kept from there.
pub fn remake(
    folder: Folder,
    outcome: &Outcome,
    formats: &Formats,
    rest: Option<&Path>,
) -> Result<WrittenRun, Problem> {
    let Outcome { table, record, .. } = outcome;
    let mut files = Vec::new();
    if formats.has_any(&TABLES) {
        files = write_results(&folder, outcome, formats)?.1;
    }
    files.extend(write_report(&folder, table, record, formats)?);
    finish(folder, record.clone(), formats, files, rest)
}

/// Writes the results; returns their digest and the names of the files.
fn write_results(
    folder: &Folder,
    outcome: &Outcome,
    formats: &Formats,
) -> Result<(String, Vec<String>), Problem> {
    let table = &outcome.table;
    let results = formats.has_any(&TABLES);
    let (digest, columns) = rayon::join(
        || write_rows(folder, table, formats.has(Csv)),
        || formats.has(Parquet).then(|| write_columns(folder, table)),
    );
    let digest = digest?;
    let mut files = Vec::new();
    if formats.has(Csv) {
        files.push(results_csv::NAME.to_owned());
    }
    files.extend(columns.transpose()?);
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
) -> Result<Vec<String>, Problem> {
    if !(formats.has_any(&DRAWN) || formats.has(Xlsx)) {
        return Ok(Vec::new());
    }
    let reading = ResultsIndex::new(table, record);
    let (pictures, workbooks) = rayon::join(
        || write_pictures(folder, &reading, formats),
        || write_workbooks(folder, &reading, formats),
    );
    let mut files = pictures?;
    files.extend(workbooks?);
    Ok(files)
}

/// Writes the figures and the page that holds them.
fn write_pictures(
    folder: &Folder,
    reading: &ResultsIndex<'_>,
    formats: &Formats,
) -> Result<Vec<String>, Problem> {
    if !formats.has_any(&DRAWN) {
        return Ok(Vec::new());
    }
    let gallery = Gallery::draw(reading)?;
    #[cfg_attr(not(feature = "html"), allow(unused_mut))]
    let mut files = write_figures(folder, &gallery, formats)?;
    #[cfg(feature = "html")]
    if formats.has(Html) {
        let page = page::html(reading, &gallery);
        folder.write("report.html", |out| out.write_all(page.as_bytes()))?;
        files.push("report.html".to_owned());
    }
    Ok(files)
}

#[cfg(not(feature = "xlsx"))]
fn write_workbooks(_: &Folder, _: &ResultsIndex<'_>, _: &Formats) -> Result<Vec<String>, Problem> {
    Ok(Vec::new())
}

#[cfg(feature = "xlsx")]
fn write_workbooks(
    folder: &Folder,
    reading: &ResultsIndex<'_>,
    formats: &Formats,
) -> Result<Vec<String>, Problem> {
    if !formats.has(Xlsx) {
        return Ok(Vec::new());
    }
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

/// Writes the figures as files, in parallel: images take most of a report's time.
fn write_figures(
    folder: &Folder,
    gallery: &Gallery,
    formats: &Formats,
) -> Result<Vec<String>, Problem> {
    let wanted = |language| formats.languages.contains(&language);
    let figures = gallery.iter().filter(|(_, language, _)| wanted(*language));
    let figures: Vec<_> = figures.collect();
    let written = figures.par_iter().map(|(name, language, drawing)| {
        let stem = format!("figures/{name}.{}", language.code());
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
    });
    Ok(written.collect::<Result<Vec<_>, _>>()?.concat())
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
        let outcome = sample::outcome(2);
        let formats = Formats {
            languages: vec![Language::French],
            ..Formats::default()
        };
        let written = |threads: usize| {
            let path = home.path().join(threads.to_string());
            let folder = Folder::prepare(&path, false).expect("writable");
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
            let pool = pool.build().expect("threads");
            let written = pool.install(|| write(folder, &outcome, &formats));
            let files = written.expect("written").files.into_iter();
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
