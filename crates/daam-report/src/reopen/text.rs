//! Reads the CSV files of a run back.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::rc::Rc;

use csv::{Position as At, Reader, StringRecord};

use super::lexicon::Lexicon;
use super::limits::too_many;
use crate::csv_cells;
use crate::{results_csv, uncertainty_csv};
use daam_core::engine::{Headline, StandardErrors};
use daam_core::kernel::{Position, Problem, nearest};
use daam_core::measures::{Period, Row};

/// Most bytes of a line: the CSV reader holds a whole line in memory, and a quoted field may never
/// end.
const LONGEST: usize = 1 << 20;

/// A file of which at most `left` bytes may be read until the next line.
struct LimitedReader {
    file: File,
    left: Rc<Cell<usize>>,
}

impl Read for LimitedReader {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let left = self.left.get();
        if left == 0 {
            let what = format!("the line has more than {LONGEST} bytes");
            return Err(io::Error::new(io::ErrorKind::InvalidData, what));
        }
        let size = room.len().min(left);
        let read = self.file.read(&mut room[..size])?;
        self.left.set(left - read);
        Ok(read)
    }
}

/// A file being read, with the name used in messages.
struct CsvSource {
    name: String,
    reader: Reader<LimitedReader>,
    left: Rc<Cell<usize>>,
    line: StringRecord,
    /// Line number at which the current record begins.
    begun: usize,
    /// Lines read, and the most allowed.
    lines: usize,
    most: usize,
}

impl CsvSource {
    fn open(path: &Path, columns: &[&str], most: usize) -> Result<Self, Problem> {
        let name = path.display().to_string();
        let file = File::open(path)
            .map_err(|error| Problem::new(format!("cannot read '{name}': {error}")))?;
        let left = Rc::new(Cell::new(LONGEST));
        let rationed = LimitedReader {
            file,
            left: Rc::clone(&left),
        };
        let mut source = Self {
            reader: csv::ReaderBuilder::new()
                .buffer_capacity(1 << 18)
                .from_reader(rationed),
            name,
            left,
            line: StringRecord::new(),
            begun: 1,
            lines: 0,
            most,
        };
        let head = source.reader.headers().cloned();
        let head = head.map_err(|error| source.broken(&error))?;
        for (index, column) in columns.iter().enumerate() {
            let found = head.get(index).unwrap_or_default();
            if found != *column {
                let message = match found {
                    "" => format!("the column '{column}' is missing"),
                    other => format!("a column is called '{other}' where '{column}' was expected"),
                };
                let help = nearest(found, columns.iter().copied());
                let problem = Problem::at(source.place(&head, index), message);
                return Err(match help {
                    Some(name) if name != *column => problem.with_help(format!(
                        "columns must be in their order; '{name}' is another"
                    )),
                    _ => problem,
                });
            }
        }
        Ok(source)
    }

    /// Reads the next line; returns whether there was one.
    fn next(&mut self) -> Result<bool, Problem> {
        self.left.set(LONGEST);
        self.begun = line_of(self.reader.position());
        let read = self.reader.read_record(&mut self.line);
        let read = read.map_err(|error| self.broken(&error))?;
        self.lines += usize::from(read);
        if self.lines > self.most {
            return Err(too_many(&self.name, self.lines, self.most));
        }
        Ok(read)
    }

    fn broken(&self, error: &csv::Error) -> Problem {
        let position = Position {
            file: self.name.clone(),
            line: error.position().map_or(1, line_of),
            column: 1,
            text: None,
        };
        match error.kind() {
            csv::ErrorKind::UnequalLengths {
                expected_len, len, ..
            } => Problem::at(
                position,
                format!("the line has {len} fields where the head has {expected_len}"),
            ),
            csv::ErrorKind::Utf8 { .. } => Problem::at(position, "the line is not UTF-8 text"),
            csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
                let position = Position {
                    line: self.begun,
                    ..position
                };
                Problem::at(position, error.to_string())
            }
            csv::ErrorKind::Io(error) => {
                Problem::new(format!("cannot read '{}': {error}", self.name))
            }
            _ => Problem::at(position, error.to_string()),
        }
    }

    /// Where a field of a line begins.
    fn place(&self, line: &StringRecord, field: usize) -> Position {
        let before = line.iter().take(field).map(|text| {
            // A field that holds one of these was quoted.
            let quoted = text.contains([',', '"', '\n']);
            text.chars().count() + if quoted { 3 } else { 1 }
        });
        Position {
            file: self.name.clone(),
            line: line.position().map_or(1, line_of),
            column: 1 + before.sum::<usize>(),
            text: None,
        }
    }

    fn refuse(&self, field: usize, message: String) -> Problem {
        Problem::at(self.place(&self.line, field), message)
    }

    fn fault(&self, problem: Problem, field: usize) -> Problem {
        let position = Some(self.place(&self.line, field));
        Problem {
            position,
            ..problem
        }
    }

    fn text(&self, field: usize) -> &str {
        self.line.get(field).unwrap_or_default()
    }

    fn number(&self, field: usize) -> Result<f64, Problem> {
        let text = self.text(field);
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| self.refuse(field, format!("'{text}' is not a number")))
    }

    /// Refuses a year or a month, the two fields from `first` on, that is not of the line's period.
    fn check_date(&self, first: usize, period: Period) -> Result<(), Problem> {
        for (field, part) in (first..).zip(csv_cells::date(period)) {
            let text = self.text(field);
            if text.parse() != Ok(part) {
                let message = format!("'{text}' is not {part}, as in {period}");
                return Err(self.refuse(field, message));
            }
        }
        Ok(())
    }

    /// A number, or `None` where the field is empty.
    fn maybe(&self, field: usize) -> Result<Option<f64>, Problem> {
        if self.text(field).is_empty() {
            return Ok(None);
        }
        self.number(field).map(Some)
    }
}

fn line_of(at: &At) -> usize {
    usize::try_from(at.line()).unwrap_or(usize::MAX)
}

/// The rows of `results.csv` or `replications.csv`, at most `most`.
pub(super) fn rows(path: &Path, lexicon: &mut Lexicon, most: usize) -> Result<Vec<Row>, Problem> {
    let mut source = CsvSource::open(path, &results_csv::COLUMNS, most)?;
    let mut rows = Vec::new();
    while source.next()? {
        let figures = (source.number(7)?, source.maybe(8)?);
        let texts = std::array::from_fn(|field| source.text(field));
        let row = lexicon.row(texts, figures);
        let row = row.map_err(|fault| source.fault(fault.problem, fault.text))?;
        source.check_date(9, row.period)?;
        rows.push(row);
    }
    Ok(rows)
}

/// The yearly figures of the country, with their errors, of `uncertainty.csv`.
pub(super) fn headlines(
    path: &Path,
    lexicon: &mut Lexicon,
    most: usize,
) -> Result<Vec<Headline>, Problem> {
    let mut source = CsvSource::open(path, &uncertainty_csv::COLUMNS, most)?;
    let mut headlines = Vec::new();
    while source.next()? {
        let errors = StandardErrors {
            sampling: source.number(8)?,
            chance: source.number(9)?,
            assumptions: source.number(10)?,
            freedom: [source.number(13)?, source.number(14)?],
        };
        let figures = (source.number(6)?, Some(errors.all()));
        let [scenario, period, place, group, indicator, unit] =
            std::array::from_fn(|field| source.text(field));
        let texts = [scenario, "0", period, place, group, indicator, unit];
        let row = lexicon.row(texts, figures).map_err(|fault| {
            // There is no column of replications here.
            source.fault(fault.problem, fault.text - usize::from(fault.text > 1))
        })?;
        source.check_date(15, row.period)?;
        headlines.push(Headline { row, errors });
    }
    Ok(headlines)
}
