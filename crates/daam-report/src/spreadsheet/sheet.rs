//! What a sheet holds: one table with its title, its notes and its charts, before any file.

use std::ops::RangeInclusive;

use crate::i18n::Message;
use daam_core::kernel::Month;

/// How the figures of a column are shown. Cells keep full values: dirhams, shares from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// A name, in a column as wide as its longest.
    Text,
    /// A sentence, wrapped.
    Prose,
    /// A whole number.
    Whole,
    /// A number with some decimals.
    Decimal(u8),
    /// A number as it is, with the decimals it has.
    General,
    /// Dirhams shown in millions.
    Millions,
    /// The same with its sign: a difference.
    SignedMillions,
    /// A share in per cent, with some decimals.
    Percent(u8),
    /// A share with its sign, in per cent: a relative change, or one in percentage points.
    SignedPercent(u8),
    /// A month.
    Month,
    /// A calendar year.
    Year,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// No figure.
    Empty,
    /// Words, never a formula.
    Text(String),
    /// A figure.
    Number(f64),
    /// The first day of a month.
    Month(Month),
    /// The sum of the cells above it, from the table's first row.
    SumAbove,
    /// The sum of the cells of its row in some columns.
    SumAcross(u16, u16),
}

impl From<Option<f64>> for Cell {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Empty, Self::Number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A column.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub head: String,
    pub form: Form,
}

/// A row of the table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub cells: Vec<Cell>,
    /// It sums up the others.
    pub total: bool,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A line a series.
    Lines,
    /// Columns side by side.
    Columns,
    /// Columns on top of each other.
    Stacked,
    /// Horizontal bars.
    Bars,
}

/// Cells of one column, by the number of their rows in the table.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub column: u16,
    pub rows: RangeInclusive<u32>,
}

/// A series of a chart; its name is in a cell of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Series {
    pub name: Named,
    pub values: Stretch,
}

/// The cell in which the name of a series is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    /// The head of a column.
    Head(u16),
    /// A row of a column.
    Cell(u32, u16),
}

/// A chart of figures of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Chart {
    pub look: Look,
    pub title: String,
    /// What is along the horizontal axis, and along the vertical one.
    pub axes: [String; 2],
    pub categories: Stretch,
    pub series: Vec<Series>,
}

/// A sheet.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Word of the tab, at most 31 letters.
    pub name: Message,
    pub title: String,
    pub notes: Vec<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Columns that stay in sight when one scrolls to the side.
    pub frozen: u16,
    pub charts: Vec<Chart>,
}

impl Sheet {
    /// The figure of a cell, sums worked out.
    pub(super) fn number(&self, row: usize, column: usize) -> Option<f64> {
        match self.rows.get(row)?.cells.get(column)? {
            Cell::Number(number) => Some(*number),
            Cell::SumAbove => {
                let above = (0..row).filter_map(|row| self.number(row, column));
                Some(above.fold(0.0, |sum, number| sum + number))
            }
            Cell::SumAcross(first, last) => {
                let across = usize::from(*first)..=usize::from(*last);
                let across = across.filter_map(|column| self.number(row, column));
                Some(across.fold(0.0, |sum, number| sum + number))
            }
            Cell::Empty | Cell::Text(_) | Cell::Month(_) => None,
        }
    }

    /// Rows of the table that are no totals.
    pub(super) fn body(&self) -> u32 {
        let body = self.rows.iter().filter(|row| !row.total).count();
        u32::try_from(body).unwrap_or(u32::MAX)
    }

    /// Adds a row of sums under the columns of figures from `first` on.
    pub(super) fn with_total(mut self, word: &str, first: usize) -> Self {
        let cells = (0..self.columns.len()).map(|column| match column {
            0 => word.into(),
            column if column < first => Cell::Empty,
            _ => Cell::SumAbove,
        });
        let cells = cells.collect();
        self.rows.push(Row { cells, total: true });
        self
    }

    pub(super) fn with_note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(super) fn with_chart(mut self, chart: Option<Chart>) -> Self {
        self.charts.extend(chart);
        self
    }

    pub(super) fn with_frozen(mut self, columns: u16) -> Self {
        self.frozen = columns;
        self
    }
}

type Filler<'a, Key> = Box<dyn Fn(Key) -> Cell + 'a>;

/// The columns of a table, each with what it says of a key: of a scenario, of a month, of both.
pub(super) struct Plan<'a, Key> {
    columns: Vec<(Column, Filler<'a, Key>)>,
}

impl<'a, Key: Copy> Plan<'a, Key> {
    pub(super) fn new() -> Self {
        Self {
            columns: Vec::new(),
        }
    }

    pub(super) fn column<Said: Into<Cell>>(
        mut self,
        head: impl Into<String>,
        form: Form,
        cell: impl Fn(Key) -> Said + 'a,
    ) -> Self {
        let head = head.into();
        let filler: Filler<'a, Key> = Box::new(move |key| cell(key).into());
        self.columns.push((Column { head, form }, filler));
        self
    }

    /// The sheet of a table with a row for each key; its first column stays in sight.
    pub(super) fn sheet(
        self,
        name: Message,
        title: String,
        keys: impl IntoIterator<Item = Key>,
    ) -> Sheet {
        let row = |key| Row {
            cells: self.columns.iter().map(|(_, cell)| cell(key)).collect(),
            total: false,
        };
        Sheet {
            name,
            title,
            notes: Vec::new(),
            rows: keys.into_iter().map(row).collect(),
            columns: self.columns.into_iter().map(|(column, _)| column).collect(),
            frozen: 1,
            charts: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_worked_out() {
        const NAME: Message = crate::i18n::page::COST;
        let sheet = Plan::new()
            .column("name", Form::Text, |key: u8| key.to_string())
            .column("one", Form::Whole, |key| Some(f64::from(key)))
            .column("two", Form::Whole, |key| (key > 1).then_some(10.0))
            .column("both", Form::Whole, |_| Cell::SumAcross(1, 2))
            .sheet(NAME, String::new(), 1..=3)
            .with_total("Total", 1);
        assert_eq!(sheet.number(0, 3), Some(1.0));
        assert_eq!(sheet.number(3, 3), Some(26.0));
        assert_eq!(sheet.number(3, 0), None);
        assert_eq!(sheet.body(), 3);
    }
}
