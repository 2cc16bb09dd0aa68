//! `daam explain`: the story of one household.

use clap::Args;

use super::progress::Meter;
use super::sample_args::{ThreadsArgument, plan};
use super::{Failure, print, usage};
use daam_core::engine::{self, Plan, STOPPED, Visit};
use daam_core::kernel::{Month, Problem};
use daam_core::policy;
use daam_core::population::Address;
use daam_morocco::START;
use daam_report::story::{Story, StoryPicker};

/// Whose story and when.
#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The household: household_id of an export, for example 1234-56.
    #[arg(long, value_name = "ID", required_unless_present = "list")]
    household: Option<String>,
    /// Scenario: a built-in name or the path of a TOML file.
    #[arg(long, default_value = "baseline")]
    scenario: String,
    /// First month told.
    #[arg(long, value_name = "MONTH", default_value_t = START)]
    from: Month,
    /// Last month told.
    #[arg(long, value_name = "MONTH", default_value_t = Month::new(2026, 12))]
    to: Month,
    /// Seed of the random draws: that of the export the id comes from.
    #[arg(long, default_value_t = Plan::SEED)]
    seed: u64,
    #[command(flatten)]
    threads: ThreadsArgument,
    /// Give examples of ids, by what happened to the household.
    #[arg(long, conflicts_with = "household")]
    list: bool,
}

impl ExplainArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let law = &model.law;
        let address = self.household.map(|text| text.parse::<Address>());
        let address = address.transpose().map_err(usage)?;
        let scenarios = policy::load(law, &[self.scenario])?;
        // Used by the list of examples only: two localities, one of each milieu.
        let sample = 1e-4;
        let size = (1, self.threads.number());
        let plan = plan(scenarios, (self.from, self.to), (sample, self.seed), size)?;
        let meter = Meter::new(0)?;
        meter.end_soon(|| Problem::new(STOPPED));
        let text = match address {
            None => {
                let places = Visit::sample(&plan, &model)?.places;
                let mut choice = StoryPicker::new(plan.to);
                engine::replay(&plan, &model, &places, &meter, &mut choice)?;
                choice.text()
            }
            Some(address) => {
                let visit = Visit::locality(address.locality, &model);
                let places = visit.map_err(usage)?.places;
                let mut story = Story::new(address, plan.from, law, &plan.scenarios[0]);
                engine::replay(&plan, &model, &places, &meter, &mut story)?;
                story.text().map_err(usage)?
            }
        };
        print(&text);
        Ok(())
    }
}
