//! `record.json`: any text is refused with a place or its file, or is the record of a run that
//! can be summed up.
#![no_main]

use daam::report::{reopen, terminal};
use daam_fuzz::{folder, told};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let results = folder::FEW.as_bytes();
    let files = [("record.json", text.as_bytes()), ("results.csv", results)];
    match reopen::unsealed(folder::holding(&files)) {
        Err(problem) => told(&problem, "record.json"),
        Ok(run) => {
            let _ = terminal::summary(&run.outcome.table, &run.outcome.record, None);
        }
    }
});
