//! `daam run`: simulate scenarios and write the report.

use clap::Args;

use super::Failure;
use super::certainty::Certainty;
use super::how::How;
use crate::inputs::START;
use crate::kernel::Month;
use crate::policy::{self, Law};

/// Last month of the main job.
const LAST: Month = Month::new(2026, 12);

/// What to simulate and where to write it.
#[derive(Debug, Args)]
pub(super) struct RunArguments {
    /// Scenarios: built-in names or paths of TOML files; the headline ones when none is
    /// given. The others are compared with the first.
    scenarios: Vec<String>,
    /// Run every built-in scenario.
    #[arg(long, conflicts_with = "scenarios")]
    all: bool,
    /// First month reported, for example 2025-01. The simulation itself always begins in
    /// December 2023, so a month's figures do not depend on this.
    #[arg(long, value_name = "MONTH", default_value_t = START)]
    from: Month,
    /// Last month simulated, up to 2040-12.
    #[arg(long, value_name = "MONTH", default_value_t = LAST)]
    to: Month,
    #[command(flatten)]
    certainty: Certainty,
    #[command(flatten)]
    how: How,
}

impl RunArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let law = Law::embedded()?;
        let built_in = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let names = if self.all {
            built_in(policy::built_in_names())
        } else if self.scenarios.is_empty() {
            built_in(policy::headline_names())
        } else {
            self.scenarios
        };
        let scenarios = policy::with_direct(&law, policy::load(&law, &names)?);
        let plan = self.how.plan(scenarios, self.from, self.to)?;
        let repeat = self.certainty.repeat()?;
        self.how
            .simulate(&plan, &repeat, "outputs/latest")
            .map(drop)
    }
}
