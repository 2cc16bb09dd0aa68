//! Each refusal of a scenario file, with its line and column.

use super::{refusals, scenario, user_file};

/// The one refusal of a change of these lines; the change begins on line 3.
#[track_caller]
fn refused(lines: &str, expected: &str) {
    let found = refusals(&user_file(&format!("[[change]]\n{lines}")));
    assert_eq!(found, [expected]);
}

#[track_caller]
fn refused_value(parameter: &str, value: &str, expected: &str) {
    let lines = format!("parameter = \"{parameter}\"\nfrom = \"2026-01\"\nvalue = {value}");
    refused(&lines, &format!("x.toml:6:9: '{parameter}' {expected}"));
}

#[track_caller]
fn refused_from(from: &str, expected: &str) {
    let lines = format!("parameter = \"floor.amount\"\nfrom = {from}\nvalue = 1");
    refused(&lines, &format!("x.toml:5:8: 'from'{expected}"));
}

#[test]
fn what_is_not_toml_is_refused_line_by_line() {
    let found = refusals("extends = baseline\n[title\nfr = 'x'\n");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("x.toml:1:11: this is not TOML: "));
    assert!(found[1].starts_with("x.toml:2:7: this is not TOML: "));
}

#[test]
fn unknown_keys_are_refused_wherever_they_are() {
    let text = "extends = 'baseline'\ntitel = 1\n[title]\nfr = 'x'\nde = 'x'\n\
                [dates]\nstep_2052 = '2026-01'\n[[change]]\nparameter = 'floor.amount'\n\
                from = '2026-01'\nvalue = 1\n untill = '2026-02'";
    let found = refusals(text);
    let starts = [
        "x.toml:1:1: the scenario has no 'title'",
        "x.toml:2:1: the scenario has no key 'titel'; did you mean 'title'?",
        "x.toml:5:1: 'title' has no key 'de'; known: fr, en, ar",
        "x.toml:7:1: no date is called 'step_2052'; did you mean 'step_2025'?",
        "x.toml:12:2: this change has no key 'untill'; did you mean 'until'?",
    ];
    assert_eq!(found.len(), 4, "{found:?}");
    for (found, start) in found.iter().zip(&starts[1..]) {
        assert!(found.starts_with(start), "{found}");
    }
    let found = refusals("extends = 'baseline'\ntitel = 1");
    assert_eq!(found[0], starts[0]);
}

#[test]
fn an_unknown_parameter_is_refused_with_the_nearest() {
    refused(
        "parameter = 'floor.amout'\nfrom = '2026-01'\nvalue = 1",
        "x.toml:4:13: no parameter is called 'floor.amout'; did you mean 'floor.amount'?",
    );
}

#[test]
fn a_value_of_another_type_is_refused() {
    let number = "must be a number (dh_per_household_per_month), found";
    refused_value("floor.amount", "'5'", &format!("{number} the text '5'"));
    refused_value("floor.amount", "true", &format!("{number} true"));
    refused_value("floor.amount", "[1]", &format!("{number} a list"));
    refused_value(
        "child_allowance.max_children",
        "3.5",
        "must be a whole number (children), found the decimal number 3.5",
    );
    refused_value(
        "programme.active",
        "0",
        "must be true or false, found the integer 0",
    );
    refused_value(
        "indexation.reference",
        "2024",
        "must be a month in quotes, for example \"2025-11\", found the integer 2024",
    );
    refused_value(
        "indexation.reference",
        "'2023-11'",
        "must be between 2023-12 and 2040-12, found 2023-11",
    );
}

#[test]
fn a_value_out_of_bounds_is_refused() {
    let amount = "must be between 0 and 100000 (dh_per_household_per_month), found";
    refused_value("floor.amount", "-1", &format!("{amount} -1"));
    refused_value("floor.amount", "100000.5", &format!("{amount} 100000.5"));
    refused_value(
        "eligibility.threshold",
        "15.1",
        "must be between 5 and 15 (index_points), found 15.1",
    );
    refused_value(
        "school_grant.month_of_year",
        "13",
        "must be between 1 and 12 (month_of_year), found 13",
    );
}

#[test]
fn a_value_that_is_no_finite_number_is_refused() {
    for value in ["nan", "inf", "-inf", "1e999"] {
        let expected = format!("must be a finite number, found the decimal number {value}");
        refused_value("floor.amount", value, &expected);
    }
    let expected = "must be a finite number, found the integer 99999999999999999999";
    refused_value("floor.amount", "99999999999999999999", expected);
}

#[test]
fn an_unknown_choice_is_refused_with_the_list() {
    refused_value(
        "floor.basis",
        "'adult'",
        "cannot be 'adult'; did you mean 'adults'? the choices are household_total, adults",
    );
    let found = refusals(&user_file("calendar = 'lunar'"));
    let expected = "x.toml:3:12: 'calendar' cannot be 'lunar'; the choices are paid, decree";
    assert_eq!(found, [expected]);
}

#[test]
fn what_is_not_a_month_within_the_law_is_refused() {
    let quotes = " must be a month in quotes, for example \"2025-11\", found";
    refused_from("2025", &format!("{quotes} the integer 2025"));
    refused_from("2025-11-01", &format!("{quotes} the date 2025-11-01"));
    refused_from(
        "'2025-13'",
        ": '2025-13' is not a month; write it as year-month, for example 2025-11",
    );
    for month in ["2023-11", "2041-01"] {
        let expected = format!(" must be between 2023-12 and 2040-12, found {month}");
        refused_from(&format!("'{month}'"), &expected);
    }
}

#[test]
fn an_end_before_the_beginning_is_refused() {
    refused(
        "parameter = 'floor.amount'\nfrom = '2026-02'\nuntil = '2026-01'\nvalue = 1",
        "x.toml:6:9: 'until' (2026-01) is before 'from' (2026-02); \
         'until' is the last month the change holds",
    );
}

#[test]
fn a_missing_key_is_refused_at_its_table() {
    refused(
        "parameter = 'floor.amount'\nfrom = '2026-02'",
        "x.toml:3:1: this change has no 'value'",
    );
    let found = refusals("title.en = 'x'");
    let help = "begin the file with extends = \"baseline\"";
    let expected = format!("x.toml:1:1: the scenario has no 'extends'; {help}");
    assert_eq!(found, [expected]);
}

#[test]
fn two_changes_of_one_parameter_never_hold_together() {
    let change = |from: &str, more: &str| {
        format!("[[change]]\nparameter = 'floor.amount'\nfrom = '{from}'\nvalue = 1\n{more}\n")
    };
    let both = |one: String, two: String| refusals(&user_file(&(one + &two)));
    let twins = "x.toml:8:1: this change of 'floor.amount' and the one on line 3 both begin in \
                 2026-01; keep one of them";
    assert_eq!(both(change("2026-01", ""), change("2026-01", "")), [twins]);
    let overlap = "x.toml:8:1: this change of 'floor.amount' and the one on line 3 both hold in \
                   2026-03; end one the month before the other begins";
    let long = "until = '2026-03'";
    let found = both(change("2026-01", long), change("2026-03", ""));
    assert_eq!(found, [overlap]);
    let found = both(change("2026-03", ""), change("2026-01", long));
    assert_eq!(found, [overlap]);
    assert!(both(change("2026-01", long), change("2026-04", "")).is_empty());
    assert!(both(change("2026-01", ""), change("2026-03", "")).is_empty());
}

#[test]
fn a_file_in_one_language_is_enough_and_in_none_is_not() {
    let found = refusals("extends = 'baseline'\ntitle = {}\nsummary.ar = ' '");
    let expected = [
        "x.toml:2:9: 'title' has no text: give fr, en or ar",
        "x.toml:3:14: 'ar' is empty",
    ];
    assert_eq!(found, expected);
    let given = scenario("").unwrap_or_else(|found| panic!("{found:?}"));
    assert_eq!(given.title.ar, "Essai");
}

#[test]
fn named_dates_keep_their_order() {
    let expected = "x.toml:4:1: 'step_2025' falls on 2026-02, later than 'step_2026' on 2026-01; \
                    move both dates, keeping their order";
    let found = scenario("[dates]\nstep_2025 = '2026-02'").err();
    assert_eq!(found, Some(vec![expected.to_owned()]));
    assert!(scenario("[dates]\nstep_2025 = '2026-01'").is_ok());
}
