//! The months of a country that can be simulated.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::Month;

/// First and last month that can be simulated; months and years are counted from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulationCalendar {
    /// The month in which every simulation begins: people and registers are those of it.
    pub start: Month,
    /// The last month that may be simulated.
    pub horizon: Month,
}

impl SimulationCalendar {
    /// Months from the start to a simulated month: its index.
    #[inline]
    pub fn index(self, month: Month) -> usize {
        (month - self.start) as usize
    }

    /// The month of an index.
    pub fn month(self, index: usize) -> Month {
        self.start.after(index)
    }

    /// Every month from the start to `last`.
    pub fn months(self, last: Month) -> impl DoubleEndedIterator<Item = Month> + ExactSizeIterator {
        self.start.through(last)
    }

    /// Number of months from the start to `last`.
    pub fn month_count(self, last: Month) -> usize {
        self.index(last) + 1
    }

    /// Calendar years from the one the simulation begins in to a simulated one: its index.
    #[inline]
    pub fn year_index(self, year: i16) -> usize {
        (year - self.start.year()) as usize
    }

    /// The calendar year of an index.
    pub fn year(self, index: usize) -> i16 {
        self.start.after(12 * index).year()
    }

    /// Calendar years from the start's to that of `last`.
    pub fn years(self, last: Month) -> RangeInclusive<i16> {
        self.start.year()..=last.year()
    }

    /// Number of calendar years from the start's to that of `last`.
    pub fn year_count(self, last: Month) -> usize {
        self.year_index(last.year()) + 1
    }

    /// First simulated month of a calendar year.
    pub fn first_month(self, year: i16) -> Month {
        Month::new(year, 1).max(self.start)
    }
}
