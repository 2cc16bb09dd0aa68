//! A finished run somebody has changed: whatever still reads as one is shown without a fault.
#![no_main]

use std::sync::LazyLock;

use daam::kernel::Language;
use daam::report::compare::{Compared, text};
use daam::report::figures::Gallery;
use daam::report::results_index::ResultsIndex;
use daam::report::{Folder, Formats, page, remake, reopen, spreadsheet, terminal};
use daam_fuzz::edits::{Bytes, edit_json, edit_lines};
use daam_fuzz::{folder, told};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

static RECORD: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(folder::RECORD).expect("the seed is JSON"));

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = Bytes(bytes);
    let mut record = RECORD.clone();
    let (mut results, mut errors) = (lines(folder::RESULTS), lines(folder::UNCERTAINTY));
    while bytes.any() {
        match bytes.byte() % 4 {
            0 | 1 => edit_json(&mut record, &mut bytes),
            2 => edit_lines(&mut results, &mut bytes),
            _ => edit_lines(&mut errors, &mut bytes),
        }
    }
    let record = record.to_string();
    let (results, errors) = (results.join("\n"), errors.join("\n"));
    let path = folder::holding(&[
        ("record.json", record.as_bytes()),
        ("results.csv", results.as_bytes()),
        ("uncertainty.csv", errors.as_bytes()),
    ]);
    let outcome = match reopen::unsealed(path) {
        Ok(run) => run.outcome,
        Err(problem) => return told(&problem, &path.display().to_string()),
    };
    let reading = ResultsIndex::new(&outcome.table, &outcome.record);
    let _ = terminal::summary(&outcome.table, &outcome.record, None);
    // What the run was, written down again.
    let formats = Formats::named([]).expect("none is asked for");
    if let Ok(folder) = Folder::prepare(&folder::another(), true) {
        let _ = remake(folder, &outcome, &formats, None);
    }
    let _ = text::text(&Compared::new([&outcome, &outcome]), Language::Arabic);
    if let Ok(gallery) = Gallery::draw(&reading, 1) {
        let _ = page::html(&reading, &gallery);
    }
    let _ = spreadsheet::workbook(&reading, Language::French);
});
