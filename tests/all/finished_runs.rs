//! Commands on finished runs: a report made again, two runs compared.

use std::fs;
use std::path::Path;

use crate::common::daam;

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("what it says is UTF-8")
}

/// A small run of two scenarios in the folder `out`.
fn run(home: &Path, out: &str, more: &[&str]) {
    let small = [
        "baseline",
        "floor_reform",
        "--sample",
        "0.2%",
        "--to",
        "2024-12",
    ];
    let arguments = [&small[..], &["--out", out], more].concat();
    let output = daam(home, &arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
}

#[test]
fn a_report_is_made_again_byte_for_byte_from_either_table() {
    let home = tempfile::tempdir().expect("a temporary folder");
    run(
        home.path(),
        "run",
        &["--format", "csv,parquet,html,xlsx,svg"],
    );
    let read = |folder: &str, file: &str| fs::read(home.path().join(folder).join(file)).ok();
    for gone in ["results.csv", "results.parquet"] {
        fs::rename(
            home.path().join("run").join(gone),
            home.path().join("aside"),
        )
        .expect("there");
        let arguments = [
            "report",
            "run",
            "--out",
            "again",
            "--force",
            "--format",
            "csv,parquet,html,xlsx,svg",
        ];
        let output = daam(home.path(), &arguments);
        assert!(output.status.success(), "{}", text(&output.stderr));
        fs::rename(
            home.path().join("aside"),
            home.path().join("run").join(gone),
        )
        .expect("free");
        for file in [
            "report.html",
            "summary.xlsx",
            "summary.ar.xlsx",
            "figures/monthly_cost.en.svg",
            "results.csv",
            "results.parquet",
            "uncertainty.csv",
            "validation.csv",
            "record.json",
            "run.toml",
        ] {
            let (was, is) = (read("run", file), read("again", file));
            assert!(was.is_some() && was == is, "{file} without {gone}");
        }
    }
    // In the run's own folder, files that are not remade stay.
    let before = read("run", "results.csv");
    let output = daam(home.path(), &["report", "run", "--format", "html"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(read("run", "results.csv") == before && read("run", "summary.xlsx").is_some());
}

#[test]
fn two_runs_are_compared_with_the_exit_codes_of_diff() {
    let home = tempfile::tempdir().expect("a temporary folder");
    for (out, seed) in [("one", "1"), ("same", "1"), ("other", "2")] {
        run(home.path(), out, &["--format", "parquet", "--seed", seed]);
    }
    let same = daam(home.path(), &["compare", "one", "same"]);
    assert_eq!(same.status.code(), Some(0), "{}", text(&same.stderr));
    assert!(text(&same.stdout).contains("the same results"));
    for language in ["fr", "ar", "en"] {
        let arguments = [
            "compare",
            "one",
            "other",
            "--language",
            language,
            "--out",
            language,
        ];
        let other = daam(home.path(), &arguments);
        assert_eq!(other.status.code(), Some(1), "{}", text(&other.stderr));
        let file = fs::read_to_string(home.path().join(language).join("comparison.csv"));
        assert!(file.expect("written").lines().count() > 1_000);
    }
    let nowhere = daam(home.path(), &["compare", "one", "nowhere"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(text(&nowhere.stderr).contains("there is no folder 'nowhere'"));
}

#[test]
fn figures_somebody_has_changed_are_refused() {
    let home = tempfile::tempdir().expect("a temporary folder");
    run(home.path(), "run", &["--format", "csv"]);
    let results = home.path().join("run/results.csv");
    let good = fs::read_to_string(&results).expect("written");
    let line = good.lines().nth(1).expect("a figure").to_owned();
    let changed = line.replace("MA,", "MAR,");
    fs::write(&results, good.replacen(&line, &changed, 1)).expect("writable");
    let output = daam(home.path(), &["report", "run"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("results.csv:2:20: 'MAR' is no place"),
        "{}",
        text(&output.stderr)
    );
}
