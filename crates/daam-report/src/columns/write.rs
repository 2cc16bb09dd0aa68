//! Writes a file of typed columns, one row group at a time.

use std::io::{self, Write};
use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use ::parquet::column::writer::ColumnWriter;
use ::parquet::data_type::ByteArray;
use ::parquet::errors::ParquetError;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::{Type, TypePtr};

use super::{ColumnType, ColumnValue, FileColumn};

/// Cells of a column that wait to be written.
enum PendingCells {
    Text(Vec<ByteArray>),
    Integer(Vec<i64>),
    Number(Vec<f64>),
    Flag(Vec<bool>),
}

impl PendingCells {
    const fn of(kind: ColumnType) -> Self {
        match kind {
            ColumnType::Text => Self::Text(Vec::new()),
            ColumnType::Integer => Self::Integer(Vec::new()),
            ColumnType::Number => Self::Number(Vec::new()),
            ColumnType::Flag => Self::Flag(Vec::new()),
        }
    }

    fn write(
        self,
        out: &mut ColumnWriter<'_>,
        present: Option<&[i16]>,
    ) -> Result<usize, ParquetError> {
        use ColumnWriter as To;
        match (out, self) {
            (To::ByteArrayColumnWriter(out), Self::Text(all)) => {
                out.write_batch(&all, present, None)
            }
            (To::Int64ColumnWriter(out), Self::Integer(all)) => {
                out.write_batch(&all, present, None)
            }
            (To::DoubleColumnWriter(out), Self::Number(all)) => {
                out.write_batch(&all, present, None)
            }
            (To::BoolColumnWriter(out), Self::Flag(all)) => out.write_batch(&all, present, None),
            _ => Err(ParquetError::General("a column changed its type".into())),
        }
    }
}

struct Waiting {
    kind: ColumnType,
    cells: PendingCells,
    /// 1 where there is a value, 0 where the cell is empty; `None` for a required column.
    present: Option<Vec<i16>>,
}

/// A file of typed columns being written.
pub(crate) struct ColumnFile<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Waiting>,
    rows: usize,
    group: usize,
}

impl<W: Write + Send> ColumnFile<W> {
    /// Begins a file; rows are buffered and written in groups of `group`.
    pub(crate) fn begin(out: W, columns: &[FileColumn<'_>], group: usize) -> io::Result<Self> {
        let schema = schema(columns).map_err(refused)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_max_row_group_row_count(Some(group))
            .build();
        let waiting = columns.iter().map(|column| Waiting {
            kind: column.kind,
            cells: PendingCells::of(column.kind),
            present: column.optional.then(Vec::new),
        });
        Ok(Self {
            columns: waiting.collect(),
            file: SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(refused)?,
            rows: 0,
            group,
        })
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = ColumnValue>) -> io::Result<()> {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.add(cell)?;
        }
        self.rows += 1;
        if self.rows == self.group {
            self.write_group().map_err(refused)?;
        }
        Ok(())
    }

    /// Ends the file and returns the writer, so that the caller can sync it to disk.
    pub(crate) fn end(mut self) -> io::Result<W> {
        if self.rows > 0 {
            self.write_group().map_err(refused)?;
        }
        self.file.into_inner().map_err(refused)
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.file.next_row_group()?;
        for column in &mut self.columns {
            let Some(mut writer) = group.next_column()? else {
                break;
            };
            let cells = std::mem::replace(&mut column.cells, PendingCells::of(column.kind));
            cells.write(writer.untyped(), column.present.as_deref())?;
            writer.close()?;
            column.present.iter_mut().for_each(Vec::clear);
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl Waiting {
    fn add(&mut self, cell: ColumnValue) -> io::Result<()> {
        let empty = matches!(cell, ColumnValue::Empty);
        if let Some(present) = &mut self.present {
            present.push(i16::from(!empty));
            if empty {
                return Ok(());
            }
        }
        match (&mut self.cells, cell) {
            (PendingCells::Text(cells), ColumnValue::Text(text)) => cells.push(text),
            (PendingCells::Integer(cells), ColumnValue::Integer(number)) => cells.push(number),
            // Adding zero turns -0 into 0.
            (PendingCells::Number(cells), ColumnValue::Number(number)) => cells.push(number + 0.0),
            (PendingCells::Flag(cells), ColumnValue::Flag(flag)) => cells.push(flag),
            (_, cell) => return Err(io::Error::other(format!("{cell:?} is not of its column"))),
        }
        Ok(())
    }
}

fn schema(columns: &[FileColumn<'_>]) -> Result<TypePtr, ParquetError> {
    let fields = columns.iter().map(|column| {
        let (physical, logical) = match column.kind {
            ColumnType::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            ColumnType::Integer => (Physical::INT64, None),
            ColumnType::Number => (Physical::DOUBLE, None),
            ColumnType::Flag => (Physical::BOOLEAN, None),
        };
        let field = Type::primitive_type_builder(column.name, physical)
            .with_repetition(if column.optional {
                Repetition::OPTIONAL
            } else {
                Repetition::REQUIRED
            })
            .with_logical_type(logical)
            .build()?;
        Ok(Arc::new(field))
    });
    let fields = fields.collect::<Result<Vec<_>, ParquetError>>()?;
    let schema = Type::group_type_builder("daam").with_fields(fields);
    Ok(Arc::new(schema.build()?))
}

/// Unwraps the I/O error, so that a full disk is reported as such.
pub(super) fn refused(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
