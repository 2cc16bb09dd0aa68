//! Tables described once, independently of where they are shown.
//!
//! A [`ReportTable`] has a title, columns with a heading and the [`Form`] of their figures, and
//! rows of cells with unrounded values: dirhams, shares from 0 to 1. The page writes it as HTML, as
//! it is or transposed (`page::page_context`), the workbook as a sheet (`spreadsheet::workbook`). A
//! [`TablePlan`] builds one from columns and keys; a [`TableFigure`] is a column of the results.
//! Tables shown in both are in `shared`.

mod measure;
mod plan;
pub(crate) mod shared;
mod view;

pub(crate) use measure::{FigureScope, TableFigure, measure};
pub(crate) use plan::TablePlan;
pub(crate) use view::View;

use crate::results_index::Year;
use daam_core::kernel::Month;

/// How the figures of a column are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// A name, in a column as wide as the longest.
    Text,
    /// A sentence, wrapped.
    Prose,
    /// A whole number.
    Whole,
    /// A number with some decimals.
    Decimal(u8),
    /// A number with all its decimals.
    General,
    /// A number shown in thousands.
    Thousands,
    /// Dirhams shown in millions.
    Millions,
    /// The same with its sign: a difference.
    SignedMillions,
    /// Dirhams shown in billions.
    Billions,
    /// A share in per cent, with some decimals.
    Percent(u8),
    /// A share with its sign, in per cent: a relative change, or one in percentage points.
    SignedPercent(u8),
    Month,
    Year,
}

impl Form {
    /// Whether it is a form of figures, not of words.
    pub(crate) fn is_figure(self) -> bool {
        !matches!(self, Self::Text | Self::Prose)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TableCell {
    /// No figure.
    Empty,
    /// Words, never a formula.
    Text(String),
    Number(f64),
    /// The first day of a month.
    Month(Month),
    Year(Year),
    /// The sum of the cells above it, from the table's first row.
    SumAbove,
    /// The sum of the cells of its row in some columns.
    SumAcross(u16, u16),
}

impl From<Option<f64>> for TableCell {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Empty, Self::Number)
    }
}

impl From<&str> for TableCell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for TableCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The role of a row, or of a column in a transposed table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Plain,
    /// The total of the others.
    Total,
    /// Of the reference scenario, and of the others.
    First,
    Other,
    /// One that has parts, and a part of the `Whole` before it.
    Whole,
    Part,
}

#[derive(Clone, Debug)]
pub(crate) struct TableColumn {
    pub head: String,
    pub form: Form,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub(crate) struct TableRow {
    pub cells: Vec<TableCell>,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub(crate) struct ReportTable {
    pub title: String,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<TableRow>,
}

impl ReportTable {
    /// The figure of a cell, with sums evaluated.
    pub(crate) fn number(&self, row: usize, column: usize) -> Option<f64> {
        match self.rows.get(row)?.cells.get(column)? {
            TableCell::Number(number) => Some(*number),
            TableCell::SumAbove => {
                let above = (0..row).filter_map(|row| self.number(row, column));
                Some(above.fold(0.0, |sum, number| sum + number))
            }
            TableCell::SumAcross(first, last) => {
                let across = usize::from(*first)..=usize::from(*last);
                let across = across.filter_map(|column| self.number(row, column));
                Some(across.fold(0.0, |sum, number| sum + number))
            }
            TableCell::Empty | TableCell::Text(_) | TableCell::Month(_) | TableCell::Year(_) => {
                None
            }
        }
    }

    /// Number of rows that are not totals.
    pub(crate) fn body(&self) -> u32 {
        let body = self.rows.iter().filter(|row| row.kind != Kind::Total);
        u32::try_from(body.count()).unwrap_or(u32::MAX)
    }

    /// Adds a row of sums under the columns of figures.
    pub(crate) fn with_total(mut self, word: &str) -> Self {
        let sums = vec![TableCell::SumAbove; self.columns.len().saturating_sub(1)];
        let cells = std::iter::once(word.into()).chain(sums).collect();
        let kind = Kind::Total;
        self.rows.push(TableRow { cells, kind });
        self
    }

    /// Marks the first rows as those of the reference scenario.
    pub(crate) fn with_first(mut self, count: usize) -> Self {
        for (index, row) in self.rows.iter_mut().enumerate() {
            row.kind = if index < count {
                Kind::First
            } else {
                Kind::Other
            };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::page::{COST, POVERTY, SCENARIO, TOTAL};
    use crate::{results_index::ResultsIndex, sample};
    use daam_core::kernel::Language;

    #[test]
    fn sums_are_worked_out() {
        let (table, record) = (sample::table(1), sample::record(1));
        let results = &ResultsIndex::new(&table, &record);
        let language = Language::English;
        let table = View { results, language }
            .plan()
            .column(SCENARIO, Form::Text, |key: u8| key.to_string())
            .column(COST, Form::Whole, |key| Some(f64::from(key)))
            .column(POVERTY, Form::Whole, |key| (key > 1).then_some(10.0))
            .column(TOTAL, Form::Whole, |_| TableCell::SumAcross(1, 2))
            .table(COST, 1..=3)
            .with_total("Total");
        assert_eq!(table.number(0, 3), Some(1.0));
        assert_eq!(table.number(3, 3), Some(26.0));
        assert_eq!(table.number(3, 0), None);
        assert_eq!(table.body(), 3);
    }
}
