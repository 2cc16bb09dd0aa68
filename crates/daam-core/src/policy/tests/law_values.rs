//! The law by month, and what scenarios make of it.

use super::super::Value;
use super::{built_in, month, number, scenario};

/// What the law moves on its two dates, with the values before, between and after them.
const STEPPED: [(&str, [f64; 3]); 4] = [
    ("child_allowance.first_ranks_under_6", [160.0, 200.0, 240.0]),
    (
        "child_allowance.first_ranks_in_school",
        [160.0, 200.0, 240.0],
    ),
    (
        "child_allowance.first_ranks_out_of_school",
        [120.0, 140.0, 160.0],
    ),
    ("orphan.complement", [120.0, 100.0, 80.0]),
];

#[test]
fn a_moved_date_moves_four_parameters() {
    let moved = scenario("[dates]\nstep_2026 = '2026-09'").expect("a scenario");
    for (parameter, [_, second, third]) in STEPPED {
        assert_eq!(number(&moved, parameter, month("2026-08")), second);
        assert_eq!(number(&moved, parameter, month("2026-09")), third);
    }
    let (baseline, moved) = (built_in("baseline").digest_text(), moved.digest_text());
    let lines = baseline.lines().zip(moved.lines());
    assert_eq!(lines.filter(|(one, other)| one != other).count(), 4);
}

#[test]
fn after_until_the_base_returns() {
    let body = "[[change]]\nparameter = 'child_allowance.first_ranks_under_6'\n\
                from = '2025-01'\nuntil = '2026-03'\nvalue = 999\nstatus = 'test value'";
    let changed = scenario(body).expect("a scenario");
    for (at, expected) in [
        ("2024-12", 160.0),
        ("2025-01", 999.0),
        ("2026-01", 999.0),
        ("2026-03", 999.0),
        ("2026-04", 240.0),
    ] {
        let found = number(&changed, "child_allowance.first_ranks_under_6", month(at));
        assert_eq!(found, expected, "{at}");
    }
    assert_eq!(changed.changes()[0].value, Value::Number(999.0));
}

#[test]
fn a_scenario_that_changes_nothing_has_the_digest_of_the_baseline() {
    let same = "[[change]]\nparameter = 'floor.amount'\nfrom = '2024-06'\nvalue = 400.0";
    let baseline = built_in("baseline").digest_text();
    assert_eq!(scenario("").expect("a scenario").digest_text(), baseline);
    assert_eq!(scenario(same).expect("a scenario").digest_text(), baseline);
}
