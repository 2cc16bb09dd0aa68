//! `daam calibrate`: fit the free values and write them down.

use std::path::PathBuf;

use clap::Args;

use super::sample_args::ThreadsArgument;
use super::session::Session;
use super::{Failure, print};
use daam_core::engine::{self, Plan, RunContext};
use daam_core::kernel::Problem;
use daam_report::validation_text::residuals;

/// How to fit and where to write.
#[derive(Debug, Args)]
pub(super) struct CalibrateArguments {
    /// Share of the localities simulated at each step.
    #[arg(long, value_name = "SHARE", default_value = "2.5%", value_parser = super::sample_args::share)]
    sample: f64,
    /// Seed of the random draws.
    #[arg(long, default_value_t = Plan::SEED)]
    seed: u64,
    #[command(flatten)]
    threads: ThreadsArgument,
    /// Day noted in the file; today when not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    /// File to write.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "scenarios/calibration.toml"
    )]
    out: PathBuf,
}

impl CalibrateArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let date = self
            .date
            .unwrap_or_else(|| time::OffsetDateTime::now_utc().date().to_string());
        let context = RunContext {
            processes: session.processes,
            ..RunContext::alone(&())
        };
        let (model, threads) = (daam_morocco::model()?, self.threads.number());
        let fit = engine::calibrate(&model, date, self.sample, self.seed, threads, context)?;
        if !session.processes.is_root() {
            return Ok(());
        }
        let fitted = fit.residual.iter();
        print(&residuals(
            fitted.map(|one| (one.target.as_str(), one.official, one.fitted)),
        ));
        std::fs::write(&self.out, fit.text()?).map_err(|error| {
            Problem::new(format!("{} cannot be written: {error}", self.out.display()))
        })?;
        print(&format!(
            "written: {}; build again to use it\n",
            self.out.display()
        ));
        Ok(())
    }
}
