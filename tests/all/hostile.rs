//! Property test: a random scenario is refused with its position, or runs and gives consistent
//! figures.
//!
//! The scenarios are drawn from the law's own parameters with a fixed seed: values within, at and
//! beyond their bounds, months, places and dates, bases and calendars.

use std::fs;
use std::path::Path;

use daam::engine::family::{Family, PreparedFamily};
use daam::engine::{Outcome, Plan, Repeat, RunContext, interval, run};
use daam::inputs::Glossary;
use daam::kernel::{Month, Problem};
use daam::policy::{Law, Parameter, ValueKind, read_with_base};
use daam::report::reopen;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::common::{built_in_names, law, model, small};

/// The random draws from which a change is written.
#[derive(Clone, Debug)]
struct Draft {
    parameter: Index,
    /// How the value is chosen, 0 to 99, and where between the bounds it lies.
    way: u8,
    at: f64,
    /// Months after the first; the length, when it ends.
    from: i16,
    length: Option<i16>,
    /// How the place is chosen, 0 to 99, and which.
    place: u8,
    which: Index,
}

fn draft() -> impl Strategy<Value = Draft> {
    let value = (any::<Index>(), 0_u8..100, 0.0..=1.0);
    let months = (0_i16..20, proptest::option::of(-1_i16..40));
    let place = (0_u8..100, any::<Index>());
    (value, months, place).prop_map(|((parameter, way, at), (from, length), (place, which))| {
        Draft {
            parameter,
            way,
            at,
            from,
            length,
            place,
            which,
        }
    })
}

/// A value: mostly one that the law could have, sometimes an invalid one.
fn value(draft: &Draft, parameter: &Parameter) -> String {
    let (low, high) = parameter.bounds.unwrap_or((0.0, 1.0));
    let between = low + (high - low) * draft.at;
    let number = |value: f64| match parameter.unit.kind() {
        ValueKind::Integer => format!("{}", value.round()),
        _ => format!("{value:?}"),
    };
    if draft.way < 4 {
        let wrong = [
            "nan",
            "-inf",
            "'x'",
            "[1]",
            "9223372036854775808",
            "1e308",
            "{}",
        ];
        return wrong[draft.which.index(wrong.len())].to_owned();
    }
    match (parameter.unit.kind(), draft.way) {
        (ValueKind::Flag, way) => (way % 2 == 0).to_string(),
        (ValueKind::Choice, _) => {
            let choices = &parameter.choices;
            let choice = (draft.at * choices.len() as f64) as usize;
            format!("'{}'", choices[choice.min(choices.len() - 1)].word)
        }
        (ValueKind::Month, _) => format!("'{}'", month(draft.from)),
        (_, 4) => number(high + 1.0),
        (_, 5) => number(low - 1.0),
        (_, 6..20) => number(low),
        (_, 20..30) => number(high),
        // Bounds are wide and realistic values tend to lie near the lower one.
        (_, 30..60) => number(low + (high - low) * draft.at * draft.at * draft.at),
        _ => number(between),
    }
}

fn month(after: i16) -> Month {
    Month::new(2023, 12).plus(after)
}

fn place(draft: &Draft) -> String {
    let all = model().law.territory().places();
    let one = &all[draft.which.index(all.len())];
    let key = if one.is_region() {
        "region"
    } else {
        "province"
    };
    let milieu = ["urban", "rural"][usize::from(draft.place % 2)];
    match draft.place {
        0..70 => String::new(),
        70..85 => format!("where = {{ {key} = {} }}\n", one.code),
        85..92 => format!("where = {{ milieu = '{milieu}' }}\n"),
        92..98 => format!("where = {{ {key} = {}, milieu = '{milieu}' }}\n", one.code),
        98 => "where = { region = 'Atlantis' }\n".to_owned(),
        _ => format!("where = {{ {key} = {}, milieu = 'sea' }}\n", one.code),
    }
}

/// A scenario file.
fn scenario() -> impl Strategy<Value = String> {
    let bases = (0_u8..100, any::<Index>(), any::<Index>());
    let calendar = proptest::option::weighted(0.2, 0_u8..20);
    let dates = proptest::option::weighted(0.2, (0_i16..30, 0_i16..30));
    let changes = proptest::collection::vec(draft(), 1..7);
    (bases, calendar, dates, changes).prop_map(|((way, one, other), calendar, dates, changes)| {
        let names = built_in_names();
        let name = |index: &Index| names[index.index(names.len())];
        let mut text = match way {
            0..50 => "extends = 'baseline'\n".to_owned(),
            50..75 => format!("extends = '{}'\n", name(&one)),
            75..95 => format!("extends = ['{}', '{}']\n", name(&one), name(&other)),
            95..97 => "extends = 'baselin'\n".to_owned(),
            97 => "extends = []\n".to_owned(),
            _ => String::new(),
        };
        if let Some(way) = calendar {
            let word = ["paid", "decree", "lunar"][usize::from((way + 1) / 10)];
            text += &format!("calendar = '{word}'\n");
        }
        text += "[title]\nen = 'Drawn'\n";
        if let Some((one, other)) = dates {
            text += &format!("[dates]\nstep_2025 = '{}'\n", month(one));
            text += &format!("step_2026 = '{}'\n", month(other));
        }
        let law = law();
        for draft in &changes {
            let parameters = law.parameters();
            let parameter = &parameters[draft.parameter.index(parameters.len())];
            text += &format!("[[change]]\nparameter = '{}'\n", parameter.name);
            text += &format!("from = '{}'\n", month(draft.from));
            if let Some(length) = draft.length {
                text += &format!("until = '{}'\n", month(draft.from + length));
            }
            text += &format!("value = {}\n{}", value(draft, parameter), place(draft));
        }
        text
    })
}

fn simulated(plan: &Plan) -> Result<Outcome, Problem> {
    run(plan, model(), &Repeat::ONCE, RunContext::alone(&()))
}

/// The outcome of a scenario.
#[derive(PartialEq)]
enum End {
    Refused,
    Ran,
}

fn hold(law: &Law, text: &str) -> Result<End, TestCaseError> {
    let (scenario, base) = match read_with_base(law, "drawn", text) {
        Ok(both) => both,
        Err(problems) => {
            for problem in &problems.0 {
                let place = problem.position.as_ref();
                let line = place.map(|place| (place.file.as_str(), place.line));
                let lines = 1..=text.lines().count();
                prop_assert!(
                    line.is_some_and(|(file, line)| file == "drawn.toml" && lines.contains(&line)),
                    "{problem:?}"
                );
                prop_assert!(problem.message.len() > 8, "{problem:?}");
            }
            return Ok(End::Refused);
        }
    };
    let to = Month::new(2024, 6).plus(if text.len().is_multiple_of(3) { 8 } else { 0 });
    let mut scenarios = vec![base, scenario];
    scenarios[0].name = "base".to_owned();
    let outcome = match simulated(&small(scenarios, to)) {
        Ok(outcome) => outcome,
        // The only reason for which a sound scenario can fail.
        Err(problem) => {
            prop_assert!(problem.message.contains("within its envelope"), "{problem}");
            return Ok(End::Ran);
        }
    };
    for check in &outcome.record.checks {
        prop_assert!(check.passed, "{}: {}", check.name.name(), check.detail);
    }
    prop_assert!(!outcome.table.rows.is_empty());
    for row in &outcome.table.rows {
        let error = row.standard_error.unwrap_or(0.0);
        prop_assert!(
            row.value.is_finite() && error.is_finite() && error >= 0.0,
            "{row:?}"
        );
    }
    for headline in &outcome.record.headlines {
        let (row, margin) = (&headline.row, headline.errors.margin());
        prop_assert!(margin.is_finite(), "{headline:?}");
        let [low, high] = interval(row.value, margin, row.indicator);
        prop_assert!(low <= row.value && row.value <= high, "{headline:?}");
        let [least, most] = Glossary::get().range(row.indicator).expect("defined");
        let rounding = 1e-9 * row.value.abs().max(1.0);
        prop_assert!(
            low >= least - rounding && high <= most + rounding,
            "{headline:?} leaves {least} to {most}"
        );
    }
    Ok(End::Ran)
}

/// Tests `cases` random scenarios; returns how many ran.
fn draw(cases: u32, seed: u8) -> u32 {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let (law, ran) = (law(), std::cell::Cell::new(0));
    let all = TestRunner::new_with_rng(config, rng).run(&scenario(), |text| {
        let end = hold(&law, &text).map_err(|failed| match failed {
            TestCaseError::Fail(why) => TestCaseError::fail(format!("{why}\n{text}")),
            rejected => rejected,
        })?;
        ran.set(ran.get() + u32::from(end == End::Ran));
        Ok(())
    });
    all.unwrap_or_else(|failed| panic!("{failed}"));
    ran.get()
}

#[test]
fn any_overlay_of_the_law_is_refused_with_its_place_or_holds() {
    let ran = draw(24, 1);
    assert!(
        (6..24).contains(&ran),
        "{ran} of 24 ran: both ends are to be seen"
    );
}

/// Regression: event clocks are set once a year; of two ages reached within a year only the first
/// was noticed, and none of a newborn, so that files were not updated.
#[test]
fn ages_close_together_are_all_looked_at() {
    let text = |changes: &[(&str, u16)]| {
        let change = |(name, age): &(&str, u16)| {
            format!("[[change]]\nparameter = '{name}'\nfrom = '2024-01'\nvalue = {age}\n")
        };
        let changes: String = changes.iter().map(change).collect();
        format!("extends = 'baseline'\n[title]\nen = 'Ages'\n{changes}")
    };
    let young = "child_allowance.young_limit_months";
    let universal = [
        ("universal_child.age_limit_months", 70),
        ("universal_child.amount", 200),
    ];
    for changes in [
        &[(young, 1)][..],
        &[&[(young, 66)], &universal[..]].concat(),
    ] {
        let end = hold(&law(), &text(changes)).unwrap_or_else(|failed| panic!("{failed}"));
        assert!(end == End::Ran, "{changes:?}");
    }
}

/// The corpus of `fuzz/` and its past findings, read as its targets do: each is read or refused
/// without a panic.
#[test]
fn what_fuzzing_found_is_read_or_refused() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let inputs = |name: &str| {
        let entries = fs::read_dir(fuzz.join("corpus").join(name)).expect("a corpus");
        let paths = entries.map(|entry| entry.expect("a file").path());
        paths
            .map(|path| fs::read(path).expect("an input"))
            .collect::<Vec<_>>()
    };
    let seed = |name: &str| fs::read(fuzz.join("seeds").join(name)).expect("a seed");
    let home = tempfile::tempdir().expect("a temporary folder");
    let folder = |files: &[(&str, &[u8])]| {
        for (name, bytes) in files {
            fs::write(home.path().join(name), bytes).expect("writable");
        }
        reopen::unsealed(home.path()).map(|_| ())
    };
    let results = seed("results.csv");
    let tables = [
        "results.csv",
        "uncertainty.csv",
        "replications.csv",
        "results.parquet",
    ];
    let (mut refused, record) = (0, seed("record.json"));
    for bytes in inputs("tables") {
        let (which, bytes) = bytes.split_first().expect("a table");
        let name = tables[usize::from(which % 4)];
        let sound = ("results.csv", &results[..]);
        refused += i32::from(folder(&[("record.json", &record), sound, (name, bytes)]).is_err());
        fs::remove_file(home.path().join(name)).expect("it was written");
    }
    assert_eq!(
        refused, 2,
        "of the tables one says that it begins before its file, one has a word longer than its page"
    );
    for bytes in inputs("record") {
        let _ = folder(&[("record.json", &bytes), ("results.csv", &results)]);
    }
    for bytes in inputs("family") {
        let text = String::from_utf8_lossy(&bytes);
        let family = Family::parse("family.toml", &text).expect("an example");
        assert!(PreparedFamily::new(crate::common::inputs(), family).is_ok());
    }
}

/// Takes minutes: `cargo test --test all hundreds_of_overlays -- --ignored`; `DAAM_SEED=7` sets
/// another seed.
#[test]
#[ignore = "it takes minutes"]
fn hundreds_of_overlays_are_refused_or_hold() {
    let seed = std::env::var("DAAM_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let ran = draw(600, seed.unwrap_or(2));
    eprintln!("{ran} of 600 ran");
}
