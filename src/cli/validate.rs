//! `daam validate`: the law in force, simulated and set beside everything published.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::Failure;
use super::run::{formats, make_parent, share, simulate};
use crate::engine::{Plan, passed};
use crate::inputs::{HORIZON, Purpose, START};
use crate::kernel::Month;
use crate::policy::{self, Law};
use crate::report::{Folder, Formats, validation_text};

/// Shares that must be within their tolerance, of what was fitted and of what was not.
const FITTED: f64 = 0.95;
const KEPT_APART: f64 = 0.85;

/// What to simulate and where to write.
#[derive(Debug, Args)]
pub(super) struct ValidateArguments {
    /// Last month simulated; figures published for later are left out.
    #[arg(long, value_name = "MONTH", default_value_t = HORIZON)]
    to: Month,
    /// Share of the country's localities to simulate. The regional figures need about a
    /// third of the country or more.
    #[arg(long, value_name = "SHARE", default_value = "100%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws.
    #[arg(long, default_value_t = 20_231_228)]
    seed: u64,
    /// Threads; all processors when not given.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
    /// Folder to write; it must not exist, except the default outputs/validation, which is
    /// replaced.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace the folder if it exists.
    #[arg(long)]
    force: bool,
    /// What to write; everything when not given.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = clap::builder::PossibleValuesParser::new(Formats::NAMES))]
    format: Vec<String>,
}

impl ValidateArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let law = Law::embedded()?;
        let plan = Plan {
            scenarios: policy::load(&law, &["baseline".to_owned()])?,
            from: START,
            to: self.to,
            sample: self.sample,
            seed: self.seed,
            threads: self
                .threads
                .unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)),
        };
        plan.check()
            .map_err(|problem| Failure::Usage(problem.to_string()))?;
        let formats = formats(&self.format)?;
        let usual = self.out.is_none();
        let out = self
            .out
            .unwrap_or_else(|| PathBuf::from("outputs/validation"));
        if usual {
            make_parent(&out)?;
        }
        let folder = Folder::prepare(&out, self.force || usual)?;
        let outcome = simulate(&plan, folder, &formats)?;
        let comparisons = &outcome.record.validation;
        // The figures are in their folder: a reader who has gone is no failure.
        let _ = writeln!(
            std::io::stdout(),
            "{}\nall figures: {}",
            validation_text::text(comparisons),
            out.join("validation.csv").display()
        );
        let share = |purposes: &[Purpose]| {
            let (within, all) = purposes
                .iter()
                .map(|purpose| passed(comparisons, *purpose))
                .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            within as f64 / (all.max(1)) as f64
        };
        let fitted = share(&[Purpose::Fitted, Purpose::Synthesis]).min(share(&[Purpose::Fitted]));
        let apart = share(&[Purpose::HeldOut, Purpose::Ageing]);
        if fitted >= FITTED && apart >= KEPT_APART {
            return Ok(());
        }
        Err(Failure::Work(format!(
            "{:.1} % of the fitted figures and {:.1} % of those kept apart are within their \
             tolerance; {:.0} and {:.0} % are asked for",
            fitted * 100.0,
            apart * 100.0,
            FITTED * 100.0,
            KEPT_APART * 100.0
        )))
    }
}
