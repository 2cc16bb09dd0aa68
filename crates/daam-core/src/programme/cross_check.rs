//! What the monthly data exchange between registers knows of a household's exclusion.
//!
//! A reason that begins is detected at once with a given probability, otherwise later by the
//! monthly checks; the end of a reason is seen after a lag. The registers therefore miss and lag:
//! some households are paid that should not be, and others are wrongly refused.

use super::administration::Administration;
use super::exclusion::{Exclusion, Perimeter};
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, Problem, Stream, Wait};

/// How well and how fast the checks work.
pub(super) struct Checks {
    found_at_once: [f32; 4],
    found_each_month: Wait,
    ended_each_month: Wait,
}

impl Checks {
    pub(super) fn new(inputs: &Inputs, works: &Administration) -> Result<Self, Problem> {
        let value = |name: &str| {
            inputs
                .assumptions
                .value(&format!("exclusion.{name}"))
                .map(|value| value as f32)
        };
        let found = |name: &str| {
            value(name).map(|share| 1.0 - ((1.0 - share) * works.missed_at_once).min(1.0))
        };
        let each_month = |months: f32, factor: f32| Wait::new(1.0 / (months * factor).max(1.0));
        Ok(Self {
            found_at_once: [
                found("found_at_once_public")?,
                found("found_at_once_pension")?,
                found("found_at_once_benefit")?,
                found("found_at_once_declared")?,
            ],
            found_each_month: each_month(value("found_months")?, works.detection_wait),
            ended_each_month: each_month(value("end_lag_months")?, works.end_wait),
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
            1 + self.found_each_month.months(u[1])
        }
    }
}

/// A household's exclusion, actual and known to the registers, for one perimeter.
#[derive(Clone, Copy, Debug)]
pub struct CrossCheck {
    /// What actually excludes the household today.
    pub reason: Exclusion,
    /// Month since which this has been so.
    pub since: Month,
    /// First month in which the registers know the reason.
    found: Month,
    /// Previous reason known to the registers, and the month in which they see it has ended.
    past: Exclusion,
    past_until: Month,
}

impl CrossCheck {
    /// Nothing has excluded the household since `start`, and the registers know of no reason.
    pub(crate) fn new(start: Month) -> Self {
        Self {
            reason: Exclusion::None,
            since: start,
            found: start,
            past: Exclusion::None,
            past_until: start,
        }
    }

    /// What the registers know in month `now`, given that the last appeal was heard in month
    /// `heard` ([`Month::NEVER`] if none was): a reason that had ended by then no longer counts.
    #[inline]
    pub fn known(&self, now: Month, heard: Month) -> Exclusion {
        let set_right = heard >= self.since && now >= heard;
        if self.reason != Exclusion::None && now >= self.found {
            self.reason
        } else if now < self.past_until && !set_right {
            self.past
        } else {
            Exclusion::None
        }
    }

    /// Month since which nothing actually excludes the household; `now` when something does.
    pub(super) fn free_since(&self, now: Month) -> Month {
        match self.reason {
            Exclusion::None => self.since,
            _ => now,
        }
    }

    /// Records the household's situation this month.
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
        let known = self.known(now, Month::NEVER);
        if self.reason == Exclusion::None {
            self.found = now.plus(checks.months_to_find(reason, [u[0], u[1]]));
            self.since = now;
        } else if reason == Exclusion::None {
            self.past = known;
            self.past_until = if known == Exclusion::None {
                now
            } else {
                now.plus(1 + checks.ended_each_month.months(u[2]))
            };
            self.since = now;
        }
        // One reason replaces another: whether the registers know of it does not change.
        self.reason = reason;
    }

    /// Next month after `now` in which what the registers know changes without a new event.
    #[inline]
    pub(super) fn next_change(&self, now: Month) -> Month {
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
    use crate::testing::START;

    fn checks() -> Checks {
        Checks {
            found_at_once: [1.0, 1.0, 1.0, 0.0],
            found_each_month: Wait::new(0.25),
            ended_each_month: Wait::new(0.5),
        }
    }

    fn observe(check: &mut CrossCheck, household: u64, reason: Exclusion, now: Month) {
        let draws = Draws::new(3, 0);
        let perimeter = Perimeter::HeadOrSpouse;
        check.observe(&checks(), &draws, household, perimeter, reason, now);
    }

    #[test]
    fn a_reason_always_found_is_known_in_its_month() {
        let mut check = CrossCheck::new(START);
        observe(&mut check, 1, Exclusion::Pension, START.plus(4));
        let never = Month::NEVER;
        assert_eq!(check.known(START.plus(3), never), Exclusion::None);
        assert_eq!(check.known(START.plus(4), never), Exclusion::Pension);
    }

    #[test]
    fn what_is_not_found_at_once_takes_the_months_its_rate_implies() {
        let count = 4_000;
        let waited: i64 = (0..count)
            .map(|household| {
                let mut check = CrossCheck::new(START);
                observe(&mut check, household, Exclusion::DeclaredWork, START);
                i64::from(check.next_change(START) - START)
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
        let mut check = CrossCheck::new(START);
        observe(&mut check, 9, Exclusion::PublicEmployment, START);
        let end = START.plus(6);
        observe(&mut check, 9, Exclusion::None, end);
        assert_eq!(check.reason, Exclusion::None);
        let seen = |month: Month, appeal: Month| check.known(month, appeal);
        assert_eq!(seen(end, Month::NEVER), Exclusion::PublicEmployment);
        assert_eq!(seen(end, end.plus(1)), Exclusion::PublicEmployment);
        assert_eq!(seen(end.plus(1), end.plus(1)), Exclusion::None);
        // An appeal from before the reason ended corrects nothing.
        assert_eq!(seen(end, end.plus(-1)), Exclusion::PublicEmployment);
    }

    #[test]
    fn a_reason_never_found_leaves_nothing_behind() {
        let mut check = CrossCheck {
            found: Month::NEVER,
            reason: Exclusion::DeclaredWork,
            ..CrossCheck::new(START)
        };
        observe(&mut check, 5, Exclusion::None, START.plus(2));
        assert_eq!(check.known(START.plus(2), Month::NEVER), Exclusion::None);
        assert_eq!(check.next_change(START.plus(2)), Month::NEVER);
    }
}
