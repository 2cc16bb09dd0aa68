//! Changes that hold in one place only.

use super::super::Scenario;
use super::{law, month, number, refusals, scenario, user_file};
use crate::kernel::{Locale, Milieu, Place};

fn change(parameter: &str, place: &str, from: &str, value: f64) -> String {
    let place = match place {
        "" => String::new(),
        place => format!("where = {{ {place} }}\n"),
    };
    format!("[[change]]\nparameter = '{parameter}'\n{place}from = '{from}'\nvalue = {value:?}\n")
}

fn floor(place: &str, from: &str, value: f64) -> String {
    change("floor.amount", place, from, value)
}

fn sound(body: &str) -> Scenario {
    scenario(body).unwrap_or_else(|found| panic!("{found:?}"))
}

const PONT_VIEUX: Locale = Locale {
    region: 2,
    province: 2001,
    milieu: Milieu::Rural,
};
const VAL_DORE: Locale = Locale {
    region: 2,
    province: 2002,
    milieu: Milieu::Urban,
};
const TROIS_ILES: Locale = Locale {
    region: 3,
    province: 3001,
    milieu: Milieu::Rural,
};

#[track_caller]
fn amounts(scenario: &Scenario, at: &str, expected: [f64; 4]) {
    let at = month(at);
    let local = |locale| number(&scenario.localised(locale), "floor.amount", at);
    let [first, second, third] = [PONT_VIEUX, VAL_DORE, TROIS_ILES].map(local);
    let found = [number(scenario, "floor.amount", at), first, second, third];
    assert_eq!(
        found, expected,
        "{at}: country, Pont-Vieux, Val Doré, Trois-Îles"
    );
}

#[test]
fn a_local_change_holds_there_and_nowhere_else() {
    let made = sound(&floor("region = 'Vallée-du-Lac'", "2026-01", 700.0));
    amounts(&made, "2025-12", [400.0; 4]);
    amounts(&made, "2026-01", [400.0, 700.0, 700.0, 400.0]);
    let rural = sound(&floor("milieu = 'rural'", "2026-01", 700.0));
    amounts(&rural, "2026-01", [400.0, 700.0, 400.0, 700.0]);
    let both = "region = 'vallee du lac', milieu = 'urban'";
    amounts(
        &sound(&floor(both, "2026-01", 700.0)),
        "2026-01",
        [400.0, 400.0, 700.0, 400.0],
    );
    let place = Place {
        code: Some(2),
        milieu: None,
    };
    assert_eq!(made.territories(), [place]);
    let there = made.localised(PONT_VIEUX);
    assert!(there.territories().is_empty());
    assert_eq!(there.changes()[0].place, None);
    assert!(made.localised(TROIS_ILES).changes().is_empty());
}

#[test]
fn a_name_or_a_code_will_do() {
    for place in [
        "province = 'Pont-Vieux'",
        "province = 'PONT VIEUX'",
        "province = 2001",
        "province = '2001'",
    ] {
        amounts(
            &sound(&floor(place, "2026-01", 7.0)),
            "2026-01",
            [400.0, 7.0, 400.0, 400.0],
        );
    }
}

#[test]
fn in_one_file_a_local_change_wins_over_a_national_one() {
    let local = floor("province = 'Pont-Vieux'", "2026-01", 700.0)
        .replace("value", "until = '2026-06'\nvalue");
    let made = sound(&(local + &floor("", "2026-03", 600.0)));
    amounts(&made, "2026-02", [400.0, 700.0, 400.0, 400.0]);
    amounts(&made, "2026-06", [600.0, 700.0, 600.0, 600.0]);
    amounts(&made, "2026-07", [600.0; 4]);
}

#[test]
fn a_value_varied_holds_everywhere() {
    use super::super::Value;
    let made = sound(&floor("region = 2", "2026-01", 700.0));
    let amount = Value::Number(900.0);
    let varied = made.varied("floor.amount", month("2026-05"), amount);
    let varied = varied.expect("an amount");
    amounts(&varied, "2026-04", [400.0, 700.0, 700.0, 400.0]);
    amounts(&varied, "2026-05", [900.0; 4]);
}

#[test]
fn the_digest_tells_places_apart_however_they_are_written() {
    let digest = |body: &str| sound(body).digest_text();
    let region = digest(&floor("region = 1", "2026-01", 700.0));
    let provinces =
        ["1001", "1002"].map(|code| floor(&format!("province = {code}"), "2026-01", 700.0));
    assert_eq!(region, digest(&provinces.concat()));
    assert_ne!(region, digest(""));
    assert_ne!(region, digest(&floor("region = 3", "2026-01", 700.0)));
    assert_eq!(digest(""), digest(&floor("region = 1", "2026-01", 400.0)));
}

#[test]
fn what_names_no_place_is_refused() {
    let cases = [
        (
            "'rural'",
            "x.toml:5:9: 'where' must be a table, for example { region = \"Côte-Nord\" }, found the text 'rural'",
        ),
        (
            "{}",
            "x.toml:5:9: 'where' names no place; give a region, a province or a milieu, or leave 'where' out",
        ),
        (
            "{ region = 2, province = 2001 }",
            "x.toml:5:9: 'where' names a region and a province; a province lies in one region only: keep the province",
        ),
        (
            "{ region = 'Pont-Vieux' }",
            "x.toml:5:20: 'Pont-Vieux' is a province, not a region; write province = \"Pont-Vieux\"",
        ),
        (
            "{ province = 'Pont-Vieu' }",
            "x.toml:5:22: no province is called 'Pont-Vieu'; did you mean 'Pont-Vieux'?",
        ),
        (
            "{ province = 2003 }",
            "x.toml:5:22: no province is called '2003'",
        ),
        (
            "{ region = true }",
            "x.toml:5:20: 'region' must be a name of the census or its code, found true",
        ),
        (
            "{ milieu = 'rurale' }",
            "x.toml:5:20: 'milieu' cannot be 'rurale'; did you mean 'rural'? the choices are urban, rural",
        ),
        (
            "{ town = 1 }",
            "x.toml:5:11: 'where' has no key 'town'; known: region, province, milieu",
        ),
    ];
    for (place, expected) in cases {
        let body = format!(
            "[[change]]\nparameter = 'floor.amount'\nwhere = {place}\nfrom = '2026-01'\nvalue = 1"
        );
        let found = refusals(&user_file(&body));
        assert_eq!(found.len(), 1, "{place}: {found:?}");
        assert!(found[0].starts_with(expected), "{place}: {found:?}");
    }
}

#[test]
fn local_changes_that_overlap_in_place_and_time_are_refused() {
    let both = |one: String, other: String| refusals(&user_file(&(one + &other)));
    let region = || floor("region = 2", "2026-01", 1.0);
    let found = both(region(), floor("province = 2001", "2027-01", 2.0));
    let expected = "x.toml:8:1: this change of 'floor.amount' and the one on line 3 both hold in \
                    2027-01 where Vallée-du-Lac and Pont-Vieux overlap; end one before the \
                    other begins, or choose places that do not overlap";
    assert_eq!(found, [expected]);
    let found = both(region(), floor("milieu = 'rural'", "2025-01", 2.0));
    assert!(
        found[0].contains("in 2026-01 where the country (rural) and Vallée-du-Lac"),
        "{found:?}"
    );
    let twins = both(region(), region());
    assert!(twins[0].contains("both begin in 2026-01"), "{twins:?}");
    let ended = region().replace("value", "until = '2026-12'\nvalue");
    assert!(both(ended, floor("province = 2001", "2027-01", 2.0)).is_empty());
    assert!(both(region(), floor("region = 2", "2027-01", 2.0)).is_empty());
    assert!(both(region(), floor("region = 3", "2026-01", 2.0)).is_empty());
}

#[test]
fn what_is_of_the_whole_country_holds_in_no_place_only() {
    let body = "[[change]]\nparameter = 'appropriation.amount'\nwhere = { milieu = 'rural' }\n\
                from = '2026-01'\nvalue = 1e9";
    let expected = "x.toml:5:9: 'appropriation.amount' is of the whole country: it cannot hold \
                    in one place only; leave 'where' out";
    assert_eq!(refusals(&user_file(body)), [expected]);
    let national: Vec<String> = law()
        .parameters()
        .iter()
        .filter(|parameter| parameter.national)
        .map(|parameter| parameter.name.clone())
        .collect();
    assert_eq!(
        national,
        [
            "institution_orphans.amount",
            "behaviour.fertility",
            "appropriation.amount",
            "appropriation.rationing",
        ]
    );
}
