//! `daam verify`: whether a run folder is what its run wrote, and holds together.

use std::path::PathBuf;

use clap::Args;

use super::{Failure, print};
use daam_report::verify::verify;

/// The run to verify.
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// Folder of a finished run.
    folder: PathBuf,
}

impl VerifyArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let findings = verify(&self.folder, &daam_morocco::model()?)?;
        for finding in &findings {
            let word = if finding.holds { "holds" } else { "FAILS" };
            // What failed is said again by the exit code.
            print(&format!("{word}  {}\n", finding.what));
        }
        let failed = findings.iter().filter(|finding| !finding.holds).count();
        if failed == 0 {
            return Ok(());
        }
        Err(Failure::Work(format!(
            "{failed} of {} findings fail in '{}'",
            findings.len(),
            self.folder.display()
        )))
    }
}
