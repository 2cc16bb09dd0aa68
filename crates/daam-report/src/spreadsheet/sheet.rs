//! The content of a sheet, independent of the file format: one table, its notes and its charts.

use std::ops::RangeInclusive;

use super::chart::MOST;
use crate::i18n::Message;
use crate::tables::{ReportTable, View};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChartStyle {
    /// One line per series.
    Lines,
    /// Columns side by side.
    Columns,
    /// Stacked columns.
    Stacked,
    /// Horizontal bars.
    Bars,
}

/// Cells of one column, by their row numbers in the table.
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
    /// The heading of a column.
    Head(u16),
    /// A row of a column.
    Cell(u32, u16),
}

/// A chart of figures of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Chart {
    pub look: ChartStyle,
    pub title: String,
    /// Titles of the horizontal and the vertical axis.
    pub axes: [&'static str; 2],
    pub categories: CellRange,
    pub series: Vec<Series>,
}

#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Name on the tab, at most 31 characters.
    pub name: Message,
    pub table: ReportTable,
    pub notes: Vec<&'static str>,
    /// Columns that stay visible when scrolling sideways.
    pub frozen: u16,
    pub charts: Vec<Chart>,
}

impl Sheet {
    /// The sheet of a table; its first column is frozen.
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

    /// Adds a chart of the first `rows` rows: the first column is the category axis, each series a
    /// column named by its heading. Does nothing without rows or columns.
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

/// Number of scenarios, counted from the first, that a chart has room for.
pub(super) fn charted(view: View<'_>) -> u16 {
    view.scenarios().len().min(MOST) as u16
}
