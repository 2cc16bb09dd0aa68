//! `results.jsonl`: the tidy table as JSON Lines, one object per figure, for tools without CSV.

use std::io::{self, Write};

use serde::Serialize;

use super::csv_cells::date;
use super::results_csv::figures;
use daam_core::measures::Row;

pub(crate) const NAME: &str = "results.jsonl";

/// A figure, with the names and order of the columns of `results.csv`.
#[derive(Serialize)]
struct JsonRow<'a> {
    scenario: &'a str,
    replication: u32,
    period: String,
    geography: String,
    group: String,
    indicator: &'a str,
    unit: &'a str,
    value: Option<f64>,
    standard_error: Option<f64>,
    year: i16,
    month: i16,
}

/// Writes rows, one line each.
pub(crate) fn write(rows: &[Row], mut out: impl Write) -> io::Result<()> {
    for row in rows {
        let [value, standard_error] = figures(row)?;
        let [year, month] = date(row.period);
        let figure = JsonRow {
            scenario: &row.scenario,
            replication: row.replication,
            period: row.period.to_string(),
            geography: row.place.to_string(),
            group: row.group.to_string(),
            indicator: row.indicator,
            unit: row.unit,
            value,
            standard_error,
            year,
            month,
        };
        serde_json::to_writer(&mut out, &figure)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{results_csv, sample};

    #[test]
    fn every_line_is_the_line_of_the_csv() {
        let table = sample::table(1);
        let (mut lines, mut csv) = (Vec::new(), Vec::new());
        write(&table.rows, &mut lines).expect("memory is writable");
        results_csv::write_rows(&table.rows, &mut csv).expect("memory is writable");
        let lines = String::from_utf8(lines).expect("text");
        let mut csv = csv::Reader::from_reader(&*csv);
        let mut count = 0;
        for (line, record) in lines.lines().zip(csv.records()) {
            let record = record.expect("a line");
            let object: serde_json::Value = serde_json::from_str(line).expect("an object");
            for (name, field) in results_csv::COLUMNS.iter().zip(&record) {
                match &object[*name] {
                    serde_json::Value::Null => assert_eq!(field, "", "{name}"),
                    serde_json::Value::String(text) => assert_eq!(field, text),
                    number => assert_eq!(field.parse().ok(), number.as_f64(), "{name}"),
                }
            }
            count += 1;
        }
        assert_eq!(count, table.rows.len());
        let mut odd = table;
        odd.rows[0].value = f64::INFINITY;
        assert!(write(&odd.rows, Vec::new()).is_err());
    }
}
