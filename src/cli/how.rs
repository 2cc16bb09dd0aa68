//! How much of the country a run simulates, and where it writes: what `run` and `validate`
//! share.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Failure;
use super::progress::{Meter, say};
use crate::engine::{self, Plan};
use crate::inputs::{Inputs, START};
use crate::kernel::{Month, Problem};
use crate::policy::Scenario;
use crate::report::{self, Folder, Formats};

/// Options of a run of the country.
#[derive(Debug, Args)]
pub(super) struct How {
    /// Share of the country's localities to simulate, for example 1% or 0.01. Figures of
    /// regions need about a third of the country.
    #[arg(long, value_name = "SHARE", default_value = "100%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws: the same seed gives the same bytes.
    #[arg(long, default_value_t = 20_231_228)]
    seed: u64,
    /// Threads; all processors when not given. Results do not depend on it.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
    /// Folder to write; it must not exist. When not given, outputs/latest (validate:
    /// outputs/validation), which is replaced.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace the folder if it exists.
    #[arg(long)]
    force: bool,
    /// What to write; everything when not given.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = clap::builder::PossibleValuesParser::new(Formats::NAMES))]
    format: Vec<String>,
}

/// A share written `1%` or `0.01`.
pub(super) fn share(text: &str) -> Result<f64, String> {
    let (number, unit) = match text.strip_suffix('%') {
        Some(number) => (number, 100.0),
        None => (text, 1.0),
    };
    let value: f64 = number
        .trim()
        .parse()
        .map_err(|_| "write a share as 1% or 0.01".to_owned())?;
    let share = value / unit;
    if share > 0.0 && share <= 1.0 {
        Ok(share)
    } else {
        Err("a share is above 0 and at most 100%".to_owned())
    }
}

impl How {
    /// The run of some scenarios, checked.
    pub(super) fn plan(
        &self,
        scenarios: Vec<Scenario>,
        from: Month,
        to: Month,
    ) -> Result<Plan, Failure> {
        let plan = Plan {
            scenarios,
            from,
            to,
            sample: self.sample,
            seed: self.seed,
            threads: self
                .threads
                .unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)),
        };
        plan.check()
            .map_err(|problem| Failure::Usage(problem.to_string()))?;
        Ok(plan)
    }

    /// Does a run, writes its folder (`usual` when none was named), says what it gives.
    pub(super) fn simulate(&self, plan: &Plan, usual: &str) -> Result<engine::Outcome, Failure> {
        let formats = if self.format.is_empty() {
            Formats::default()
        } else {
            Formats::named(self.format.iter().map(String::as_str))?
        };
        let folder = match &self.out {
            Some(out) => Folder::prepare(out, self.force)?,
            None => {
                let out = Path::new(usual);
                make_parent(out)?;
                Folder::prepare(out, true)?
            }
        };
        let inputs = Inputs::embedded()?;
        let estimate = plan.estimate(&inputs);
        say(&format!(
            "simulating {} households ({} persons), {} to {}, {}, seed {}: about {} and {} MB",
            grouped(estimate.households),
            grouped(estimate.persons),
            START,
            plan.to,
            counted(plan.scenarios.len()),
            plan.seed,
            duration(estimate.seconds),
            estimate.memory >> 20,
        ));
        let meter = Meter::new(estimate.households)?;
        let outcome = engine::run(plan, &inputs, &meter);
        meter.finish();
        let outcome = outcome?;
        let written = report::write(folder, &outcome.table, &outcome.record, &formats)?;
        let summary =
            report::terminal::summary(&outcome.table, &outcome.record, written.report.as_deref());
        // The results are in their folder: a reader who has gone is no failure.
        let _ = writeln!(std::io::stdout(), "{summary}");
        let broken: Vec<_> = outcome
            .record
            .checks
            .iter()
            .filter(|check| !check.passed)
            .map(|check| format!("{} ({})", check.name.en, check.detail))
            .collect();
        if broken.is_empty() {
            return Ok(outcome);
        }
        Err(Failure::Work(format!(
            "the results were written but do not hold together: {}",
            broken.join("; ")
        )))
    }
}

/// Makes the folder that holds the default one: nobody has asked for it by name.
pub(super) fn make_parent(out: &Path) -> Result<(), Problem> {
    let Some(parent) = out.parent() else {
        return Ok(());
    };
    std::fs::create_dir_all(parent).map_err(|error| {
        Problem::new(format!(
            "cannot create the folder '{}': {error}",
            parent.display()
        ))
        .with_help("name another folder with --out")
    })
}

pub(super) fn duration(seconds: f64) -> String {
    if seconds < 90.0 {
        format!("{:.0} s", libm::ceil(seconds))
    } else {
        format!("{:.0} min", libm::ceil(seconds / 60.0))
    }
}

fn counted(scenarios: usize) -> String {
    let plural = if scenarios == 1 { "" } else { "s" };
    format!("{scenarios} scenario{plural}")
}

pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_as_percent_or_number() {
        assert_eq!(share("1%"), Ok(0.01));
        assert_eq!(share("0.25"), Ok(0.25));
        for wrong in ["0", "101%", "-1%", "x", "NaN", ""] {
            assert!(share(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(9_275_038), "9,275,038");
        assert_eq!(grouped(12), "12");
    }
}
