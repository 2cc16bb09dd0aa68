//! A table being written row by row, as CSV or Parquet.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind};

use super::value::{ColumnHeading, Datum};
#[cfg(feature = "parquet")]
use crate::columns::{ColumnFile, ColumnValue, FileColumn};
#[cfg(not(feature = "parquet"))]
use crate::formats::left_out;

/// Rows held before they are written as one group of a Parquet file: some 60 MB of memory.
#[cfg(feature = "parquet")]
const GROUP: usize = 20_000;

/// Format of the micro-data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text, one line per row.
    Csv,
    /// Apache Parquet, compressed, typed.
    Parquet,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Parquet];

    /// Name on the command line, also the file extension.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

pub(super) enum MicrodataWriter {
    Csv(Box<csv::Writer<BufWriter<File>>>, String),
    #[cfg(feature = "parquet")]
    Parquet(Box<ColumnFile<BufWriter<File>>>),
}

impl MicrodataWriter {
    pub(super) fn begin(
        format: Format,
        file: BufWriter<File>,
        headings: &[ColumnHeading],
    ) -> io::Result<Self> {
        Ok(match format {
            Format::Csv => {
                let mut csv = csv::Writer::from_writer(file);
                csv.write_record(headings.iter().map(|heading| &heading.name))?;
                Self::Csv(Box::new(csv), String::new())
            }
            #[cfg(not(feature = "parquet"))]
            Format::Parquet => return Err(io::Error::other(left_out("parquet"))),
            #[cfg(feature = "parquet")]
            Format::Parquet => {
                let columns = headings.iter().map(|heading| FileColumn {
                    name: &heading.name,
                    kind: heading.kind,
                    optional: true,
                });
                let columns: Vec<_> = columns.collect();
                Self::Parquet(Box::new(ColumnFile::begin(file, &columns, GROUP)?))
            }
        })
    }

    pub(super) fn row(&mut self, cells: &[Datum]) -> io::Result<()> {
        let broken = |cell: &Datum| matches!(cell, Datum::Number(number) if !number.is_finite());
        if let Some(column) = cells.iter().position(broken) {
            let what = format!("column {} of a row is not a number", column + 1);
            return Err(io::Error::new(ErrorKind::InvalidData, what));
        }
        match self {
            Self::Csv(csv, text) => {
                for cell in cells {
                    text.clear();
                    write!(text, "{cell}").map_err(io::Error::other)?;
                    csv.write_field(&*text)?;
                }
                csv.write_record(None::<&[u8]>)?;
                Ok(())
            }
            #[cfg(feature = "parquet")]
            Self::Parquet(parquet) => parquet.row(cells.iter().map(ColumnValue::from)),
        }
    }

    /// Ends the table and returns the file, so that the caller can sync it to disk.
    pub(super) fn end(self) -> io::Result<BufWriter<File>> {
        match self {
            Self::Csv(mut csv, _) => {
                // Flush first, so that the I/O error itself is reported.
                csv.flush()?;
                csv.into_inner()
                    .map_err(|error| io::Error::other(error.to_string()))
            }
            #[cfg(feature = "parquet")]
            Self::Parquet(parquet) => parquet.end(),
        }
    }
}
