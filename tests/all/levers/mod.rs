//! Every parameter of the law: restated at its own value it changes nothing, at another value it
//! changes something.
//!
//! A lever's effect is looked for in the scores and awards of purpose-made households, then in the
//! figures of a small run, which shows effects on the course of case files.

mod homes;
mod settings;
mod switched_on;

use std::fs;

use daam::engine::{Plan, Repeat, RunContext, run};
use daam::kernel::Month;
use daam::measures::{Row, Table};
use daam::morocco::START;
use daam::policy::{self, Law, Parameter, Scenario, Value};
use daam::programme::{Programme, birth_factor};

use crate::common::{inputs, law, model, small};
use homes::outcomes;
use settings::{companions, others};

/// Last month of the rules compared.
const LAST: Month = Month::new(2026, 12);

/// Last month of the small run: amounts and threshold follow prices from that January.
const END: Month = Month::new(2025, 1);

/// The law under another name: some figures exist only for the first scenario of a run.
const LAW: &str = "law";

struct Ground {
    law: Law,
    folder: tempfile::TempDir,
}

impl Ground {
    fn new() -> Self {
        Self {
            law: law(),
            folder: tempfile::tempdir().expect("a temporary folder can be made"),
        }
    }

    /// A user's scenario with these changes.
    fn scenario(&self, name: &str, changes: &[Written]) -> Scenario {
        let path = self.folder.path().join(format!("{name}.toml"));
        let body: String = changes.iter().map(Written::text).collect();
        let text = format!("extends = 'baseline'\ntitle.en = 'A lever'\n{body}");
        fs::write(&path, text).expect("a temporary folder can be written");
        self.load(&path.display().to_string())
    }

    fn load(&self, name: &str) -> Scenario {
        let loaded = policy::load(&self.law, &[name.to_owned()]);
        let mut scenarios = loaded.unwrap_or_else(|problems| panic!("{problems}"));
        scenarios.remove(0)
    }

    fn programme(&self, scenarios: &[Scenario]) -> Programme {
        Programme::new(scenarios, inputs(), LAST).expect("no assumption is missing")
    }
}

/// A change as written in a file.
#[derive(Clone, Debug, PartialEq)]
struct Written {
    parameter: String,
    place: Option<&'static str>,
    from: Month,
    value: String,
}

impl Written {
    fn everywhere(parameter: &str, value: &str) -> Self {
        Self {
            parameter: parameter.to_owned(),
            place: None,
            from: START,
            value: value.to_owned(),
        }
    }

    fn text(&self) -> String {
        let place = self
            .place
            .map_or_else(String::new, |place| format!("where = {{ {place} }}\n"));
        format!(
            "[[change]]\nparameter = '{}'\n{place}from = '{}'\nvalue = {}\nstatus = 'test value'\n",
            self.parameter, self.from, self.value
        )
    }
}

/// A value as written in a file.
fn literal(value: &Value) -> String {
    match value {
        Value::Number(number) => format!("{number:?}"),
        Value::Integer(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Choice(word) => format!("'{word}'"),
        Value::Month(month) => format!("'{month}'"),
    }
}

/// A parameter's rows of the law as changes, in one place or the whole country.
fn restated(parameter: &Parameter, place: Option<&'static str>) -> Vec<Written> {
    let row = |row: &policy::DatedValue| Written {
        parameter: parameter.name.clone(),
        place,
        from: row.from.paid,
        value: literal(&row.value),
    };
    parameter.rows.iter().map(row).collect()
}

#[test]
fn every_parameter_restated_at_its_own_value_gives_the_rules_of_the_law() {
    let ground = Ground::new();
    let baseline = ground.load("baseline");
    let births = |scenario: &Scenario| {
        birth_factor(scenario, &baseline, inputs(), LAST).expect("no assumption is missing")
    };
    let digest = baseline.digest_text();
    let mut moved = Vec::new();
    for parameter in ground.law.parameters() {
        let places = [None, Some("region = 9"), Some("milieu = 'rural'")];
        // A national parameter can be restated only for the whole country.
        for place in &places[..if parameter.national { 1 } else { places.len() }] {
            let place = *place;
            let same = ground.scenario("same", &restated(parameter, place));
            assert_eq!(same.changes().len(), parameter.rows.len());
            let alike = same.digest_text() == digest && births(&same) == births(&baseline);
            let programme = ground.programme(&[baseline.clone(), same]);
            let cells = 0..inputs().country.cells.len() as u16;
            let alike = alike
                && START.through(LAST).all(|month| {
                    programme.national(0, month) == programme.national(1, month)
                        && cells.clone().all(|cell| {
                            let rules = |scenario| programme.rules(scenario, month, cell);
                            std::ptr::eq(rules(0), rules(1)) || rules(0) == rules(1)
                        })
                });
            if !alike {
                moved.push(format!("{} ({place:?})", parameter.name));
            }
        }
    }
    assert!(moved.is_empty(), "{moved:#?}");
}

/// Two values of a lever that must give different results in a run.
struct Pair {
    parameter: String,
    shown: String,
    scenarios: [String; 2],
    /// Purpose-made households already show a difference.
    seen: bool,
}

/// One scenario per value of a parameter, all with the same companions; the law's own value first.
fn versions(ground: &Ground, number: usize, parameter: &Parameter) -> Vec<Scenario> {
    let with = companions(&parameter.name).iter();
    let with: Vec<Written> = with
        .map(|(companion, value)| Written::everywhere(companion, value))
        .collect();
    let mut versions = vec![ground.scenario(&format!("law_{number}"), &with)];
    for (rank, value) in others(parameter).iter().enumerate() {
        let lever = Written::everywhere(&parameter.name, value);
        let changes = [&with[..], &[lever]].concat();
        versions.push(ground.scenario(&format!("lever_{number}_{rank}"), &changes));
    }
    versions
}

/// The value that the last change of a scenario sets.
fn shown(scenario: &Scenario) -> String {
    let last = scenario.changes().last();
    last.map_or_else(|| "as in law".to_owned(), |change| change.value.to_string())
}

/// A parameter without any effect fails this test by name; there are no exceptions. What a
/// parameter needs beside it to have an effect is in `settings.rs`.
#[test]
fn every_parameter_at_another_value_moves_something() {
    let ground = Ground::new();
    let all = ground.law.parameters().iter();
    let all: Vec<Written> = all.flat_map(|one| restated(one, None)).collect();
    let mut scenarios = vec![ground.load("baseline"), ground.scenario(LAW, &all)];
    let mut pairs = Vec::new();
    let mut scored = 0;
    for (number, parameter) in ground.law.parameters().iter().enumerate() {
        let versions = versions(&ground, number, parameter);
        assert!(versions.len() > 1, "{} has one value", parameter.name);
        let seen: Vec<_> = versions
            .iter()
            .map(|version| {
                let programme = ground.programme(std::slice::from_ref(version));
                outcomes(&programme, inputs())
            })
            .collect();
        for one in 0..versions.len() {
            for other in one + 1..versions.len() {
                if seen[one].scores != seen[other].scores {
                    scored += 1;
                    continue;
                }
                let name = |version: usize| match version {
                    // Without companions the law needs no scenario of its own.
                    0 if versions[0].changes().is_empty() => LAW.to_owned(),
                    _ => versions[version].name.clone(),
                };
                for version in [one, other] {
                    let name = name(version);
                    if scenarios.iter().all(|known| known.name != name) {
                        scenarios.push(versions[version].clone());
                    }
                }
                pairs.push(Pair {
                    parameter: parameter.name.clone(),
                    shown: format!("{}, {}", shown(&versions[one]), shown(&versions[other])),
                    scenarios: [name(one), name(other)],
                    seen: seen[one].awards != seen[other].awards,
                });
            }
        }
    }
    assert!(scored >= 45, "{scored} levers move the score");
    let seen = pairs.iter().filter(|pair| pair.seen).count();
    assert!(seen >= 60, "{seen} levers move an award");
    assert_none_is_dead(&pairs, &lived(scenarios, END));
}

/// Parameters that may do nothing alone without a warning, and why.
const QUIET: [(&str, &str); 1] = [(
    "appropriation.rationing",
    "a list forms only in a year whose envelope is exhausted, which only the run tells",
)];

/// What another parameter switches off is said: in which parameter's name, and no longer once that
/// one is set.
#[test]
fn a_change_that_waits_for_a_switch_names_it() {
    let ground = Ground::new();
    let idle = |changes: &[Written]| -> Vec<(String, String)> {
        let idle = ground.scenario("idle", changes).idle_changes().into_iter();
        let needs = |needs: Vec<policy::Need>| {
            let needs: Vec<_> = needs.iter().map(ToString::to_string).collect();
            needs.join(", ")
        };
        idle.map(|one| (one.parameter, needs(one.needs))).collect()
    };
    for parameter in ground.law.parameters() {
        let name = parameter.name.as_str();
        let with = companions(name).iter();
        let with: Vec<Written> = with
            .map(|(companion, value)| Written::everywhere(companion, value))
            .collect();
        for value in others(parameter) {
            let lever = Written::everywhere(name, &value);
            let alone = idle(std::slice::from_ref(&lever));
            let quiet = QUIET.iter().any(|(known, _)| *known == name);
            match &alone[..] {
                [] => assert!(
                    with.is_empty() || quiet || name == "eligibility.rule",
                    "{name}"
                ),
                [(own, needs)] => {
                    assert_eq!(own, name);
                    let named = |one: &Written| {
                        let family = one.parameter.split('.').next().unwrap_or_default();
                        needs.contains(&one.parameter)
                            || needs.contains(&format!("changes of {family}"))
                            || needs == "changes of "
                    };
                    assert!(with.iter().any(named), "{name} needs {needs}");
                }
                more => panic!("{name}: {more:?}"),
            }
            let together = idle(&[&with[..], &[lever]].concat());
            assert!(
                together.iter().all(|(own, _)| own != name),
                "{name}: {together:?}"
            );
        }
    }
}

/// Asserts that every lever moves a figure of the run, and that each of its values has a different
/// effect.
fn assert_none_is_dead(pairs: &[Pair], table: &Table) {
    let lives = |pair: &Pair| {
        let [one, other] = [0, 1].map(|side| figures(table, &pair.scenarios[side]));
        assert!(one.len() > 1000, "{} figures", one.len());
        one != other
    };
    let mut dead = Vec::new();
    for lever in pairs.chunk_by(|one, other| one.parameter == other.parameter) {
        let lived: Vec<bool> = lever.iter().map(lives).collect();
        if !lived.contains(&true) {
            dead.push(format!("{} in the run", lever[0].parameter));
        }
        for (pair, lives) in lever.iter().zip(lived) {
            if !lives && !pair.seen {
                dead.push(format!("{}: {}", pair.parameter, pair.shown));
            }
        }
    }
    assert!(dead.is_empty(), "moved nothing: {dead:#?}");
}

/// A small run of these scenarios.
fn lived(scenarios: Vec<Scenario>, to: Month) -> Table {
    let plan = Plan {
        seed: 3,
        ..small(scenarios, to)
    };
    let outcome =
        run(&plan, model(), &Repeat::PLAIN, RunContext::alone(&())).expect("the levers can be run");
    for check in &outcome.record.checks {
        assert!(check.passed, "{}: {}", check.name.name(), check.detail);
    }
    outcome.table
}

/// A scenario's figures without differences to the first, as bits.
fn figures(table: &Table, scenario: &str) -> Vec<u64> {
    let own = |row: &&Row| &*row.scenario == scenario && !row.indicator.ends_with("_difference");
    let rows = table.rows.iter().filter(own);
    rows.map(|row| row.value.to_bits()).collect()
}
