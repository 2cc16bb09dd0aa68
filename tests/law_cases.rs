//! Law cases a lawyer can read: `tests/cases/*.toml`, through the rules of the simulation.
//!
//! A case is a family, a scenario (the baseline when not said; a built-in name, or a file
//! beside the cases), and what is due by month. What is due is the monthly award; with
//! `birth` or `pupils`, what the grant adds to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use daam::inputs::{Inputs, START};
use daam::kernel::{Centimes, Month};
use daam::policy::{self, Law};
use daam::population::synthesis::newcomer;
use daam::population::{Person, School, Sex};
use daam::programme::{
    ChildKind, Facts, Kind, Limits, Programme, Rules, entitlement, with_one_off,
};
use serde::Deserialize;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    #[serde(default = "baseline")]
    scenario: String,
    /// Persons of 21 and more, the old among them.
    #[serde(default = "couple")]
    adults: u8,
    /// Persons of 60 and more.
    #[serde(default)]
    old: u8,
    /// The score is above the threshold.
    #[serde(default)]
    above_threshold: bool,
    /// The oldest first.
    #[serde(default)]
    children: Vec<Child>,
    birth: Option<Birth>,
    #[serde(default)]
    pupils: Vec<Pupil>,
    month: Option<String>,
    expected: Option<Expected>,
    component: Option<Component>,
    #[serde(default)]
    expected_threshold: BTreeMap<String, f64>,
}

fn baseline() -> String {
    "baseline".to_owned()
}

fn couple() -> u8 {
    2
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Child {
    /// In completed years.
    age: i16,
    #[serde(default)]
    at_school: bool,
    #[serde(default)]
    orphan: bool,
    #[serde(default)]
    severely_disabled: bool,
    /// Rank among the mother's births; the place in the list when not said.
    birth_order: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Birth {
    order: u8,
    months_since: i16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pupil {
    level: Level,
    #[serde(default)]
    private: bool,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Level {
    Preschool,
    Primary,
    LowerSecondary,
    UpperSecondary,
    Tertiary,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Component {
    ChildAllowance,
    LumpSum,
    None,
}

/// Dirhams in the case's month, or by month.
#[derive(Deserialize)]
#[serde(untagged)]
enum Expected {
    InMonth(f64),
    ByMonth(BTreeMap<String, f64>),
}

impl Case {
    fn expectations(&self) -> Result<Vec<(Month, Centimes)>, String> {
        let pairs: Vec<(&String, f64)> = match (&self.expected, &self.month) {
            (Some(Expected::InMonth(amount)), Some(month)) => vec![(month, *amount)],
            (Some(Expected::ByMonth(all)), None) => all.iter().map(|(m, a)| (m, *a)).collect(),
            (None, None) if !self.expected_threshold.is_empty() => Vec::new(),
            _ => return Err("give a month and one amount, or amounts by month".to_owned()),
        };
        let read =
            |(text, dirhams): (&String, f64)| Ok((month(text)?, Centimes::from_dirhams(dirhams)));
        pairs.into_iter().map(read).collect()
    }

    /// The family as the rules see it.
    fn facts(&self, limits: &Limits) -> Facts {
        let counts = |child: &Child| child.age * 12 < limits.child;
        let mut kinds = Vec::new();
        let mut adults = self.adults;
        for (place, child) in (1u8..).zip(&self.children) {
            if !counts(child) {
                adults += 1;
                continue;
            }
            let kind = ChildKind {
                young: child.age * 12 < limits.young,
                at_school: child.at_school,
                orphan: child.orphan,
                severely_disabled: child.severely_disabled,
                universal: child.age * 12 < limits.universal,
            };
            kinds.push((kind, child.birth_order.unwrap_or(place)));
        }
        let size = u16::from(self.adults) + self.children.len() as u16;
        let mut facts = Facts::described(size, adults, &kinds, limits.most);
        facts.old = self.old;
        facts.single_working_age = size == 1 && self.old == 0 && kinds.is_empty();
        facts
    }

    /// What is due in a month, and as which component.
    fn due(&self, facts: &Facts, rules: &Rules, month: Month) -> (Centimes, Kind) {
        if !rules.active {
            return (Centimes::ZERO, Kind::None);
        }
        if self.above_threshold {
            return (rules.universal_child.due(facts), Kind::ChildAllowance);
        }
        let monthly = entitlement(facts, rules);
        let mut grant = Centimes::ZERO;
        if let Some(birth) = &self.birth {
            grant += rules.birth_grant.due(birth.order, birth.months_since);
        }
        if rules.school_grant.falls_in(month.of_year()) {
            let pupils: Vec<Person> = self.pupils.iter().map(Pupil::person).collect();
            grant += rules.school_grant.due(pupils.iter());
        }
        if self.birth.is_some() || !self.pupils.is_empty() {
            (with_one_off(facts, rules, grant), monthly.kind)
        } else {
            (monthly.amount, monthly.kind)
        }
    }

    /// What is wrong, in a line each.
    fn failures(&self, law: &Law, inputs: &Inputs) -> Result<Vec<String>, String> {
        let expectations = self.expectations()?;
        let thresholds = self.expected_threshold.iter();
        let thresholds = thresholds.map(|(text, value)| Ok((month(text)?, *value)));
        let thresholds: Vec<(Month, f64)> = thresholds.collect::<Result<_, String>>()?;
        let in_order = self.children.is_sorted_by(|one, next| one.age >= next.age);
        if !in_order || self.old > self.adults || self.source.is_empty() {
            return Err("list the oldest first, old persons among the adults, a source".to_owned());
        }
        let months = expectations.iter().map(|expected| expected.0);
        let months = months.chain(thresholds.iter().map(|expected| expected.0));
        let last = months.clone().max().unwrap_or(START);
        if months.min() < Some(START) {
            return Err(format!("months run from {START}"));
        }
        let name = if self.scenario.ends_with(".toml") {
            format!("{FOLDER}/{}", self.scenario)
        } else {
            self.scenario.clone()
        };
        let scenarios = policy::load(law, &[name]).map_err(|problems| problems.to_string())?;
        let programme = Programme::new(&scenarios, &inputs.prices, last);
        let rules = |month: Month| &programme.rules[0][(month - START) as usize];
        let mut failures = Vec::new();
        for (month, expected) in expectations {
            let rules = rules(month);
            let facts = self.facts(&programme.limits[rules.limits]);
            let (found, kind) = self.due(&facts, rules, month);
            if found != expected {
                failures.push(format!("{month}: {expected} DH expected, {found} found"));
            }
            if self.component.is_some_and(|wanted| wanted.kind() != kind) {
                failures.push(format!("{month}: paid as {kind:?}"));
            }
        }
        for (month, expected) in thresholds {
            let found = rules(month).threshold;
            if found != expected {
                failures.push(format!(
                    "{month}: threshold {expected} expected, {found} found"
                ));
            }
        }
        Ok(failures)
    }
}

impl Component {
    fn kind(self) -> Kind {
        match self {
            Self::ChildAllowance => Kind::ChildAllowance,
            Self::LumpSum => Kind::LumpSum,
            Self::None => Kind::None,
        }
    }
}

impl Pupil {
    fn person(&self) -> Person {
        let mut person = newcomer(0, Sex::Female, START);
        person.school = match self.level {
            Level::Preschool => School::Preschool,
            Level::Primary => School::Primary,
            Level::LowerSecondary => School::LowerSecondary,
            Level::UpperSecondary => School::UpperSecondary,
            Level::Tertiary => School::Tertiary,
        };
        person.private_school = self.private;
        person
    }
}

fn month(text: &str) -> Result<Month, String> {
    text.parse().map_err(|error| format!("{error}"))
}

fn case_files() -> Vec<PathBuf> {
    let entries = fs::read_dir(FOLDER).expect("the folder of cases is part of the sources");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    files
}

fn read(path: &Path) -> Result<Vec<Case>, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let file: File = toml::from_str(&text).map_err(|error| error.to_string())?;
    Ok(file.case)
}

#[test]
fn every_law_case_gives_what_its_source_says() {
    let law = Law::embedded().expect("the law that comes with the program is sound");
    let inputs = Inputs::embedded().expect("the embedded tables are sound");
    let (mut failures, mut count) = (Vec::new(), 0);
    for path in case_files() {
        let file = path.file_name().unwrap_or_default().display().to_string();
        let cases = read(&path).unwrap_or_else(|error| {
            failures.push(format!("{file}: {error}"));
            Vec::new()
        });
        for case in cases {
            count += 1;
            let found = case.failures(&law, &inputs);
            let found = found.unwrap_or_else(|error| vec![error]);
            failures.extend(
                found
                    .iter()
                    .map(|one| format!("{file}: '{}': {one}", case.name)),
            );
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    assert!(count >= 70, "only {count} cases were read");
}

#[test]
fn a_misspelt_key_of_a_case_is_refused() {
    let case = |body: &str| {
        let text = format!("[[case]]\nname = 'x'\nsource = 'x'\nmonth = '2024-06'\n{body}");
        toml::from_str::<File>(&text)
    };
    assert!(case("expected = 500").is_ok());
    assert!(case("expected = 500\nadult = 2").is_err());
    assert!(case("expected = 500\nchildren = [{ age = 3, orphaned = true }]").is_err());
}
