//! What a sheet holds: one table with its notes and its charts, before any file.

use std::ops::RangeInclusive;

use super::chart::MOST;
use crate::i18n::Message;
use crate::tables::{ReportTable, View};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChartStyle {
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
pub(super) struct CellRange {
    pub column: u16,
    pub rows: RangeInclusive<u32>,
}

/// A series of a chart; its name is in a cell of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Series {
    pub name: Named,
    pub values: CellRange,
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
    pub look: ChartStyle,
    pub title: String,
    /// What is along the horizontal axis, and along the vertical one.
    pub axes: [&'static str; 2],
    pub categories: CellRange,
    pub series: Vec<Series>,
}

#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Word of the tab, at most 31 letters.
    pub name: Message,
    pub table: ReportTable,
    pub notes: Vec<&'static str>,
    /// Columns that stay in sight when one scrolls to the side.
    pub frozen: u16,
    pub charts: Vec<Chart>,
}

impl Sheet {
    /// The sheet of a table; its first column stays in sight.
    pub(super) fn new(name: Message, table: ReportTable) -> Self {
        Self {
            name,
            table,
            notes: Vec::new(),
            frozen: 1,
            charts: Vec::new(),
        }
    }

    pub(super) fn with_notes(mut self, notes: &[&'static str]) -> Self {
        self.notes.extend(notes);
        self
    }

    pub(super) fn with_frozen(mut self, columns: u16) -> Self {
        self.frozen = columns;
        self
    }

    /// A chart of the first rows, the first column being along the axis; a series is a column,
    /// named by its head. None of no rows or columns.
    pub(super) fn with_chart(
        mut self,
        view: View<'_>,
        (look, title): (ChartStyle, Message),
        axes: [Message; 2],
        columns: impl IntoIterator<Item = u16>,
        rows: u32,
    ) -> Self {
        let Some(last) = rows.checked_sub(1) else {
            return self;
        };
        let rows = 0..=last;
        let stretch = |column| CellRange {
            column,
            rows: rows.clone(),
        };
        let series = columns.into_iter().map(|column| Series {
            name: Named::Head(column),
            values: stretch(column),
        });
        let chart = Chart {
            look,
            title: view.caption(title),
            axes: axes.map(|axis| view.say(axis)),
            categories: stretch(0),
            series: series.collect(),
        };
        self.charts
            .extend((!chart.series.is_empty()).then_some(chart));
        self
    }
}

/// Scenarios that a chart has room for: the first ones.
pub(super) fn charted(view: View<'_>) -> u16 {
    view.scenarios().len().min(MOST) as u16
}
