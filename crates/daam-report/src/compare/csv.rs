//! `comparison.csv`: every figure that differs between the runs.

use std::io;

use super::Compared;
use crate::csv_cells::{DATE, date, known};
use crate::results_csv::subject;
use daam_core::measures::Row;

/// Name of the file.
pub const NAME: &str = "comparison.csv";

/// The columns, in order. `a` and `b` are empty where that run has no such figure; `standard_error`
/// is that of the difference, assuming independent runs.
pub const COLUMNS: [&str; 13] = [
    "scenario",
    "period",
    "geography",
    "group",
    "indicator",
    "unit",
    "a",
    "b",
    "difference",
    "relative",
    "standard_error",
    DATE[0],
    DATE[1],
];

/// Writes every row that differs, then those of A alone, then those of B alone.
pub fn write(compared: &Compared<'_>, out: impl io::Write) -> io::Result<()> {
    let mut csv = ::csv::Writer::from_writer(out);
    csv.write_record(COLUMNS)?;
    let mut put = |row: &Row, figures: [Option<f64>; 5]| {
        let date = date(row.period).map(|part| part.to_string());
        let figures = figures.map(known);
        csv.write_record(subject(row).iter().chain(&figures).chain(&date))
    };
    for pair in &compared.differing {
        let figures = [
            Some(pair.a.value),
            Some(pair.b.value),
            Some(pair.difference()),
            pair.relative(),
            pair.standard_error(),
        ];
        put(pair.a, figures)?;
    }
    let [of_a, of_b] = &compared.only;
    for row in of_a {
        put(row, [Some(row.value), None, None, None, None])?;
    }
    for row in of_b {
        put(row, [None, Some(row.value), None, None, None])?;
    }
    csv.flush()
}
