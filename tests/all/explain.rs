//! The story of a household ends in the state that the export of the same month shows; an invalid
//! id is refused with a hint at valid ones.

use std::path::Path;

use crate::common::daam;

fn story(folder: &Path, arguments: &[&str]) -> String {
    let output = daam(folder, &[&["explain"], arguments].concat());
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("a story is UTF-8")
}

#[track_caller]
fn refused(folder: &Path, id: &str, words: &[&str]) {
    let output = daam(folder, &["explain", "--household", id]);
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{message}");
    for word in words {
        assert!(message.contains(word), "'{word}' is not in: {message}");
    }
    assert!(output.stdout.is_empty());
}

/// The last text in a story between one of `after` and `until`.
fn last_said<'a>(story: &'a str, after: &[&str], until: &str) -> Option<&'a str> {
    let said = story
        .lines()
        .filter_map(|line| {
            after
                .iter()
                .find_map(|words| line.trim().strip_prefix(words))
        })
        .next_back()?;
    said.split(until).next()
}

#[test]
fn stories_end_where_the_export_has_them() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let arguments = [
        "export", "--month", "2025-12", "--sample", "0.01%", "--out", "data",
    ];
    assert!(daam(home.path(), &arguments).status.success());
    let path = home.path().join("data/households.csv");
    let mut csv = csv::Reader::from_path(path).expect("a table");
    let header = csv.headers().expect("a header").clone();
    let place = |name: &str| header.iter().position(|column| column == name);
    let place = |name: &str| place(name).expect("a column");
    let mut told = [0; 2];
    for row in csv.records().step_by(200) {
        let row = row.expect("a row");
        let id = &row[place("household_id")];
        let story = story(home.path(), &["--household", id, "--to", "2025-12"]);
        let status = &row[place("status")];
        assert!(story.contains(&format!("At the end: {status};")), "{story}");
        let sourced = !story.contains('[') || story.contains("Sources (scenarios/law.toml)");
        assert!(sourced, "{story}");
        if status == "paid" {
            let paid = last_said(&story, &["is paid "], " DH").expect("an award");
            let centimes: i64 = row[place("award_centimes")].parse().expect("an amount");
            assert_eq!(paid.replace('.', ""), centimes.to_string(), "{story}");
            told[0] += 1;
        }
        if status != "unregistered" {
            let words = [
                "a score is computed: ",
                "the file is brought up to date: score ",
            ];
            let said = last_said(&story, &words, ", ").expect("a score");
            let said = said.split(" (").next().expect("a score");
            let said = said.rsplit(" to ").next().expect("a score");
            let ise: f64 = row[place("ise")].parse().expect("a score");
            assert_eq!(said, format!("{ise:.6}"), "{story}");
            told[1] += 1;
        }
    }
    assert!(told[0] >= 2 && told[1] >= 4, "{told:?}");
}

#[test]
fn examples_are_given_and_their_months_may_be_chosen() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let list = story(home.path(), &["--list", "--to", "2024-06"]);
    let line = list
        .lines()
        .find(|line| line.starts_with("paid from the first months"))
        .expect("some are paid");
    let id = line.split_whitespace().next_back().expect("an id");
    let arguments = ["--household", id, "--from", "2024-03", "--to", "2024-06"];
    let story = story(home.path(), &arguments);
    assert!(story.contains("as it stands in 2024-02"), "{story}");
    assert!(!story.contains("\n2024-01\n"), "{story}");
}

#[test]
fn a_wrong_id_is_refused_with_what_a_right_one_looks_like() {
    let home = tempfile::tempdir().expect("a temporary folder");
    refused(home.path(), "twelve", &["'twelve'", "1234-56", "--list"]);
    refused(home.path(), "999999-1", &["999999", "numbered from 0 to"]);
    refused(home.path(), "0-999999", &["0-999999", "numbered 0-0"]);
}

#[test]
fn a_scenario_with_responses_is_not_told_as_if_it_had_none() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let arguments = [
        "explain",
        "--household",
        "0-1",
        "--scenario",
        "employment_bridge",
    ];
    let output = daam(home.path(), &arguments);
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(
        message.contains("people respond under 'employment_bridge'"),
        "{message}"
    );
    assert!(message.contains("behaviour.*"), "{message}");
}
