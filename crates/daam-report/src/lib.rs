//! The report: writes the results of a run and reads them back.
//!
//! Input: the tidy [`Table`](daam_core::measures::Table) and the
//! [`RunRecord`](daam_core::engine::RunRecord). Output: a run folder, complete or absent, with
//! `run.toml` and `record.json`, `results.csv` and `results.parquet`, `report.html`,
//! `summary.xlsx`, `figures/*.svg` and `*.png`; and a summary for the terminal
//! ([`terminal::summary`]). A finished folder is [reopened](reopen), to be shown again or
//! [compared](compare). Writers know nothing about the model: they read the table through a
//! [`results_index::ResultsIndex`], and where a figure is absent they say so.
//!
//! To add a format: one file with a function from the table to bytes, its line in [`FileFormat`]
//! and those in [`write()`]. To add a figure: see [`figures`]. Words are in [`i18n`]. A table that
//! the page and the workbook both show is described once, in `tables`. [`scenario`] describes what
//! a scenario changes, without a run.

// Code that serves only the page, the workbook or the figures is unused when they are left out.
#![cfg_attr(
    not(all(
        feature = "html",
        feature = "xlsx",
        feature = "png",
        feature = "parquet"
    )),
    allow(dead_code, unused_imports)
)]

mod aligned;
mod answer;
mod columns;
pub mod compare;
mod csv_cells;
mod disk;
pub mod family;
pub mod figures;
mod folder;
mod formats;
pub mod hashes;
pub mod i18n;
pub mod microdata;
#[cfg(feature = "html")]
pub mod page;
mod record_json;
pub mod recorded;
pub mod reopen;
mod replacing;
pub mod results_csv;
pub mod results_index;
mod results_jsonl;
#[cfg(feature = "parquet")]
pub mod results_parquet;
#[cfg(test)]
#[path = "../tests/sample/mod.rs"]
pub(crate) mod sample;
pub mod scenario;
pub mod sensitivity;
mod single_file;
pub mod solve;
#[cfg(feature = "xlsx")]
pub mod spreadsheet;
pub mod story;
pub mod sweep;
mod tables;
pub mod terminal;
mod tile_map;
mod uncertainty_csv;
mod unfinished;
mod validation_csv;
pub mod validation_text;
pub mod verify;
mod writing;
mod year;

pub use folder::Folder;
pub use formats::{FileFormat, Formats};
pub use single_file::SingleFile;
pub use unfinished::Unfinished;
pub use writing::{WrittenRun, check_threads, remake, write};
