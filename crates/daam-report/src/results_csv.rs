//! `results.csv`: the tidy table as text.
//!
//! One line per figure, in the order of the table. A number is written with the fewest digits that
//! parse back to the same value, so that the file's digest is the digest of the results.

use std::fmt::Write as _;
use std::hash::Hash;
use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::csv_cells::{self, DATE};
use super::hashes::Hashed;
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period, Row, Table};

/// Name of the file.
pub(crate) const NAME: &str = "results.csv";
/// Name of the file of the figures under each replication.
pub(crate) const REPLICATIONS: &str = "replications.csv";

/// The columns, in order.
pub(crate) const COLUMNS: [&str; 11] = [
    "scenario",
    "replication",
    "period",
    "geography",
    "group",
    "indicator",
    "unit",
    "value",
    "standard_error",
    DATE[0],
    DATE[1],
];

/// Writes rows as CSV.
pub fn write_rows(rows: &[Row], out: impl Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COLUMNS)?;
    // The line and the buffer are reused and recurring texts are cached: a run of many scenarios
    // has millions of lines.
    let (mut line, mut text) = (csv::StringRecord::new(), String::new());
    let (mut replications, mut subjects) = (ReusedTexts::default(), Subjects::default());
    for row in rows {
        line.clear();
        line.push_field(&row.scenario);
        line.push_field(replications.of(row.replication));
        subjects.push(row, &mut line);
        for number in figures(row)? {
            text.clear();
            if let Some(number) = number {
                write!(text, "{number:?}").map_err(io::Error::other)?;
            }
            line.push_field(&text);
        }
        subjects.push_date(row, &mut line);
        csv.write_byte_record(line.as_byte_record())?;
    }
    csv.flush()
}

/// Values as text, each formatted once.
struct ReusedTexts<T>(FxHashMap<T, String>);

impl<T> Default for ReusedTexts<T> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<T: Copy + Eq + Hash + ToString> ReusedTexts<T> {
    fn of(&mut self, value: T) -> &str {
        self.0.entry(value).or_insert_with(|| value.to_string())
    }
}

/// Period, place and group of figures as text, each formatted once.
#[derive(Default)]
pub(crate) struct Subjects {
    periods: FxHashMap<Period, String>,
    dates: ReusedTexts<i16>,
    places: ReusedTexts<Place>,
    groups: ReusedTexts<Group>,
}

impl Subjects {
    /// Adds period, place, group, indicator and unit to a line.
    pub(crate) fn push(&mut self, row: &Row, line: &mut csv::StringRecord) {
        let period = self.periods.entry(row.period);
        line.push_field(period.or_insert_with(|| row.period.to_string()));
        line.push_field(self.places.of(row.place));
        line.push_field(self.groups.of(row.group));
        line.push_field(row.indicator);
        line.push_field(row.unit);
    }

    /// Adds the parts of the period, which come last.
    pub(crate) fn push_date(&mut self, row: &Row, line: &mut csv::StringRecord) {
        for part in csv_cells::date(row.period) {
            line.push_field(self.dates.of(part));
        }
    }
}

/// The value of a row and its standard error, as written to files; numbers that are not finite are
/// refused.
pub(crate) fn figures(row: &Row) -> io::Result<[Option<f64>; 2]> {
    let figures = [Some(row.value), row.standard_error];
    if figures.iter().flatten().any(|number| !number.is_finite()) {
        let what = format!("{} of {} is not a number", row.indicator, row.scenario);
        return Err(io::Error::new(io::ErrorKind::InvalidData, what));
    }
    // Adding zero turns -0 into 0.
    Ok(figures.map(|number| number.map(|number| number + 0.0)))
}

/// The leading columns of tables that hold a selection of figures: what a figure refers to.
pub(crate) fn subject(row: &Row) -> [String; 6] {
    [
        row.scenario.to_string(),
        row.period.to_string(),
        row.place.to_string(),
        row.group.to_string(),
        row.indicator.to_owned(),
        row.unit.to_owned(),
    ]
}

/// Writes the table as CSV and returns the SHA-256 of the bytes, in hexadecimal.
pub fn write_hashed(table: &Table, out: impl Write) -> io::Result<String> {
    let mut hashed = Hashed::new(out);
    write_rows(&table.rows, &mut hashed)?;
    Ok(hashed.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use daam_core::kernel::hexadecimal;
    use sha2::{Digest as _, Sha256};

    #[test]
    fn every_figure_reads_back_as_it_was() {
        let table = sample::table(2);
        let mut bytes = Vec::new();
        let digest = write_hashed(&table, &mut bytes).expect("memory is writable");
        assert_eq!(digest, hexadecimal(&Sha256::digest(&bytes)));
        let mut reader = csv::Reader::from_reader(&*bytes);
        assert_eq!(reader.headers().expect("a header"), COLUMNS.to_vec());
        let mut count = 0;
        for (record, row) in reader.records().zip(&table.rows) {
            let record = record.expect("a line");
            assert_eq!(&record[0], &*row.scenario);
            assert_eq!(record[2].parse().ok(), Some(row.period));
            assert_eq!(record[3], row.place.to_string());
            assert_eq!(record[4], row.group.to_string());
            assert_eq!(&record[5], row.indicator);
            assert_eq!(record[7].parse::<f64>().expect("a number"), row.value);
            assert!(record[7].contains(['.', 'e']), "{}", &record[7]);
            assert_eq!(record[8].parse().ok(), row.standard_error);
            let date = csv_cells::date(row.period).map(|part| part.to_string());
            assert_eq!([&record[9], &record[10]], date);
            count += 1;
        }
        assert_eq!(count, table.rows.len());
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        let mut table = sample::table(1);
        table.rows[3].value = f64::NAN;
        assert!(write_rows(&table.rows, Vec::new()).is_err());
    }
}
