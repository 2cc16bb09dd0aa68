//! The law by month, and what scenarios make of it.

use super::super::{Calendar, Value, built_in_names, load};
use super::{built_in, law, month, scenario};

const STEPPED: [(&str, [f64; 3]); 4] = [
    ("child_allowance.first_ranks_under_6", [200.0, 250.0, 300.0]),
    (
        "child_allowance.first_ranks_in_school",
        [200.0, 250.0, 300.0],
    ),
    (
        "child_allowance.first_ranks_out_of_school",
        [150.0, 175.0, 200.0],
    ),
    ("orphan.complement", [150.0, 125.0, 100.0]),
];

#[test]
fn stepped_amounts_match_the_rule_table_on_both_calendars() {
    let calendars = [("baseline", "2025-11"), ("decree_on_time", "2025-01")];
    for (name, step) in calendars {
        let scenario = built_in(name);
        let step = month(step);
        for (parameter, [first, second, third]) in STEPPED {
            for (at, expected) in [
                (month("2015-01"), first),
                (month("2023-12"), first),
                (step.plus(-1), first),
                (step, second),
                (month("2025-12"), second),
                (month("2026-01"), third),
                (month("2040-12"), third),
            ] {
                let found = scenario.number(parameter, at);
                assert_eq!(found, expected, "{name}, {parameter} in {at}");
            }
        }
    }
}

#[test]
fn amounts_that_never_step_match_the_rule_table() {
    let baseline = built_in("baseline");
    for (parameter, expected) in [
        ("eligibility.threshold", 9.743001),
        ("child_allowance.later_ranks_under_6", 36.0),
        ("child_allowance.later_ranks_in_school", 36.0),
        ("child_allowance.later_ranks_out_of_school", 24.0),
        ("disability.supplement", 100.0),
        ("floor.amount", 500.0),
        ("lump_sum.amount", 500.0),
        ("birth_grant.first", 2000.0),
        ("birth_grant.second", 1000.0),
        ("universal_child.amount", 0.0),
    ] {
        for at in ["2023-12", "2025-11", "2026-12"] {
            assert_eq!(
                baseline.number(parameter, month(at)),
                expected,
                "{parameter}"
            );
        }
    }
}

#[test]
fn grants_begin_when_their_decree_does() {
    let baseline = built_in("baseline");
    for (parameter, from, expected) in [
        ("school_grant.primary_and_lower_secondary", "2024-09", 200.0),
        ("school_grant.upper_secondary", "2024-09", 300.0),
        ("institution_orphans.amount", "2025-12", 500.0),
    ] {
        let from = month(from);
        assert_eq!(baseline.number(parameter, from.plus(-1)), 0.0);
        assert_eq!(baseline.number(parameter, from), expected);
    }
}

#[test]
fn every_type_of_value_is_given_by_name() {
    let baseline = built_in("baseline");
    let now = month("2026-01");
    assert_eq!(
        baseline.integer("child_allowance.age_limit_months", now),
        252
    );
    assert!(baseline.flag("programme.active", now));
    assert_eq!(baseline.choice("floor.basis", now), "household_total");
    assert_eq!(
        baseline.month_value("indexation.reference", now),
        month("2023-12")
    );
    assert!(baseline.indexed("floor.amount"));
    assert!(!baseline.indexed("school_grant.upper_secondary"));
}

#[test]
fn every_built_in_loads_in_order_and_changes_what_it_says() {
    let names = built_in_names().iter().map(|name| (*name).to_owned());
    let all = load(&law(), &names.collect::<Vec<_>>());
    let all = all.unwrap_or_else(|problems| panic!("{problems}"));
    let found: Vec<&str> = all.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(found, built_in_names());
    let now = month("2026-01");
    assert_eq!(all[1].calendar, Calendar::Decree);
    assert!(!all[2].flag("programme.active", month("2023-12")));
    assert_eq!(all[3].choice("indexation.amounts", now), "cpi");
    assert_eq!(all[4].number("universal_child.amount", now), 300.0);
    for later in ["under_6", "in_school", "out_of_school"] {
        let later = format!("child_allowance.later_ranks_{later}");
        assert_eq!(all[5].number(&later, now), 100.0);
        assert!(all[5].number(&later, now.plus(-1)) < 37.0);
    }
    assert_eq!(all[6].choice("floor.basis", now), "adults");
    assert_eq!(all[7].number("eligibility.threshold", now), 9.8);
    let digests: std::collections::BTreeSet<String> =
        all.iter().map(|scenario| scenario.digest_text()).collect();
    assert_eq!(digests.len(), all.len());
}

#[test]
fn a_moved_date_moves_four_parameters() {
    let moved = scenario("[dates]\nstep_2026 = '2026-09'").expect("a scenario");
    for (parameter, [_, second, third]) in STEPPED {
        assert_eq!(moved.number(parameter, month("2026-08")), second);
        assert_eq!(moved.number(parameter, month("2026-09")), third);
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
        ("2024-12", 200.0),
        ("2025-01", 999.0),
        ("2026-01", 999.0),
        ("2026-03", 999.0),
        ("2026-04", 300.0),
    ] {
        let found = changed.number("child_allowance.first_ranks_under_6", month(at));
        assert_eq!(found, expected, "{at}");
    }
    assert_eq!(changed.changes()[0].value, Value::Number(999.0));
}

#[test]
fn a_scenario_that_changes_nothing_has_the_digest_of_the_baseline() {
    let same = "[[change]]\nparameter = 'floor.amount'\nfrom = '2024-06'\nvalue = 500.0";
    let baseline = built_in("baseline").digest_text();
    assert_eq!(scenario("").expect("a scenario").digest_text(), baseline);
    assert_eq!(scenario(same).expect("a scenario").digest_text(), baseline);
}

#[test]
fn the_amounts_that_follow_prices_are_those_and_no_others() {
    let law = law();
    let indexed = law.parameters().iter().filter(|known| known.indexed);
    let found: Vec<&str> = indexed.map(|known| known.name.as_str()).collect();
    let expected = [
        "child_allowance.first_ranks_under_6",
        "child_allowance.first_ranks_in_school",
        "child_allowance.first_ranks_out_of_school",
        "child_allowance.later_ranks_under_6",
        "child_allowance.later_ranks_in_school",
        "child_allowance.later_ranks_out_of_school",
        "orphan.complement",
        "disability.supplement",
        "floor.amount",
        "lump_sum.amount",
        "birth_grant.first",
        "birth_grant.second",
        "cap.amount",
        "elderly_supplement.amount",
        "disability.adult_supplement",
        "school_level.primary",
        "school_level.lower_secondary",
        "school_level.upper_secondary",
    ];
    assert_eq!(found, expected);
}
