//! The command line: a valid run writes exactly the files it announces, an invalid request gets one
//! clear message and writes nothing.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::common::{built_in_names, daam, model};
use tempfile::TempDir;

/// The smallest possible run of one scenario.
const TINY: [&str; 5] = ["baseline", "--sample", "0.01%", "--to", "2023-12"];

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// Runs `TINY` in a folder.
fn tiny(folder: &Path, more: &[&str]) -> Output {
    let arguments = [&TINY[..], &["--format", "csv"], more].concat();
    daam(folder, &arguments)
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("messages are UTF-8")
}

/// Names below a folder, sorted, with `/` between.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("own folder") {
            let path = entry.expect("own folder").path();
            let below = path.strip_prefix(folder).expect("found below it");
            found.push(below.display().to_string());
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Asserts that a request is refused with a code and a message with all `words`, and that nothing
/// is written.
#[track_caller]
fn assert_refused(folder: &Path, arguments: &[&str], code: i32, words: &[&str]) -> String {
    let before = files(folder);
    let output = daam(folder, arguments);
    let message = stderr(&output);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {message}");
    for word in words {
        assert!(message.contains(word), "'{word}' is not in: {message}");
    }
    assert!(!message.contains("panicked"), "{message}");
    assert!(output.stdout.is_empty(), "{arguments:?} printed results");
    assert_eq!(files(folder), before, "{arguments:?} left something");
    message
}

#[test]
fn a_small_run_writes_what_was_asked_for_and_says_what_it_does() {
    let home = home();
    let arguments = [
        "--sample", "0.1%", "--to", "2024-03", "--format", "csv", "--out", "run",
    ];
    let output = daam(home.path(), &arguments);
    let message = stderr(&output);
    assert!(output.status.success(), "{message}");
    let first = message.lines().next().unwrap_or_default();
    assert!(first.starts_with("simulating "), "{first}");
    for word in [
        "households",
        "persons",
        "2023-12 to 2024-03",
        "8 scenarios",
        "seed 20231228",
    ] {
        assert!(first.contains(word), "'{word}' is not in: {first}");
    }
    let expected = [
        "run",
        "run/record.json",
        "run/results.csv",
        "run/run.toml",
        "run/uncertainty.csv",
        "run/validation.csv",
    ];
    assert_eq!(files(home.path()), expected);
    let summary = String::from_utf8(output.stdout).expect("the summary is UTF-8");
    assert!(summary.lines().count() >= 5, "{summary}");
    let results = fs::read_to_string(home.path().join("run/results.csv")).expect("written");
    let header = "scenario,replication,period,geography,group,indicator,unit,value,standard_error,year,month";
    assert_eq!(results.lines().next(), Some(header));
    assert!(results.contains("no_transfer,0,2024-03,MA,all,budget_cost,dh,0.0,"));
}

#[test]
fn the_default_folder_is_made_and_replaced() {
    let home = home();
    for _ in 0..2 {
        let output = tiny(home.path(), &[]);
        assert!(output.status.success(), "{}", stderr(&output));
        let run = files(&home.path().join("outputs"));
        assert_eq!(
            run,
            [
                "latest",
                "latest/record.json",
                "latest/results.csv",
                "latest/run.toml",
                "latest/validation.csv"
            ]
        );
    }
}

#[test]
fn the_subcommand_run_is_the_default_one() {
    let home = home();
    assert!(tiny(home.path(), &["--out", "one"]).status.success());
    let arguments = [&["run"], &TINY[..], &["--format", "csv", "--out", "two"]].concat();
    assert!(daam(home.path(), &arguments).status.success());
    let read = |run: &str| fs::read(home.path().join(run).join("results.csv")).expect("written");
    assert!(read("one") == read("two"));
}

#[test]
fn without_names_the_headline_scenarios_run_and_with_all_every_one() {
    let home = home();
    let ran = |arguments: &[&str]| {
        let small = ["--sample", "0.01%", "--to", "2023-12", "--format", "csv"];
        let output = daam(home.path(), &[&small[..], arguments].concat());
        assert!(output.status.success(), "{}", stderr(&output));
        let path = home.path().join("outputs/latest/results.csv");
        let results = fs::read_to_string(path).expect("written");
        let mut names: Vec<String> = Vec::new();
        for line in results.lines().skip(1) {
            let name = line.split(',').next().unwrap_or_default();
            if names.last().is_none_or(|last| last != name) {
                names.push(name.to_owned());
            }
        }
        names.dedup();
        names
    };
    let headlines = ran(&[]);
    assert_eq!(headlines, model().law.library().headlines());
    assert_eq!(headlines.len(), 8);
    // Each scenario with behavioural responses adds its direct effect at the end.
    let all = ran(&["--all"]);
    let (own, direct) = all.split_at(built_in_names().len());
    assert_eq!(own, built_in_names());
    assert_eq!(direct, ["employment_bridge_direct"]);
    assert!(all.len() > 40, "{} scenarios", all.len());
    assert_refused(home.path(), &["baseline", "--all"], 2, &["--all"]);
}

#[test]
fn help_and_version_are_given() {
    let home = home();
    let help = daam(home.path(), &["--help"]);
    assert!(help.status.success());
    let text = String::from_utf8(help.stdout).expect("the help is UTF-8");
    for word in [
        "--all",
        "--sample",
        "--seed",
        "--threads",
        "--out",
        "--force",
        "--format",
    ] {
        assert!(text.contains(word), "{word} is not in the help");
    }
    let version = daam(home.path(), &["--version"]);
    let text = String::from_utf8(version.stdout).expect("the version is UTF-8");
    assert_eq!(text.trim(), concat!("daam ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_argument_that_cannot_be_is_a_usage_error() {
    let home = home();
    let refused = |arguments: &[&str], words: &[&str]| {
        assert_refused(home.path(), arguments, 2, words);
    };
    refused(
        &["--to", "2024-13"],
        &["2024-13", "is not a month", "2025-11"],
    );
    refused(
        &["--from", "2025-01", "--to", "2024-01"],
        &["2025-01", "2024-01", "after"],
    );
    refused(&["--to", "2041-01"], &["2040-12", "2041-01"]);
    refused(&["--from", "2023-11"], &["2023-12", "2023-11"]);
    for sample in ["0", "200%", "x", "NaN", "inf", "-1%"] {
        let argument = format!("--sample={sample}");
        refused(&[&argument], &[sample, "share"]);
    }
    refused(&["--threads", "0"], &["threads", "1 to 1024"]);
    refused(&["--replications", "0"], &["0 replications", "1 to"]);
    refused(&["--draw-assumptions"], &["only one", "--replications 20"]);
    refused(
        &["--precision", "1%", "--replications", "2"],
        &["at least 3"],
    );
    refused(
        &["--precision", "1%", "--precise-on", "budgit"],
        &["did you mean 'budget'?"],
    );
    refused(
        &["--precision", "1%", "--precise-on", "poverty@rural"],
        &["'poverty_headcount'", "without group or place"],
    );
    refused(&["--seed=-1"], &["--seed"]);
    refused(&["--line", "mine"], &["NAME=DIRHAMS", "half_median=8000"]);
    refused(
        &["--line", "mine=much"],
        &["mine", "dirhams a year", "much"],
    );
    refused(&["--line", "national=1"], &["national", "program's own"]);
    refused(&["--line", "a=1", "--line", "a=2"], &["two lines", "'a'"]);
    refused(
        &["--format", "pdf"],
        &["pdf", "csv, parquet, html, xlsx, svg, png"],
    );
    refused(&["--smaple", "1%"], &["--smaple", "--sample"]);
}

#[test]
fn an_unknown_scenario_is_refused_with_the_nearest_name() {
    let home = home();
    let words = [
        "no scenario is called 'no_transfert'",
        "did you mean 'no_transfer'?",
    ];
    assert_refused(home.path(), &["no_transfert"], 2, &words);
    let words = ["nowhere.toml", "there is no such file"];
    assert_refused(home.path(), &["nowhere.toml"], 2, &words);
    let words = ["two scenarios are called 'baseline'"];
    assert_refused(home.path(), &["baseline", "baseline"], 2, &words);
}

#[test]
fn a_broken_scenario_file_is_refused_with_its_line_and_column() {
    let home = home();
    let refused = |body: &str, words: &[&str]| {
        let text = format!("extends = 'baseline'\ntitle.en = 'Mine'\n{body}");
        fs::write(home.path().join("mine.toml"), text).expect("own folder");
        assert_refused(home.path(), &["mine.toml"], 2, words);
    };
    refused("[[change]\n", &["mine.toml:3:"]);
    let change = |parameter: &str, value: &str| {
        format!("[[change]]\nparameter = '{parameter}'\nfrom = '2026-01'\n{value}\n")
    };
    refused(&change("floor.amount", ""), &["mine.toml:3:1: ", "value"]);
    refused(
        &change("floor.amount", "value = -5"),
        &["mine.toml:6:9: ", "-5"],
    );
    refused(&change("floor.amount", "value = nan"), &["mine.toml:6:9: "]);
    refused(
        &change("floor.amount", "value = '600'"),
        &["mine.toml:6:9: "],
    );
    let words = [
        "mine.toml:4:13: ",
        "flor.amount",
        "did you mean 'floor.amount'?",
    ];
    refused(&change("flor.amount", "value = 600"), &words);
    let month = change("floor.amount", "value = 600").replace("2026-01", "2026-13");
    refused(&month, &["mine.toml:5:8: ", "2026-13"]);
}
