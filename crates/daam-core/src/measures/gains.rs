//! Households that receive more, and less, in a year than under the first scenario; those that
//! receive less by what their cases say at the end of the year.

use super::area::COUNTRY;
use super::row_builder::RowBuilder;
use super::table::Group;
use crate::kernel::{At, Grid, Step, named, sums};
use crate::programme::{Case, Reason, State, shares_history};

/// Smallest yearly difference counted, in centimes: one dirham.
const LEAST: i64 = 100;

named! {
    /// Why a household receives less than under the first scenario.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(usize)]
    pub(super) enum Loss {
        /// It is paid under both, and its monthly award is smaller.
        SmallerAward = "smaller_award",
        /// Its score on file is above the threshold.
        Score = "score",
        /// The registers hold a job, a pension or a benefit that excludes it.
        Excluded = "excluded",
        /// The law grants it nothing.
        Law = "law",
        /// It has left through accompaniment to an income of its own.
        Graduated = "graduated",
        /// It has not registered or not claimed, or waits for the decision.
        NoClaim = "no_claim",
        /// At the end of the year it is paid no less: it was paid in fewer months, or other months
        /// gave it smaller arrears or grants.
        Timing = "timing",
    }
}

impl Loss {
    /// The cause, from the cases of a household at the end of the year under the first scenario and
    /// another, and whether the programme is in force under the other.
    fn of(first: &Case, case: &Case, active: bool) -> Self {
        let paid = |case: &Case| case.state == State::Paid;
        if paid(case) && paid(first) && case.account.award < first.account.award {
            return Self::SmallerAward;
        }
        if paid(case) || !paid(first) {
            return Self::Timing;
        }
        match case.reason {
            Reason::None if active => Self::NoClaim,
            Reason::Score => Self::Score,
            Reason::None | Reason::Law => Self::Law,
            Reason::Graduated => Self::Graduated,
            Reason::PublicEmployment
            | Reason::Pension
            | Reason::FamilyBenefit
            | Reason::DeclaredWork => Self::Excluded,
        }
    }
}

/// Households by the sign of the change, those that lose by its cause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Changed {
    winners: i64,
    losers: [i64; Loss::COUNT],
}
sums!(Changed { winners losers });

/// Households counted by year, scenario and domain.
#[derive(Clone, Debug)]
pub struct Gains {
    counts: Grid<Changed>,
}
sums!(Gains { counts });
shares_history!(Gains { counts });

impl Gains {
    pub(super) fn new(scenarios: usize, years: usize, domains: usize) -> Self {
        Self {
            counts: Grid::new(Step::Year, [years, scenarios, domains], Changed::default()),
        }
    }

    /// Counts a household, given its cases and what it received in the year under each scenario, in
    /// centimes; `active` says whether the programme is in force under a scenario.
    pub(super) fn count(
        &mut self,
        (year, domain): (usize, usize),
        cases: &[Case],
        received: &[i64],
        active: impl Fn(usize) -> bool,
    ) {
        for scenario in 1..received.len() {
            let more = received[scenario] - received[0];
            let changed = &mut self.counts[At::new(year, scenario)][domain];
            if more >= LEAST {
                changed.winners += 1;
            } else if more <= -LEAST {
                let cause = Loss::of(&cases[0], &cases[scenario], active(scenario));
                changed.losers[cause as usize] += 1;
            }
        }
    }

    /// Simulated households that receive less under a scenario, summed over the years.
    pub fn losers(&self, scenario: usize) -> i64 {
        (0..self.counts.periods())
            .flat_map(|period| &self.counts[At { period, scenario }])
            .flat_map(|changed| changed.losers)
            .sum()
    }

    /// Rows of one scenario; the first is what the others are compared with.
    pub(super) fn rows(&self, scenario: usize, out: &mut RowBuilder) {
        if scenario == 0 {
            return;
        }
        for (period, number) in out.years(self.counts.periods()) {
            let counts = &self.counts[At { period, scenario }];
            let mut row = |group, indicator, count: &dyn Fn(&Changed) -> i64| {
                let value = out.weighted(&COUNTRY, &|domain| count(&counts[domain]));
                out.year(number, &COUNTRY, group, indicator, "households", value);
            };
            row(Group::All, "winners", &|changed| changed.winners);
            row(Group::All, "losers", &|changed| changed.losers.iter().sum());
            for cause in Loss::ALL {
                let group = Group::Part("cause", cause.name());
                row(group, "losers", &|changed| changed.losers[cause as usize]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Centimes, Sums};
    use crate::testing::START;

    #[test]
    fn less_than_a_dirham_is_neither_gain_nor_loss() {
        let mut gains = Gains::new(4, 2, 6);
        let of = |gains: &Gains, scenario: usize| {
            let counted = gains.counts[At::new(1, scenario)][3];
            (counted.winners, counted.losers.iter().sum())
        };
        gains.count(
            (1, 3),
            &[Case::new(START); 4],
            &[1_000, 1_099, 1_100, 900],
            |_| true,
        );
        assert_eq!(of(&gains, 1), (0, 0));
        assert_eq!(of(&gains, 2), (1, 0));
        assert_eq!(of(&gains, 3), (0, 1));
        assert_eq!((gains.losers(2), gains.losers(3)), (0, 1));
        let other = gains.clone();
        assert!(gains.merge(&other));
        assert_eq!(gains.losers(3), 2);
    }

    #[test]
    fn a_loss_has_the_cause_that_the_cases_tell() {
        let case = |state, reason, award| {
            let mut case = Case::new(START);
            (case.state, case.reason, case.account.award) = (state, reason, Centimes(award));
            case
        };
        let paid = |award| case(State::Paid, Reason::None, award);
        let stopped = |reason| case(State::Suspended, reason, 0);
        for (first, other, cause) in [
            (paid(500), paid(400), Loss::SmallerAward),
            (paid(500), paid(500), Loss::Timing),
            (paid(500), stopped(Reason::Score), Loss::Score),
            (paid(500), stopped(Reason::Pension), Loss::Excluded),
            (paid(500), stopped(Reason::Law), Loss::Law),
            (paid(500), stopped(Reason::Graduated), Loss::Graduated),
            (
                paid(500),
                case(State::Claimed, Reason::None, 0),
                Loss::NoClaim,
            ),
            (stopped(Reason::Score), stopped(Reason::Score), Loss::Timing),
            (stopped(Reason::Score), paid(500), Loss::Timing),
        ] {
            assert_eq!(Loss::of(&first, &other, true), cause, "{first:?} {other:?}");
        }
        let registered = case(State::Registered, Reason::None, 0);
        assert_eq!(Loss::of(&paid(500), &registered, false), Loss::Law);
    }
}
