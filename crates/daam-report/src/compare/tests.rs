//! Two runs side by side.

use super::*;
use crate::sample;
use daam_core::kernel::Language;

/// A run of `count` scenarios, altered by a function.
fn run(count: usize, spoil: impl FnOnce(&mut Outcome)) -> Outcome {
    let mut run = sample::outcome(count);
    spoil(&mut run);
    run
}

#[test]
fn a_run_is_identical_to_itself() {
    let (a, b) = (run(2, |_| {}), run(2, |_| {}));
    let compared = Compared::new([&a, &b]);
    assert!(compared.is_identical() && compared.identity.is_empty());
    assert_eq!(compared.common, a.table.rows.len());
    assert!(compared.differing.is_empty() && compared.only.iter().all(Vec::is_empty));
    for language in Language::ALL {
        assert!(text::text(&compared, language).contains(&a.record.results_digest[..12]));
    }
}

#[test]
fn what_differs_is_told_with_both_sides() {
    let a = run(3, |_| {});
    let renamed = a.record.scenarios[2].name.clone();
    let b = run(3, |run| {
        let record = &mut run.record;
        record.results_digest = "d4".repeat(32);
        record.seed = 7;
        record.assumptions[0].value += 1.0;
        record.scenarios[1].digest = "e5".repeat(32);
        // A renamed scenario is recognised by its values.
        record.scenarios[2].name = "renamed".to_owned();
        record.scenarios[2].digest = "f6".repeat(32);
        for row in &mut run.table.rows {
            if *row.scenario == *renamed {
                row.scenario = "renamed".into();
            }
            if row.indicator == "budget_cost" && &*row.scenario == "baseline" {
                row.value *= 1.5;
            }
        }
        run.table.rows.pop();
    });
    let mut a = a;
    a.record.scenarios[2].digest = "f6".repeat(32);
    let compared = Compared::new([&a, &b]);
    assert_eq!(compared.scenarios, [[0, 0], [1, 1], [2, 2]]);
    assert_eq!(compared.identity.len(), 4, "{:?}", compared.identity);
    assert_eq!(compared.only[0].len(), 1);
    assert!(compared.only[1].is_empty());
    let costs = a.table.rows.iter().filter(|row| {
        row.indicator == "budget_cost" && &*row.scenario == "baseline" && row.value != 0.0
    });
    assert_eq!(compared.differing.len(), costs.count());
    let said = text::text(&compared, Language::English);
    assert!(said.contains(&a.record.assumptions[0].name), "{said}");
    assert!(said.contains("+50.00%"), "{said}");
    let mut bytes = Vec::new();
    csv::write(&compared, &mut bytes).expect("memory is writable");
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(lines, 1 + compared.differing.len() + 1);
}

#[test]
fn a_difference_within_both_errors_says_nothing() {
    let a = run(1, |_| {});
    let b = run(1, |run| {
        run.record.results_digest = "d4".repeat(32);
        for row in &mut run.table.rows {
            let known = row.standard_error.filter(|error| *error > 0.0);
            if let Some(error) = known.filter(|_| row.indicator == "budget_cost") {
                row.value += 0.1 * error;
            }
        }
    });
    let compared = Compared::new([&a, &b]);
    assert!(compared.largest(9).is_empty());
    assert!(text::text(&compared, Language::French).contains("≈"));
}
