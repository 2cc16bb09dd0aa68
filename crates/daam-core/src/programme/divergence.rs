//! Scenarios diverge: the history they share is simulated once.
//!
//! Until its rules first differ from those of the first scenario, anywhere in the country, a
//! scenario has the same cases: those months are simulated once, for the first scenario. When they
//! differ, the first scenario's state is copied ([`Diverge`]), and at the end of the run its counts
//! from before the divergence are copied too ([`CopySharedHistory`]). Results equal those of
//! scenarios simulated from the start (tested).
//!
//! All of it is here: whatever keeps state by scenario uses [`ByScenario`], whatever counts by
//! scenario uses a [`Grid`], and each implements one of the two traits for what diverges.

use std::ops::Range;

use crate::kernel::{Grid, Month, Rows, Step};

/// Scenarios that diverge from the first this month.
#[derive(Clone, Debug)]
pub struct Diverging {
    /// By number.
    pub scenarios: Range<usize>,
    /// The services that serve these scenarios and no earlier one.
    pub services: Range<usize>,
}

/// State kept by scenario while a locality is simulated.
pub trait Diverge {
    /// Copies the first scenario's state to the scenarios that diverge from it.
    fn diverge(&mut self, diverging: &Diverging);
}

/// Sums of a run whose scenarios share their history.
pub trait CopySharedHistory {
    /// Gives each scenario the first scenario's counts from before it diverged; called once, after
    /// all localities are added.
    fn copy_shared_history(&mut self, shared: &SharedHistory);
}

/// Declares which fields of a structure are counted by scenario.
macro_rules! shares_history {
    ($kind:ty { $($field:ident)* }) => {
        impl $crate::programme::CopySharedHistory for $kind {
            fn copy_shared_history(&mut self, shared: &$crate::programme::SharedHistory) {
                $($crate::programme::CopySharedHistory::copy_shared_history(
                    &mut self.$field,
                    shared,
                );)*
            }
        }
    };
}
pub(crate) use shares_history;

impl<T: Clone> CopySharedHistory for Grid<T> {
    fn copy_shared_history(&mut self, shared: &SharedHistory) {
        for (scenario, begins) in shared.begins.iter().enumerate().skip(1) {
            let periods = match self.step() {
                Step::Month => *begins,
                Step::Year => shared.closed_years(*begins),
            };
            self.copy_first(scenario, periods);
        }
    }
}

/// The month from which each scenario of a run is simulated separately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedHistory {
    months: usize,
    start: Month,
    /// By scenario: first month simulated separately, counted from the start; non-decreasing.
    begins: Vec<usize>,
}

impl SharedHistory {
    /// Every scenario is simulated from the start.
    pub fn none(scenarios: usize, months: usize, start: Month) -> Self {
        Self {
            months,
            start,
            begins: vec![0; scenarios],
        }
    }

    /// Shares as much as possible, `differ` being the months from which scenarios differ from the
    /// first.
    ///
    /// The scenarios simulated separately are always the first ones of the list, so most is shared
    /// when scenarios are in the order in which they diverge.
    pub fn longest(differ: &[usize], months: usize, start: Month) -> Self {
        let mut begins = differ.to_vec();
        for scenario in (1..begins.len()).rev() {
            begins[scenario - 1] = begins[scenario - 1].min(begins[scenario]);
        }
        if let Some(first) = begins.first_mut() {
            *first = 0;
        }
        Self {
            months,
            start,
            begins,
        }
    }

    /// Number of scenarios simulated separately in a month since the start: the first ones.
    pub fn simulated(&self, month: usize) -> usize {
        self.begins.partition_point(|begins| *begins <= month)
    }

    /// Scenarios that diverge from the first in a month since the start; those simulated separately
    /// from the start are not among them.
    pub fn diverging(&self, month: usize) -> Range<usize> {
        self.simulated(month.saturating_sub(1))..self.simulated(month)
    }

    /// Number of years closed in the first `months` months of a run.
    fn closed_years(&self, months: usize) -> usize {
        let first_december = (12 - self.start.of_year()) as usize;
        let decembers = (months + 11).saturating_sub(first_december) / 12;
        // The last month of the run closes its year too.
        let last = months == self.months && (months - 1) % 12 != first_december % 12;
        decembers + usize::from(last)
    }
}

/// Rows of one value per scenario (or service); the first stands for all those that have not
/// diverged from it.
#[derive(Debug)]
pub(crate) struct ByScenario<T> {
    rows: Rows<T>,
    /// Number of leading values of a row that are simulated separately.
    own: usize,
}

impl<T> Default for ByScenario<T> {
    fn default() -> Self {
        Self {
            rows: Rows::default(),
            own: 0,
        }
    }
}

impl<T: Copy> ByScenario<T> {
    /// Drops all rows; the next have `width` values, the first `own` of which are simulated
    /// separately.
    pub(crate) fn clear(&mut self, width: usize, own: usize) {
        self.own = own;
        self.rows.clear(width);
    }

    /// Makes room for a number of rows, new values being `value`.
    pub(crate) fn resize(&mut self, rows: usize, value: T) {
        self.rows.resize(rows, value);
    }

    /// Number of values of a row that are simulated separately.
    #[inline]
    pub(crate) fn own(&self) -> usize {
        self.own
    }

    /// The values of a row that are simulated separately.
    #[inline]
    pub(crate) fn row(&self, row: usize) -> &[T] {
        &self.rows.row(row)[..self.own]
    }

    #[inline]
    pub(crate) fn row_mut(&mut self, row: usize) -> &mut [T] {
        &mut self.rows.row_mut(row)[..self.own]
    }

    pub(crate) fn rows_mut(&mut self) -> impl Iterator<Item = &mut [T]> {
        let own = self.own;
        self.rows.iter_mut().map(move |row| &mut row[..own])
    }

    /// Copies the first value of every row to those that are simulated separately from now on.
    pub(crate) fn diverge(&mut self, diverging: &Range<usize>) {
        for row in self.rows.iter_mut() {
            let first = row[0];
            row[diverging.clone()].fill(first);
        }
        self.own = diverging.end.max(self.own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::At;
    use crate::testing::START;

    #[test]
    fn scenarios_are_simulated_from_the_month_they_diverge() {
        let shared = SharedHistory::longest(&[0, 25, 0, 25, 37], 37, START);
        assert_eq!(
            shared,
            SharedHistory::longest(&[0, 0, 0, 25, 37], 37, START)
        );
        assert_eq!((shared.simulated(0), shared.diverging(0)), (3, 3..3));
        assert_eq!((shared.simulated(24), shared.diverging(24)), (3, 3..3));
        assert_eq!((shared.simulated(25), shared.diverging(25)), (4, 3..4));
        assert_eq!(shared.simulated(36), 4);
        assert_eq!(SharedHistory::none(5, 37, START).simulated(0), 5);
    }

    #[test]
    fn a_year_is_closed_by_its_december_or_the_end_of_the_run() {
        let closed =
            |months: usize, of: usize| SharedHistory::none(2, of, START).closed_years(months);
        // From December 2023 on.
        assert_eq!(
            [0, 1, 12, 13, 24, 25].map(|m| closed(m, 60)),
            [0, 1, 1, 2, 2, 3]
        );
        assert_eq!([13, 20].map(|of| closed(of, of)), [2, 3]);
    }

    #[test]
    fn what_was_counted_before_the_divergence_is_copied() {
        // Two scenarios, the other diverging in the 14th month of 16: years end in the 1st,
        // the 13th and the 16th.
        let shared = SharedHistory::longest(&[0, 13], 16, START);
        for (step, periods, copied) in [(Step::Year, 3, 2), (Step::Month, 16, 13)] {
            let mut grid = Grid::new(step, [periods, 2, 2], 0);
            for period in 0..periods {
                let other = At::new(period, 1);
                grid[At::any(period)].copy_from_slice(&[period, 100 + period]);
                grid[other].copy_from_slice(&[7, 8]);
            }
            grid.copy_shared_history(&shared);
            for period in 0..periods {
                let other = At::new(period, 1);
                let expected = if period < copied {
                    [period, 100 + period]
                } else {
                    [7, 8]
                };
                assert_eq!(grid[other], expected, "{step:?} {period}");
            }
        }
    }
}
