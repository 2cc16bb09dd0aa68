//! `daam report`: the report of a finished run, made again without simulating.

use std::path::PathBuf;

use clap::Args;

use super::progress::say;
use super::{Failure, print};
use daam_report::{Folder, Formats, reopen};

/// What is made again when nothing is named: everything that shows the figures.
const SHOWS: [&str; 4] = ["html", "xlsx", "svg", "png"];

/// A finished run and what to make of it.
#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    /// Folder of a finished run. Its figures are read from results.parquet or results.csv and
    /// must be those the run wrote.
    folder: PathBuf,
    /// Folder to write; the run's own when not given, whose other files stay as they are.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// What to make: html, xlsx, svg and png when not given; csv and parquet turn the figures
    /// from one into the other.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = clap::builder::PossibleValuesParser::new(Formats::names()))]
    format: Vec<String>,
    /// Replace the folder named with --out if it exists and is not empty.
    #[arg(long)]
    force: bool,
}

impl ReportArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let formats = if self.format.is_empty() {
            Formats::named(SHOWS)?
        } else {
            Formats::named(self.format.iter().map(String::as_str))?
        };
        if self.out.is_none()
            && let Some(said) = Folder::recover(&self.folder)?
        {
            say(&said);
        }
        // Nothing is prepared in a folder that is none of a run.
        let run = reopen::open(&self.folder)?;
        let (folder, rest) = match &self.out {
            Some(out) => (Folder::prepare(out, self.force)?, None),
            None => (Folder::prepare(&self.folder, true)?, Some(&*self.folder)),
        };
        for remark in run.remarks.iter().chain(folder.remarks()) {
            say(&format!("daam: {remark}"));
        }
        let outcome = &run.outcome;
        let written = daam_report::remake(folder, outcome, &formats, rest)?;
        let page = written.report.as_deref();
        let summary = daam_report::terminal::summary(&outcome.table, &outcome.record, page);
        print(&(summary + "\n"));
        Ok(())
    }
}
