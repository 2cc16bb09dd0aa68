//! `daam explain`: the story of one household.

use std::io::Write;

use clap::Args;

use super::Failure;
use daam_core::engine::{self, Order, Plan, Visit};
use daam_core::inputs::START;
use daam_core::kernel::{Month, Problem};
use daam_core::policy::{self};
use daam_core::population::Address;
use daam_report::story::{Choice, Story};

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
    /// Give examples of ids, by what happened to the household.
    #[arg(long, conflicts_with = "household")]
    list: bool,
}

impl ExplainArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let law = &model.law;
        let address: Option<Address> = self
            .household
            .map(|text| text.parse())
            .transpose()
            .map_err(|problem: Problem| Failure::Usage(problem.to_string()))?;
        let plan = Plan {
            scenarios: policy::load(law, &[self.scenario])?,
            from: self.from,
            to: self.to,
            // Used by the list of examples only: two localities, one of each milieu.
            sample: 1e-4,
            order: Order::Drawn,
            seed: self.seed,
            replication: 0,
            scale: 1,
            threads: 1,
            lines: Vec::new(),
        };
        let usage = |problem: Problem| Failure::Usage(problem.to_string());
        plan.check().map_err(usage)?;
        let text = match address {
            None => {
                let places = Visit::sample(&plan, &model)?.places;
                let mut choice = Choice::new(plan.to);
                engine::replay(&plan, &model, &places, &(), &mut choice)?;
                choice.text()
            }
            Some(address) => {
                let places = Visit::locality(address.locality, &model)
                    .map_err(usage)?
                    .places;
                let mut story = Story::new(address, plan.from, law, &plan.scenarios[0]);
                engine::replay(&plan, &model, &places, &(), &mut story)?;
                story.text().map_err(usage)?
            }
        };
        // A reader who has gone is no failure.
        let _ = write!(std::io::stdout(), "{text}");
        Ok(())
    }
}
