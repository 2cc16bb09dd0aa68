//! `daam run`: simulate scenarios and write the report.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Failure;
use super::progress::{Meter, say};
use crate::engine::{self, Plan};
use crate::inputs::{Inputs, START};
use crate::kernel::{Month, Problem};
use crate::policy::{self, Law};
use crate::report::{self, Folder, Formats};

/// Last month of the main job.
const LAST: Month = Month::new(2026, 12);

/// What to simulate and where to write it.
#[derive(Debug, Args)]
pub(super) struct RunArguments {
    /// Scenarios: built-in names or paths of TOML files; all built-in ones when none is
    /// given. The others are compared with the first.
    scenarios: Vec<String>,
    /// First month reported, for example 2025-01. The simulation itself always begins in
    /// December 2023, so a month's figures do not depend on this.
    #[arg(long, value_name = "MONTH", default_value_t = START)]
    from: Month,
    /// Last month simulated, up to 2040-12.
    #[arg(long, value_name = "MONTH", default_value_t = LAST)]
    to: Month,
    /// Share of the country's localities to simulate, for example 1% or 0.01.
    #[arg(long, value_name = "SHARE", default_value = "100%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws: the same seed gives the same bytes.
    #[arg(long, default_value_t = 20_231_228)]
    seed: u64,
    /// Threads; all processors when not given. Results do not depend on it.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
    /// Folder to write; it must not exist, except the default outputs/latest, which is
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

impl RunArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let law = Law::embedded()?;
        let names = if self.scenarios.is_empty() {
            policy::built_in_names()
                .iter()
                .map(|name| (*name).to_owned())
                .collect()
        } else {
            self.scenarios
        };
        let plan = Plan {
            scenarios: policy::load(&law, &names)?,
            from: self.from,
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
        let latest = self.out.is_none();
        let out = self.out.unwrap_or_else(|| PathBuf::from("outputs/latest"));
        if latest {
            make_parent(&out)?;
        }
        let folder = Folder::prepare(&out, self.force || latest)?;

        simulate(&plan, folder, &formats).map(drop)
    }
}

/// Does a run, writes its folder, says what it gives.
pub(super) fn simulate(
    plan: &Plan,
    folder: Folder,
    formats: &Formats,
) -> Result<engine::Outcome, Failure> {
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
    let written = report::write(folder, &outcome.table, &outcome.record, formats)?;
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

/// The formats named, all when none is.
pub(super) fn formats(names: &[String]) -> Result<Formats, Problem> {
    if names.is_empty() {
        return Ok(Formats::default());
    }
    Formats::named(names.iter().map(String::as_str))
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

fn duration(seconds: f64) -> String {
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

fn grouped(number: u64) -> String {
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
