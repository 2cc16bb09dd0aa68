//! What the law of Morocco says, month by month.

use daam_core::inputs::index_variables;
use daam_core::kernel::{Milieu, Place};
use daam_core::policy::{Difference, Scenario, ValueKind, differences, read_with_base};

use crate::{built_in, law, month, number};

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
                let found = number(&scenario, parameter, at);
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
            let found = number(&baseline, parameter, month(at));
            assert_eq!(found, expected, "{parameter}");
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
        assert_eq!(number(&baseline, parameter, from.plus(-1)), 0.0);
        assert_eq!(number(&baseline, parameter, from), expected);
    }
}

#[test]
fn the_amounts_that_follow_prices_are_those_and_no_others() {
    let indexed = law().parameters().iter().filter(|known| known.indexed);
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
        "lone_parent.amount",
        "school_level.primary",
        "school_level.lower_secondary",
        "school_level.upper_secondary",
    ];
    assert_eq!(found, expected);
}

fn from_law(other: &Scenario) -> Vec<String> {
    let told = |one: &Difference| {
        let place = one.place.unwrap_or(Place::COUNTRY);
        let until = one
            .until
            .map_or_else(String::new, |until| until.to_string());
        let moves = if one.moves { "moves" } else { "beside" };
        let (from, before, after) = (one.from, &one.before, &one.after);
        format!("{place} {from}..{until} {before} {after} {moves}")
    };
    let found = differences(law(), &built_in("baseline"), other);
    found.iter().map(told).collect()
}

/// What a file on the baseline changes; `body` follows its first two lines.
fn changed(body: &str) -> Vec<String> {
    let text = format!("extends = 'baseline'\ntitle.fr = 'Essai'\n{body}");
    let made = read_with_base(law(), "x", &text);
    from_law(&made.unwrap_or_else(|problems| panic!("{problems}")).0)
}

#[test]
fn steps_of_the_law_and_moved_dates_are_told_as_they_fall() {
    let found = from_law(&built_in("decree_on_time"));
    assert_eq!(found[0], "MA 2025-01..2025-10 200 250 moves");
    assert_eq!(found.len(), 4);
    let body = "[[change]]\nparameter = 'child_allowance.first_ranks_under_6'\nfrom = '2025-06'\nvalue = 500";
    let expected = [
        "MA 2025-06..2025-10 200 500 moves",
        "MA 2025-11..2025-12 250 500 beside",
        "MA 2026-01.. 300 500 beside",
    ];
    assert_eq!(changed(body), expected);
    let found = changed("[dates]\nstep_2026 = '2026-03'");
    assert_eq!(found[0], "MA 2026-01..2026-02 300 250 beside");
}

#[test]
fn every_choice_and_title_of_the_law_has_its_words() {
    for parameter in law().parameters() {
        let words = parameter.choices.iter().map(|choice| &choice.words);
        for words in words.chain([&parameter.title]) {
            for text in [&words.fr, &words.ar, &words.en] {
                assert!(
                    !text.is_empty() && !text.contains("{}"),
                    "{}",
                    parameter.name
                );
            }
        }
        assert_eq!(
            parameter.unit.kind() == ValueKind::Choice,
            !parameter.choices.is_empty()
        );
    }
}

#[test]
fn the_law_weighs_every_variable_of_the_formula_and_no_other() {
    let weights = law().parameters().iter();
    let mut weighed: Vec<&str> = weights
        .filter_map(|parameter| parameter.name.strip_prefix("index_weight."))
        .collect();
    let mut variables: Vec<&str> = Milieu::ALL
        .iter()
        .flat_map(|milieu| index_variables(*milieu))
        .copied()
        .collect();
    weighed.sort_unstable();
    variables.sort_unstable();
    variables.dedup();
    assert_eq!(weighed, variables);
}
