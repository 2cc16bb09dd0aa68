//! Households that receive more, and less, in a year than under the first scenario.

use super::area::COUNTRY;
use super::readout::Readout;
use super::table::Group;
use crate::inputs::{DOMAINS, START};
use crate::kernel::sums;
use crate::programme::inherits;

/// Least yearly difference that counts, in centimes: one dirham.
const LEAST: i64 = 100;

/// Households counted by year, scenario and domain.
#[derive(Clone, Debug)]
pub struct Gains {
    scenarios: usize,
    /// Who receives more, who receives less.
    counts: Vec<[i64; 2]>,
}
sums!(Gains { counts });
inherits!(Gains, inherit_years { counts });

impl Gains {
    pub(super) fn new(scenarios: usize, years: usize) -> Self {
        Self {
            scenarios,
            counts: vec![[0; 2]; scenarios * years * DOMAINS],
        }
    }

    fn slot(&self, year: usize, scenario: usize, domain: usize) -> usize {
        (year * self.scenarios + scenario) * DOMAINS + domain
    }

    /// Counts a household by what it received in the year, in centimes, under each scenario.
    pub(super) fn close(&mut self, year: usize, domain: usize, received: &[i64]) {
        let Some((first, others)) = received.split_first() else {
            return;
        };
        for (scenario, received) in (1..).zip(others) {
            let more = received - first;
            let slot = self.slot(year, scenario, domain);
            let [winners, losers] = &mut self.counts[slot];
            *winners += i64::from(more >= LEAST);
            *losers += i64::from(more <= -LEAST);
        }
    }

    /// Simulated households that receive less under a scenario, summed over the years.
    #[must_use]
    pub fn losers(&self, scenario: usize) -> i64 {
        let years = self.counts.chunks(self.scenarios * DOMAINS);
        years
            .flat_map(|year| &year[scenario * DOMAINS..(scenario + 1) * DOMAINS])
            .map(|[_, losers]| losers)
            .sum()
    }

    /// Rows of one scenario; the first is what the others are compared with.
    pub(super) fn rows(&self, scenario: usize, out: &mut Readout) {
        if scenario == 0 {
            return;
        }
        let years = self.counts.len() / (self.scenarios * DOMAINS);
        for year in 0..years {
            let number = START.year() + year as i16;
            if !out.reports_year(number) {
                continue;
            }
            for (which, indicator) in ["winners", "losers"].into_iter().enumerate() {
                let count = |domain| self.counts[self.slot(year, scenario, domain)][which];
                let value = out.weighted(&COUNTRY, &count);
                out.year(number, &COUNTRY, Group::All, indicator, "households", value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Sums;

    #[test]
    fn less_than_a_dirham_is_neither_gain_nor_loss() {
        let mut gains = Gains::new(4, 2);
        gains.close(1, 3, &[1_000, 1_099, 1_100, 900]);
        assert_eq!(gains.counts[gains.slot(1, 1, 3)], [0, 0]);
        assert_eq!(gains.counts[gains.slot(1, 2, 3)], [1, 0]);
        assert_eq!(gains.counts[gains.slot(1, 3, 3)], [0, 1]);
        assert_eq!((gains.losers(2), gains.losers(3)), (0, 1));
        let other = gains.clone();
        assert!(gains.merge(&other));
        assert_eq!(gains.losers(3), 2);
    }
}
