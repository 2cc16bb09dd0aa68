//! Statistical test: intervals of 95 % hold the true figure about 95 times in 100.
//!
//! 64 localities of the island as a country; under each of 100 seeds a sample of 16 of them with
//! its 95 % interval, and the full count of the same people. For each figure 92 to 98 % of the
//! intervals must hold the full count, 90 to 98 % for poverty within a group, of which 16
//! localities hold few. With a coverage of exactly 95 %, fresh seeds would fail once in 10 times for
//! each figure; the seeds are fixed, so the test is deterministic. `DAAM_SEEDS` sets another number of
//! them: `.ci/long intervals` takes 1,000.
//!
//! Found there, and on 203 samples of 0.2 % of Morocco (13 localities) held against 25 % of it:
//! standard errors are right on average (within 10 % of the standard deviation over seeds), but
//! intervals missed on one side. A sample with few of the poor has a low share and, with it, a low
//! error. Shares on the logit scale ([`super::estimates::interval`]) and fewer degrees of freedom
//! (`ReplicatedFigure::freedom`) mend that; both halves of each zone in place of one change
//! nothing. Per cent of intervals that hold, symmetric with Johnson and Rust's freedom and now:
//!
//! | figure | island, 208 seeds | Morocco, 203 seeds |
//! |---|---|---|
//! | cost | 96, 97 | 94, 95 |
//! | households paid | 94, 96 | 94, 96 |
//! | coverage | 94, 95 | 91, 95 |
//! | poverty | 93, 98 | 86, 92 |
//! | poverty, age 60 and more | 94, 96 | 88, 95 |
//! | poverty, headed by women | 90, 92 | 89, 96 |
//! | vulnerability | 96, 98 | 94, 95 |
//! | Gini index | 91, 93 | 91, 95 |
//!
//! Where a sample has nobody of a rare kind, as poor lone fathers, the share and its error are both
//! zero: no replicate can tell that from a share that is zero by definition, and the interval is
//! that point.

use std::sync::LazyLock;

use super::context::RunContext;
use super::country::CountrySample;
use super::estimates::{Estimates, Uncertainty, interval};
use super::plan::{Order, Plan};
use super::run::add_country;
use super::sample;

use crate::kernel::{Draws, Month, Place as Where};
use crate::measures::{Group, Period};
use crate::model::Model;
use crate::population::Site;
use crate::testing::{START, small_model};

const FIRST: u64 = 1_000;
const SEEDS: u64 = 100;
const LOCALITIES: usize = 64;
const SAMPLE: usize = 16;
/// A short run is enough: intervals do not depend on how many months a figure adds up.
const LAST: Month = Month::new(2024, 1);
/// Indicator, group, and the least share of intervals in per cent.
const FIGURES: [(&str, Group, u64); 8] = [
    ("budget_cost", Group::All, 92),
    ("paid_households", Group::All, 92),
    ("coverage", Group::All, 92),
    ("poverty_headcount", Group::All, 92),
    ("vulnerability_rate", Group::All, 92),
    ("poverty_headcount", Group::Part("age", "0-17"), 90),
    ("poverty_headcount", Group::Part("age", "60+"), 90),
    ("poverty_headcount", Group::Part("head", "female"), 90),
];

static ISLAND: LazyLock<Model> = LazyLock::new(small_model);

fn plan(seed: u64) -> Plan {
    Plan {
        scenarios: ISLAND.scenarios(&["baseline".to_owned()]).expect("its own"),
        from: START,
        to: LAST,
        sample: LOCALITIES as f64 / ISLAND.localities(1).expect("its own people").len() as f64,
        order: Order::Fixed,
        seed,
        replication: 0,
        scale: 1,
        threads: 2,
        lines: Vec::new(),
    }
}

/// Figures of some localities of a small country, each with its interval.
fn figures(plan: &Plan, visited: &[Site], all: &[Site], zones: usize) -> Vec<(f64, [f64; 2])> {
    let country = CountrySample::of_localities(plan, &ISLAND.inputs, (visited, all), zones);
    let mut estimates = Estimates::new(std::iter::once("baseline"), LAST);
    add_country(
        &country,
        plan,
        &ISLAND,
        &mut estimates,
        RunContext::alone(&()),
    )
    .expect("a small run");
    let how = Uncertainty {
        replications: 1,
        drawn: false,
        zones: country.zones().count() as u32,
        visited: visited.len() as f64 / all.len() as f64,
    };
    let (table, headlines) = estimates.table(&how);
    let period = Period::Year(LAST.year());
    let figure = |(indicator, group, _): &(&str, Group, u64)| {
        let value = table.get("baseline", period, Where::COUNTRY, *group, indicator);
        let value = value.expect("a figure of the year");
        let margin = headlines
            .iter()
            .find(|one| {
                let row = &one.row;
                (row.period, row.group, row.indicator) == (period, *group, *indicator)
            })
            .map_or(0.0, |one| one.errors.sampling * one.errors.factor());
        (value, interval(value, margin, indicator))
    };
    FIGURES.iter().map(figure).collect()
}

#[test]
fn intervals_hold_the_full_count_as_often_as_they_say() {
    let (all, _) = plan(0).places(&ISLAND).expect("its own people");
    let seeds = std::env::var("DAAM_SEEDS").map_or(SEEDS, |told| told.parse().expect("a number"));
    let mut held = [0; FIGURES.len()];
    for seed in FIRST..FIRST + seeds {
        let plan = plan(seed);
        let draws = Draws::new(seed, 0);
        let order = sample::visiting_order(&ISLAND.inputs, all.clone(), Some(&draws));
        let part = figures(&plan, &order[..SAMPLE], &all, 10);
        let full = figures(&plan, &all, &all, 0);
        for ((held, (_, [low, high])), (truth, _)) in held.iter_mut().zip(part).zip(full) {
            *held += u64::from((low..=high).contains(&truth));
        }
    }
    // The README quotes them.
    println!("held of {seeds}: {held:?}");
    for (held, (figure, group, least)) in held.iter().zip(FIGURES) {
        let likely = least * seeds..=98 * seeds;
        assert!(
            likely.contains(&(100 * held)),
            "{figure} of {group}: {held} of {seeds}"
        );
    }
}
