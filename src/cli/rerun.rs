//! `daam rerun`: a run done again from its `run.toml`, and held against it.

use std::path::PathBuf;

use clap::Args;

use super::progress::say;
use super::run_options::RunOptions;
use super::session::Session;
use super::{Failure, print};
use daam_report::Folder;
use daam_report::recorded::Recorded;

/// The run to do again.
#[derive(Debug, Args)]
pub(super) struct RerunArguments {
    /// The run.toml of a finished run, or its folder. Scenario files are read from it: they
    /// may have changed or gone.
    run: PathBuf,
    #[command(flatten)]
    options: RunOptions,
}

impl RerunArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let path = if self.run.is_dir() {
            self.run.join(Folder::RUN)
        } else {
            self.run
        };
        let recorded = Recorded::read(&path)?;
        let ours = env!("CARGO_PKG_VERSION");
        if recorded.record.version != ours {
            say(&format!(
                "daam {} did this run and this is {ours}: figures may differ",
                recorded.record.version
            ));
        }
        if recorded.record.asked.by_parts {
            return Err(Failure::Work(format!(
                "the explorer did the run of '{}' part after part, which cannot be held against a \
                 run at once; run its scenarios with daam run",
                path.display()
            )));
        }
        let model = daam_morocco::model()?;
        let (plan, repeat) = recorded.plan(&model, self.options.output.threads.number())?;
        recorded.check()?;
        let outcome = self
            .options
            .simulate(session, &model, &plan, &repeat, "outputs/rerun")?;
        let Some(outcome) = outcome else {
            return Ok(());
        };
        if outcome.record.results_digest == recorded.record.results_digest {
            print("the same figures, byte for byte\n");
            return Ok(());
        }
        Err(Failure::Work(format!(
            "the figures are not those of '{}': their SHA-256 is {}, not {}",
            path.display(),
            outcome.record.results_digest,
            recorded.record.results_digest
        )))
    }
}
