//! The figures of one scenario, in the order in which they are written.

use rustc_hash::FxHashMap;

use super::figure::ReplicatedFigure;
use crate::kernel::Place;
use crate::measures::{Group, Period, Row};

/// What identifies a row within its scenario.
pub(super) type FigureKey = (Period, Place, Group, &'static str);

pub(super) fn key(row: &Row) -> FigureKey {
    (row.period, row.place, row.group, row.indicator)
}

/// Figures of a scenario, in the order in which they are written.
#[derive(Clone, Debug, Default)]
pub(super) struct ScenarioFigures {
    pub rows: Vec<Row>,
    pub figures: Vec<ReplicatedFigure>,
    /// Index of the same figure in the first scenario's sheet.
    pub base: Vec<Option<u32>>,
    pub differences: Vec<ReplicatedFigure>,
}

/// Figures of rows, in a sheet's order; NaN where there are none.
pub(in crate::engine) type Values = Vec<f64>;

/// Finds rows in a sheet, one after the other: they come in its order, some may be missing.
struct RowFinder<'a> {
    rows: &'a [Row],
    at: usize,
    /// Built when a row is not at the expected place.
    index: Option<FxHashMap<FigureKey, usize>>,
}

impl<'a> RowFinder<'a> {
    const fn of(rows: &'a [Row]) -> Self {
        Self {
            rows,
            at: 0,
            index: None,
        }
    }

    fn find(&mut self, row: &Row) -> Option<usize> {
        // Both names are mostly the same static text: then their letters need not be compared.
        let here = |known: &Row| {
            let same = std::ptr::eq(known.indicator, row.indicator);
            (same || known.indicator == row.indicator)
                && (known.period, known.place, known.group) == (row.period, row.place, row.group)
        };
        let found = if self.rows.get(self.at).is_some_and(here) {
            self.at
        } else {
            let index = self.index.get_or_insert_with(|| {
                let rows = self.rows.iter().enumerate();
                rows.map(|(at, row)| (key(row), at)).collect()
            });
            *index.get(&key(row))?
        };
        self.at = found + 1;
        Some(found)
    }
}

impl ScenarioFigures {
    /// Makes room for figures that are not there yet.
    pub(super) fn add_missing_rows(&mut self, rows: &[Row], first: Option<&Self>) {
        let mut known = RowFinder::of(&self.rows);
        let fresh: Vec<Row> = rows
            .iter()
            .filter(|row| known.find(row).is_none())
            .cloned()
            .collect();
        let mut base = RowFinder::of(first.map_or(&[], |first| &first.rows));
        self.base
            .extend(fresh.iter().map(|row| Some(base.find(row)? as u32)));
        self.rows.extend(fresh);
        self.figures
            .resize(self.rows.len(), ReplicatedFigure::default());
        if first.is_some() {
            self.differences
                .resize(self.rows.len(), ReplicatedFigure::default());
        }
    }

    pub(super) fn values(&self, rows: &[Row]) -> Values {
        let mut values = vec![f64::NAN; self.rows.len()];
        let mut search = RowFinder::of(&self.rows);
        for row in rows {
            if let Some(found) = search.find(row) {
                values[found] = row.value;
            }
        }
        values
    }
}
