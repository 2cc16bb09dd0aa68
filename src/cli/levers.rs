//! What `solve` and `sweep` share: the people, the folder, the levers.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Failure;
use super::how::{duration, grouped, make_parent, share};
use super::progress::{Meter, say};
use crate::engine::{Lever, Plan};
use crate::inputs::{Inputs, START};
use crate::kernel::{Month, Problem};
use crate::policy::{Law, Scenario};
use crate::report::Folder;

/// Who is simulated, and where the answer is written.
#[derive(Debug, Args)]
pub(super) struct People {
    /// Share of the country's localities to simulate, for example 1% or 0.01.
    #[arg(long, value_name = "SHARE", default_value = "100%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws: the same seed gives the same bytes.
    #[arg(long, default_value_t = 20_231_228)]
    seed: u64,
    /// Threads; all processors when not given. Results do not depend on it.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
    /// Folder to write; it must not exist. When not given, outputs/solve or outputs/sweep,
    /// which is replaced.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace the folder if it exists.
    #[arg(long)]
    force: bool,
}

impl People {
    /// A scenario on these people, to the end of a year.
    pub fn plan(&self, scenario: Scenario, year: i16) -> Result<Plan, Failure> {
        let plan = Plan {
            scenarios: vec![scenario],
            from: START,
            to: Month::new(year, 12),
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

    /// The folder, known by the file `mark`.
    pub fn folder(&self, usual: &str, mark: &'static str) -> Result<Folder, Problem> {
        if let Some(out) = &self.out {
            return Folder::prepare_marked(out, self.force, mark);
        }
        let out = Path::new(usual);
        make_parent(out)?;
        Folder::prepare_marked(out, true, mark)
    }

    /// Options of `daam run` that simulate the same people.
    pub fn options(&self) -> String {
        format!("--sample {} --seed {}", self.sample, self.seed)
    }
}

/// Says what a run of `policies` takes, and watches it.
pub(super) fn meter(plan: &Plan, policies: usize, inputs: &Inputs) -> Result<Meter, Problem> {
    let many = Plan {
        scenarios: vec![plan.scenarios[0].clone(); policies],
        ..plan.clone()
    };
    let estimate = many.estimate(inputs);
    say(&format!(
        "simulating {} households to {}, {policies} policies at once, seed {}: about {} a run",
        grouped(estimate.households),
        plan.to,
        plan.seed,
        duration(estimate.seconds),
    ));
    Meter::new(estimate.households)
}

/// `NAME`, `NAME=LOW..HIGH` or `NAME=LOW..HIGH:COUNT`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Set {
    /// Name of the parameter.
    pub name: String,
    /// Lowest and highest value.
    pub range: Option<(f64, f64)>,
    /// Number of values.
    pub count: Option<usize>,
}

impl std::str::FromStr for Set {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "'{text}' is no lever: write NAME, NAME=LOW..HIGH or NAME=LOW..HIGH:COUNT, for example lump_sum.amount=400..800:5"
            )
        };
        let Some((name, range)) = text.split_once('=') else {
            return Ok(Self {
                name: text.to_owned(),
                range: None,
                count: None,
            });
        };
        let (range, count) = match range.split_once(':') {
            Some((range, count)) => (range, Some(count.parse().map_err(|_| wrong())?)),
            None => (range, None),
        };
        let (low, high) = range.split_once("..").ok_or_else(wrong)?;
        let number = |text: &str| {
            let number: Option<f64> = text.trim().parse().ok();
            number.filter(|number| number.is_finite()).ok_or_else(wrong)
        };
        Ok(Self {
            name: name.to_owned(),
            range: Some((number(low)?, number(high)?)),
            count,
        })
    }
}

impl Set {
    /// The lever on a scenario, from a month on.
    pub fn lever(&self, law: &Law, base: &Scenario, from: Month) -> Result<Lever, Failure> {
        Lever::new(law, base, &self.name, self.range, from)
            .map_err(|problem| Failure::Usage(problem.to_string()))
    }
}

/// Refuses a lever asked for twice.
pub(super) fn distinct(sets: &[Set]) -> Result<(), Failure> {
    match sets {
        [one, other] if one.name == other.name => Err(Failure::Usage(format!(
            "'{}' is asked for twice; give two levers, or one",
            one.name
        ))),
        [] | [_] | [_, _] => Ok(()),
        more => Err(Failure::Usage(format!(
            "{} levers are too many: one or two can be moved",
            more.len()
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lever_is_written_with_or_without_its_range() {
        let set: Set = "lump_sum.amount=400..800:5".parse().expect("a sweep");
        assert_eq!((set.range, set.count), (Some((400.0, 800.0)), Some(5)));
        let set: Set = "floor.amount=1e2..2e2".parse().expect("a range");
        assert_eq!((set.range, set.count), (Some((100.0, 200.0)), None));
        let set: Set = "floor.amount".parse().expect("a name");
        assert_eq!(set.range, None);
        for wrong in ["a=1", "a=1..x", "a=1..2:y", "a=..", "a=NaN..1"] {
            assert!(wrong.parse::<Set>().is_err(), "{wrong}");
        }
    }
}
