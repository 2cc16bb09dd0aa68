//! Golden figures of a small run, kept as text: any change must be intended.
//!
//! Headlines are kept as values, by row; every indicator also as a digest of its rows. To update
//! them: `DAAM_GOLDEN=write cargo test golden`, and explain the change in the changelog.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use daam::engine::{Repeat, RunContext, run};
use daam::kernel::{Month, Place};
use daam::measures::{Group, Period};
use sha2::{Digest, Sha256};

use crate::common::{model, scenarios, small};

const FILE: &str = "tests/golden/baseline_and_floor.txt";

/// Shown by year for the whole country.
const HEADLINES: [&str; 14] = [
    "budget_cost",
    "budget_execution",
    "coverage",
    "gini",
    "household_exclusion_error",
    "household_inclusion_error",
    "households",
    "mean_award",
    "paid_children",
    "paid_households",
    "paid_persons",
    "population",
    "poverty_gap",
    "poverty_headcount",
];

/// The golden figures of two scenarios on about 5,900 households in three localities, by name.
fn figures() -> BTreeMap<String, String> {
    let plan = small(
        scenarios(&["baseline", "floor_reform"]),
        Month::new(2026, 3),
    );
    let outcome = run(&plan, model(), &Repeat::ONCE, RunContext::alone(&())).expect("a small run");
    let mut kept = BTreeMap::new();
    let mut digests: BTreeMap<&str, (u32, Sha256)> = BTreeMap::new();
    for row in &outcome.table.rows {
        let mut text = String::new();
        write!(
            text,
            "{} {} {} {}",
            row.scenario, row.period, row.indicator, row.group
        )
        .expect("writing to a text cannot fail");
        let (rows, digest) = digests.entry(row.indicator).or_default();
        *rows += 1;
        digest.update(format!("{text} {} {}\n", row.place, row.value));
        if row.place == Place::COUNTRY
            && row.group == Group::All
            && matches!(row.period, Period::Year(_))
            && HEADLINES.contains(&row.indicator)
        {
            kept.insert(text, row.value.to_string());
        }
    }
    kept.extend(digests.into_iter().map(|(indicator, (rows, digest))| {
        let digest: String = digest.finalize()[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        (indicator.to_owned(), format!("{rows} rows {digest}"))
    }));
    kept
}

#[test]
fn the_figures_of_a_small_run_are_those_kept() {
    let now = figures();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("DAAM_GOLDEN").is_some_and(|word| word == "write") {
        let lines: Vec<_> = now
            .iter()
            .map(|(name, value)| format!("{name} = {value}\n"))
            .collect();
        std::fs::write(&path, lines.concat()).expect("the file can be written");
    }
    let text = std::fs::read_to_string(&path).expect("the kept figures are in the project");
    let kept: BTreeMap<_, _> = text
        .lines()
        .map(|line| line.split_once(" = ").expect("a name and a value"))
        .collect();
    for name in HEADLINES {
        assert!(
            kept.keys().any(|key| key.contains(&format!(" {name} "))),
            "{name}"
        );
    }
    let mut moved = Vec::new();
    for (name, value) in &now {
        match kept.get(name.as_str()) {
            None => moved.push(format!("{name}: new, {value}")),
            Some(old) if old != value => moved.push(format!("{name}: {old}, now {value}")),
            Some(_) => (),
        }
    }
    let gone = kept.keys().filter(|name| !now.contains_key(**name));
    moved.extend(gone.map(|name| format!("{name}: no longer there")));
    assert!(
        moved.is_empty(),
        "{} figures moved; if it is meant: DAAM_GOLDEN=write cargo test golden\n{}",
        moved.len(),
        moved[..moved.len().min(20)].join("\n")
    );
}
