//! Texts that users give: where they may go, and what a wrong one is told.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::common::daam;

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// A reform with some title and some line of its own.
fn scenario(title: &str, line: &str) -> String {
    format!(
        "extends = 'baseline'\n[title]\nen = {title}\n[[change]]\nparameter = 'floor.amount'\nfrom = '2026-01'\n{line}\n"
    )
}

/// The exit code of a command and what it said on both streams.
fn said(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = daam(folder, arguments);
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

/// Lints a scenario with some title and line; it must be refused.
fn refused(title: &str, line: &str) -> String {
    let home = home();
    fs::write(home.path().join("a.toml"), scenario(title, line)).expect("writable");
    let (code, text) = said(home.path(), &["scenario", "lint", "a.toml"]);
    assert_eq!(code, Some(2), "{text}");
    text
}

#[test]
fn what_cannot_be_shown_is_refused_where_it_stands() {
    for (title, line, place) in [
        ("'plain'", "value = 600", ""),
        (
            r#""a\u001b[31mb""#,
            "value = 600",
            "a.toml:3:6: a text has U+001B",
        ),
        (
            r#""a\uFFFEb""#,
            "value = 600",
            "a.toml:3:6: a text has U+FFFE",
        ),
        (
            r#""a\u202Eb""#,
            "value = 600",
            "a.toml:3:6: a text has U+202E",
        ),
        (
            r#""a\nb""#,
            "value = 600",
            "a.toml:3:6: a title must be one line",
        ),
        (
            "'plain'",
            "value = 600\n\"k\\u0007y\" = 1",
            "a.toml:8:1: a text has U+0007",
        ),
        (
            "'plain'",
            "value = 600\nwhy = \"\\u009b2J\"",
            "a.toml:8:7: a text has U+009B",
        ),
    ] {
        if place.is_empty() {
            let home = home();
            fs::write(home.path().join("a.toml"), scenario(title, line)).expect("writable");
            assert_eq!(
                said(home.path(), &["scenario", "lint", "a.toml"]).0,
                Some(0)
            );
            continue;
        }
        let text = refused(title, line);
        assert!(text.contains(place), "{text}");
        let odd = |letter: char| letter.is_control() && letter != '\n';
        assert!(!text.contains(odd), "{text:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_scenario_is_called_by_a_plain_name_and_no_name_reaches_the_terminal_raw() {
    let home = home();
    for name in ["=1+1", "a,b", "2026", "a\u{1b}[31mb", "two\nlines"] {
        let file = format!("{name}.toml");
        fs::write(home.path().join(&file), scenario("'x'", "value = 600")).expect("writable");
        for command in [
            &["scenario", "lint"][..],
            &["--sample", "0.05%", "--out", "run"],
        ] {
            let (code, text) = said(home.path(), &[command, &[&*file]].concat());
            assert_eq!(code, Some(2), "{text}");
            assert!(text.contains("a scenario cannot be called '"), "{text}");
            assert!(text.contains("rename its file"), "{text}");
            assert!(
                !text.contains('\u{1b}') && !text.contains("two\nlines"),
                "{text:?}"
            );
        }
    }
    assert!(!home.path().join("run").exists());
    // An argument is a text too.
    let (code, text) = said(home.path(), &["--sample", "\u{1b}[2J"]);
    assert!(code == Some(2) && !text.contains('\u{1b}'), "{text:?}");
    let fine = "réforme 2.toml";
    fs::write(home.path().join(fine), scenario("'x'", "value = 600")).expect("writable");
    assert_eq!(said(home.path(), &["scenario", "lint", fine]).0, Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_said_is_a_failure_and_a_reader_who_has_gone_is_none() {
    let home = home();
    for (script, code) in [
        ("$daam scenario list > /dev/full", 1),
        ("$daam --help > /dev/full", 1),
        ("$daam scenario list >&-", 0),
        (
            "($daam scenario list; echo $? > code) | true; exit $(cat code)",
            0,
        ),
    ] {
        let output = Command::new("sh")
            .args(["-c", script])
            .current_dir(home.path())
            .env("daam", assert_cmd::cargo::cargo_bin("daam"))
            .output()
            .expect("a shell");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{script}: {text}");
        let told = text.contains("cannot write to standard output");
        assert_eq!(told, code == 1, "{script}: {text}");
    }
}

#[test]
fn a_decimal_comma_is_told_and_no_word_of_the_program_is() {
    let family =
        "milieu = 'urban'\nregion = 6\nmonth = '2025-12'\nadult = [{age = 40, sex = 'male'}]\n";
    let in_family = |line: &str| {
        let home = home();
        fs::write(home.path().join("f.toml"), format!("{family}{line}\n")).expect("writable");
        said(home.path(), &["family", "f.toml"]).1
    };
    let asked = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        said(home().path(), &words).1
    };
    for text in [
        refused("'x'", "value = 1,5"),
        refused("'x'", "value = \"1,5\""),
        in_family("earnings = 1,5"),
        asked("solve --set lump_sum.amount --until budget=1,5"),
        asked("run --sample 1,5"),
        asked("run --line a=1,5"),
        asked("run --scale 1,5"),
        asked("run --keep-every 1,5"),
        asked("family --adult age=40,sex=male --earnings 1,5"),
        asked("family --adult age=40,sex=male --index cars=1,5"),
        asked("family --adult age=40,sex=male --change telephone=+1,5"),
    ] {
        assert!(text.contains("write ") && text.contains("1.5"), "{text}");
    }
    let lever = asked("sweep --set lump_sum.amount=1,5..600");
    assert!(lever.contains("write lump_sum.amount=1.5..600"), "{lever}");
    for text in [
        refused("'x'", "value = nope"),
        refused("'x'", "value = .5"),
        refused("'x'", "value = 600 DH"),
        in_family("spending = 3"),
        in_family("rooms = 'two'"),
        in_family("romms = 2"),
        asked("run --seed x"),
        asked("run --threads 99999999999999999999"),
        asked("family --adult age=40,sex=man"),
    ] {
        for word in [
            "struct",
            "`",
            "i64",
            "usize",
            "f64",
            "field",
            "variant",
            "invalid digit",
            "literal",
        ] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}
