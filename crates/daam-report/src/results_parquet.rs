//! `results.parquet`: the tidy table as typed columns.
//!
//! The columns of `results.csv`, with the same names, types and order, so that a query written for
//! one works on the other; before the last two, year and month, the parts of geography and group in
//! columns of their own, so that no text has to be parsed.

use std::hash::Hash;
use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::columns::{ColumnFile, ColumnType, ColumnValue, FileColumn};
use super::csv_cells::{DATE, date};
use super::results_csv::figures;
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period, Row, Table};

pub(crate) use super::reopen::PARQUET as NAME;

/// Rows per row group: about those of one scenario, so that a reader of one skips the others.
const GROUP: usize = 100_000;

const fn column(name: &'static str, kind: ColumnType, optional: bool) -> FileColumn<'static> {
    FileColumn {
        name,
        kind,
        optional,
    }
}

pub(crate) const COLUMNS: [FileColumn<'static>; 16] = [
    column("scenario", ColumnType::Text, false),
    column("replication", ColumnType::Integer, false),
    column("period", ColumnType::Text, false),
    column("geography", ColumnType::Text, false),
    column("group", ColumnType::Text, false),
    column("indicator", ColumnType::Text, false),
    column("unit", ColumnType::Text, false),
    column("value", ColumnType::Number, false),
    column("standard_error", ColumnType::Number, true),
    column("region", ColumnType::Integer, false),
    column("province", ColumnType::Integer, false),
    column("milieu", ColumnType::Text, true),
    column("group_key", ColumnType::Text, true),
    column("group_value", ColumnType::Text, true),
    column(DATE[0], ColumnType::Integer, false),
    column(DATE[1], ColumnType::Integer, false),
];

/// Writes the table and returns the writer, so that the caller can sync it to disk.
pub fn write<W: Write + Send>(table: &Table, out: W) -> io::Result<W> {
    let mut file = ColumnFile::begin(out, &COLUMNS, GROUP)?;
    let mut words = TextCells::default();
    for row in &table.rows {
        file.row(words.cells(row)?)?;
    }
    file.end()
}

/// The words of the text columns, each stored once and shared by the cells.
#[derive(Default)]
struct TextCells<'t> {
    periods: FxHashMap<Period, ColumnValue>,
    places: FxHashMap<Place, ColumnValue>,
    groups: FxHashMap<Group, ColumnValue>,
    names: FxHashMap<&'t str, ColumnValue>,
}

impl<'t> TextCells<'t> {
    fn cells(&mut self, row: &'t Row) -> io::Result<[ColumnValue; COLUMNS.len()]> {
        let (key, value) = match row.group {
            Group::All => (None, None),
            Group::Part(key, value) => (Some(key), Some(value)),
        };
        let code = |code: Option<u16>| ColumnValue::Integer(code.unwrap_or(0).into());
        let [year, month] = date(row.period).map(|part| ColumnValue::Integer(part.into()));
        let mut name = |name: &'t str| shared(&mut self.names, name, ToString::to_string);
        let [figure, error] =
            figures(row)?.map(|number| number.map_or(ColumnValue::Empty, ColumnValue::Number));
        Ok([
            name(&row.scenario),
            ColumnValue::Integer(row.replication.into()),
            shared(&mut self.periods, row.period, |period| period.to_string()),
            shared(&mut self.places, row.place, ToString::to_string),
            shared(&mut self.groups, row.group, ToString::to_string),
            name(row.indicator),
            name(row.unit),
            figure,
            error,
            code(row.place.region()),
            code(row.place.province()),
            row.place
                .milieu
                .map_or(ColumnValue::Empty, |milieu| name(milieu.name())),
            key.map_or(ColumnValue::Empty, &mut name),
            value.map_or(ColumnValue::Empty, &mut name),
            year,
            month,
        ])
    }
}

/// The cell of a word seen before, or a new one.
fn shared<K: Copy + Eq + Hash>(
    words: &mut FxHashMap<K, ColumnValue>,
    word: K,
    text: impl Fn(&K) -> String,
) -> ColumnValue {
    let cell = words.entry(word);
    cell.or_insert_with(|| ColumnValue::text(&text(&word)))
        .clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{ColumnChunk, ColumnReader};
    use crate::{results_csv, sample};

    #[test]
    fn the_columns_of_the_text_keep_their_order() {
        let names = COLUMNS.map(|column| column.name);
        let own = ["region", "province", "milieu", "group_key", "group_value"];
        let of_text: Vec<_> = names
            .into_iter()
            .filter(|name| !own.contains(name))
            .collect();
        assert_eq!(of_text, results_csv::COLUMNS);
        assert!(names.ends_with(&DATE));
    }

    #[test]
    fn every_figure_reads_back_as_it_was() {
        let table = sample::table(2);
        let disk = tempfile::tempfile().expect("a file without a name");
        let disk = write(&table, disk).expect("writable");
        let mut reader = ColumnReader::open(disk).expect("readable");
        assert_eq!(reader.rows(), table.rows.len());
        let mut rows = table.rows.iter();
        while let Some(group) = reader.group(&COLUMNS).expect("its own columns") {
            let (ColumnChunk::Number(values), ColumnChunk::Number(errors)) = (&group[7], &group[8])
            else {
                panic!("figures are numbers");
            };
            let (ColumnChunk::Integer(regions), ColumnChunk::Integer(months)) =
                (&group[9], &group[15])
            else {
                panic!("months and regions are whole numbers");
            };
            for (index, row) in rows.by_ref().take(values.len()).enumerate() {
                assert_eq!(values[index], Some(row.value));
                assert_eq!(errors[index], row.standard_error);
                assert_eq!(months[index], Some(row.period.month().into()));
                assert_eq!(regions[index], Some(row.place.region().unwrap_or(0).into()));
            }
        }
        assert!(rows.next().is_none());
    }
}
