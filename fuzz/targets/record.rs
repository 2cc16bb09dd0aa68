//! `record.json`: any text is refused with a place or its file, or is a record of a run.
#![no_main]

use std::collections::BTreeMap;

use daam::report::{record_json, reopen, run_toml};
use daam_fuzz::{folder, told};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match record_json::read("record.json", text) {
        Err(problem) => told(&problem, "record.json"),
        Ok(record) => {
            let _ = run_toml::text(&record, &BTreeMap::new());
            let results = folder::FEW.as_bytes();
            let files = [("record.json", text.as_bytes()), ("results.csv", results)];
            if let Err(problem) = reopen::unsealed(folder::holding(&files)) {
                told(&problem, "record.json");
            }
        }
    }
});
