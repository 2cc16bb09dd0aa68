//! `daam sensitivity`: which assumptions the answer rests on.

use std::path::PathBuf;

use clap::Args;

use super::output_args::announced;
use super::progress::{Meter, say};
use super::sample_args::{ThreadsArgument, plan, share};
use super::{Failure, print, usage};
use daam_core::engine::{self, Plan};
use daam_core::kernel::{Language, Month};
use daam_core::policy;
use daam_morocco::START;
use daam_report::Folder;
use daam_report::figures::{self, tornado};
use daam_report::sensitivity::{SensitivityFigure, csv, text};

/// What to move and where to write.
#[derive(Debug, Args)]
pub(super) struct SensitivityArguments {
    /// Scenario: a built-in name or the path of a TOML file.
    #[arg(long, default_value = "baseline")]
    scenario: String,
    /// Year watched; the simulation ends with it.
    #[arg(long, default_value_t = 2026, value_parser = clap::value_parser!(i16).range(2024..=2040))]
    year: i16,
    /// Share of the country's localities in each run; there are two runs an assumption.
    #[arg(long, value_name = "SHARE", default_value = "0.5%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws.
    #[arg(long, default_value_t = Plan::SEED)]
    seed: u64,
    /// Only assumptions whose names begin so, for example registration.
    #[arg(long, value_name = "PREFIX", default_value = "")]
    only: String,
    #[command(flatten)]
    threads: ThreadsArgument,
    /// Assumptions printed for each outcome.
    #[arg(long, value_name = "NUMBER", default_value_t = 12)]
    most: usize,
    /// Folder to write: sensitivity.csv and figures. It must not exist, or be empty.
    #[arg(long, value_name = "FOLDER", default_value = "outputs/sensitivity")]
    out: PathBuf,
    /// Replace the folder if it exists.
    #[arg(long)]
    force: bool,
}

impl SensitivityArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let scenarios = policy::load(&model.law, &[self.scenario])?;
        let months = (START, Month::new(self.year, 12));
        let plan = plan(
            scenarios,
            months,
            (self.sample, self.seed),
            (1, self.threads.number()),
        )?;
        let runs = engine::sensitivity_runs(&model, &self.only).map_err(usage)?;
        let folder = announced(Folder::prepare(&self.out, self.force)?);
        let households = plan.estimate(&model)?.households;
        say(&format!(
            "{runs} runs of {households} households to {}",
            plan.to
        ));
        let meter = Meter::new(runs * households)?;
        meter.abandon_soon(&self.out);
        let found = engine::sensitivity(&plan, &model, &self.only, &meter);
        meter.finish();
        let found = found?;
        folder.write("sensitivity.csv", |out| csv(&found, out))?;
        for outcome in SensitivityFigure::ALL {
            for language in Language::ALL {
                let drawing = tornado::draw(&found, outcome, language)?;
                let stem = format!("figures/tornado_{}.{}", outcome.name(), language.code());
                figures::write(&folder, &stem, &drawing)?;
            }
        }
        let written = folder.finish()?;
        print(&format!(
            "{}all assumptions: {}\n",
            text(&found, self.most),
            written.join("sensitivity.csv").display()
        ));
        Ok(())
    }
}
