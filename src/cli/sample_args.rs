//! Sample options shared by the commands that simulate the country.

use clap::Args;

use super::{Failure, processors, usage};
use daam_core::engine::{Order, Plan};
use daam_core::kernel::Month;
use daam_core::policy::Scenario;

/// Who is simulated.
#[derive(Debug, Args)]
pub(super) struct SampleArguments {
    /// Share of the country's localities to simulate, for example 1% or 0.01. Figures of
    /// regions need about a third of the country.
    #[arg(long, value_name = "SHARE", default_value = "100%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws: the same seed gives the same bytes.
    #[arg(long, default_value_t = Plan::SEED)]
    seed: u64,
    /// Simulate a country so many times as large, up to 100, with people of its own and not
    /// copies: to see what a larger one takes.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    scale: u32,
}

/// How much of the machine to use.
#[derive(Debug, Args)]
pub(super) struct ThreadsArgument {
    /// Threads, at most; all processors when not given. Results do not depend on it.
    #[arg(long, value_name = "NUMBER", overrides_with = "threads", value_parser = threads)]
    threads: Option<u16>,
}

fn threads(text: &str) -> Result<u16, String> {
    let number = text
        .parse()
        .ok()
        .filter(|number| (1..=1024).contains(number));
    number.ok_or_else(|| "write a number from 1 to 1024".to_owned())
}

impl ThreadsArgument {
    pub(super) fn is_given(&self) -> bool {
        self.threads.is_some()
    }

    /// Number of threads.
    pub(super) fn number(&self) -> usize {
        self.threads.map_or_else(processors, usize::from)
    }
}

impl SampleArguments {
    /// A checked plan of scenarios on this sample.
    pub(super) fn plan(
        &self,
        threads: usize,
        scenarios: Vec<Scenario>,
        months: (Month, Month),
    ) -> Result<Plan, Failure> {
        let drawn = (self.sample, self.seed);
        plan(scenarios, months, drawn, (self.scale, threads))
    }

    /// Options of `daam run` that simulate the same people.
    pub(super) fn options(&self) -> String {
        format!(
            "--sample {} --seed {} --scale {}",
            self.sample, self.seed, self.scale
        )
    }
}

/// A checked plan of a sample, by a seed.
pub(super) fn plan(
    scenarios: Vec<Scenario>,
    (from, to): (Month, Month),
    (sample, seed): (f64, u64),
    (scale, threads): (u32, usize),
) -> Result<Plan, Failure> {
    let plan = Plan {
        scenarios,
        from,
        to,
        sample,
        order: Order::Drawn,
        seed,
        replication: 0,
        scale,
        threads,
        lines: Vec::new(),
    };
    plan.check(daam_morocco::CALENDAR).map_err(usage)?;
    Ok(plan)
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
}
