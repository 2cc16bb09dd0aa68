//! Reads a file of typed columns back, one row group at a time.

use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ::parquet::column::reader::{ColumnReader as Typed, ColumnReaderImpl};
use ::parquet::data_type::{ByteArray, DataType};
use ::parquet::errors::ParquetError;
use ::parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};

use super::write::refused;
use super::{ColumnType, FileColumn};

/// The cells of a column in a row group, for the types used in results.
#[derive(Clone, Debug)]
pub(crate) enum ColumnChunk {
    Text(Vec<Option<ByteArray>>),
    Integer(Vec<Option<i64>>),
    Number(Vec<Option<f64>>),
}

/// Most rows accepted in a group: a few bytes can encode any number of equal cells. Writers make
/// groups of a hundred thousand to a million rows.
const MOST: usize = 1 << 20;

/// A file of typed columns being read.
pub(crate) struct ColumnReader {
    file: SerializedFileReader<File>,
    next: usize,
}

impl ColumnReader {
    pub(crate) fn open(file: File) -> io::Result<Self> {
        let size = file.metadata()?.len();
        let file = guarded(|| SerializedFileReader::new(file).map_err(refused))?;
        check_places(&file, size)?;
        Ok(Self { file, next: 0 })
    }

    pub(crate) fn rows(&self) -> usize {
        usize::try_from(self.file.metadata().file_metadata().num_rows()).unwrap_or(0)
    }

    /// Names of the columns of the file.
    pub(crate) fn names(&self) -> Vec<String> {
        let schema = self.file.metadata().file_metadata().schema_descr();
        let columns = schema.columns().iter();
        columns.map(|column| column.name().to_owned()).collect()
    }

    /// The cells of some columns in the next row group; `None` when all were read.
    pub(crate) fn group(
        &mut self,
        columns: &[FileColumn<'_>],
    ) -> io::Result<Option<Vec<ColumnChunk>>> {
        if self.next == self.file.num_row_groups() {
            return Ok(None);
        }
        let names = self.names();
        let group = guarded(|| self.file.get_row_group(self.next).map_err(refused))?;
        self.next += 1;
        let read = |column: &FileColumn<'_>| {
            let found = names.iter().position(|name| name == column.name);
            let found = found
                .ok_or_else(|| io::Error::other(format!("it has no column '{}'", column.name)))?;
            guarded(|| stretch(&*group, found, column).map_err(refused))
        };
        columns
            .iter()
            .map(read)
            .collect::<io::Result<_>>()
            .map(Some)
    }
}

/// Turns a panic of the library into an error: it asserts what a damaged file does not keep, such
/// as the length of a word in a dictionary.
fn guarded<T>(read: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    let damaged = |_| io::Error::new(io::ErrorKind::InvalidData, "it is damaged");
    catch_unwind(AssertUnwindSafe(read))
        .map_err(damaged)
        .flatten()
}

/// Refuses a file whose declared cell positions lie outside it: the library does not check them.
fn check_places(file: &SerializedFileReader<File>, size: u64) -> io::Result<()> {
    for group in file.metadata().row_groups() {
        for chunk in group.columns() {
            let begin = chunk.dictionary_page_offset();
            let begin = begin.unwrap_or_else(|| chunk.data_page_offset());
            let ends = begin.checked_add(chunk.compressed_size());
            let within = ends.and_then(|end| u64::try_from(end).ok());
            let sound = begin >= 0
                && chunk.data_page_offset() >= 0
                && chunk.compressed_size() >= 0
                && within.is_some_and(|end| end <= size);
            if !sound {
                let name = chunk.column_descr().name();
                let what = format!("the cells of its column '{name}' are said to lie outside it");
                return Err(io::Error::other(what));
            }
        }
    }
    Ok(())
}

fn stretch(
    group: &dyn RowGroupReader,
    index: usize,
    column: &FileColumn<'_>,
) -> Result<ColumnChunk, ParquetError> {
    let rows = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
    if rows > MOST {
        let what = format!("a group of it has {rows} rows, more than the {MOST} that can be held");
        return Err(ParquetError::General(what));
    }
    use ColumnChunk as Chunk;
    let (name, cells) = (column.name, group.get_column_reader(index)?);
    Ok(match (cells, column.kind) {
        (Typed::ByteArrayColumnReader(of), ColumnType::Text) => Chunk::Text(all(of, name, rows)?),
        (Typed::Int64ColumnReader(of), ColumnType::Integer) => Chunk::Integer(all(of, name, rows)?),
        (Typed::DoubleColumnReader(of), ColumnType::Number) => Chunk::Number(all(of, name, rows)?),
        _ => {
            let what = format!("its column '{name}' is of another type");
            return Err(ParquetError::General(what));
        }
    })
}

/// Every cell of a column, `None` for empty ones.
fn all<T: DataType>(
    mut cells: ColumnReaderImpl<T>,
    name: &str,
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
    // A required column has no definition levels; a column of lists has more cells than rows.
    let cells = if present.is_empty() {
        values.len()
    } else {
        present.len()
    };
    if cells != rows {
        let what = format!("its column '{name}' has {cells} cells in {rows} rows");
        return Err(ParquetError::General(what));
    }
    let mut values = values.into_iter();
    if present.is_empty() {
        return Ok(values.map(Some).collect());
    }
    let cell = |level: &i16| if *level > 0 { values.next() } else { None };
    Ok(present.iter().map(cell).collect())
}
