//! Scenarios on disk: names, bases, circles, and files that are no scenarios.

use std::fs;
use std::path::Path;

use super::super::load;
use super::super::overlay::{Origin, Overlay};
use super::{law, month, number, refusals, user_file};
use crate::kernel::utf8_text;

fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("a temporary file can be written");
    path.display().to_string()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// What is wrong with these names, the folder's own path left out.
fn refused(folder: &Path, names: &[&str]) -> Vec<String> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let problems = load(&law(), &names).expect_err("refused").0;
    let bare = |text: String| text.replace(&format!("{}/", folder.display()), "");
    problems
        .iter()
        .map(|problem| bare(problem.to_string()))
        .collect()
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest_and_the_list() {
    let found = refused(Path::new("/"), &["larger_flor"]);
    let start = "no scenario is called 'larger_flor'; did you mean 'larger_floor'? those that";
    assert!(found[0].starts_with(start), "{found:?}");
    assert!(found[0].contains("coast_only"));
}

#[test]
fn one_name_is_asked_for_once() {
    let folder = folder();
    let path = write(folder.path(), "baseline.toml", user_file(""));
    let expected = "two scenarios are called 'baseline'; ask for it once, or rename the file";
    assert_eq!(refused(folder.path(), &["baseline", &path]), [expected]);
}

#[test]
fn a_base_is_found_beside_the_file_and_its_changes_come_first() {
    let folder = folder();
    let change = |from: &str, value: i32| {
        format!("[[change]]\nparameter = 'floor.amount'\nfrom = '{from}'\nvalue = {value}\n")
    };
    let body = change("2025-01", 600) + &change("2027-01", 800);
    write(
        folder.path(),
        "base.toml",
        user_file(&format!("calendar = 'decree'\n{body}")),
    );
    let own = user_file(&change("2026-01", 700).replace("value", "until = '2027-06'\nvalue"));
    let path = write(
        folder.path(),
        "own.toml",
        own.replace("baseline", "base.toml"),
    );
    let loaded = load(&law(), &[path]).unwrap_or_else(|problems| panic!("{problems}"));
    let own = &loaded[0];
    assert_eq!((own.name.as_str(), own.calendar.name()), ("own", "decree"));
    for (at, expected) in [("2025-06", 600.0), ("2027-06", 700.0), ("2027-07", 800.0)] {
        assert_eq!(number(own, "floor.amount", month(at)), expected, "{at}");
    }
    let stated: Vec<String> = own
        .changes()
        .iter()
        .map(|change| change.value.to_string())
        .collect();
    assert_eq!(stated, ["600", "800", "700"]);
}

#[test]
fn a_circle_of_bases_is_refused_by_name() {
    let folder = folder();
    let path = write(
        folder.path(),
        "a.toml",
        user_file("").replace("baseline", "b.toml"),
    );
    write(
        folder.path(),
        "b.toml",
        user_file("").replace("baseline", "./a.toml"),
    );
    let expected =
        "b.toml:1:11: scenarios extend each other in a circle: a.toml -> b.toml -> a.toml";
    assert_eq!(refused(folder.path(), &[&path]), [expected]);
}

#[test]
fn what_cannot_be_read_is_refused_where_it_is_asked_for() {
    let folder = folder();
    let at = folder.path().display().to_string() + "/";
    let found = refused(folder.path(), &[&(at.clone() + "none.toml"), &at]);
    let expected = "cannot read the scenario 'none.toml': there is no such file";
    assert_eq!(found[0], expected);
    assert!(found[1].ends_with("it is a directory"), "{found:?}");
    let lost = write(
        folder.path(),
        "lost.toml",
        user_file("").replace("baseline", "none.toml"),
    );
    let expected = format!("lost.toml:1:11: {expected}");
    assert_eq!(refused(folder.path(), &[&lost]), [expected]);
    let large = write(folder.path(), "large.toml", vec![b'#'; (1 << 20) + 1]);
    let found = refused(folder.path(), &[&large]);
    assert!(found[0].contains("larger than 1 MiB"), "{found:?}");
    let latin = write(folder.path(), "latin.toml", b"# caf\n# caf\xe9\n");
    let expected = "latin.toml:2:6: this is not UTF-8 text; save the file as UTF-8";
    assert_eq!(refused(folder.path(), &[&latin]), [expected]);
}

#[test]
fn problems_of_all_files_are_told_together_and_once() {
    let folder = folder();
    write(folder.path(), "base.toml", user_file("calendar = 1"));
    let on_base = |body: &str| user_file(body).replace("baseline", "base.toml");
    let one = write(folder.path(), "one.toml", on_base("change = 1"));
    let two = write(folder.path(), "two.toml", on_base(""));
    let found = refused(folder.path(), &[&one, &two, "baselin"]);
    let starts = [
        "one.toml:3:10: ",
        "base.toml:3:12: ",
        "no scenario is called 'baselin'",
    ];
    assert_eq!(found.len(), 3, "{found:?}");
    for (found, start) in found.iter().zip(starts) {
        assert!(found.starts_with(start), "{found}");
    }
}

#[test]
fn no_truncation_of_a_scenario_panics() {
    let law = law();
    for name in law.library().names() {
        let known = law.library().named(name).expect("it comes with the law");
        let origin = if law.library().is_root(known) {
            Origin::Root
        } else {
            Origin::BuiltIn
        };
        let mut sound = Vec::new();
        Overlay::read(&law, &known.file, &known.text, origin, &mut sound);
        assert!(sound.is_empty(), "{sound:?}");
        for length in 0..known.text.len() {
            let cut = known.text.as_bytes()[..length].to_vec();
            if let Ok(text) = utf8_text(&known.file, cut) {
                Overlay::read(&law, &known.file, &text, origin, &mut Vec::new());
            }
        }
    }
}

#[test]
fn a_file_of_nothing_but_mistakes_is_refused_at_bounded_cost() {
    let pieces = ["=\n", "a=\"\n", "[[change]]\n", "a.", "[", "{a=", "a=[\n"];
    for piece in pieces {
        let found = refusals(&piece.repeat(20_000));
        assert!((1..=100).contains(&found.len()), "{piece}: {}", found.len());
    }
}
