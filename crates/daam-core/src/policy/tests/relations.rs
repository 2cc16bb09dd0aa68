//! What must hold between parameters, and where a scenario that breaks it is refused.

use super::super::Law;
use super::scenario;

fn change(parameter: &str, from: &str, value: i64) -> String {
    format!("[[change]]\nparameter = '{parameter}'\nfrom = '{from}'\nvalue = {value}\n")
}

const MAXIMUM: &str = "child_allowance.max_children";
const FIRST: &str = "child_allowance.first_ranks";

#[test]
fn a_broken_relation_is_told_at_the_change_that_breaks_it() {
    let found = scenario(&change(MAXIMUM, "2026-01", 2)).expect_err("broken");
    let expected =
        "x.toml:3:1: there are 3 first ranks, more than the 2 children counted, in 2026-01";
    assert_eq!(found, [expected]);
    let both = change(MAXIMUM, "2026-01", 2) + &change(FIRST, "2026-03", 2);
    let found = scenario(&both).expect_err("broken for two months");
    assert_eq!(found, [expected]);
    let both = change(MAXIMUM, "2026-01", 2) + &change(FIRST, "2025-03", 2);
    assert!(scenario(&both).is_ok());
}

#[test]
fn a_relation_holds_in_every_place() {
    let local = |parameter: &str, region: u8, value: i64| {
        let place = format!("where = {{ region = {region} }}\nfrom");
        change(parameter, "2026-01", value).replace("from", &place)
    };
    let found = scenario(&local(MAXIMUM, 2, 2)).expect_err("broken there");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(scenario(&(local(MAXIMUM, 2, 2) + &local(FIRST, 2, 1))).is_ok());
    let apart = local(MAXIMUM, 2, 2) + &local(FIRST, 3, 1);
    assert_eq!(scenario(&apart).expect_err("apart").len(), 1);
}

/// The law of two numbers and a relation between them.
fn related(relation: &str) -> Result<Law, String> {
    let one = |name: &str, value: &str| {
        format!(
            "[[parameter]]\nname = '{name}'\ntitle = {{ fr = 'x', ar = 'x', en = 'x' }}\n\
             unit = 'factor'\nbounds = [0, 9]\noff = 9\n\
             rows = [{{ from = '2023-12', value = {value}, source = ['A1'], status = 'press' }}]\n"
        )
    };
    let text = format!(
        "first_month = '2023-12'\n[dates]\n[sources]\nA1 = 'a page'\n{}{}[[relation]]\n{relation}",
        one("low", "9"),
        one("high", "1")
    );
    Law::read("law.toml", &text).map_err(|problems| problems.to_string())
}

#[test]
fn relations_of_the_law_are_checked_as_they_are_read() {
    let message = "message = '{lower} {upper} {month}'";
    let found = related(&format!("lower = 'lo'\nupper = 'high'\n{message}")).expect_err("no lo");
    assert_eq!(
        found,
        "law.toml:20:9: no parameter is called 'lo'; did you mean 'low'? known: low, high"
    );
    let found = related("lower = 'low'\nupper = 'high'\nmessage = '{lower} {upper}'");
    assert_eq!(
        found.expect_err("no month"),
        "law.toml:22:11: 'message' has no {month}"
    );
    let found = related(&format!("lower = 'low'\n{message}"));
    assert_eq!(
        found.expect_err("no upper"),
        "law.toml:19:1: this relation has no 'upper'"
    );
}

#[test]
fn what_is_not_in_use_breaks_nothing() {
    use super::super::overlay::{Origin, Overlay};
    use super::super::scenario::Scenario;
    let problems = |more: &str| {
        let relation = format!(
            "lower = 'low'\nupper = 'high'\nmessage = '{{lower}} {{upper}} {{month}}'\n{more}"
        );
        let law = related(&relation).unwrap_or_else(|found| panic!("{found}"));
        let mut problems = Vec::new();
        let text =
            "title = { fr = 'x', ar = 'x', en = 'x' }\nsummary = { fr = 'x', ar = 'x', en = 'x' }";
        let root = Overlay::read(&law, "x.toml", text, Origin::Root, &mut problems);
        Scenario::resolve(&law, "x", &[&root], &mut problems);
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(problems(""), ["9 1 2023-12"]);
    assert!(problems("unless_off = true").is_empty());
}
