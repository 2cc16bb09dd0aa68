//! What differs between two scenarios.

use super::super::{Difference, Scenario, differences};
use super::{built_in, law, month, scenario};
use crate::kernel::{Milieu, Place};

fn told(found: &[Difference]) -> Vec<String> {
    let line = |one: &Difference| {
        let place = one.place.unwrap_or(Place::COUNTRY);
        let until = one
            .until
            .map_or_else(String::new, |until| until.to_string());
        let moves = if one.moves { "moves" } else { "beside" };
        let (from, before, after) = (one.from, &one.before, &one.after);
        format!("{place} {from}..{until} {before} {after} {moves}")
    };
    found.iter().map(line).collect()
}

fn from_law(other: &Scenario) -> Vec<String> {
    told(&differences(&law(), &built_in("baseline"), other))
}

fn changed(body: &str) -> Vec<String> {
    from_law(&scenario(body).unwrap_or_else(|found| panic!("{found:?}")))
}

fn change(parameter: &str, lines: &str, value: &str) -> String {
    format!("[[change]]\nparameter = '{parameter}'\n{lines}\nvalue = {value}\n")
}

fn floor(lines: &str, value: u32) -> String {
    change("floor.amount", lines, &value.to_string())
}

#[test]
fn a_change_is_told_once_with_its_months_and_its_reason() {
    let body = floor("from = '2026-01'\nwhy = 'x'\nstatus = 'press'", 600);
    assert_eq!(changed(&body), ["MA 2026-01.. 400 600 moves"]);
    let body = floor("from = '2026-01'\nuntil = '2026-05'", 600);
    assert_eq!(changed(&body), ["MA 2026-01..2026-05 400 600 moves"]);
    let other = scenario(&floor("from = '2026-01'\nwhy = 'x'\nstatus = 'press'", 600));
    let found = differences(&law(), &built_in("baseline"), &other.expect("a scenario"));
    assert_eq!(found[0].why.as_ref().map(|why| why.fr.as_str()), Some("x"));
    assert_eq!(
        found[0].status.map(super::super::Status::name),
        Some("press")
    );
}

#[test]
fn what_changes_nothing_is_not_told() {
    assert!(changed(&floor("from = '2026-01'", 400)).is_empty());
    let law = law();
    for name in law.library().names() {
        let made = built_in(name);
        assert!(differences(&law, &made, &made).is_empty());
    }
}

#[test]
fn a_place_is_told_apart_however_it_is_written() {
    let provinces = ["1001", "1002"].map(|code| {
        floor(
            &format!("where = {{ province = {code} }}\nfrom = '2026-01'"),
            700,
        )
    });
    assert_eq!(changed(&provinces.concat()), ["1 2026-01.. 400 700 moves"]);
    let milieux = ["urban", "rural"]
        .map(|milieu| floor(&format!("where.milieu = '{milieu}'\nfrom = '2026-01'"), 700));
    assert_eq!(changed(&milieux.concat()), ["MA 2026-01.. 400 700 moves"]);
    assert_eq!(changed(&milieux[1]), ["MA:rural 2026-01.. 400 700 moves"]);
}

#[test]
fn a_place_left_out_of_what_the_country_gets_is_told() {
    let body = floor("from = '2026-01'", 600)
        + &floor(
            "where = { region = 2 }\nfrom = '2026-03'\nuntil = '2026-04'",
            400,
        );
    let expected = [
        "MA 2026-01.. 400 600 moves",
        "2 2026-01..2026-02 400 600 moves",
        "2 2026-03..2026-04 400 400 beside",
        "2 2026-05.. 400 600 moves",
    ];
    assert_eq!(changed(&body), expected);
}

#[test]
fn a_milieu_of_a_region_is_one_place() {
    let body = floor(
        "where = { region = 2, milieu = 'rural' }\nfrom = '2026-01'",
        700,
    );
    let made = scenario(&body).expect("a scenario");
    let found = differences(&law(), &built_in("baseline"), &made);
    let place = Place {
        code: Some(2),
        milieu: Some(Milieu::Rural),
    };
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place, Some(place));
    assert_eq!(found[0].from, month("2026-01"));
}
