//! Time to an event whose rate depends on age, and events decided on month by month.

use super::Month;

/// A rate by age in months, stored as its running sum.
///
/// The event falls in the first month in which the rate cumulated since the start passes
/// `-ln(1 - u)`, `u` being one addressed uniform (inversion of the survival function).
#[derive(Clone, Debug)]
pub struct Hazard {
    /// Rate cumulated from birth to the beginning of each month of age.
    gathered: Vec<f32>,
}

impl Hazard {
    /// A hazard from rates per year at each single age, from 0.
    pub fn from_yearly(rates: &[f64]) -> Self {
        let mut sum = 0.0;
        let mut gathered = Vec::with_capacity(rates.len() * 12 + 1);
        gathered.push(0.0);
        for rate in rates {
            for _ in 0..12 {
                sum += rate / 12.0;
                gathered.push(sum as f32);
            }
        }
        Self { gathered }
    }

    /// The same hazard, with the rate of the first month of age moved to the second.
    #[must_use]
    pub fn from_the_second_month(mut self) -> Self {
        if let Some(first) = self.gathered.get_mut(1) {
            *first = 0.0;
        }
        self
    }

    /// Months from `age_months` to the event, when it falls within the next `months` months:
    /// 0 is the present month.
    #[inline]
    pub fn due(&self, age_months: i16, months: i16, u: f32) -> Option<i16> {
        let last = self.gathered.len() - 1;
        let from = (age_months.max(0) as usize).min(last);
        let until = (from + months as usize).min(last);
        let start = self.gathered[from];
        // -ln(1 - u) is at least u: most draws need no logarithm.
        if u > self.gathered[until] - start {
            return None;
        }
        let clock = start - libm::log1pf(-u);
        (from..until)
            .find(|month| self.gathered[month + 1] >= clock)
            .map(|month| (month - from) as i16)
    }
}

/// Months to an event of constant yearly rate, if it falls within `months` months.
#[inline]
pub fn due_at_rate(rate_per_year: f32, months: i16, u: f32) -> Option<i16> {
    let monthly = rate_per_year / 12.0;
    if u > monthly * f32::from(months) {
        return None;
    }
    let month = (-libm::log1pf(-u) / monthly) as i16;
    (month < months).then_some(month)
}

/// A waiting time with a constant monthly probability of ending.
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    /// Logarithm of the probability that a month passes; none if the wait ends in the first month.
    passes: Option<f32>,
}

impl Wait {
    /// A wait that ends each month with a given probability.
    #[inline]
    pub fn new(chance: f32) -> Self {
        Self {
            passes: (chance < 1.0).then(|| libm::log1pf(-chance.max(0.0))),
        }
    }

    /// Months before it ends: 0 is the first month.
    #[inline]
    pub fn months(self, u: f32) -> i16 {
        const NEVER: f32 = 6_000.0;
        match self.passes {
            Some(passes) => (libm::log1pf(-u) / passes).min(NEVER) as i16,
            None => 0,
        }
    }
}

/// An event that occurs in a month with a given probability: when the month's own addressed uniform
/// falls below it.
///
/// A wait drawn whole when it begins depends on its beginning. Decided month by month, all waits
/// under way in a month end or continue together, so that whoever begins to wait later can never
/// be done earlier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthlyChance(f32);

impl MonthlyChance {
    /// It occurs every month.
    pub const CERTAIN: Self = Self(1.0);

    /// Months ahead that are searched for the next occurrence.
    const AHEAD: i16 = 12;

    /// An event of a given monthly probability; above 1 it is certain.
    pub const fn new(chance: f32) -> Self {
        Self(chance)
    }

    /// Whether it occurs in a month whose uniform is `u`.
    #[inline]
    pub fn occurs(self, u: f32) -> bool {
        u < self.0
    }

    /// Month in which to look again: the first after `now` in which it occurs, as long as its
    /// probability stays the same, and at most a year ahead. `uniform` gives the draw of a month.
    #[inline]
    pub fn next(self, now: Month, uniform: impl Fn(Month) -> f32) -> Month {
        if self.0 <= 0.0 {
            return Month::NEVER;
        }
        let mut months = now.plus(1).through(now.plus(Self::AHEAD));
        let found = months.find(|month| self.occurs(uniform(*month)));
        found.unwrap_or(now.plus(Self::AHEAD))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Draws, Stream};

    #[test]
    fn a_wait_that_begins_later_does_not_end_earlier() {
        let draws = Draws::new(5, 0);
        let chance = MonthlyChance::new(0.2);
        let start = Month::new(2024, 1);
        let uniform = |month: Month| draws.uniforms(Stream::Decision, 7, month.ordinal())[1];
        let first = |from: Month| {
            let mut months = from.through(from.plus(200));
            months.find(|month| chance.occurs(uniform(*month)))
        };
        let ends: Vec<_> = (0..100).map(|begun| first(start.plus(begun))).collect();
        assert!(ends.is_sorted(), "{ends:?}");
        let (mut now, mut looks) = (start, 0);
        while !chance.occurs(uniform(now)) {
            now = chance.next(now, uniform);
            looks += 1;
        }
        assert_eq!((Some(now), looks <= 2), (ends[0], true));
        assert_eq!(MonthlyChance::new(0.0).next(start, uniform), Month::NEVER);
        assert_eq!(MonthlyChance::CERTAIN.next(start, uniform), start.plus(1));
    }

    fn geometric(chance: f32, u: f32) -> i16 {
        Wait::new(chance).months(u)
    }

    #[test]
    fn the_share_due_is_the_one_the_rate_implies() {
        let hazard = Hazard::from_yearly(&[0.0, 0.3, 0.6]);
        let n = 20_000;
        let due = (0..n)
            .filter(|i| hazard.due(12, 24, (*i as f32 + 0.5) / n as f32).is_some())
            .count();
        let expected = 1.0 - libm::exp(-0.9);
        assert!((due as f64 / f64::from(n) - expected).abs() < 1e-3);
        let first = (0..n)
            .filter(|i| hazard.due(12, 24, (*i as f32 + 0.5) / n as f32) == Some(0))
            .count();
        let expected = 1.0 - libm::exp(-0.3 / 12.0);
        assert!((first as f64 / f64::from(n) - expected).abs() < 1e-3);
    }

    #[test]
    fn what_is_put_off_to_the_second_month_is_not_lost() {
        let hazard = Hazard::from_yearly(&[0.6]);
        let late = hazard.clone().from_the_second_month();
        let n = 20_000;
        for i in 0..n {
            let u = (i as f32 + 0.5) / n as f32;
            let expected = hazard.due(0, 12, u).map(|month| month.max(1));
            assert_eq!(late.due(0, 12, u), expected, "{u}");
        }
    }

    #[test]
    fn a_geometric_wait_has_the_mean_its_chance_implies() {
        let n = 20_000;
        let sum: i64 = (0..n)
            .map(|i| i64::from(geometric(0.2, (i as f32 + 0.5) / n as f32)))
            .sum();
        assert!((sum as f64 / f64::from(n) - 4.0).abs() < 0.02);
        assert_eq!(geometric(1.0, 0.9), 0);
        assert_eq!(geometric(0.0, 0.5), 6_000);
    }

    #[test]
    fn a_constant_rate_and_a_flat_table_agree() {
        let hazard = Hazard::from_yearly(&[0.24, 0.24]);
        for i in 0..1000 {
            let u = (i as f32 + 0.5) / 1000.0;
            assert_eq!(hazard.due(0, 12, u), due_at_rate(0.24, 12, u), "{u}");
        }
    }
}
