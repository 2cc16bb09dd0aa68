//! `results.parquet`: the tidy table as typed columns.
//!
//! The nine columns of `results.csv` first, by the same names and in the same order, so that a
//! query written for one reads the other; then the parts of period, geography and group on
//! their own, so that nobody has to cut texts apart.

use std::hash::Hash;
use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::columns::{Cell, Column, ColumnFile, Kind};
use super::results_csv::figures;
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period, Row, Table};

/// Name of the file.
pub(crate) use super::reopen::PARQUET as NAME;

/// Rows of a group: about those of a scenario, so that a reader of one skips the others.
const GROUP: usize = 100_000;

const fn column(name: &'static str, kind: Kind, optional: bool) -> Column<'static> {
    Column {
        name,
        kind,
        optional,
    }
}

/// The columns, in order.
pub(crate) const COLUMNS: [Column<'static>; 16] = [
    column("scenario", Kind::Text, false),
    column("replication", Kind::Short, false),
    column("period", Kind::Text, false),
    column("geography", Kind::Text, false),
    column("group", Kind::Text, false),
    column("indicator", Kind::Text, false),
    column("unit", Kind::Text, false),
    column("value", Kind::Number, false),
    column("standard_error", Kind::Number, true),
    column("year", Kind::Short, false),
    column("month", Kind::Short, true),
    column("region", Kind::Short, true),
    column("province", Kind::Short, true),
    column("milieu", Kind::Text, true),
    column("group_key", Kind::Text, true),
    column("group_value", Kind::Text, true),
];

/// Writes the table and gives the writer back, to be made durable.
///
/// # Errors
/// When `out` cannot be written, or a figure is not a finite number.
pub fn write<W: Write + Send>(table: &Table, out: W) -> io::Result<W> {
    let mut file = ColumnFile::begin(out, &COLUMNS, GROUP)?;
    let mut words = Words::default();
    for row in &table.rows {
        file.row(words.cells(row)?)?;
    }
    file.end()
}

/// The words of the text columns, each held once: the cells share them.
#[derive(Default)]
struct Words<'t> {
    periods: FxHashMap<Period, Cell>,
    places: FxHashMap<Place, Cell>,
    groups: FxHashMap<Group, Cell>,
    names: FxHashMap<&'t str, Cell>,
}

impl<'t> Words<'t> {
    fn cells(&mut self, row: &'t Row) -> io::Result<[Cell; COLUMNS.len()]> {
        let (year, month) = match row.period {
            Period::Month(month) => (month.year(), Some(month.of_year())),
            Period::Year(year) => (year, None),
        };
        let (key, value) = match row.group {
            Group::All => (None, None),
            Group::Part(key, value) => (Some(key), Some(value)),
        };
        let code = |code: Option<u16>| code.map_or(Cell::Empty, |code| Cell::Short(code.into()));
        let mut name = |name: &'t str| shared(&mut self.names, name);
        let replication = i32::try_from(row.replication).map_err(io::Error::other)?;
        let [figure, error] = figures(row)?.map(|number| number.map_or(Cell::Empty, Cell::Number));
        Ok([
            name(&row.scenario),
            Cell::Short(replication),
            shared(&mut self.periods, row.period),
            shared(&mut self.places, row.place),
            shared(&mut self.groups, row.group),
            name(row.indicator),
            name(row.unit),
            figure,
            error,
            Cell::Short(year.into()),
            month.map_or(Cell::Empty, |month| Cell::Short(month.into())),
            code(row.place.region()),
            code(row.place.province()),
            row.place
                .milieu
                .map_or(Cell::Empty, |milieu| name(milieu.name())),
            key.map_or(Cell::Empty, &mut name),
            value.map_or(Cell::Empty, &mut name),
        ])
    }
}

/// The cell of a word that was met before, or a new one.
fn shared<K: Copy + Eq + Hash + ToString>(words: &mut FxHashMap<K, Cell>, word: K) -> Cell {
    let cell = words
        .entry(word)
        .or_insert_with(|| Cell::text(&word.to_string()));
    cell.clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{ColumnReader, Stretch};
    use crate::{results_csv, sample};

    #[test]
    fn the_columns_of_the_text_come_first() {
        let names = COLUMNS.map(|column| column.name);
        assert_eq!(names[..results_csv::COLUMNS.len()], results_csv::COLUMNS);
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
            let (Stretch::Number(values), Stretch::Number(errors)) = (&group[7], &group[8]) else {
                panic!("figures are numbers");
            };
            let (Stretch::Short(months), Stretch::Short(regions)) = (&group[10], &group[11]) else {
                panic!("months and regions are whole numbers");
            };
            for (index, row) in rows.by_ref().take(values.len()).enumerate() {
                assert_eq!(values[index], Some(row.value));
                assert_eq!(errors[index], row.standard_error);
                let monthly = matches!(row.period, Period::Month(_));
                assert_eq!(months[index].is_some(), monthly);
                assert_eq!(regions[index], row.place.region().map(i32::from));
            }
        }
        assert!(rows.next().is_none());
    }
}
