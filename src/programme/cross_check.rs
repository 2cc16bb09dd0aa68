//! What the monthly exchange of data knows of a household's exclusion.
//!
//! A reason that begins is found at once with a chance of its own, otherwise by the monthly
//! checks after some time; one that ends is seen to have ended after a lag. So registers
//! miss and lag: some are paid who should not be, and some refused who should not be.

use super::exclusion::{Exclusion, Perimeter};
use crate::inputs::{Inputs, START};
use crate::kernel::{Draws, Month, Problem, Stream, geometric};

/// How well and how fast the checks work.
pub(super) struct Checks {
    found_at_once: [f32; 4],
    found_each_month: f32,
    ended_each_month: f32,
    /// Share of declared workers with children who draw family allowances.
    pub family_benefit: f32,
    /// Share of divorced mothers who draw the mutual aid fund.
    pub maintenance_fund: f32,
}

impl Checks {
    pub fn new(inputs: &Inputs) -> Result<Self, Problem> {
        let value = |name: &str| {
            inputs
                .assumptions
                .value(&format!("exclusion.{name}"))
                .map(|value| value as f32)
        };
        Ok(Self {
            found_at_once: [
                value("found_at_once_public")?,
                value("found_at_once_pension")?,
                value("found_at_once_benefit")?,
                value("found_at_once_declared")?,
            ],
            found_each_month: 1.0 / value("found_months")?,
            ended_each_month: 1.0 / value("end_lag_months")?,
            family_benefit: value("family_benefit_share")?,
            maintenance_fund: value("maintenance_fund_share")?,
        })
    }

    fn months_to_find(&self, reason: Exclusion, u: [f32; 2]) -> i16 {
        let at_once = match reason {
            Exclusion::None => return 0,
            Exclusion::PublicEmployment => self.found_at_once[0],
            Exclusion::Pension => self.found_at_once[1],
            Exclusion::FamilyBenefit => self.found_at_once[2],
            Exclusion::DeclaredWork => self.found_at_once[3],
        };
        if u[0] < at_once {
            0
        } else {
            1 + geometric(self.found_each_month, u[1])
        }
    }
}

/// A household's exclusion, true and known, for one perimeter.
#[derive(Clone, Copy, Debug)]
pub struct CrossCheck {
    /// What excludes the household today.
    pub reason: Exclusion,
    /// Since when.
    pub since: Month,
    /// First month in which the registers know it.
    found: Month,
    /// What excluded it before, and the month in which the registers see that it has ended.
    past: Exclusion,
    past_until: Month,
}

impl Default for CrossCheck {
    fn default() -> Self {
        Self {
            reason: Exclusion::None,
            since: START,
            found: START,
            past: Exclusion::None,
            past_until: START,
        }
    }
}

impl CrossCheck {
    /// What the registers know in a month.
    #[inline]
    #[must_use]
    pub fn known(&self, now: Month) -> Exclusion {
        if self.reason != Exclusion::None && now >= self.found {
            self.reason
        } else if now < self.past_until {
            self.past
        } else {
            Exclusion::None
        }
    }

    /// Takes note of the household's situation this month.
    pub(super) fn observe(
        &mut self,
        checks: &Checks,
        draws: &Draws,
        household: u64,
        perimeter: Perimeter,
        reason: Exclusion,
        now: Month,
    ) {
        if reason == self.reason {
            return;
        }
        let part = perimeter as u16;
        let u = draws.more_uniforms(Stream::Exchange, household, now.ordinal(), part);
        let known = self.known(now);
        if self.reason == Exclusion::None {
            self.found = now.plus(checks.months_to_find(reason, [u[0], u[1]]));
            self.since = now;
        } else if reason == Exclusion::None {
            self.past = known;
            self.past_until = if known == Exclusion::None {
                now
            } else {
                now.plus(1 + geometric(checks.ended_each_month, u[2]))
            };
            self.since = now;
        }
        // One reason for another: what was known stays known, under its new name.
        self.reason = reason;
    }

    /// The registers are set right in `month` where they keep a reason that has ended.
    pub(super) fn correct(&mut self, month: Month) {
        self.past_until = self.past_until.min(month);
    }

    /// Next month after `now` in which what is known changes by itself.
    #[inline]
    pub(super) fn wake(&self, now: Month) -> Month {
        let mut next = Month::NEVER;
        if self.reason != Exclusion::None && self.found > now {
            next = self.found;
        }
        if self.past != Exclusion::None && self.past_until > now {
            next = next.min(self.past_until);
        }
        next
    }
}
