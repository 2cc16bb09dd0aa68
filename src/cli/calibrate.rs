//! `daam calibrate`: fit the free values and write them down.

use std::path::{Path, PathBuf};

use clap::Args;

use super::progress::Meter;
use super::sample_args::ThreadsArgument;
use super::session::Session;
use super::{Failure, print};
use daam_core::engine::{self, Plan, RunContext, STOPPED};
use daam_core::kernel::Problem;
use daam_report::SingleFile;
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
    /// File to write; it must not exist. When not given, scenarios/calibration.toml, which is
    /// replaced.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace the file if it exists.
    #[arg(long)]
    force: bool,
}

/// The file that is compiled in.
const FILE: &str = "scenarios/calibration.toml";

impl CalibrateArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let date = self
            .date
            .unwrap_or_else(|| time::OffsetDateTime::now_utc().date().to_string());
        let replace = self.force || self.out.is_none();
        let path = self.out.as_deref().unwrap_or(Path::new(FILE));
        let mut file = None;
        session.processes.agree(|| {
            file = Some(SingleFile::prepare(path, replace)?);
            Ok(true)
        })?;
        let meter = Meter::new(0)?;
        let aside = file.as_ref().and_then(SingleFile::aside);
        meter.end_soon(move || {
            // Where it cannot be removed, the next fit replaces none of it.
            aside.map(std::fs::remove_file);
            Problem::new(STOPPED)
        });
        let context = RunContext {
            processes: session.processes,
            ..RunContext::alone(&meter)
        };
        let (model, threads) = (daam_morocco::model()?, self.threads.number());
        let fit = engine::calibrate(&model, date, self.sample, self.seed, threads, context)?;
        let Some(file) = file else {
            return Ok(());
        };
        let fitted = fit.residual.iter();
        print(&residuals(
            fitted.map(|one| (one.target.as_str(), one.official, one.fitted)),
        ));
        file.write(fit.text()?.as_bytes())?;
        print(&format!(
            "written: {}; build again to use it\n",
            path.display()
        ));
        Ok(())
    }
}
