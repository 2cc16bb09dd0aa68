//! Solving for values: known answers, the same on any number of threads, within envelopes.

use std::fs;

use daam::engine::{
    Goal, Lever, Measure, Plan, Repeat, RunContext, Solution, SolveProblem, Target, run, solve,
    sweep,
};
use daam::kernel::{Month, Place};
use daam::measures::{Group, Period};
use daam::morocco::START;
use daam::policy::{self, Scenario, Value};

use crate::common::{daam, law, model, scenarios, small};

const YEAR: i16 = 2024;

fn baseline() -> Scenario {
    scenarios(&["baseline"]).remove(0)
}

/// A plan of a few localities to the end of the year.
fn plan(scenario: Scenario, threads: usize) -> Plan {
    Plan {
        sample: 0.001,
        seed: 7,
        threads,
        ..small(vec![scenario], Month::new(YEAR, 12))
    }
}

fn problem(levers: &[&str], targets: Vec<(&str, Goal)>, threads: usize) -> SolveProblem {
    let (law, base) = (law(), baseline());
    let from = Month::new(YEAR, 1);
    let lever = |name: &&str| Lever::new(&law, &base, name, None, from, levers).expect("a lever");
    let target = |(name, goal)| Target {
        measure: Measure::parse(name).expect("a figure"),
        goal,
    };
    SolveProblem {
        levers: levers.iter().map(lever).collect(),
        targets: targets.into_iter().map(target).collect(),
        plan: plan(base, threads),
        year: YEAR,
        tolerance: 1e-4,
    }
}

fn solved(problem: &SolveProblem) -> Solution {
    solve(problem, model(), RunContext::alone(&())).expect("the target can be met")
}

/// Cost of the year of the first scenario of a run.
fn cost(plan: &Plan) -> f64 {
    let outcome = run(plan, model(), &Repeat::PLAIN, RunContext::alone(&())).expect("a small run");
    let name = &plan.scenarios[0].name;
    let (year, all) = (Period::Year(YEAR), Group::All);
    let cost = outcome
        .table
        .get(name, year, Place::COUNTRY, all, "budget_cost");
    cost.expect("every year has a cost")
}

fn varied(scenario: Scenario, parameter: &str, from: Month, value: Value) -> Scenario {
    let varied = scenario.varied(parameter, from, value);
    varied.expect("a value of the parameter")
}

#[test]
fn the_lump_sum_that_costs_what_600_dirhams_cost_is_600_dirhams() {
    let from = Month::new(YEAR, 1);
    let known = varied(baseline(), "lump_sum.amount", from, Value::Number(600.0));
    let goal = || Goal::Scenario(Box::new(known.clone()));
    let one = solved(&problem(&["lump_sum.amount"], vec![("budget", goal())], 1));
    assert!(one.within);
    assert!(
        (one.best().values[0] - 600.0).abs() < 0.2,
        "{:?}",
        one.best()
    );
    assert!(
        one.trials.last().expect("tries").run <= 3,
        "{:?}",
        one.trials.len()
    );
    let four = solved(&problem(&["lump_sum.amount"], vec![("budget", goal())], 4));
    assert_eq!(format!("{:?}", one.trials), format!("{:?}", four.trials));
    assert_eq!((one.answer, &one.errors), (four.answer, &four.errors));
    // The answer was simulated: a run of its scenario gives the same.
    assert_eq!(cost(&plan(one.scenario.clone(), 2)), one.best().outcomes[0]);
}

#[test]
fn two_levers_meet_two_targets() {
    let from = Month::new(YEAR, 1);
    let known = varied(baseline(), "lump_sum.amount", from, Value::Number(700.0));
    let known = varied(known, "floor.amount", from, Value::Number(650.0));
    let goal = || Goal::Scenario(Box::new(known.clone()));
    let targets = vec![
        ("budget_cost/component=lump_sum", goal()),
        ("budget_cost/component=child_allowance", goal()),
    ];
    let found = solved(&problem(&["lump_sum.amount", "floor.amount"], targets, 2));
    let values = &found.best().values;
    assert!(found.within, "{:?}", found.best());
    assert!(
        (values[0] - 700.0).abs() < 1.0 && (values[1] - 650.0).abs() < 1.0,
        "{values:?}"
    );
}

#[test]
fn a_count_is_found_where_the_figure_jumps() {
    let asked = problem(
        &["child_allowance.max_children"],
        vec![("budget", Goal::Scenario(Box::new(baseline())))],
        2,
    );
    let found = solved(&asked);
    assert_eq!(found.best().gaps, [0.0]);
}

#[test]
fn an_impossible_target_is_told_with_what_can_be_reached() {
    let asked = problem(&["lump_sum.amount"], vec![("budget", Goal::Number(1e9))], 2);
    let said = solve(&asked, model(), RunContext::alone(&()))
        .expect_err("too little")
        .to_string();
    for word in [
        "budget = 1000000000",
        "lump_sum.amount = 1)",
        "cannot be reached",
    ] {
        assert!(said.contains(word), "'{word}' is not in: {said}");
    }
    let asked = problem(
        &["lump_sum.amount"],
        vec![("budget_cost/component=x", Goal::Number(1.0))],
        2,
    );
    let said = solve(&asked, model(), RunContext::alone(&()))
        .expect_err("no such group")
        .to_string();
    assert!(said.contains("component=lump_sum"), "{said}");
}

/// A scenario with an envelope and, from a month on, a waiting list.
fn rationed(scenario: Scenario, envelope: f64, from: Month) -> Scenario {
    let list = Value::Choice("waiting_list".to_owned());
    let bounded = varied(
        scenario,
        "appropriation.amount",
        START,
        Value::Number(envelope),
    );
    varied(bounded, "appropriation.rationing", from, list)
}

#[test]
fn a_waiting_list_keeps_the_year_within_its_envelope() {
    let open = cost(&plan(baseline(), 2));
    let envelope = open * 0.9;
    let listed = rationed(baseline(), envelope, Month::new(YEAR, 1));
    let outcome = run(
        &plan(listed, 2),
        model(),
        &Repeat::PLAIN,
        RunContext::alone(&()),
    )
    .expect("a small run");
    let value = |indicator: &str| {
        let (year, all) = (Period::Year(YEAR), Group::All);
        outcome
            .table
            .get("baseline", year, Place::COUNTRY, all, indicator)
    };
    let cost = value("budget_cost").expect("a cost");
    assert!(
        cost <= envelope && cost > envelope * 0.98,
        "{cost} of {envelope}"
    );
    assert_eq!(value("exhaustion_month"), None);
    let [cutoff] = &outcome.record.cutoffs[..] else {
        panic!("one cut-off: {:?}", outcome.record.cutoffs);
    };
    assert_eq!((cutoff.scenario, cutoff.year, cutoff.cost), (0, YEAR, cost));
    assert!(cutoff.threshold < cutoff.law_threshold);
}

#[test]
fn an_envelope_no_cut_off_fits_is_refused() {
    // Paid whatever the score, so that no cut-off can bring the cost within the envelope.
    let open = varied(
        baseline(),
        "universal_child.amount",
        START,
        Value::Number(100.0),
    );
    let listed = rationed(open, 1e6, START);
    let said = run(
        &plan(listed, 2),
        model(),
        &Repeat::PLAIN,
        RunContext::alone(&()),
    )
    .err()
    .expect("refused")
    .to_string();
    assert!(said.contains("even with the lowest threshold"), "{said}");
}

#[test]
fn a_pure_increase_makes_no_loser_and_a_cut_makes_some() {
    let from = Month::new(2024, 6);
    let named = |name: &str, parameter: &str, value| {
        let mut scenario = varied(baseline(), parameter, from, Value::Number(value));
        scenario.name = name.to_owned();
        scenario
    };
    let plan = Plan {
        scenarios: vec![
            baseline(),
            named("raised", "lump_sum.amount", 650.0),
            named("cut", "floor.amount", 300.0),
        ],
        ..plan(baseline(), 2)
    };
    let outcome = run(&plan, model(), &Repeat::PLAIN, RunContext::alone(&())).expect("a small run");
    let value = |scenario: &str, indicator: &str| {
        let (year, all) = (Period::Year(YEAR), Group::All);
        outcome
            .table
            .get(scenario, year, Place::COUNTRY, all, indicator)
    };
    assert_eq!(value("raised", "losers"), Some(0.0));
    assert!(value("raised", "winners").expect("counted") > 1e5);
    assert!(value("cut", "losers").expect("counted") > 1e5);
    assert_eq!(value("cut", "winners"), Some(0.0));
    assert_eq!(value("baseline", "losers"), None);
    let check = outcome.record.checks.last().expect("checks");
    assert_eq!((check.passed, &*check.detail), (true, "raised (0 losers)"));
}

#[test]
fn the_answer_is_a_scenario_that_gives_what_was_found() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let solve = "solve --set lump_sum.amount --until budget=20e9 --year 2024 --sample 0.05%";
    let arguments: Vec<&str> = solve.split(' ').collect();
    let output = daam(home.path(), &arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let answer = home
        .path()
        .join("outputs/solve/answer.toml")
        .display()
        .to_string();
    let loaded = policy::load(&law(), std::slice::from_ref(&answer)).expect("it loads");
    assert!(loaded[0].title.ar.contains("القيمة"));
    let run = [
        "run", &answer, "--to", "2024-12", "--sample", "0.05%", "--format", "csv",
    ];
    assert!(daam(home.path(), &run).status.success());
    let results = fs::read_to_string(home.path().join("outputs/latest/results.csv"));
    let results = results.expect("written");
    let tries = fs::read_to_string(home.path().join("outputs/solve/solve.csv")).expect("written");
    let answer = tries
        .lines()
        .find(|line| line.ends_with(",true"))
        .expect("an answer");
    let outcome = answer.split(',').nth(2).expect("an outcome");
    let row = format!("answer,0,2024,MA,all,budget_cost,dh,{outcome},");
    assert!(results.contains(&row), "{row}");
}

#[test]
fn a_wrong_request_leaves_nothing() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let base = ["solve", "--year", "2024", "--sample", "0.01%", "--out", "x"];
    for (more, code, word) in [
        (
            &["--set", "lump_sum.amuont", "--until", "budget=1"][..],
            2,
            "did you mean",
        ),
        (
            &["--set", "lump_sum.amount", "--until", "budgit=1"][..],
            2,
            "'budget'",
        ),
        (
            &["--set", "lump_sum.amount", "--until", "budget=1"][..],
            1,
            "cannot be reached",
        ),
        (
            &["--set", "floor.amount", "--until", "budget"][..],
            2,
            "is no target",
        ),
    ] {
        let output = daam(home.path(), &[&base[..], more].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(said.contains(word), "{said}");
        assert!(!home.path().join("x").exists());
    }
}

#[test]
fn a_sweep_writes_its_points_and_its_figures() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let sweep = "sweep --set lump_sum.amount=300..700:3 --set floor.amount=400..600:2 --year 2024 --sample 0.05% --out s";
    let arguments: Vec<&str> = sweep.split(' ').collect();
    let output = daam(home.path(), &arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let points = fs::read_to_string(home.path().join("s/sweep.csv")).expect("written");
    assert_eq!(points.lines().count(), 7);
    assert!(
        points
            .lines()
            .nth(1)
            .expect("a point")
            .starts_with("1,300.0,400.0,2024,")
    );
    for language in ["fr", "ar", "en"] {
        let figure = home
            .path()
            .join(format!("s/figures/frontier.{language}.png"));
        assert!(figure.is_file(), "{language}");
    }
}

/// The cap may not fall below the floor and the lump sum, nor the children counted below the first
/// ranks: what the law refuses is not searched, not offered and not printed as an answer.
#[test]
fn what_the_law_refuses_is_not_searched() {
    let (law, from) = (law(), Month::new(YEAR, 1));
    let lever =
        |name, range, beside: &[&str]| Lever::new(&law, &baseline(), name, range, from, beside);
    let cap = lever("cap.amount", None, &[]).expect("a lever");
    assert_eq!(cap.low, 500.0);
    let most = lever("child_allowance.max_children", None, &[]).expect("a lever");
    assert_eq!(most.low, 3.0);
    let first = lever("child_allowance.first_ranks", None, &[]).expect("a lever");
    assert_eq!(first.high, 6.0);
    let taper = lever("taper.end", None, &[]).expect("a lever");
    assert!(taper.low >= 9.743_001, "{}", taper.low);
    let refused = lever("cap.amount", Some((400.0, 900.0)), &[]).expect_err("too low");
    let refused = refused.to_string();
    assert!(
        refused.contains("the cap of 400 DH is below the floor"),
        "{refused}"
    );
    assert!(refused.contains("from 500 to 100000"), "{refused}");
    // Moved together with the floor, it may.
    assert!(
        lever(
            "cap.amount",
            Some((300.0, 900.0)),
            &["floor.amount", "lump_sum.amount"]
        )
        .is_ok()
    );

    let unreachable = problem(&["cap.amount"], vec![("budget", Goal::Number(1e10))], 1);
    let refused = solve(&unreachable, model(), RunContext::alone(&())).expect_err("out of reach");
    assert!(
        refused.to_string().contains("cap.amount = 500"),
        "{refused}"
    );
}

#[test]
fn a_sweep_leaves_out_what_the_law_refuses_and_says_it() {
    let (law, from) = (law(), Month::new(YEAR, 1));
    let names = ["floor.amount", "cap.amount"];
    let lever = |name, range, count| {
        let lever = Lever::new(&law, &baseline(), name, Some(range), from, &names);
        let lever: Lever = lever.expect("a lever");
        let values = lever.grid(count);
        (lever, values)
    };
    let levers = vec![
        lever("floor.amount", (500.0, 800.0), 2),
        lever("cap.amount", (700.0, 700.0), 1),
    ];
    assert_eq!(levers[1].1, [700.0]);
    let plan = plan(baseline(), 1);
    let swept = sweep(&plan, levers, YEAR, model(), RunContext::alone(&())).expect("a sweep");
    assert_eq!(swept.points.len(), 1);
    assert_eq!(swept.points[0].values, [500.0, 700.0]);
    assert_eq!(swept.refused[0].0, [800.0, 700.0]);
    let text = daam::report::sweep::text(&swept);
    assert!(
        text.contains("left out, floor.amount = 800, cap.amount = 700: the cap"),
        "{text}"
    );
}
