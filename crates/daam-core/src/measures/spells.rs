//! Payment spells at the end of each year: months paid, returns, churn, waiting time for the first
//! payment.
//!
//! Base: all households ever paid since the start, dissolved ones included. The spell of a
//! household still paid at the end of the year is censored: it counts with its length so far.

use super::area::{Area, COUNTRY, COUNTRYSIDE, TOWNS};
use super::row_builder::RowBuilder;
use super::table::Group;
use crate::kernel::{At, Grid, Month, sums};
use crate::programme::{Case, Ledger, State, Stock};

/// Months paid: the word of each group and its last month.
const LENGTHS: [(&str, u16); 5] = [
    ("1-3", 3),
    ("4-6", 6),
    ("7-12", 12),
    ("13-24", 24),
    ("25+", u16::MAX),
];

/// Longest waiting time counted by month; it includes all longer ones.
const LONGEST_WAIT: usize = 24;

/// Months from claim to payment: the word of each group and its last month.
const WAITS: [(&str, usize); 6] = [
    ("0", 0),
    ("1", 1),
    ("2", 2),
    ("3-5", 5),
    ("6-11", 11),
    ("12+", LONGEST_WAIT),
];

/// Households of one domain under one scenario at a year-end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SpellCounts {
    /// By number of months paid so far.
    lengths: [i64; LENGTHS.len()],
    /// Total months paid.
    months: i64,
    /// Of them, those paid at the year-end.
    ongoing: i64,
    /// Of them, those whose payment stopped and resumed.
    returned: i64,
    /// Those whose payment stopped or came back in the year.
    moved: i64,
    /// Those first paid in the year, by months since their first claim.
    waits: [i64; LONGEST_WAIT + 1],
    /// Sum of those waiting times, uncapped.
    waited: i64,
}
sums!(SpellCounts { lengths months ongoing returned moved waits waited });

/// Sums by year, scenario and domain.
pub(super) type SpellSums = Grid<SpellCounts>;

impl Grid<SpellCounts> {
    /// Counts a year of a household's cases.
    pub(super) fn count(&mut self, year: usize, domain: usize, now: Month, cases: &[Case]) {
        for (scenario, case) in cases.iter().enumerate() {
            let spells = &case.spells;
            if spells.begun == 0 {
                continue;
            }
            let at = At::new(year, scenario);
            let counted = &mut self[at][domain];
            let months = spells.months(now);
            let length = LENGTHS.iter().position(|(_, last)| months <= *last);
            counted.lengths[length.unwrap_or(LENGTHS.len() - 1)] += 1;
            counted.months += i64::from(months);
            counted.ongoing += i64::from(spells.ongoing());
            counted.returned += i64::from(spells.begun > 1);
            counted.moved += i64::from(spells.moved());
            if spells.first_paid.year() == now.year() {
                let wait = (spells.first_paid - spells.first_claim).unsigned_abs();
                counted.waits[usize::from(wait).min(LONGEST_WAIT)] += 1;
                counted.waited += i64::from(wait);
            }
        }
    }

    /// Rows of one scenario, for the country and its milieux.
    pub(super) fn rows(&self, ledger: &Ledger, scenario: usize, out: &mut RowBuilder) {
        let paid: Vec<Vec<i64>> = (0..ledger.domains())
            .map(|domain| {
                let stocks = ledger.stocks(scenario, domain);
                let paid = Stock::States as usize + State::Paid as usize;
                stocks.iter().map(|stocks| stocks[paid]).collect()
            })
            .collect();
        for (period, year) in out.years(self.periods()) {
            let counted = &self[At { period, scenario }];
            for area in [COUNTRY, TOWNS, COUNTRYSIDE] {
                lengths(counted, year, &area, out);
                churn(counted, &paid, year, &area, out);
                waits(counted, year, &area, out);
            }
        }
    }
}

fn lengths(counted: &[SpellCounts], year: i16, area: &Area, out: &mut RowBuilder) {
    let sum = |of: &dyn Fn(&SpellCounts) -> i64, out: &RowBuilder| {
        out.weighted(area, &|domain| of(&counted[domain]))
    };
    let ever = sum(&|one| one.lengths.iter().sum(), out);
    let (name, unit) = ("months_paid", "households");
    out.year(year, area, Group::All, name, unit, ever);
    for (index, (word, _)) in LENGTHS.iter().enumerate() {
        let value = sum(&|one| one.lengths[index], out);
        let group = Group::Part("months", word);
        out.year(year, area, group, name, unit, value);
    }
    let ongoing = sum(&|one| one.ongoing, out);
    let group = |word| Group::Part("spell", word);
    out.year(year, area, group("ongoing"), name, unit, ongoing);
    out.year(year, area, group("ended"), name, unit, ever - ongoing);
    if ever > 0.0 {
        let mean = sum(&|one| one.months, out) / ever;
        let name = "mean_months_paid";
        out.year(year, area, Group::All, name, "months", mean);
    }
    let returned = sum(&|one| one.returned, out);
    out.share(year, area, Group::All, "returns", returned, ever);
}

/// Churn: households whose payment stopped or resumed, over the mean number paid in the simulated
/// months.
fn churn(counted: &[SpellCounts], paid: &[Vec<i64>], year: i16, area: &Area, out: &mut RowBuilder) {
    let months = paid[0].len();
    let calendar = out.calendar();
    let of_year = |index: &usize| calendar.month(*index).year() == year;
    let simulated: Vec<usize> = (0..months).filter(of_year).collect();
    let sum = out.weighted(area, &|domain| {
        simulated.iter().map(|month| paid[domain][*month]).sum()
    });
    let moved = out.weighted(area, &|domain| counted[domain].moved);
    let mean = sum / simulated.len().max(1) as f64;
    out.share(year, area, Group::All, "churn_rate", moved, mean);
}

fn waits(counted: &[SpellCounts], year: i16, area: &Area, out: &mut RowBuilder) {
    let by_month: [f64; LONGEST_WAIT + 1] =
        std::array::from_fn(|wait| out.weighted(area, &|domain| counted[domain].waits[wait]));
    let all: f64 = by_month.iter().sum();
    let (name, unit) = ("households_first_paid", "households");
    out.year(year, area, Group::All, name, unit, all);
    let mut from = 0;
    for (word, last) in WAITS {
        let value = by_month[from..=last].iter().sum();
        out.year(year, area, Group::Part("months", word), name, unit, value);
        from = last + 1;
    }
    if all == 0.0 {
        return;
    }
    let waited = out.weighted(area, &|domain| counted[domain].waited);
    let (name, unit) = ("months_to_first_payment", "months");
    let group = |word| Group::Part("statistic", word);
    out.year(year, area, group("mean"), name, unit, waited / all);
    let median = median(&by_month, all);
    out.year(year, area, group("median"), name, unit, median as f64);
}

/// Median waiting time in months.
fn median(by_month: &[f64], all: f64) -> usize {
    let mut sum = 0.0;
    let reached = by_month.iter().position(|number| {
        sum += number;
        sum >= all / 2.0
    });
    reached.unwrap_or(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::START;

    #[test]
    fn half_of_them_are_paid_by_the_median() {
        assert_eq!(median(&[1.0, 3.0, 1.0], 5.0), 1);
        assert_eq!(median(&[2.0, 1.0, 1.0], 4.0), 0);
    }

    #[test]
    fn every_length_and_every_wait_has_its_group() {
        assert!(LENGTHS.is_sorted_by_key(|(_, last)| last));
        assert_eq!(WAITS[WAITS.len() - 1].1, LONGEST_WAIT);
        let long = Month::new(2040, 12) - START;
        assert!(LENGTHS[4].1 > long.unsigned_abs());
    }
}
