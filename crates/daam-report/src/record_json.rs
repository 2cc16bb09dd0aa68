//! `record.json`: the [`RunRecord`], field by field, for the program to read back.
//!
//! Only the errors by source are not repeated: they are in `uncertainty.csv`, megabytes of them.

use std::io;

use super::recorded::Origin;
use daam_core::engine::RunRecord;
use daam_core::kernel::{Position, Problem, plain_words};

pub(crate) const NAME: &str = "record.json";

pub(crate) fn write(record: &RunRecord, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, record).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// Reads a record back; `file` names it in error messages.
pub(crate) fn read(file: &str, text: &str) -> Result<RunRecord, Problem> {
    let origin = serde_json::from_str::<Origin>(text).ok();
    if let Some(origin) = &origin {
        origin.check(file)?;
    }
    serde_json::from_str(text).map_err(|error| {
        // serde_json counts from 0 before the first character of a line.
        let position = Position {
            file: file.to_owned(),
            line: error.line().max(1),
            column: error.column().max(1),
            text: None,
        };
        // The position is reported separately.
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let message = plain_words(message);
        let problem = Problem::at(position, message);
        let ours = env!("CARGO_PKG_VERSION");
        match &origin {
            Some(origin) if origin.version != ours => problem.with_help(format!(
                "daam {} wrote it and this is {ours}: make the report with that version",
                origin.version
            )),
            _ => problem,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn text(record: &RunRecord) -> String {
        let mut bytes = Vec::new();
        write(record, &mut bytes).expect("memory is writable");
        String::from_utf8(bytes).expect("JSON is text")
    }

    #[test]
    fn a_record_reads_back_as_it_was() {
        let mut record = sample::record(8);
        record.seed = u64::MAX;
        record.circumstances.seconds = 0.1 + 0.2;
        let mut read = read(NAME, &text(&record)).expect("a record");
        assert_eq!(read.headlines.len(), 0);
        read.headlines.clone_from(&record.headlines);
        assert_eq!(format!("{read:?}"), format!("{record:?}"));
    }

    #[test]
    fn a_fault_has_its_place_and_another_version_is_said() {
        let good = text(&sample::record(1));
        let wrong = good.replace("\"from\": \"2023-12\"", "\"from\": \"2023-13\"");
        let said = read("x/record.json", &wrong)
            .expect_err("no month")
            .to_string();
        assert!(said.starts_with("x/record.json:6:"), "{said}");
        assert!(said.contains("'2023-13' is not a month"), "{said}");
        let said = read(NAME, "").expect_err("nothing").to_string();
        assert!(said.starts_with("record.json:1:1: EOF"), "{said}");
        let older = wrong.replace(
            concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\""),
            "\"version\": \"0.0.7\"",
        );
        let said = read(NAME, &older).expect_err("no month").to_string();
        assert!(said.contains("daam 0.0.7 wrote it"), "{said}");
    }
}
