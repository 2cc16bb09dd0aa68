//! `daam compare`: two finished runs side by side.

use std::path::PathBuf;

use clap::Args;

use super::output_args::announced;
use super::progress::say;
use super::{Failure, language, print, usage};
use daam_core::kernel::Language;
use daam_report::compare::{Compared, csv, text};
use daam_report::{Folder, reopen};

/// Two finished runs.
///
/// The exit code is that of diff: 0 when both give the same figures, 1 when figures differ, 2
/// when a run cannot be read.
#[derive(Debug, Args)]
pub(super) struct CompareArguments {
    /// Folder of a finished run, A.
    a: PathBuf,
    /// Folder of another, B, set against it.
    b: PathBuf,
    /// Language: fr, ar or en.
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
    /// Folder to write comparison.csv into: every figure that is not the same in both.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace that folder if it exists.
    #[arg(long)]
    force: bool,
}

impl CompareArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        // As diff does, trouble is told apart from a difference.
        let prepared = |out| Folder::prepare_marked(out, self.force, csv::NAME);
        let folder = self.out.as_deref().map(prepared);
        let folder = folder.transpose().map_err(usage)?.map(announced);
        let [a, b] = [&self.a, &self.b].map(|folder| reopen::open(folder).map_err(usage));
        let (a, b) = (a?, b?);
        for remark in a.remarks.iter().chain(&b.remarks) {
            say(&format!("daam: {remark}"));
        }
        let compared = Compared::new([&a.outcome, &b.outcome]);
        let said = text::text(&compared, self.language);
        if let Some(folder) = folder {
            folder
                .write(csv::NAME, |out| csv::write(&compared, out))
                .map_err(usage)?;
            folder.finish().map_err(usage)?;
        }
        print(&said);
        if compared.is_identical() {
            Ok(())
        } else {
            Err(Failure::Differs)
        }
    }
}
