//! Same bytes for any number of threads, exact differences between scenarios, and months that do
//! not depend on where a run ends or which other scenarios it has.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use daam::engine::{
    Outcome, PartialEstimate, Plan, Progress, Repeat, RunContext, progressive_run, run,
};
use daam::kernel::Month;
use daam::measures::{Period, Row, Table};
use daam::morocco::START;
use daam::report::results_csv::write_hashed;

use crate::common::{self, built_in_names, model, small};

const COPY: &str = "copy_of_the_baseline";
const LAST: Month = Month::new(2025, 3);

/// A run of about 0.4 % of the country; [`COPY`] stands for a user file that changes nothing.
fn plan(scenarios: &[&str], to: Month) -> Plan {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let names = scenarios.iter().map(|name| {
        if *name != COPY {
            return (*name).to_owned();
        }
        let path = folder.path().join(format!("{COPY}.toml"));
        let text = "extends = 'baseline'\ntitle.en = 'A copy'\n";
        fs::write(&path, text).expect("a temporary folder can be written");
        path.display().to_string()
    });
    let names: Vec<String> = names.collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Plan {
        sample: 0.004,
        seed: 7,
        ..small(common::scenarios(&names), to)
    }
}

fn full_plan() -> Plan {
    plan(&["baseline", "rank_align_cnss", "no_transfer", COPY], LAST)
}

fn outcome(plan: &Plan) -> Outcome {
    run(plan, model(), &Repeat::ONCE, RunContext::alone(&()))
        .expect("the plans of the tests can be run")
}

/// The run that most tests use, done once.
fn full() -> &'static Outcome {
    static FULL: OnceLock<Outcome> = OnceLock::new();
    FULL.get_or_init(|| outcome(&full_plan()))
}

fn bytes(table: &Table) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_hashed(table, &mut bytes).expect("memory can be written");
    bytes
}

/// The rows to compare, as text.
fn lines<'a>(table: &'a Table, keep: impl Fn(&Row) -> bool + 'a) -> Vec<String> {
    let kept = table.rows.iter().filter(|row| keep(row));
    kept.map(|row| format!("{row:?}")).collect()
}

#[track_caller]
fn assert_same(one: &[String], other: &[String]) {
    assert!(!one.is_empty(), "nothing was compared");
    let apart = one.iter().zip(other).find(|(one, other)| one != other);
    assert!(apart.is_none(), "{apart:#?}");
    assert_eq!(one.len(), other.len());
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let two = bytes(&full().table);
    for threads in [1, 4] {
        let plan = Plan {
            threads,
            ..full_plan()
        };
        assert!(bytes(&outcome(&plan).table) == two, "{threads} threads");
    }
}

#[test]
fn another_seed_gives_other_bytes() {
    let plan = Plan {
        seed: 8,
        ..full_plan()
    };
    assert!(bytes(&outcome(&plan).table) != bytes(&full().table));
}

#[test]
fn every_invariant_checked_in_the_run_holds() {
    let checks = &full().record.checks;
    assert!(checks.len() >= 4);
    for check in checks {
        assert!(check.passed, "{}: {}", check.name.name(), check.detail);
    }
}

#[test]
fn a_scenario_that_changes_nothing_differs_by_exactly_nothing() {
    let rows = full()
        .table
        .rows
        .iter()
        .filter(|row| &*row.scenario == COPY && row.indicator.ends_with("_difference"));
    let mut seen = 0;
    for row in rows {
        assert_eq!(row.value, 0.0, "{row:?}");
        seen += 1;
    }
    assert!(seen > 1000, "{seen} differences");
}

#[test]
fn other_amounts_move_nobody_in_or_out() {
    // Amounts rise in other months than in the baseline; this must not change who is paid.
    let reform = plan(&["baseline", "decree_on_time"], Month::new(2026, 2));
    let table = outcome(&reform).table;
    let moved = |indicator: &str| {
        let rows = table.rows.iter();
        rows.filter(|row| row.indicator == indicator)
            .map(|row| row.value.abs())
            .sum::<f64>()
    };
    assert!(moved("budget_cost_difference") > 0.0);
    for indicator in [
        "paid_households",
        "paid_persons",
        "exits",
        "registered_households",
    ] {
        let difference = format!("{indicator}_difference");
        assert_eq!(moved(&difference), 0.0, "{indicator}");
        assert!(moved(indicator) > 0.0, "{indicator}");
    }
}

#[test]
fn without_the_programme_nothing_is_spent_anywhere() {
    // Ends after December 2025, when payments for children in institutions begin.
    let alone = plan(&["baseline", "no_transfer"], Month::new(2026, 1));
    let alone = outcome(&Plan {
        sample: 0.0005,
        ..alone
    });
    for table in [&full().table, &alone.table] {
        let spent = |scenario: &str| {
            let rows = table.rows.iter();
            rows.filter(|row| row.indicator == "budget_cost" && &*row.scenario == scenario)
                .map(|row| row.value)
                .collect::<Vec<f64>>()
        };
        assert!(!spent("no_transfer").is_empty());
        assert!(spent("no_transfer").iter().all(|dirhams| *dirhams == 0.0));
        assert!(spent("baseline").iter().any(|dirhams| *dirhams > 0.0));
    }
}

#[test]
fn a_scenario_more_or_less_leaves_the_others_rows_alone() {
    let fewer = outcome(&plan(&["baseline", "no_transfer"], LAST));
    let more = outcome(&plan(
        &[
            "baseline",
            "floor_reform",
            "rank_align_cnss",
            "universal_0_5",
            "no_transfer",
            COPY,
        ],
        LAST,
    ));
    for scenario in ["baseline", "no_transfer"] {
        let of = |table| lines(table, move |row| &*row.scenario == scenario);
        let expected = of(&full().table);
        assert_same(&of(&fewer.table), &expected);
        assert_same(&of(&more.table), &expected);
    }
}

/// Scenarios change people and files in many ways; none may affect the other scenarios.
#[test]
fn every_scenario_gives_the_same_beside_all_others_as_alone() {
    let to = Month::new(2026, 9);
    let few = |names: &[&str]| Plan {
        sample: 0.0008,
        ..plan(names, to)
    };
    let all = outcome(&few(&built_in_names()));
    // Scenarios that each change people or files in a different way.
    for scenario in [
        "threshold_9_60",
        "legacy_daam_tayssir",
        "regional_threshold",
        "exit_grace",
        "lottery",
        "uniform_budget_neutral",
        "territorial_office",
        "accompaniment",
        "schooling_convention",
        "employment_bridge",
        "registers_interconnected",
    ] {
        let alone = outcome(&few(&["baseline", scenario]));
        for scenario in ["baseline", scenario] {
            let its = |row: &Row| &*row.scenario == scenario;
            assert_same(&lines(&alone.table, its), &lines(&all.table, its));
        }
    }
}

#[test]
fn a_shorter_run_is_the_beginning_of_a_longer_one() {
    let last = Month::new(2024, 12);
    let short = outcome(&plan(
        &["baseline", "rank_align_cnss", "no_transfer", COPY],
        last,
    ));
    let shared = |row: &Row| match row.period {
        Period::Month(month) => month <= last,
        Period::Year(year) => year <= last.year(),
    };
    assert_same(&lines(&short.table, shared), &lines(&full().table, shared));
}

#[test]
fn a_run_cut_within_a_year_agrees_on_every_month_before() {
    let last = Month::new(2024, 8);
    let short = outcome(&plan(
        &["baseline", "rank_align_cnss", "no_transfer", COPY],
        last,
    ));
    let shared = |row: &Row| match row.period {
        // A forecast for the year depends on all its months.
        Period::Month(month) if row.indicator.starts_with("year_end_forecast") => {
            month.year() < last.year()
        }
        Period::Month(month) => month <= last,
        Period::Year(year) => year < last.year(),
    };
    assert_same(&lines(&short.table, shared), &lines(&full().table, shared));
}

#[test]
fn the_first_month_reported_only_cuts() {
    let from = Month::new(2024, 7);
    let cut = outcome(&Plan {
        from,
        ..full_plan()
    });
    let months = |row: &Row| matches!(row.period, Period::Month(month) if month >= from);
    assert_same(&lines(&cut.table, months), &lines(&full().table, months));
    let years = |row: &Row| matches!(row.period, Period::Year(year) if year > from.year());
    assert_same(&lines(&cut.table, years), &lines(&full().table, years));
    // The survey's year, before the programme, is always given.
    let early = |row: &Row| match row.period {
        Period::Month(month) => month < from,
        Period::Year(year) => (START.year()..from.year()).contains(&year),
    };
    assert!(lines(&cut.table, early).is_empty());
}

#[test]
fn no_figure_is_given_twice() {
    let mut count: BTreeMap<String, u32> = BTreeMap::new();
    for row in &full().table.rows {
        let Row {
            scenario,
            period,
            place,
            group,
            indicator,
            ..
        } = row;
        let key = format!("{scenario} {period} {place} {group} {indicator}");
        *count.entry(key).or_default() += 1;
    }
    let twice = count.iter().find(|(_, times)| **times > 1);
    assert!(twice.is_none(), "{twice:?}");
}

/// Stops the run after a number of localities.
struct Patience(std::sync::atomic::AtomicUsize);

impl Progress for Patience {
    fn advance(&self, _households: u64) {
        let left = &self.0;
        let fewer = |left: usize| Some(left.saturating_sub(1));
        let order = std::sync::atomic::Ordering::Relaxed;
        let _ = left.fetch_update(order, order, fewer);
    }

    fn stopped(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed) == 0
    }
}

/// Figures without their standard errors: a progressive run pairs localities part by part.
fn values(outcome: &Outcome) -> Vec<String> {
    lines(&outcome.table, |_| true)
        .iter()
        .map(|line| line.split("standard_error").next().unwrap_or("").to_owned())
        .collect()
}

#[test]
fn a_run_that_unfolds_ends_with_the_figures_of_a_run() {
    let mut plan = plan(&["baseline", "rank_align_cnss"], Month::new(2024, 2));
    plan.sample = 0.02;
    let mut shares = Vec::new();
    let mut tell = |partial: PartialEstimate| {
        assert!(
            partial
                .rows
                .iter()
                .any(|row| row.indicator == "budget_cost")
        );
        assert!(partial.headlines.iter().all(|one| one.errors.all() >= 0.0));
        shares.push((partial.share, partial.headlines.len()));
    };
    let unfolded = progressive_run(&plan, model(), &(), &mut tell).expect("it can be run");
    assert_eq!(values(&unfolded), values(&outcome(&plan)));
    assert_eq!(shares.len(), 4, "{shares:?}");
    assert!(
        shares
            .windows(2)
            .all(|two| two[0].0 < two[1].0 && two[0].1 == two[1].1)
    );
    // Standard errors are of similar size to those of an ordinary run.
    let error = |outcome: &Outcome| {
        let mut all = outcome.record.headlines.iter();
        let one = all
            .find(|one| one.row.indicator == "budget_cost" && one.row.period == Period::Year(2024));
        one.map_or(0.0, |one| one.errors.all())
    };
    let ratio = error(&unfolded) / error(&outcome(&plan));
    assert!((0.3..3.0).contains(&ratio), "{ratio}");
}

#[test]
fn a_run_that_is_stopped_gives_the_parts_it_has_visited() {
    let mut plan = plan(&["baseline"], Month::new(2024, 2));
    let patience = Patience(50.into());
    plan.sample = 0.02;
    let mut shares = Vec::new();
    let mut tell = |partial: PartialEstimate| shares.push(partial.share);
    let stopped = progressive_run(&plan, model(), &patience, &mut tell).expect("it had begun");
    assert_eq!(shares.len(), 2);
    assert_eq!(stopped.record.sample, shares[1]);
    // The figures are those of a run of that share.
    plan.sample = shares[1];
    assert_eq!(values(&stopped), values(&outcome(&plan)));
    let none = Patience(3.into());
    assert!(progressive_run(&plan, model(), &none, &mut |_| {}).is_err());
}
