//! Households that receive more, and less, in a year than under the first scenario.

use super::area::COUNTRY;
use super::row_builder::RowBuilder;
use super::table::Group;
use crate::kernel::{At, Grid, Step, sums};
use crate::programme::shares_history;

/// Smallest yearly difference counted, in centimes: one dirham.
const LEAST: i64 = 100;

/// Households counted by year, scenario and domain.
#[derive(Clone, Debug)]
pub struct Gains {
    /// Households that receive more, and less.
    counts: Grid<[i64; 2]>,
}
sums!(Gains { counts });
shares_history!(Gains { counts });

impl Gains {
    pub(super) fn new(scenarios: usize, years: usize, domains: usize) -> Self {
        Self {
            counts: Grid::new(Step::Year, [years, scenarios, domains], [0; 2]),
        }
    }

    /// Counts a household, given what it received in the year under each scenario, in centimes.
    pub(super) fn count(&mut self, year: usize, domain: usize, received: &[i64]) {
        let Some((first, others)) = received.split_first() else {
            return;
        };
        for (scenario, received) in (1..).zip(others) {
            let more = received - first;
            let at = At::new(year, scenario);
            let [winners, losers] = &mut self.counts[at][domain];
            *winners += i64::from(more >= LEAST);
            *losers += i64::from(more <= -LEAST);
        }
    }

    /// Simulated households that receive less under a scenario, summed over the years.
    pub fn losers(&self, scenario: usize) -> i64 {
        (0..self.counts.periods())
            .flat_map(|period| &self.counts[At { period, scenario }])
            .map(|[_, losers]| losers)
            .sum()
    }

    /// Rows of one scenario; the first is what the others are compared with.
    pub(super) fn rows(&self, scenario: usize, out: &mut RowBuilder) {
        if scenario == 0 {
            return;
        }
        for (period, number) in out.years(self.counts.periods()) {
            for (which, indicator) in ["winners", "losers"].into_iter().enumerate() {
                let count = |domain: usize| self.counts[At { period, scenario }][domain][which];
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
        let mut gains = Gains::new(4, 2, 6);
        let of = |gains: &Gains, scenario: usize| {
            let period = 1;
            gains.counts[At { period, scenario }][3]
        };
        gains.count(1, 3, &[1_000, 1_099, 1_100, 900]);
        assert_eq!(of(&gains, 1), [0, 0]);
        assert_eq!(of(&gains, 2), [1, 0]);
        assert_eq!(of(&gains, 3), [0, 1]);
        assert_eq!((gains.losers(2), gains.losers(3)), (0, 1));
        let other = gains.clone();
        assert!(gains.merge(&other));
        assert_eq!(gains.losers(3), 2);
    }
}
