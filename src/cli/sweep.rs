//! `daam sweep`: many values of one or two parameters side by side.

use clap::Args;

use super::levers::{LeverArgument, distinct, estimate_work};
use super::output_args::OutputArguments;
use super::run_session::RunSession;
use super::sample_args::SampleArguments;
use super::session::Session;
use super::solve::one;
use super::{Failure, print, usage};
use daam_core::engine::{self, Lever};
use daam_core::kernel::{Language, Month};
use daam_morocco::START;
use daam_report::figures::{self, frontier};
use daam_report::sweep::{csv, text};

/// Values of a lever when no count is given.
const VALUES: usize = 5;
/// Policies simulated at once.
const POLICIES: usize = 32;

/// What to move and where to write.
#[derive(Debug, Args)]
pub(super) struct SweepArguments {
    /// Scenario that is changed: a built-in name or the path of a TOML file.
    #[arg(default_value = "baseline")]
    scenario: String,
    /// Parameter of the law, its lowest and highest value and the number of values:
    /// lump_sum.amount=400..800:5. Once, or twice for all combinations.
    #[arg(long, value_name = "NAME=LOW..HIGH:COUNT", required = true)]
    set: Vec<LeverArgument>,
    /// Calendar year compared.
    #[arg(long, default_value_t = 2026, value_parser = clap::value_parser!(i16).range(2024..=2040))]
    year: i16,
    /// Month from which the levers have their values; January of the year when not given.
    #[arg(long, value_name = "MONTH")]
    from: Option<Month>,
    #[command(flatten)]
    sampling: SampleArguments,
    #[command(flatten)]
    output: OutputArguments,
}

impl SweepArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let law = &model.law;
        let base = one(law, &self.scenario)?;
        let from = self.from.unwrap_or(Month::new(self.year, 1));
        distinct(&self.set)?;
        let levers = LeverArgument::levers(&self.set, law, &base, from)?;
        let with_values = |(lever, set): (Lever, &LeverArgument)| {
            let values = lever.grid(set.count.unwrap_or(VALUES));
            (lever, values)
        };
        let levers: Vec<_> = levers.into_iter().zip(&self.set).map(with_values).collect();
        let months = (START, Month::new(self.year, 12));
        let plan = self
            .sampling
            .plan(self.output.threads.number(), vec![base], months)?;
        let policies: usize = levers.iter().map(|(_, values)| values.len()).product();
        let runs = policies.div_ceil(POLICIES);
        let effort = estimate_work(&plan, (policies.min(POLICIES), runs), &model)?;
        let place = ("outputs/sweep", "sweep.csv");
        let of = (&plan, &model);
        let mut site =
            RunSession::open(session, &self.output, place, of, &effort).map_err(usage)?;
        let swept =
            site.simulate(|context| engine::sweep(&plan, levers, self.year, &model, context));
        let Some((swept, folder)) = swept? else {
            return Ok(());
        };
        folder.write("sweep.csv", |out| csv(&swept, out))?;
        for language in Language::ALL {
            let titles = swept.levers.iter().map(|lever| {
                let parameter = law.parameter(&lever.parameter);
                parameter.map_or("", |known| known.title.in_language(language))
            });
            let drawing = frontier::draw(&swept, &titles.collect::<Vec<_>>(), language)?;
            let stem = format!("figures/frontier.{}", language.code());
            figures::write(&folder, &stem, &drawing)?;
        }
        let written = folder.finish()?;
        print(&format!(
            "{}all points: {}; figures beside it\n",
            text(&swept),
            written.join("sweep.csv").display()
        ));
        Ok(())
    }
}
