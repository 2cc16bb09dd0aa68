//! Figures of a small run, kept as text: a change of any of them must be meant.
//!
//! To move them: `DAAM_GOLDEN=write cargo test golden`, and say in the changelog why
//! they moved.

use std::fmt::Write as _;
use std::path::Path;

use daam::engine::{Repeat, RunContext, run};
use daam::kernel::{Month, Place};
use daam::measures::Period;

use crate::common::{model, scenarios, small};

const FILE: &str = "tests/golden/baseline_and_floor.txt";

/// National yearly figures of two scenarios on about 5,900 households in three localities.
fn figures() -> String {
    let plan = small(
        scenarios(&["baseline", "floor_reform"]),
        Month::new(2026, 3),
    );
    let outcome = run(&plan, model(), &Repeat::ONCE, RunContext::alone(&())).expect("a small run");
    let mut text = String::new();
    for row in &outcome.table.rows {
        if let Period::Year(year) = row.period
            && row.place == Place::COUNTRY
        {
            writeln!(
                text,
                "{} {year} {} {} {}",
                row.scenario, row.indicator, row.group, row.value
            )
            .expect("writing to a text cannot fail");
        }
    }
    text
}

#[test]
fn the_figures_of_a_small_run_are_those_kept() {
    let now = figures();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("DAAM_GOLDEN").is_some_and(|word| word == "write") {
        std::fs::create_dir_all(path.parent().expect("the file is in a folder"))
            .expect("the folder can be made");
        std::fs::write(&path, &now).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("the kept figures are in the project");
    let moved: Vec<_> = kept
        .lines()
        .zip(now.lines())
        .filter(|(one, other)| one != other)
        .take(5)
        .collect();
    assert!(
        moved.is_empty() && kept.lines().count() == now.lines().count(),
        "figures moved, for example {moved:#?}; if it is meant: DAAM_GOLDEN=write cargo test golden"
    );
}
