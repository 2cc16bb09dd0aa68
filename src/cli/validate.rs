//! `daam validate`: the law in force, simulated and set beside everything published.

use clap::Args;

use super::run_options::RunOptions;
use super::sample_args::SampleArguments;
use super::session::Session;
use super::{Failure, print};
use daam_core::engine::{Repeat, passed};
use daam_core::inputs::Purpose;
use daam_core::kernel::Month;
use daam_core::policy;
use daam_morocco::{HORIZON, START};
use daam_report::validation_text;

/// Shares that must be within their tolerance, of what was fitted and of what was not.
const FITTED: f64 = 0.95;
const KEPT_APART: f64 = 0.85;

/// What to simulate and where to write.
#[derive(Debug, Args)]
pub(super) struct ValidateArguments {
    /// Last month simulated; figures published for later are left out.
    #[arg(long, value_name = "MONTH", default_value_t = HORIZON)]
    to: Month,
    #[command(flatten)]
    sampling: SampleArguments,
    #[command(flatten)]
    options: RunOptions,
}

impl ValidateArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let scenarios = policy::load(&model.law, &["baseline".to_owned()])?;
        let threads = self.options.output.threads.number();
        let plan = self.sampling.plan(threads, scenarios, (START, self.to))?;
        let usual = "outputs/validation";
        let outcome = self
            .options
            .simulate(session, &model, &plan, &Repeat::ONCE, usual)?;
        let Some(outcome) = outcome else {
            return Ok(());
        };
        let comparisons = &outcome.record.validation;
        print(&(validation_text::text(comparisons) + "\n"));
        let share = |purposes: &[Purpose]| {
            let (within, all) = purposes
                .iter()
                .map(|purpose| passed(comparisons, *purpose))
                .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            within as f64 / (all.max(1)) as f64
        };
        let fitted = share(&[Purpose::Fitted]).min(share(&[Purpose::Synthesis]));
        let apart = share(&[Purpose::HeldOut, Purpose::Ageing]);
        if fitted >= FITTED && apart >= KEPT_APART {
            return Ok(());
        }
        Err(Failure::Work(format!(
            "{:.1} % of the fitted figures and {:.1} % of those held out are within their \
             tolerance; {:.0} and {:.0} % are asked for",
            fitted * 100.0,
            apart * 100.0,
            FITTED * 100.0,
            KEPT_APART * 100.0
        )))
    }
}
