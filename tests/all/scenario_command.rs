//! `daam scenario`: showing, comparing, checking and creating scenario files.

use crate::common::built_in_names;
use std::fs;
use std::path::Path;

use assert_cmd::Command;

/// Exit code, output and errors of `daam scenario` with these words, run in `folder`.
fn daam(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("daam").expect("the program is built");
    let output = command
        .current_dir(folder)
        .arg("scenario")
        .args(words)
        .output();
    let output = output.expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("an exit code");
    (code, text(output.stdout), text(output.stderr))
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

#[test]
fn scenarios_are_listed_described_and_compared() {
    let folder = folder();
    let (code, listed, _) = daam(folder.path(), &["list", "--language", "fr"]);
    let count = built_in_names().len();
    assert_eq!((code, listed.lines().count()), (0, count));
    assert!(
        listed.contains("Minimum pour les adultes, enfants en plus"),
        "{listed}"
    );
    let (code, said, _) = daam(folder.path(), &["describe", "universal_0_5"]);
    assert_eq!(code, 0);
    assert!(
        said.contains("is introduced, at 300\u{a0}DH per child per month."),
        "{said}"
    );
    let (_, said, _) = daam(folder.path(), &["diff", "baseline", "baseline"]);
    assert_eq!(
        said,
        "The two scenarios are the same: no value differs, in any month or place.\n"
    );
}

#[test]
fn a_file_is_begun_once_and_is_sound() {
    let folder = folder();
    let new = [
        "new",
        "--extends",
        "universal_0_5",
        "--extends",
        "floor_reform",
    ];
    let parameters = [
        "--parameter",
        "floor.amount",
        "--parameter",
        "floor.basis",
        "mine.toml",
    ];
    let (code, said, wrong) = daam(folder.path(), &[&new[..], &parameters[..]].concat());
    assert_eq!(
        (code, said.as_str()),
        (0, "mine.toml: ok. Differences from its base: 0.\n"),
        "{wrong}"
    );
    let written = fs::read_to_string(folder.path().join("mine.toml")).expect("a file");
    assert!(written.contains("value = \"adults\""), "{written}");
    let (code, _, wrong) = daam(folder.path(), &["new", "mine.toml"]);
    assert_eq!(code, 2);
    assert!(wrong.contains("'mine.toml' exists already"), "{wrong}");
    let raised = written.replace("value = 500", "value = 600");
    fs::write(folder.path().join("mine.toml"), raised).expect("a file");
    let (code, said, _) = daam(folder.path(), &["lint", "mine.toml", "--language", "fr"]);
    assert_eq!(code, 0);
    assert!(
        said.contains("Différences avec sa base\u{a0}: 1."),
        "{said}"
    );
    assert!(
        said.contains("passe de 500 à 600\u{a0}DH par ménage et par mois."),
        "{said}"
    );
}

#[test]
fn what_is_wrong_is_told_and_nothing_is_left_behind() {
    let folder = folder();
    let (code, _, wrong) = daam(folder.path(), &["new", "--extends", "nothing", "mine.toml"]);
    assert_eq!(code, 2);
    assert!(wrong.contains("no scenario is called 'nothing'"), "{wrong}");
    assert!(!folder.path().join("mine.toml").exists());
    let bad = "extends = 'baseline'\ntitle.fr = 'x'\n[[change]]\nparameter = 'floor.amont'\n";
    fs::write(folder.path().join("bad.toml"), bad).expect("a file");
    let good = "extends = 'baseline'\ntitle.fr = 'x'\n";
    fs::write(folder.path().join("good.toml"), good).expect("a file");
    let (code, said, wrong) = daam(folder.path(), &["lint", "bad.toml", "good.toml"]);
    assert_eq!(code, 2);
    assert_eq!(said, "good.toml: ok. Differences from its base: 0.\n");
    for expected in [
        "bad.toml:3:1: this change has no 'from'",
        "bad.toml:4:13: no parameter is called 'floor.amont'; did you mean 'floor.amount'?",
    ] {
        assert!(wrong.contains(expected), "{wrong}");
    }
}

#[test]
fn the_schema_is_json() {
    let (code, said, _) = daam(folder().path(), &["schema", "--language", "ar"]);
    assert_eq!(code, 0);
    let schema: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
}
