//! Run folders written, read back, and damaged.

use std::path::PathBuf;

use super::*;
use crate::{Formats, remake, sample, write};

/// A folder with a run of two scenarios in it.
fn written(home: &Path, formats: &[&str]) -> PathBuf {
    let path = home.join("run");
    let folder = Folder::prepare(&path, true).expect("writable");
    let formats = Formats::named(formats.iter().copied()).expect("known");
    write(folder, &sample::outcome(2), &formats).expect("written");
    path
}

fn said(path: &Path) -> String {
    open(path).err().expect("a fault").to_string()
}

#[test]
fn a_run_reads_back_as_it_was_from_either_table() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let was = sample::outcome(2);
    for format in ["csv", "parquet"] {
        let path = written(home.path(), &[format]);
        let is = open(&path).expect("a run").outcome;
        assert!(is.table.rows == was.table.rows, "{format}");
        let headlines = is.record.headlines.iter().zip(&was.record.headlines);
        for (is, was) in headlines {
            assert_eq!((is.row.value, is.errors), (was.row.value, was.errors));
            assert_eq!(is.row.indicator, was.row.indicator);
        }
        assert_eq!(is.record.headlines.len(), was.record.headlines.len());
    }
}

#[test]
fn a_report_made_again_is_the_same_bytes() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let path = written(home.path(), &["parquet", "html", "xlsx", "svg"]);
    let files = [
        "report.html",
        "summary.xlsx",
        "figures/caseload.ar.svg",
        "run.toml",
    ];
    let read = || files.map(|file| fs::read(path.join(file)).expect("written"));
    let before = read();
    fs::write(path.join("report.html"), "spoilt").expect("writable");
    fs::write(path.join("notes.txt"), "mine").expect("writable");
    let run = open(&path).expect("a run");
    let formats = Formats::named(["html", "xlsx"]).expect("known");
    let folder = Folder::prepare(&path, true).expect("writable");
    remake(folder, &run.outcome, &formats, Some(&path)).expect("made again");
    assert!(read() == before);
    // Files that were not remade are still there.
    assert!(path.join("notes.txt").is_file() && path.join("results.parquet").is_file());
}

#[test]
fn a_fault_of_a_file_is_told_with_its_place() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let path = written(home.path(), &["csv"]);
    let results = path.join("results.csv");
    let good = fs::read_to_string(&results).expect("written");
    let spoilt = |from: &str, to: &str| {
        fs::write(&results, good.replacen(from, to, 1)).expect("writable");
        said(&path)
    };
    let text = spoilt(
        "component=lump_sum,budget_cost",
        "component=lump_sum,bugdet_cost",
    );
    let before = good.split("component=lump_sum,budget_cost").next();
    let line = before.map_or(0, |before| before.matches('\n').count()) + 1;
    assert!(text.contains(&format!("results.csv:{line}:")), "{text}");
    assert!(text.contains("did you mean 'budget_cost'?"), "{text}");
    let text = spoilt("period,geography", "geography,period");
    assert!(
        text.contains("results.csv:1:22: a column is called 'geography'"),
        "{text}"
    );
    let text = spoilt("\nbaseline,0,2023-12,MA", "\nbaseline,0,MA");
    assert!(text.contains(":2:1: the line has 10 fields"), "{text}");
    let text = spoilt(",2023,12\n", ",2023,11\n");
    assert!(text.contains(":2:"), "{text}");
    assert!(text.contains("'11' is not 12, as in 2023-12"), "{text}");
    let text = spoilt("dh,", "dh,9");
    assert!(text.contains("are not those its run wrote"), "{text}");
    let text = spoilt("dh,", "dh,x");
    assert!(text.contains("is not a number"), "{text}");
}

#[test]
fn what_is_no_finished_run_is_said() {
    let home = tempfile::tempdir().expect("a temporary folder");
    assert!(said(&home.path().join("nowhere")).contains("there is no folder"));
    assert!(said(home.path()).contains("not a run folder"));
    let path = written(home.path(), &["html"]);
    assert!(said(&path).contains("neither results.csv nor results.parquet"));
    fs::remove_file(path.join(record_json::NAME)).expect("there");
    assert!(said(&path).contains("simulate it again"));
}

#[test]
fn what_no_run_gave_is_refused_before_it_is_held() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let path = written(home.path(), &["csv", "parquet"]);
    let record = sample::record(2);
    let names = || record.scenarios.iter().map(|one| one.name.as_str());
    let lexicon = || Lexicon::new(names());
    for file in ["results.csv", "results.parquet"] {
        let file = path.join(file);
        let read = |most| match file.extension().is_some_and(|end| end == "csv") {
            true => text::rows(&file, &mut lexicon(), most),
            false => columns::rows(&file, &mut lexicon(), most),
        };
        let rows = read(usize::MAX).expect("a table").len();
        assert_eq!(read(rows).map(|rows| rows.len()), Ok(rows));
        let said = read(rows - 1).expect_err("one too many").to_string();
        assert!(said.contains(&format!("at most {}", rows - 1)), "{said}");
    }
    fs::remove_file(path.join("results.parquet")).expect("there");
    // A quoted field may hold any number of line breaks.
    let results = path.join("results.csv");
    let head = results_csv::COLUMNS.join(",");
    fs::write(&results, format!("{head}\n\"{}", "x\n".repeat(1 << 20))).expect("writable");
    let text = said(&path);
    assert!(
        text.contains("results.csv:2:1: the line has more than"),
        "{text}"
    );
    let record = path.join(record_json::NAME);
    let file = fs::File::create(&record).expect("writable");
    file.set_len(65 << 20).expect("a hole takes no room");
    assert!(said(&path).contains("is larger than 64 MiB"));
}
