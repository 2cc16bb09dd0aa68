//! What a household receives under one scenario.

use crate::kernel::{Centimes, Month};

/// Component of the monthly award.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum AwardKind {
    /// Nothing is paid.
    #[default]
    None,
    /// Child allowance, including the floor.
    ChildAllowance,
    /// Lump sum.
    LumpSum,
    /// The uniform amount alone (a reform).
    Uniform,
}

/// A household's payments under a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Monthly award.
    pub award: Centimes,
    /// Component under which it is paid.
    pub kind: AwardKind,
    /// Entitled by its score, which gives access to the one-off grants.
    pub by_score: bool,
    /// Month up to which (exclusive) the year's total has been added up.
    settled: Month,
    year_total: Centimes,
}

impl Account {
    /// An account with nothing paid before `month`.
    pub fn new(month: Month) -> Self {
        Self {
            award: Centimes::ZERO,
            kind: AwardKind::None,
            by_score: false,
            settled: month,
            year_total: Centimes::ZERO,
        }
    }

    /// Adds the months paid at the current award up to `month` (exclusive).
    #[inline]
    pub(super) fn settle(&mut self, month: Month) {
        self.year_total += self.award * i64::from(month - self.settled);
        self.settled = month;
    }

    /// Adds a one-off payment.
    pub(super) fn receive(&mut self, amount: Centimes) {
        self.year_total += amount;
    }

    /// Amount received in the calendar year up to the end of `month`, before the year is closed.
    pub fn received(&self, month: Month) -> Centimes {
        self.year_total + self.award * i64::from(month.plus(1) - self.settled)
    }

    /// Closes the year at the end of `december`.
    pub(super) fn close_year(&mut self, december: Month) {
        self.settled = december.plus(1);
        self.year_total = Centimes::ZERO;
    }
}
