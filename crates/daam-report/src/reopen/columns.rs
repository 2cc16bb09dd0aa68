//! `results.parquet`, read back.

use std::fs::File;
use std::io;
use std::path::Path;

use super::lexicon::{Lexicon, Texts};
use super::limits::too_many;
use crate::columns::{ColumnChunk, ColumnReader};
use crate::results_parquet;
use daam_core::kernel::Problem;
use daam_core::measures::Row;

/// The rows of the file, at most `most`.
pub(super) fn rows(path: &Path, lexicon: &mut Lexicon, most: usize) -> Result<Vec<Row>, Problem> {
    let name = path.display();
    let broken = |error: io::Error| Problem::new(format!("cannot read '{name}': {error}"));
    // The columns from the tenth on are derived from these.
    let columns = &results_parquet::COLUMNS[..9];
    let file = File::open(path).map_err(broken)?;
    let mut reader = ColumnReader::open(file).map_err(broken)?;
    // The file's own row count is not trusted beyond what the run can have.
    if reader.rows() > most {
        return Err(too_many(&name.to_string(), reader.rows(), most));
    }
    let mut rows = Vec::with_capacity(reader.rows());
    while let Some(group) = reader.group(columns).map_err(broken)? {
        let cells = GroupCells(&group);
        let count = match group.first() {
            Some(ColumnChunk::Text(cells)) => cells.len(),
            _ => 0,
        };
        if rows.len() + count > most {
            return Err(too_many(&name.to_string(), rows.len() + count, most));
        }
        for row in 0..count {
            let replication = cells.whole(1, row).to_string();
            let mut texts: Texts<'_> = std::array::from_fn(|column| cells.text(column, row));
            texts[1] = &replication;
            let value = cells.number(7, row).filter(|value| value.is_finite());
            let what = || format!("'{name}', row {}", rows.len() + 1);
            let value = value.ok_or_else(|| Problem::new(format!("{}: no value", what())))?;
            let read = lexicon.row(texts, (value, cells.number(8, row)));
            rows.push(read.map_err(|fault| {
                let column = columns[fault.text].name;
                let message = format!("{}, {column}: {}", what(), fault.problem.message);
                Problem {
                    message,
                    ..fault.problem
                }
            })?);
        }
    }
    Ok(rows)
}

/// The cells of a row group, looked up by column and row.
struct GroupCells<'a>(&'a [ColumnChunk]);

impl GroupCells<'_> {
    fn text(&self, column: usize, row: usize) -> &str {
        match &self.0[column] {
            ColumnChunk::Text(cells) => cells[row]
                .as_ref()
                .and_then(|text| text.as_utf8().ok())
                .unwrap_or_default(),
            _ => "",
        }
    }

    fn whole(&self, column: usize, row: usize) -> i64 {
        match &self.0[column] {
            ColumnChunk::Integer(cells) => cells[row].unwrap_or(-1),
            _ => -1,
        }
    }

    fn number(&self, column: usize, row: usize) -> Option<f64> {
        match &self.0[column] {
            ColumnChunk::Number(cells) => cells[row],
            _ => None,
        }
    }
}
