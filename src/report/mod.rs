//! Floor 6: what a run leaves behind.
//!
//! In: the tidy [`Table`](crate::measures::Table) and the [`RunRecord`]. Out: a run folder, complete or absent, with
//! `run.toml`, `results.csv`, `report.html` and `figures/*.svg` and `*.png`; and a summary for the
//! terminal ([`terminal::summary`]). Writers know nothing about the model: they read the table
//! through a [`reading::Reading`], and where a figure is absent they say so.
//!
//! To add a format: one file with a function from the table to bytes, its switch in [`Formats`]
//! and its line in [`write()`]. To add a figure: see [`figures`]. Words are in [`words`].
//! What a scenario changes is told by [`scenario`], without a run.

pub mod family;
pub mod figures;
pub mod folder;
pub mod microdata;
pub mod page;
pub mod reading;
pub mod results_csv;
pub mod run_toml;
#[cfg(test)]
pub(crate) mod sample;
pub mod scenario;
pub mod sensitivity;
pub mod solve;
pub mod story;
pub mod sweep;
pub mod terminal;
pub mod tile_map;
pub mod uncertainty_csv;
pub mod validation_csv;
pub mod validation_text;
pub mod words;

use std::io;
use std::path::PathBuf;

pub use folder::Folder;

use crate::engine::{Outcome, RunRecord};
use crate::kernel::{Language, Problem};
use figures::Gallery;
use reading::Reading;

/// Which files a run writes beside `run.toml`; all by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formats {
    /// `results.csv`.
    pub csv: bool,
    /// `report.html`.
    pub html: bool,
    /// `figures/*.svg`.
    pub svg: bool,
    /// `figures/*.png`.
    pub png: bool,
    /// Languages of the figures; the page always has all.
    pub languages: Vec<Language>,
}

impl Default for Formats {
    fn default() -> Self {
        Self {
            csv: true,
            html: true,
            svg: true,
            png: true,
            languages: Language::ALL.to_vec(),
        }
    }
}

impl Formats {
    /// The formats that [`Formats::named`] knows.
    pub const NAMES: [&str; 4] = ["csv", "html", "svg", "png"];

    /// Only the named formats, figures in all languages.
    ///
    /// # Errors
    /// When a name is none of [`Formats::NAMES`].
    pub fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, Problem> {
        let mut formats = Self {
            csv: false,
            html: false,
            svg: false,
            png: false,
            languages: Language::ALL.to_vec(),
        };
        for name in names {
            match name {
                "csv" => formats.csv = true,
                "html" => formats.html = true,
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
    let Outcome { table, record, .. } = outcome;
    let mut files = Vec::new();
    let results_digest = if formats.csv {
        files.push("results.csv".to_owned());
        folder.write("results.csv", |out| results_csv::write_hashed(table, out))?
    } else {
        results_csv::write_hashed(table, io::sink())
            .map_err(|error| Problem::new(error.to_string()))?
    };
    if formats.csv && !record.headlines.is_empty() {
        folder.write("uncertainty.csv", |out| {
            uncertainty_csv::write(&record.headlines, out)
        })?;
        files.push("uncertainty.csv".to_owned());
    }
    if formats.csv && !outcome.replications.is_empty() {
        folder.write("replications.csv", |out| {
            results_csv::write_rows(&outcome.replications, out)
        })?;
        files.push("replications.csv".to_owned());
    }
    if formats.csv && !record.validation.is_empty() {
        folder.write("validation.csv", |out| {
            validation_csv::write(&record.validation, out)
        })?;
        files.push("validation.csv".to_owned());
    }
    let record = RunRecord {
        results_digest: results_digest.clone(),
        ..record.clone()
    };
    let reading = Reading::new(table, &record);
    if formats.html || formats.svg || formats.png {
        let gallery = Gallery::draw(&reading)?;
        write_figures(&folder, &gallery, formats, &mut files)?;
        if formats.html {
            let page = page::html(&reading, &gallery);
            folder.write("report.html", |out| out.write_all(page.as_bytes()))?;
            files.push("report.html".to_owned());
        }
    }
    let run = run_toml::text(&record)?;
    folder.write("run.toml", |out| out.write_all(run.as_bytes()))?;
    files.push("run.toml".to_owned());
    let folder = folder.finish()?;
    Ok(Written {
        report: formats.html.then(|| folder.join("report.html")),
        folder,
        files,
        results_digest,
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
        assert_eq!(written.files.len(), 5 + figures::ALL.len());
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
