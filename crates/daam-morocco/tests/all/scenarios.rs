//! The scenarios that come with the program.

use std::path::Path;

use daam_core::kernel::utf8_text;
use daam_core::policy::{Calendar, Law, Value, differences, load, read_with_base};

use crate::{built_in, law, month, names, number};

#[test]
fn every_built_in_loads_in_order_and_changes_what_it_says() {
    let all = load(law(), &names());
    let all = all.unwrap_or_else(|problems| panic!("{problems}"));
    let found: Vec<&str> = all.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(found, law().library().names());
    let now = month("2026-01");
    assert_eq!(all[1].calendar, Calendar::Decree);
    let held = |number: usize, name| all[number].held(name, now).cloned();
    let active = all[2].held("programme.active", month("2023-12"));
    assert_eq!(active, Some(&Value::Flag(false)));
    let cpi = Value::Choice("cpi".to_owned());
    assert_eq!(held(3, "indexation.amounts"), Some(cpi));
    assert_eq!(
        held(4, "universal_child.amount"),
        Some(Value::Number(300.0))
    );
    for later in ["under_6", "in_school", "out_of_school"] {
        let later = format!("child_allowance.later_ranks_{later}");
        assert_eq!(number(&all[5], &later, now), 100.0);
        assert!(number(&all[5], &later, now.plus(-1)) < 37.0);
    }
    let adults = Value::Choice("adults".to_owned());
    assert_eq!(held(6, "floor.basis"), Some(adults));
    assert_eq!(held(7, "eligibility.threshold"), Some(Value::Number(9.8)));
    let digests: std::collections::BTreeSet<String> =
        all.iter().map(|scenario| scenario.digest_text()).collect();
    assert_eq!(digests.len(), all.len());
}

/// [`load`] refuses what breaks a relation of the law.
#[test]
fn the_law_and_every_built_in_keep_the_relations() {
    assert!(load(law(), &names()).is_ok());
}

#[test]
fn no_scenario_differs_from_itself_and_all_but_one_from_the_law() {
    let baseline = built_in("baseline");
    for name in law().library().names() {
        let made = built_in(name);
        assert!(differences(law(), &made, &made).is_empty());
        let parts = !differences(law(), &baseline, &made).is_empty();
        assert_eq!(parts, name != "baseline", "{name}");
    }
}

#[test]
fn no_truncation_of_a_file_panics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let read = |name: &str| {
        let path = folder.join(format!("{name}.toml"));
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    for name in law().library().names() {
        let text = read(name);
        // A step of 3 still cuts each key and each word.
        for length in (0..text.len()).step_by(3) {
            if let Ok(text) = utf8_text(name, text.as_bytes()[..length].to_vec()) {
                // Cut between two changes it is another scenario, so either answer is right.
                let _ = read_with_base(law(), name, &text);
            }
        }
    }
    let text = read("law");
    // Every byte of the law takes minutes; a step of 29 still cuts each row.
    for length in (0..text.len()).step_by(29) {
        if let Ok(text) = utf8_text("law.toml", text.as_bytes()[..length].to_vec()) {
            // Cut between two parameters it is a shorter law, so either answer is right.
            let _ = Law::read("law.toml", &text);
        }
    }
}
