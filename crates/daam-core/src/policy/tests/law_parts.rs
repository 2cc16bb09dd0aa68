//! Families of parameters, choices with words, and the value that means "not in use".

use super::super::{Law, Value};
use super::{law, month, number, scenario};

fn refusals(parameter: &str) -> Vec<String> {
    let text = format!(
        "first_month = '2023-12'\n[dates]\n[sources]\nA1 = 'a page'\n\
         [things]\none = {{ fr = 'un', ar = 'واحد', en = 'one' }}\n[[parameter]]\nname = 'a'\n\
         title = {{ fr = 'x {{}}', ar = 'x {{}}', en = 'x {{}}' }}\n{parameter}"
    );
    let found = Law::read("law.toml", &text).err();
    let found = found.map_or_else(Vec::new, |found| found.0);
    found.iter().map(ToString::to_string).collect()
}

fn rows(value: &str) -> String {
    format!("rows = [{{ from = '2023-12', value = {value}, source = ['A1'], status = 'press' }}]\n")
}

#[test]
fn a_family_has_a_parameter_for_each_entry() {
    let law = law();
    let weight = law
        .parameter("index_weight.mobile_phones")
        .expect("a member");
    assert_eq!(weight.title.fr, "index_weight mobile_phones");
    assert!(law.parameter("index_weight").is_none());
    let body = "[[change]]\nparameter = 'index_weight.mobile_phones'\nfrom = '2026-01'\nvalue = 0";
    let made = scenario(body).expect("a scenario");
    assert_eq!(
        number(&made, "index_weight.mobile_phones", month("2026-01")),
        0.0
    );
    assert_eq!(
        number(&made, "index_weight.computer", month("2026-01")),
        1.0
    );
}

#[test]
fn a_family_without_its_table_or_its_gap_is_refused() {
    let unit = "unit = 'factor'\nbounds = [0, 2]\n";
    assert!(refusals(&format!("{unit}each = 'things'\n{}", rows("1"))).is_empty());
    let found = refusals(&format!("{unit}each = 'thing'\n{}", rows("1")));
    let expected = [
        "law.toml:5:2: the law has no key 'things'; did you mean 'thing'? known: first_month, \
         dates, sources, parameter, thing, relation",
        "law.toml:12:8: the law has no table [thing]",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_value_that_means_off_is_a_number_within_bounds() {
    let unit = "unit = 'dh_per_year'\nbounds = [0, 2]\n";
    let found = refusals(&format!("{unit}each = 'things'\noff = 3\n{}", rows("1")));
    assert_eq!(
        found,
        ["law.toml:13:7: 'a' must be between 0 and 2 (dh_per_year), found 3"]
    );
    let found = refusals(&format!(
        "unit = 'flag'\neach = 'things'\noff = 3\n{}",
        rows("true")
    ));
    assert_eq!(
        found,
        ["law.toml:12:7: 'a' is not a number and has no 'off'"]
    );
    let amount = law();
    let amount = amount
        .parameter("universal_child.amount")
        .expect("a parameter");
    assert_eq!(amount.off, Some(Value::Number(0.0)));
}

#[test]
fn a_share_lies_between_nothing_and_all() {
    let found = refusals(&format!(
        "unit = 'share'\nbounds = [0, 2]\neach = 'things'\n{}",
        rows("1")
    ));
    assert!(
        found[0].contains("'a' is a share: its bounds lie between 0 and 1"),
        "{found:?}"
    );
}

#[test]
fn choices_have_words_and_differ() {
    let choices = |list: &str| {
        refusals(&format!(
            "unit = 'choice'\neach = 'things'\nchoices = [{list}]\n{}",
            rows("'y'")
        ))
    };
    let word = |word: &str| format!("{{ word = '{word}', fr = 'a', ar = 'b', en = 'c' }},");
    assert!(choices(&(word("x") + &word("y"))).is_empty());
    let found = choices(&(word("y") + &word("y")));
    assert!(found[0].ends_with("'y' is already a choice"), "{found:?}");
    let found = choices("{ word = 'y', fr = 'a', ar = 'b' }");
    assert!(found[0].ends_with("this choice has no 'en'"), "{found:?}");
    assert!(!choices("'y'").is_empty());
}
