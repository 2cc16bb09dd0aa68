//! Files that extend several.

use std::path::Path;

use super::super::{Scenario, load};
use super::{law, month, number};
use crate::kernel::{Locale, Milieu};

/// A folder with the files named, each with a title on its second line.
fn folder(files: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (name, extends, body) in files {
        let text = format!("extends = {extends}\ntitle.fr = '{name}'\n{body}");
        let path = folder.path().join(format!("{name}.toml"));
        std::fs::write(path, text).expect("a temporary file can be written");
    }
    folder
}

fn open(folder: &Path, name: &str) -> Result<Scenario, Vec<String>> {
    let path = folder.join(format!("{name}.toml")).display().to_string();
    let bare = |text: String| text.replace(&format!("{}/", folder.display()), "");
    match load(&law(), &[path]) {
        Ok(mut scenarios) => Ok(scenarios.remove(0)),
        Err(found) => Err(found.0.iter().map(|one| bare(one.to_string())).collect()),
    }
}

fn change(parameter: &str, from: &str, value: &str) -> String {
    format!("[[change]]\nparameter = '{parameter}'\nfrom = '{from}'\nvalue = {value}\n")
}

const ROOT: &str = "'baseline'";
const BOTH: &str = "['a.toml', 'b.toml']";

/// The scenario of `c`, which extends `a` and `b`, both on the baseline.
fn stacked(a: &str, b: &str, c: &str) -> Result<Scenario, Vec<String>> {
    let folder = folder(&[("a", ROOT, a), ("b", ROOT, b), ("c", BOTH, c)]);
    open(folder.path(), "c")
}

#[test]
fn what_is_stacked_holds_together() {
    let folder = folder(&[("c", "['larger_floor', 'coast_only']", "")]);
    let both = open(folder.path(), "c").unwrap_or_else(|found| panic!("{found:?}"));
    let at = month("2026-01");
    assert_eq!(number(&both, "floor.amount", at), 550.0);
    let coast = Locale {
        region: 1,
        province: 1001,
        milieu: Milieu::Urban,
    };
    let coast = both.localised(coast);
    assert_eq!(number(&coast, "eligibility.threshold", at), 9.6);
}

#[test]
fn two_that_disagree_are_refused_where_they_are_stacked() {
    let (six, seven) = (
        change("floor.amount", "2026-01", "600"),
        change("floor.amount", "2025-06", "700"),
    );
    let found = stacked(&six, &seven, "").expect_err("a conflict");
    let expected = "c.toml:1:22: 'a' and 'b' both change 'floor.amount' in 2026-01, to 600 and \
                    700; change 'floor.amount' in this file to decide";
    assert_eq!(found, [expected]);
    let own = change("floor.amount", "2026-01", "800");
    let decided = stacked(&six, &seven, &own).expect("it decides");
    assert_eq!(number(&decided, "floor.amount", month("2026-01")), 800.0);
    assert_eq!(number(&decided, "floor.amount", month("2025-12")), 700.0);
    let late = change("floor.amount", "2026-02", "800");
    let found = stacked(&six, &seven, &late).expect_err("January is not decided");
    assert!(found[0].contains("in 2026-01"), "{found:?}");
    assert!(
        stacked(&six, &six, "").is_ok(),
        "the same value is no conflict"
    );
    let ended = seven.replace("value", "until = '2025-12'\nvalue");
    assert!(stacked(&six, &ended, "").is_ok(), "the months are apart");
}

#[test]
fn conflicts_of_place_are_told_by_place() {
    let at = |place: &str, value: &str| {
        change("floor.amount", "2026-01", value).replace("from", &format!("where = {place}\nfrom"))
    };
    let region = at("{ region = 2 }", "600");
    let found = stacked(&region, &at("{ province = 2001 }", "700"), "").expect_err("a conflict");
    assert!(
        found[0].contains("in 2026-01 in Vallée-du-Lac, to 600 and 700"),
        "{found:?}"
    );
    assert!(stacked(&region, &at("{ region = 3 }", "700"), "").is_ok());
    let elsewhere = at("{ province = 2001 }", "1");
    assert!(stacked(&region, &at("{ region = 2 }", "700"), &elsewhere).is_err());
    let there = at("{ region = 2 }", "1");
    assert!(stacked(&region, &at("{ region = 2 }", "700"), &there).is_ok());
}

#[test]
fn dates_and_calendars_that_disagree_are_refused() {
    let date = |to: &str| format!("[dates]\nstep_2026 = '{to}'");
    let found = stacked(&date("2026-03"), &date("2026-04"), "").expect_err("a conflict");
    let expected = "c.toml:1:22: 'a' and 'b' both move 'step_2026', to 2026-03 and 2026-04; move \
                    the date in this file to decide";
    assert_eq!(found, [expected]);
    assert!(stacked(&date("2026-03"), &date("2026-04"), &date("2026-05")).is_ok());
    let (paid, decree) = ("calendar = 'paid'", "calendar = 'decree'");
    let found = stacked(paid, decree, "").expect_err("a conflict");
    assert!(
        found[0].contains("name different calendars, paid and decree"),
        "{found:?}"
    );
    assert_eq!(
        stacked(paid, decree, decree)
            .expect("it decides")
            .calendar
            .name(),
        "decree"
    );
}

#[test]
fn what_two_rest_on_counts_once_and_under_both() {
    let root = change("floor.amount", "2026-01", "600");
    let over = change("floor.amount", "2026-01", "700");
    for order in ["['a.toml', 'b.toml']", "['b.toml', 'a.toml']"] {
        let folder = folder(&[
            ("root", ROOT, &root),
            ("a", "'root.toml'", &over),
            ("b", "'root.toml'", ""),
            ("c", order, ""),
        ]);
        let made = open(folder.path(), "c").unwrap_or_else(|found| panic!("{found:?}"));
        assert_eq!(
            number(&made, "floor.amount", month("2026-01")),
            700.0,
            "{order}"
        );
        assert_eq!(made.changes().len(), 2);
    }
}

#[test]
fn a_later_file_wins_over_a_local_change_of_its_base() {
    let local =
        change("floor.amount", "2026-01", "600").replace("from", "where = { region = 2 }\nfrom");
    let national = change("floor.amount", "2026-01", "700");
    let folder = folder(&[("a", ROOT, &local), ("c", "'a.toml'", &national)]);
    let made = open(folder.path(), "c").unwrap_or_else(|found| panic!("{found:?}"));
    let locale = Locale {
        region: 2,
        province: 2001,
        milieu: Milieu::Urban,
    };
    let there = made.localised(locale);
    assert_eq!(number(&there, "floor.amount", month("2026-01")), 700.0);
}

#[test]
fn circles_through_lists_and_bad_lists_are_refused() {
    let files = folder(&[
        ("a", "['baseline', 'b.toml']", ""),
        ("b", "['coast_only', 'a.toml']", ""),
    ]);
    let found = open(files.path(), "a").expect_err("a circle");
    let expected =
        "b.toml:1:26: scenarios extend each other in a circle: a.toml -> b.toml -> a.toml";
    assert_eq!(found, [expected]);
    let refused = |extends: &str, expected: &str| {
        let files = folder(&[("a", extends, "")]);
        let found = open(files.path(), "a").expect_err("refused");
        assert!(found[0].starts_with(expected), "{found:?}");
    };
    refused("[]", "a.toml:1:11: 'extends' lists no scenario");
    refused(
        "1",
        "a.toml:1:11: 'extends' must be a text or a list of texts",
    );
    refused("['baseline', 1]", "a.toml:1:24: 'extends' must be a text");
    refused(
        "['baseline', 'basline']",
        "a.toml:1:24: no scenario is called 'basline'",
    );
    let many = format!("[{}]", "'baseline', ".repeat(17));
    refused(&many, "a.toml:1:11: 'extends' lists more than 16 scenarios");
}

#[test]
fn a_ladder_of_diamonds_is_read_once_a_rung_and_not_too_high() {
    let names: Vec<[String; 2]> = (0..40)
        .map(|n| [format!("l{n}"), format!("r{n}")])
        .collect();
    let mut files = vec![];
    for (n, sides) in names.iter().enumerate() {
        let below = match n.checked_sub(1) {
            None => "'baseline'".to_owned(),
            Some(below) => format!("['{}.toml', '{}.toml']", names[below][0], names[below][1]),
        };
        files.extend(sides.iter().map(|side| (side.clone(), below.clone())));
    }
    let files: Vec<(&str, &str, &str)> = files
        .iter()
        .map(|(name, below)| (name.as_str(), below.as_str(), ""))
        .collect();
    let folder = folder(&files);
    assert!(open(folder.path(), "l29").is_ok());
    let found = open(folder.path(), "l39").expect_err("too high");
    assert!(
        found[0].ends_with("more than 32 scenarios extend each other"),
        "{found:?}"
    );
}
