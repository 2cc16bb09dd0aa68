//! A table as Apache Parquet: typed columns, any of them may be empty.

use std::fs::File;
use std::io::{self, BufWriter};
use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use ::parquet::column::writer::ColumnWriter;
use ::parquet::data_type::ByteArray;
use ::parquet::errors::ParquetError;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::{Type, TypePtr};

use super::value::{Heading, Kind, Value};

/// Rows held before they are written as one group: some 60 MB of memory.
const GROUP: usize = 20_000;

/// Cells of a column that wait to be written.
enum Cells {
    Text(Vec<ByteArray>),
    Integer(Vec<i64>),
    Number(Vec<f64>),
    Flag(Vec<bool>),
}

struct Waiting {
    cells: Cells,
    /// 1 where there is a value, 0 where the cell is empty.
    present: Vec<i16>,
}

/// A Parquet file being written.
pub(super) struct ParquetSheet {
    file: SerializedFileWriter<BufWriter<File>>,
    columns: Vec<Waiting>,
    rows: usize,
}

impl ParquetSheet {
    pub fn begin(file: BufWriter<File>, headings: &[Heading]) -> io::Result<Self> {
        let schema = schema(headings).map_err(refused)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .build();
        let columns = headings.iter().map(|heading| Waiting {
            cells: match heading.kind {
                Kind::Text => Cells::Text(Vec::new()),
                Kind::Integer => Cells::Integer(Vec::new()),
                Kind::Number => Cells::Number(Vec::new()),
                Kind::Flag => Cells::Flag(Vec::new()),
            },
            present: Vec::new(),
        });
        Ok(Self {
            columns: columns.collect(),
            file: SerializedFileWriter::new(file, schema, Arc::new(properties)).map_err(refused)?,
            rows: 0,
        })
    }

    pub fn row(&mut self, cells: &[Value]) -> io::Result<()> {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.add(cell)?;
        }
        self.rows += 1;
        if self.rows == GROUP {
            self.write_group().map_err(refused)?;
        }
        Ok(())
    }

    pub fn end(mut self) -> io::Result<BufWriter<File>> {
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
            let present = Some(column.present.as_slice());
            match (writer.untyped(), &column.cells) {
                (ColumnWriter::ByteArrayColumnWriter(out), Cells::Text(cells)) => {
                    out.write_batch(cells, present, None)?;
                }
                (ColumnWriter::Int64ColumnWriter(out), Cells::Integer(cells)) => {
                    out.write_batch(cells, present, None)?;
                }
                (ColumnWriter::DoubleColumnWriter(out), Cells::Number(cells)) => {
                    out.write_batch(cells, present, None)?;
                }
                (ColumnWriter::BoolColumnWriter(out), Cells::Flag(cells)) => {
                    out.write_batch(cells, present, None)?;
                }
                _ => return Err(ParquetError::General("a column changed its type".into())),
            }
            writer.close()?;
            column.clear();
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl Waiting {
    fn add(&mut self, cell: &Value) -> io::Result<()> {
        let empty = *cell == Value::Empty;
        self.present.push(i16::from(!empty));
        match (&mut self.cells, cell) {
            _ if empty => {}
            (Cells::Integer(cells), Value::Integer(number)) => cells.push(*number),
            (Cells::Number(cells), Value::Number(number)) => cells.push(number + 0.0),
            (Cells::Flag(cells), Value::Flag(flag)) => cells.push(*flag),
            (Cells::Text(cells), text) => cells.push(text.to_string().into_bytes().into()),
            _ => return Err(io::Error::other(format!("'{cell}' is not of its column"))),
        }
        Ok(())
    }

    fn clear(&mut self) {
        self.present.clear();
        match &mut self.cells {
            Cells::Text(cells) => cells.clear(),
            Cells::Integer(cells) => cells.clear(),
            Cells::Number(cells) => cells.clear(),
            Cells::Flag(cells) => cells.clear(),
        }
    }
}

fn schema(headings: &[Heading]) -> Result<TypePtr, ParquetError> {
    let fields = headings.iter().map(|heading| {
        let (physical, logical) = match heading.kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Integer => (Physical::INT64, None),
            Kind::Number => (Physical::DOUBLE, None),
            Kind::Flag => (Physical::BOOLEAN, None),
        };
        let field = Type::primitive_type_builder(&heading.name, physical)
            .with_repetition(Repetition::OPTIONAL)
            .with_logical_type(logical)
            .build()?;
        Ok(Arc::new(field))
    });
    let fields = fields.collect::<Result<Vec<_>, ParquetError>>()?;
    let schema = Type::group_type_builder("daam").with_fields(fields);
    Ok(Arc::new(schema.build()?))
}

/// The disk's own words, so that a full one is told as such.
fn refused(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
