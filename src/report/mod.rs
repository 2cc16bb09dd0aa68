//! Floor 6: what a run leaves behind.
//!
//! In: the tidy [`Table`] and the [`RunRecord`]. Out: a run folder, complete or absent, with
//! `run.toml` and `record.json`, `results.csv` and `results.parquet`, `report.html`,
//! `summary.xlsx` and `figures/*.svg` and `*.png`; and a summary for the terminal
//! ([`terminal::summary`]). A finished folder is [reopened](reopen), to be shown again or
//! [compared](compare). Writers know nothing about the model: they read the table
//! through a [`reading::Reading`], and where a figure is absent they say so.
//!
//! To add a format: one file with a function from the table to bytes, its switch in [`Formats`]
//! and its line in [`write()`]. To add a figure: see [`figures`]. Words are in [`words`].
//! What a scenario changes is told by [`scenario`], without a run.

pub mod answer;
pub mod columns;
pub mod compare;
mod disk;
pub mod family;
pub mod figures;
pub mod folder;
pub mod hashes;
pub mod microdata;
pub mod page;
pub mod reading;
pub mod record_json;
pub mod recorded;
pub mod reopen;
pub mod results_csv;
pub mod results_parquet;
pub mod run_toml;
#[cfg(test)]
pub(crate) mod sample;
pub mod scenario;
pub mod sensitivity;
pub mod solve;
pub mod spreadsheet;
pub mod story;
pub mod sweep;
pub mod terminal;
pub mod tile_map;
pub mod uncertainty_csv;
pub mod unfinished;
pub mod validation_csv;
pub mod validation_text;
pub mod verify;
pub mod words;

use std::io;
use std::path::{Path, PathBuf};

pub use folder::Folder;
pub use unfinished::Unfinished;

use crate::engine::{Outcome, RunRecord};
use crate::kernel::{Language, Problem};
use crate::measures::Table;
use figures::Gallery;
use reading::Reading;

/// Which files a run writes beside `run.toml`; all by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formats {
    /// `results.csv`.
    pub csv: bool,
    /// `results.parquet`.
    pub parquet: bool,
    /// `report.html`.
    pub html: bool,
    /// `summary.xlsx`.
    pub xlsx: bool,
    /// `figures/*.svg`.
    pub svg: bool,
    /// `figures/*.png`.
    pub png: bool,
    /// Languages of the figures and spreadsheets; the page always has all.
    pub languages: Vec<Language>,
}

impl Default for Formats {
    fn default() -> Self {
        Self {
            csv: true,
            parquet: true,
            html: true,
            xlsx: true,
            svg: true,
            png: true,
            languages: Language::ALL.to_vec(),
        }
    }
}

impl Formats {
    /// The formats that [`Formats::named`] knows.
    pub const NAMES: [&str; 6] = ["csv", "parquet", "html", "xlsx", "svg", "png"];

    /// Only the named formats, figures in all languages.
    ///
    /// # Errors
    /// When a name is none of [`Formats::NAMES`].
    pub fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, Problem> {
        let mut formats = Self {
            csv: false,
            parquet: false,
            html: false,
            xlsx: false,
            svg: false,
            png: false,
            languages: Language::ALL.to_vec(),
        };
        for name in names {
            match name {
                "csv" => formats.csv = true,
                "parquet" => formats.parquet = true,
                "html" => formats.html = true,
                "xlsx" => formats.xlsx = true,
                "svg" => formats.svg = true,
                "png" => formats.png = true,
                _ => {
                    return Err(Problem::new(format!("no format is called '{name}'"))
                        .with_help(format!("there are {}", Self::NAMES.join(", "))));
                }
            }
        }
        Ok(formats)
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The run folder.
    pub folder: PathBuf,
    /// The page, when it was asked for.
    pub report: Option<PathBuf>,
    /// Files, relative to the folder, in the order in which they were written.
    pub files: Vec<String>,
    /// SHA-256 of `results.csv`, in hexadecimal, whether or not the file was asked for.
    pub results_digest: String,
}

/// Writes a run into its folder and puts the folder in place.
///
/// The digest of the results is taken while they are written and replaces the record's.
///
/// # Errors
/// When the disk refuses; the target is then as it was before.
pub fn write(folder: Folder, outcome: &Outcome, formats: &Formats) -> Result<Written, Problem> {
    let mut files = Vec::new();
    let results_digest = write_results(&folder, outcome, formats, &mut files)?;
    let record = RunRecord {
        results_digest,
        ..outcome.record.clone()
    };
    write_report(&folder, &outcome.table, &record, formats, &mut files)?;
    finish(folder, record, formats, files, None)
}

/// Makes the report of a run that was [read back](reopen) again. Where the folder takes the place
/// of the run's own, that is the `rest`: what is not made again is kept from there.
///
/// # Errors
/// When the disk refuses; the target is then as it was before.
pub fn remake(
    folder: Folder,
    outcome: &Outcome,
    formats: &Formats,
    rest: Option<&Path>,
) -> Result<Written, Problem> {
    let mut files = Vec::new();
    if formats.csv || formats.parquet {
        write_results(&folder, outcome, formats, &mut files)?;
    }
    write_report(
        &folder,
        &outcome.table,
        &outcome.record,
        formats,
        &mut files,
    )?;
    finish(folder, outcome.record.clone(), formats, files, rest)
}

/// Writes the figures; gives their digest.
fn write_results(
    folder: &Folder,
    outcome: &Outcome,
    formats: &Formats,
    files: &mut Vec<String>,
) -> Result<String, Problem> {
    let Outcome { table, record, .. } = outcome;
    let results = formats.csv || formats.parquet;
    let results_digest = if formats.csv {
        files.push(results_csv::NAME.to_owned());
        folder.write(results_csv::NAME, |out| {
            results_csv::write_hashed(table, out)
        })?
    } else {
        results_csv::write_hashed(table, io::sink())
            .map_err(|error| Problem::new(error.to_string()))?
    };
    if formats.parquet {
        let file = folder.open(results_parquet::NAME)?;
        let file = results_parquet::write(table, file)
            .map_err(|error| folder.refusal(results_parquet::NAME, &error))?;
        folder.seal(results_parquet::NAME, file)?;
        files.push(results_parquet::NAME.to_owned());
    }
    if results && !record.headlines.is_empty() {
        folder.write("uncertainty.csv", |out| {
            uncertainty_csv::write(&record.headlines, out)
        })?;
        files.push("uncertainty.csv".to_owned());
    }
    if results && !outcome.replications.is_empty() {
        folder.write("replications.csv", |out| {
            results_csv::write_rows(&outcome.replications, out)
        })?;
        files.push("replications.csv".to_owned());
    }
    if results && !record.validation.is_empty() {
        folder.write("validation.csv", |out| {
            validation_csv::write(&record.validation, out)
        })?;
        files.push("validation.csv".to_owned());
    }
    Ok(results_digest)
}

/// Writes what shows the figures.
fn write_report(
    folder: &Folder,
    table: &Table,
    record: &RunRecord,
    formats: &Formats,
    files: &mut Vec<String>,
) -> Result<(), Problem> {
    let reading = Reading::new(table, record);
    if formats.html || formats.svg || formats.png {
        let gallery = Gallery::draw(&reading)?;
        write_figures(folder, &gallery, formats, files)?;
        if formats.html {
            let page = page::html(&reading, &gallery);
            folder.write("report.html", |out| out.write_all(page.as_bytes()))?;
            files.push("report.html".to_owned());
        }
    }
    if formats.xlsx {
        for language in &formats.languages {
            let file = spreadsheet::name(*language);
            let bytes = spreadsheet::workbook(&reading, *language)?;
            folder.write(&file, |out| out.write_all(&bytes))?;
            files.push(file);
        }
    }
    Ok(())
}

/// Writes what the run was and puts the folder in place.
fn finish(
    folder: Folder,
    record: RunRecord,
    formats: &Formats,
    mut files: Vec<String>,
    rest: Option<&Path>,
) -> Result<Written, Problem> {
    folder.write(record_json::NAME, |out| record_json::write(&record, out))?;
    files.push(record_json::NAME.to_owned());
    let mut hashes = folder.hashes((results_csv::NAME, &record.results_digest))?;
    if let Some(rest) = rest {
        // What is not written again is what it was, and what somebody added is not the run's.
        let before = recorded::Recorded::read(&rest.join(Folder::RUN));
        for (name, hash) in before.map(|run| run.file).unwrap_or_default() {
            hashes.entry(name).or_insert(hash);
        }
        folder.adopt(rest)?;
    }
    let run = run_toml::text(&record, &hashes)?;
    folder.write("run.toml", |out| out.write_all(run.as_bytes()))?;
    files.push("run.toml".to_owned());
    let folder = folder.finish()?;
    Ok(Written {
        report: formats.html.then(|| folder.join("report.html")),
        folder,
        files,
        results_digest: record.results_digest,
    })
}

fn write_figures(
    folder: &Folder,
    gallery: &Gallery,
    formats: &Formats,
    files: &mut Vec<String>,
) -> Result<(), Problem> {
    let wanted = |language| formats.languages.contains(&language);
    for (name, language, drawing) in gallery.iter().filter(|(_, language, _)| wanted(*language)) {
        let stem = format!("figures/{name}.{}", language.code());
        if formats.svg {
            let file = format!("{stem}.svg");
            folder.write(&file, |out| out.write_all(drawing.svg.as_bytes()))?;
            files.push(file);
        }
        if formats.png {
            let file = format!("{stem}.png");
            let image = figures::png::from_svg(&drawing.svg)?;
            folder.write(&file, |out| out.write_all(&image))?;
            files.push(file);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(Formats::named(["pdf"]).is_err());
    }

    /// Writes a whole folder to look at: `DAAM_SHOW=folder cargo test show -- --ignored`.
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
