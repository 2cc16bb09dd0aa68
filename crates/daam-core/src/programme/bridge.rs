//! Award kept for some months after a member enters declared work (a reform).

use super::law_in_force::rule;
use crate::kernel::Month;

rule! {
    /// The bridge of a month.
    pub struct Bridge {
        full_months: i16 = "bridge.full_months",
        partial_months: i16 = "bridge.partial_months",
        partial_share: f64 = "bridge.partial_share",
    }
}

/// Months over which the loss caused by a hiring is averaged.
const HORIZON: f64 = 24.0;

impl Bridge {
    /// Share of the award kept in month `now` after a hiring in month `hired`.
    pub fn share(&self, hired: Month, now: Month) -> f64 {
        let passed = now - hired;
        if passed < self.full_months {
            1.0
        } else if passed < self.full_months + self.partial_months {
            self.partial_share
        } else {
            0.0
        }
    }

    /// Next month after `now` in which the share changes.
    pub(super) fn next_change(&self, hired: Month, now: Month) -> Month {
        let full = hired.plus(self.full_months);
        let all = full.plus(self.partial_months);
        if full > now {
            full
        } else if all > now {
            all
        } else {
            Month::NEVER
        }
    }

    /// Share of two years' award that is lost because of a hiring.
    pub(super) fn lost(&self) -> f64 {
        let kept =
            f64::from(self.full_months) + self.partial_share * f64::from(self.partial_months);
        (1.0 - kept / HORIZON).max(0.0)
    }
}
