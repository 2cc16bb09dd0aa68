//! `daam run`: simulate scenarios and write the report.

use clap::Args;

use super::replication_args::ReplicationArguments;
use super::run_options::RunOptions;
use super::sample_args::SampleArguments;
use super::session::Session;
use super::{Failure, usage};
use daam_core::kernel::Month;
use daam_core::measures::PovertyLine;
use daam_core::policy;
use daam_morocco::START;

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
    /// A poverty line of your own beside HCP's and the World Bank's, in dirhams of 2022 per
    /// person and year, for example half_median=8000; may be given several times.
    #[arg(long = "line", value_name = "NAME=DIRHAMS", value_parser = line)]
    lines: Vec<PovertyLine>,
    #[command(flatten)]
    replication: ReplicationArguments,
    #[command(flatten)]
    sampling: SampleArguments,
    #[command(flatten)]
    options: RunOptions,
}

impl RunArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let law = &model.law;
        let built_in = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let names = if self.all {
            built_in(law.library().names())
        } else if self.scenarios.is_empty() {
            built_in(law.library().headlines())
        } else {
            self.scenarios
        };
        let mut scenarios = policy::load(law, &names)?;
        daam_report::scenario::summarise(law, &mut scenarios);
        let scenarios = daam_report::scenario::with_direct(law, scenarios);
        PovertyLine::check(&self.lines).map_err(usage)?;
        let threads = self.options.output.threads.number();
        let mut plan = self
            .sampling
            .plan(threads, scenarios, (self.from, self.to))?;
        plan.lines = self.lines;
        let repeat = self.replication.repeat()?;
        self.options
            .simulate(session, &model, &plan, &repeat, "outputs/latest")
            .map(drop)
    }
}

/// A poverty line written `NAME=DIRHAMS`.
fn line(text: &str) -> Result<PovertyLine, String> {
    let (name, dirhams) = text
        .split_once('=')
        .ok_or_else(|| "write a line as NAME=DIRHAMS, for example half_median=8000".to_owned())?;
    let dirhams = dirhams.trim().parse().map_err(|_| {
        format!("the line '{name}' is a number of dirhams a year, such as 8000, not '{dirhams}'")
    })?;
    PovertyLine::asked(name.trim(), dirhams).map_err(|problem| problem.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_and_dirhams() {
        let line = line("half_median=8000.5").expect("a line");
        assert_eq!((line.name, line.dirhams), ("half_median", [8_000.5; 2]));
        for wrong in [
            "",
            "8000",
            "a=",
            "a=b",
            "=8000",
            "a=8 000",
            "a=-1",
            "national=1",
        ] {
            assert!(super::line(wrong).is_err(), "{wrong}");
        }
    }
}
