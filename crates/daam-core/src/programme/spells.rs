//! Spells of payment: how long a household has been paid, how often payment resumed, how long it
//! waited for the first payment.
//!
//! Stored in the case of each scenario and updated when payment starts or stops, so they cost
//! nothing in between. A month counts as paid when the household is in the paid state at its end;
//! months paid in arrears are not counted.

use super::state::State;
use crate::kernel::Month;

/// The spells of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spells {
    /// Month of the first claim.
    pub first_claim: Month,
    /// First month paid.
    pub first_paid: Month,
    /// Month in which the current spell began.
    began: Month,
    /// Months of completed spells.
    settled: u16,
    /// Spells begun, including the current one.
    pub begun: u8,
    /// Whether payment has stopped or resumed since the last closing of a year.
    moved: bool,
}

impl Default for Spells {
    /// Nothing claimed, nothing paid.
    fn default() -> Self {
        Self {
            first_claim: Month::NEVER,
            first_paid: Month::NEVER,
            began: Month::NEVER,
            settled: 0,
            begun: 0,
            moved: false,
        }
    }
}

impl Spells {
    /// Records a claim; only the first counts.
    pub(super) fn claims(&mut self, now: Month) {
        self.first_claim = self.first_claim.min(now);
    }

    /// Records the change between the states before and after the month.
    #[inline]
    pub(super) fn follow(&mut self, before: State, after: State, now: Month) {
        match (before == State::Paid, after == State::Paid) {
            (false, true) => {
                self.moved |= self.begun > 0;
                self.first_paid = self.first_paid.min(now);
                self.began = now;
                self.begun = self.begun.saturating_add(1);
            }
            (true, false) => {
                self.moved = true;
                self.settled += (now - self.began).unsigned_abs();
                self.began = Month::NEVER;
            }
            _ => {}
        }
    }

    /// Whether a spell is under way at the end of the month.
    pub fn ongoing(&self) -> bool {
        self.began != Month::NEVER
    }

    /// Months paid up to the end of `month`.
    pub fn months(&self, month: Month) -> u16 {
        let under_way = if self.ongoing() {
            (month.plus(1) - self.began).unsigned_abs()
        } else {
            0
        };
        self.settled + under_way
    }

    /// Whether payment stopped or resumed in the current year.
    pub fn moved(&self) -> bool {
        self.moved
    }

    /// Starts a new year.
    pub(super) fn close_year(&mut self) {
        self.moved = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::START;

    #[test]
    fn a_stop_and_a_return_are_two_spells_and_the_gap_is_not_paid() {
        let mut spells = Spells::default();
        let at = |months| START.plus(months);
        spells.claims(at(0));
        spells.follow(State::Claimed, State::Paid, at(2));
        assert_eq!(spells.months(at(5)), 4);
        assert!(!spells.moved());
        spells.claims(at(9));
        spells.follow(State::Paid, State::Suspended, at(6));
        spells.follow(State::Suspended, State::Paid, at(10));
        assert_eq!((spells.begun, spells.months(at(10))), (2, 5));
        assert!(spells.ongoing() && spells.moved());
        spells.close_year();
        assert!(!spells.moved());
        assert_eq!(spells.first_paid - spells.first_claim, 2);
    }
}
