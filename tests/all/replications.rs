//! Replications: what they share, when they stop, how they affect standard errors.

use daam::engine::{Outcome, Plan, Precision, Repeat, RunContext, run};
use daam::kernel::{Month, Place};
use daam::measures::{Group, Period, Row};

use crate::common::{model, scenarios, small};

fn plan(names: &[&str], to: Month, sample: f64) -> Plan {
    Plan {
        sample,
        seed: 11,
        ..small(scenarios(names), to)
    }
}

fn repeated(plan: &Plan, repeat: &Repeat) -> Outcome {
    run(plan, model(), repeat, RunContext::alone(&())).expect("a small run")
}

fn row<'a>(outcome: &'a Outcome, scenario: &str, indicator: &str) -> &'a Row {
    let year = Period::Year(outcome.record.to.year());
    let wanted = |row: &&Row| {
        row.indicator == indicator
            && row.period == year
            && row.place == Place::COUNTRY
            && row.group == Group::All
            && *row.scenario == *scenario
    };
    outcome
        .table
        .rows
        .iter()
        .find(wanted)
        .expect("a figure of the year")
}

const SHORT: Month = Month::new(2024, 2);

#[test]
fn figures_are_the_means_of_replications_that_visit_other_localities() {
    let plan = plan(&["baseline"], SHORT, 0.004);
    let three = repeated(
        &plan,
        &Repeat {
            replications: 3,
            ..Repeat::ONCE
        },
    );
    let alone: Vec<f64> = (0..3)
        .map(|replication| {
            let plan = Plan {
                replication,
                ..plan.clone()
            };
            row(&repeated(&plan, &Repeat::PLAIN), "baseline", "budget_cost").value
        })
        .collect();
    let mean = alone.iter().sum::<f64>() / 3.0;
    let pooled = row(&three, "baseline", "budget_cost");
    assert!((pooled.value / mean - 1.0).abs() < 1e-12);
    assert!(alone[0] != alone[1] && alone[1] != alone[2]);
    let kept = three
        .replications
        .iter()
        .filter(|row| row.indicator == "budget_cost");
    let kept: Vec<(u32, f64)> = kept
        .filter(|row| row.period == Period::Year(2024))
        .map(|row| (row.replication, row.value))
        .collect();
    assert_eq!(kept, [(0, alone[0]), (1, alone[1]), (2, alone[2])]);
    let visited = three.record.uncertainty.visited;
    assert!((visited / (3.0 * three.record.sample) - 1.0).abs() < 1e-12);
}

#[test]
fn threads_do_not_change_errors() {
    let plan = plan(&["baseline", "no_transfer"], SHORT, 0.004);
    let repeat = Repeat {
        replications: 2,
        draw_assumptions: true,
        ..Repeat::ONCE
    };
    let one = repeated(
        &Plan {
            threads: 1,
            ..plan.clone()
        },
        &repeat,
    );
    let three = repeated(&Plan { threads: 3, ..plan }, &repeat);
    assert_eq!(one.table.rows, three.table.rows);
    assert!(
        one.table
            .rows
            .iter()
            .any(|row| row.standard_error.is_some_and(|e| e > 0.0))
    );
}

#[test]
fn drawn_assumptions_add_to_the_error_and_replications_do_not_take_it_away() {
    let plan = plan(&["baseline"], SHORT, 0.002);
    let of = |replications, draw_assumptions| {
        let repeat = Repeat {
            replications,
            draw_assumptions,
            ..Repeat::ONCE
        };
        let outcome = repeated(&plan, &repeat);
        let wanted = |row: &Row| {
            row.indicator == "mean_months_paid"
                && row.period == Period::Year(2024)
                && row.group == Group::All
        };
        let headlines = outcome.record.headlines.iter();
        headlines
            .clone()
            .find(|one| wanted(&one.row))
            .expect("a headline")
            .errors
    };
    let fixed = of(8, false);
    let few = of(8, true);
    let many = of(16, true);
    assert_eq!(fixed.assumptions, 0.0);
    assert!(few.assumptions > 0.0, "{few:?}");
    // With twice as many replications the simulation error shrinks, the error from assumptions
    // stays.
    assert!(many.simulation() < few.simulation());
    assert!(many.assumptions > few.assumptions / 2.0, "{few:?} {many:?}");
}

#[test]
fn replications_are_added_until_the_figure_is_sure_or_leave_is_used_up() {
    let plan = plan(&["baseline"], SHORT, 0.002);
    let asked = |relative, replications| Repeat {
        replications,
        precision: Some(Precision {
            relative,
            indicator: "budget_cost",
        }),
        ..Repeat::ONCE
    };
    let sure = repeated(&plan, &asked(0.03, 60));
    let how = sure.record.uncertainty;
    assert!((3..60).contains(&how.replications), "{how:?}");
    let mut headlines = sure.record.headlines.iter();
    let cost = headlines
        .find(|one| one.row == *row(&sure, "baseline", "budget_cost"))
        .expect("a headline");
    assert!(cost.errors.margin() <= 0.03 * cost.row.value);
    let never = repeated(&plan, &asked(1e-9, 4));
    assert_eq!(never.record.uncertainty.replications, 4);
}

#[test]
fn a_difference_that_is_nearly_nothing_is_known_and_one_that_is_not_there_is_said() {
    // After 2025 the scenario `decree_on_time` changes nothing except a few late payments.
    let plan = plan(&["baseline", "decree_on_time"], Month::new(2026, 1), 0.002);
    let asked = |indicator| Repeat {
        replications: 30,
        precision: Some(Precision {
            relative: 0.001,
            indicator,
        }),
        ..Repeat::ONCE
    };
    let known = repeated(&plan, &asked("budget_cost"));
    assert_eq!(known.record.uncertainty.replications, 3);
    let said = run(
        &plan,
        model(),
        &asked("total_fertility_rate"),
        RunContext::alone(&()),
    )
    .err()
    .expect("a year of one month has none")
    .to_string();
    assert!(said.contains("total_fertility_rate of 2026"), "{said}");
}

/// Compares differences between scenarios on the same people with those on different people, over
/// 12 seeds. The true ratio of variances is near 290: chance would bring it below 10 about twice in
/// a million times (F distribution with 11 and 11 degrees of freedom).
#[test]
fn paired_differences_have_ten_times_less_variance() {
    const SEEDS: u64 = 12;
    let last = Month::new(2026, 1);
    let poverty: Vec<[f64; 2]> = (0..SEEDS)
        .map(|seed| {
            let plan = Plan {
                seed,
                ..plan(&["baseline", "rank_align_cnss"], last, 0.002)
            };
            let outcome = repeated(&plan, &Repeat::PLAIN);
            ["baseline", "rank_align_cnss"]
                .map(|name| row(&outcome, name, "poverty_headcount").value)
        })
        .collect();
    let variance = |values: Vec<f64>| {
        let mean = values.iter().sum::<f64>() / SEEDS as f64;
        let squares = values.iter().map(|value| (value - mean) * (value - mean));
        squares.sum::<f64>() / (SEEDS - 1) as f64
    };
    let paired = variance(poverty.iter().map(|[base, other]| other - base).collect());
    let next = poverty.iter().cycle().skip(1);
    let unpaired = poverty
        .iter()
        .zip(next)
        .map(|([base, _], [_, other])| other - base);
    let unpaired = variance(unpaired.collect());
    assert!(paired > 0.0, "the scenario changes poverty");
    assert!(unpaired >= 10.0 * paired, "{unpaired} against {paired}");
}
