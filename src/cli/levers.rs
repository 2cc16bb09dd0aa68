//! What `solve` and `sweep` share: the levers, and what a run of many policies takes.

use super::progress::say;
use super::run_options::{duration, grouped};
use super::run_session::WorkEstimate;
use super::{Failure, usage};
use daam_core::engine::{Lever, Plan};
use daam_core::kernel::{Month, Problem};
use daam_core::model::Model;
use daam_core::policy::{Law, Scenario};

/// Most values of a lever: more than can be swept, few enough to be listed first.
const MOST: usize = 10_000;

/// Says what runs of `policies` at once take, `runs` of them at most.
pub(super) fn estimate_work(
    plan: &Plan,
    (policies, runs): (usize, usize),
    model: &Model,
) -> Result<WorkEstimate, Problem> {
    let many = Plan {
        scenarios: vec![plan.scenarios[0].clone(); policies],
        ..plan.clone()
    };
    let estimate = many.estimate(model)?;
    say(&format!(
        "simulating {} households to {}, {policies} policies at once, seed {}: about {} a run",
        grouped(estimate.households),
        plan.to,
        plan.seed,
        duration(estimate.seconds),
    ));
    Ok(WorkEstimate {
        households: estimate.households,
        seconds: estimate.seconds * runs as f64,
    })
}

/// `NAME`, `NAME=LOW..HIGH` or `NAME=LOW..HIGH:COUNT`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LeverArgument {
    /// Name of the parameter.
    pub name: String,
    /// Lowest and highest value.
    pub range: Option<(f64, f64)>,
    /// Number of values.
    pub count: Option<usize>,
}

impl std::str::FromStr for LeverArgument {
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
            Some((range, count)) => {
                let count = count
                    .parse()
                    .ok()
                    .filter(|count| (1..=MOST).contains(count));
                (range, Some(count.ok_or_else(wrong)?))
            }
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

impl LeverArgument {
    /// The levers asked for on a scenario, from a month on.
    pub(super) fn levers(
        all: &[Self],
        law: &Law,
        base: &Scenario,
        from: Month,
    ) -> Result<Vec<Lever>, Failure> {
        let names: Vec<&str> = all.iter().map(|set| set.name.as_str()).collect();
        let lever =
            |set: &Self| Lever::new(law, base, &set.name, set.range, from, &names).map_err(usage);
        all.iter().map(lever).collect()
    }
}

/// Refuses a lever asked for twice.
pub(super) fn distinct(sets: &[LeverArgument]) -> Result<(), Failure> {
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
        let set: LeverArgument = "lump_sum.amount=400..800:5".parse().expect("a sweep");
        assert_eq!((set.range, set.count), (Some((400.0, 800.0)), Some(5)));
        let set: LeverArgument = "floor.amount=1e2..2e2".parse().expect("a range");
        assert_eq!((set.range, set.count), (Some((100.0, 200.0)), None));
        let set: LeverArgument = "floor.amount".parse().expect("a name");
        assert_eq!(set.range, None);
        for wrong in [
            "a=1",
            "a=1..x",
            "a=1..2:y",
            "a=..",
            "a=NaN..1",
            "a=1..2:99999999999",
            "a=1..2:0",
        ] {
            assert!(wrong.parse::<LeverArgument>().is_err(), "{wrong}");
        }
    }
}
