//! Law cases that a lawyer can read, `tests/cases/*.toml`, applied to the rules of the simulation.
//!
//! A case is a family, a scenario (a built-in name or a file beside the cases; the baseline by
//! default), and what is due by month. That is the monthly award or, with `birth` or `pupils`, the
//! grant added to it.

mod case;

use std::fs;
use std::path::{Path, PathBuf};

use daam::inputs::Inputs;
use daam::kernel::{Centimes, Month};
use daam::morocco::START;
use daam::policy::{self, Law};
use daam::population::Person;
use daam::programme::{AwardKind, Facts, Programme, Rules, verdict, with_one_off};

use crate::common::{inputs, law};
use case::{Case, File, Pupil, month};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");

impl Case {
    /// What is due in a month, and as which component.
    fn due(&self, facts: &Facts, rules: &Rules, month: Month) -> (Centimes, AwardKind) {
        let verdict = verdict(facts, &self.standing(rules, month), rules);
        let monthly = verdict.due;
        if !verdict.by_score {
            return (monthly.amount, monthly.kind);
        }
        let mut grant = Centimes::ZERO;
        if let Some(birth) = &self.birth {
            grant += rules.birth_grant.due(birth.order, birth.months_since);
        }
        if rules.school_grant.falls_in(month.of_year()) {
            let pupils: Vec<Person> = self.pupils.iter().map(Pupil::person).collect();
            grant += rules
                .school_grant
                .due(pupils.iter().map(|pupil| (pupil, pupil.school)));
        }
        if self.birth.is_some() || !self.pupils.is_empty() {
            (with_one_off(facts, rules, grant), monthly.kind)
        } else {
            (monthly.amount, monthly.kind)
        }
    }

    /// The failures of a case, one line each.
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
        let programme =
            Programme::new(&scenarios, inputs, last).map_err(|problem| problem.to_string())?;
        let place = self.place.as_ref().map(|place| place.cell(inputs));
        let cell = place.transpose()?;
        let rules = |month: Month| match cell {
            Some(cell) => programme.rules(0, month, cell),
            None => programme.national(0, month),
        };
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
            // Cases give thresholds with six or seven decimals.
            if (found - expected).abs() > 5e-8 {
                failures.push(format!(
                    "{month}: threshold {expected} expected, {found} found"
                ));
            }
        }
        Ok(failures)
    }
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
    let law = law();
    let (mut failures, mut count) = (Vec::new(), 0);
    for path in case_files() {
        let file = path.file_name().unwrap_or_default().display().to_string();
        let cases = read(&path).unwrap_or_else(|error| {
            failures.push(format!("{file}: {error}"));
            Vec::new()
        });
        for case in cases {
            count += 1;
            let found = case.failures(&law, inputs());
            let found = found.unwrap_or_else(|error| vec![error]);
            failures.extend(
                found
                    .iter()
                    .map(|one| format!("{file}: '{}': {one}", case.name)),
            );
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    assert!(count >= 150, "only {count} cases were read");
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
