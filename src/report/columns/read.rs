//! Reading a file of typed columns back, a group of rows after another.

use std::fs::File;
use std::io;

use ::parquet::column::reader::{ColumnReader as Typed, ColumnReaderImpl};
use ::parquet::data_type::{ByteArray, DataType};
use ::parquet::errors::ParquetError;
use ::parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};

use super::write::refused;
use super::{Column, Kind};

/// The cells of a column in a group of rows.
#[derive(Clone, Debug)]
pub enum Stretch {
    /// Of text.
    Text(Vec<Option<ByteArray>>),
    /// Of 64-bit whole numbers.
    Integer(Vec<Option<i64>>),
    /// Of 32-bit whole numbers.
    Short(Vec<Option<i32>>),
    /// Of numbers.
    Number(Vec<Option<f64>>),
    /// Of flags.
    Flag(Vec<Option<bool>>),
}

/// A file of typed columns being read.
pub struct ColumnReader {
    file: SerializedFileReader<File>,
    next: usize,
}

impl ColumnReader {
    /// Opens a file.
    ///
    /// # Errors
    /// When it is no Parquet file.
    pub fn open(file: File) -> io::Result<Self> {
        let file = SerializedFileReader::new(file).map_err(refused)?;
        Ok(Self { file, next: 0 })
    }

    /// Rows of the file.
    #[must_use]
    pub fn rows(&self) -> usize {
        usize::try_from(self.file.metadata().file_metadata().num_rows()).unwrap_or(0)
    }

    /// Names of the columns of the file.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let schema = self.file.metadata().file_metadata().schema_descr();
        let columns = schema.columns().iter();
        columns.map(|column| column.name().to_owned()).collect()
    }

    /// The cells of some columns in the next group of rows; none when all were read.
    ///
    /// # Errors
    /// When a column is not in the file, is of another type, or cannot be decoded.
    pub fn group(&mut self, columns: &[Column<'_>]) -> io::Result<Option<Vec<Stretch>>> {
        if self.next == self.file.num_row_groups() {
            return Ok(None);
        }
        let names = self.names();
        let group = self.file.get_row_group(self.next).map_err(refused)?;
        self.next += 1;
        let read = |column: &Column<'_>| {
            let found = names.iter().position(|name| name == column.name);
            let found = found
                .ok_or_else(|| io::Error::other(format!("it has no column '{}'", column.name)))?;
            stretch(&*group, found, column).map_err(refused)
        };
        columns
            .iter()
            .map(read)
            .collect::<io::Result<_>>()
            .map(Some)
    }
}

fn stretch(
    group: &dyn RowGroupReader,
    index: usize,
    column: &Column<'_>,
) -> Result<Stretch, ParquetError> {
    let rows = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
    let cells = group.get_column_reader(index)?;
    Ok(match (cells, column.kind) {
        (Typed::ByteArrayColumnReader(cells), Kind::Text) => Stretch::Text(all(cells, rows)?),
        (Typed::Int64ColumnReader(cells), Kind::Integer) => Stretch::Integer(all(cells, rows)?),
        (Typed::Int32ColumnReader(cells), Kind::Short) => Stretch::Short(all(cells, rows)?),
        (Typed::DoubleColumnReader(cells), Kind::Number) => Stretch::Number(all(cells, rows)?),
        (Typed::BoolColumnReader(cells), Kind::Flag) => Stretch::Flag(all(cells, rows)?),
        _ => {
            let what = format!("its column '{}' is of another type", column.name);
            return Err(ParquetError::General(what));
        }
    })
}

/// Every cell of a column, empty ones in their place.
fn all<T: DataType>(
    mut cells: ColumnReaderImpl<T>,
    rows: usize,
) -> Result<Vec<Option<T::T>>, ParquetError> {
    let (mut present, mut values) = (Vec::new(), Vec::new());
    let mut read = 0;
    while read < rows {
        let (some, ..) = cells.read_records(rows - read, Some(&mut present), None, &mut values)?;
        if some == 0 {
            return Err(ParquetError::EOF("a column ends before its rows".into()));
        }
        read += some;
    }
    let mut values = values.into_iter();
    // A column that is never empty has no levels.
    if present.is_empty() {
        return Ok(values.map(Some).collect());
    }
    let cell = |level: &i16| if *level > 0 { values.next() } else { None };
    Ok(present.iter().map(cell).collect())
}
