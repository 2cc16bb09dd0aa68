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

#[cfg(test)]
mod tests {
    use super::*;

    const CHECKS: Checks = Checks {
        found_at_once: [1.0, 1.0, 1.0, 0.0],
        found_each_month: 0.25,
        ended_each_month: 0.5,
        family_benefit: 0.5,
        maintenance_fund: 0.0,
    };

    fn observe(check: &mut CrossCheck, household: u64, reason: Exclusion, now: Month) {
        let draws = Draws::new(3, 0);
        let perimeter = Perimeter::HeadOrSpouse;
        check.observe(&CHECKS, &draws, household, perimeter, reason, now);
    }

    #[test]
    fn a_reason_always_found_is_known_in_its_month() {
        let mut check = CrossCheck::default();
        observe(&mut check, 1, Exclusion::Pension, START.plus(4));
        assert_eq!(check.known(START.plus(3)), Exclusion::None);
        assert_eq!(check.known(START.plus(4)), Exclusion::Pension);
    }

    #[test]
    fn what_is_not_found_at_once_takes_the_months_its_rate_implies() {
        let count = 4_000;
        let waited: i64 = (0..count)
            .map(|household| {
                let mut check = CrossCheck::default();
                observe(&mut check, household, Exclusion::DeclaredWork, START);
                i64::from(check.wake(START) - START)
            })
            .sum();
        // One month, then a geometric wait of mean 3 (spread 3.5): 4 standard errors.
        let mean = waited as f64 / count as f64;
        assert!(
            (mean - 4.0).abs() < 4.0 * 3.5 / libm::sqrt(count as f64),
            "{mean}"
        );
    }

    #[test]
    fn a_reason_that_ends_is_kept_on_file_until_it_is_seen_or_corrected() {
        let mut check = CrossCheck::default();
        observe(&mut check, 9, Exclusion::PublicEmployment, START);
        let end = START.plus(6);
        observe(&mut check, 9, Exclusion::None, end);
        assert_eq!(check.reason, Exclusion::None);
        assert_eq!(check.known(end), Exclusion::PublicEmployment);
        check.correct(end.plus(1));
        assert_eq!(check.known(end.plus(1)), Exclusion::None);
    }

    #[test]
    fn a_reason_never_found_leaves_nothing_behind() {
        let mut check = CrossCheck {
            found: Month::NEVER,
            reason: Exclusion::DeclaredWork,
            ..CrossCheck::default()
        };
        observe(&mut check, 5, Exclusion::None, START.plus(2));
        assert_eq!(check.known(START.plus(2)), Exclusion::None);
        assert_eq!(check.wake(START.plus(2)), Month::NEVER);
    }
}
