//! `daam export`: micro-data of a month.

use std::path::PathBuf;

use clap::Args;

use super::output_args::announced;
use super::progress::{Meter, say};
use super::sample_args::{ThreadsArgument, plan, share};
use super::{Failure, print};
use daam_core::engine::{Plan, Visit};
use daam_core::kernel::Month;
use daam_core::policy;
use daam_morocco::START;
use daam_report::microdata::{self, Format};

/// What to export and where to.
#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// Scenario: a built-in name or the path of a TOML file.
    #[arg(long, default_value = "baseline")]
    scenario: String,
    /// Month at whose end households are looked at.
    #[arg(long, value_name = "MONTH", default_value_t = Month::new(2025, 12))]
    month: Month,
    /// Share of the country's localities, for example 1% or 0.01. The whole country is about
    /// nine million households: several gigabytes.
    #[arg(long, value_name = "SHARE", default_value = "1%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws: the same seed gives the same people.
    #[arg(long, default_value_t = Plan::SEED)]
    seed: u64,
    #[command(flatten)]
    threads: ThreadsArgument,
    /// Format of the two tables.
    #[arg(long, value_name = "FORMAT", default_value = "csv",
          value_parser = clap::builder::PossibleValuesParser::new(Format::ALL.map(Format::name)))]
    format: String,
    /// Folder to write; it must not exist, or be empty.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Replace the folder if it is that of an export.
    #[arg(long)]
    force: bool,
}

impl ExportArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let scenarios = policy::load(&model.law, &[self.scenario])?;
        let months = (START, self.month);
        let size = (1, self.threads.number());
        let plan = plan(scenarios, months, (self.sample, self.seed), size)?;
        let folder = announced(microdata::prepare(&self.out, self.force)?);
        let visit = Visit::sample(&plan, &model)?;
        say(&format!(
            "living {} localities ({} households at the start) from {START} to {}, seed {}",
            visit.places.len(),
            visit.households(),
            plan.to,
            plan.seed,
        ));
        let meter = Meter::new(visit.households())?;
        meter.abandon_soon(&self.out);
        let format = if self.format == Format::Parquet.name() {
            Format::Parquet
        } else {
            Format::Csv
        };
        let written = microdata::export(&plan, &model, visit, format, folder, &meter);
        meter.finish();
        let written = written?;
        print(&format!(
            "{}: {} households, {} persons; columns.csv says what each column is\n",
            written.folder.display(),
            written.households,
            written.persons,
        ));
        Ok(())
    }
}
