//! What a household receives under one scenario.

use crate::kernel::{Centimes, Month};

/// Component of the monthly award.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum AwardKind {
    /// Nothing is paid.
    #[default]
    None,
    /// Child allowance, the floor included.
    ChildAllowance,
    /// Lump sum.
    LumpSum,
    /// The uniform amount alone: a reform.
    Uniform,
}

/// State of a household under a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Paid each month.
    pub award: Centimes,
    /// Component it is paid as.
    pub kind: AwardKind,
    /// Entitled by the score, so that the grants of the programme are open.
    pub by_score: bool,
    /// Month up to which (not included) the year's total is settled.
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

    /// Counts the months paid at the present award up to `month` (not included).
    #[inline]
    pub(super) fn settle(&mut self, month: Month) {
        self.year_total += self.award * i64::from(month - self.settled);
        self.settled = month;
    }

    /// Adds a one-off payment.
    pub(super) fn receive(&mut self, amount: Centimes) {
        self.year_total += amount;
    }

    /// What was received in the calendar year up to the end of `month`, before the year is
    /// closed.
    pub fn received(&self, month: Month) -> Centimes {
        self.year_total + self.award * i64::from(month.plus(1) - self.settled)
    }

    /// Closes the year at the end of `december`.
    pub(super) fn close_year(&mut self, december: Month) {
        self.settled = december.plus(1);
        self.year_total = Centimes::ZERO;
    }
}
