//! What was paid to whom, by scenario, domain and month: integers that can be summed.

use super::accompaniment::Path;
use super::account::AwardKind;
use super::decision::Case;
use super::divergence::shares_history;
use super::facts::Facts;
use super::state::{State, Transition};
use crate::kernel::{At, Centimes, Grid, Step, sums};

/// Quantities that persist from one month to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Stock {
    /// Centimes a month of child allowance.
    ChildAllowance,
    /// Centimes a month of lump sum.
    LumpSum,
    /// Centimes a month of the uniform amount, for households that receive nothing else.
    Uniform,
    /// Centimes a month that accompaniment costs.
    Accompaniment,
    /// Households paid the child allowance.
    ChildHouseholds,
    /// Households paid the lump sum.
    LumpSumHouseholds,
    /// Households paid the uniform amount alone.
    UniformHouseholds,
    /// Paid households that are accompanied.
    AccompaniedHouseholds,
    /// Members of beneficiary families.
    Persons,
    /// Members of paid households, including adults outside the beneficiary family.
    Members,
    /// Children under the age from which schooling counts, in paid households.
    YoungChildren,
    /// Older children at school.
    InSchool,
    /// Older children out of school.
    OutOfSchool,
    /// Members of beneficiary families aged 60 and over.
    Old,
    /// Widowed women.
    Widows,
    /// Widowed women who live with their orphans.
    WidowsWithOrphans,
    /// Fatherless children.
    Orphans,
    /// Households by state: the first of [`State::COUNT`] entries, in the order of the states.
    States,
}

/// Number of stocks.
pub const STOCKS: usize = Stock::States as usize + State::COUNT;

/// One-off payments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Flow {
    /// Centimes of birth grants.
    BirthGrant,
    /// Centimes of school grants.
    SchoolGrant,
    /// Centimes of child allowance paid for months before the decision.
    ArrearsChildAllowance,
    /// Centimes of lump sum paid for months before the decision.
    ArrearsLumpSum,
    /// Centimes of the uniform amount paid for months before the decision.
    ArrearsUniform,
}

impl Flow {
    const COUNT: usize = 5;

    /// All one-off payments.
    pub const ALL: [Self; Self::COUNT] = [
        Self::BirthGrant,
        Self::SchoolGrant,
        Self::ArrearsChildAllowance,
        Self::ArrearsLumpSum,
        Self::ArrearsUniform,
    ];
}

/// Sums of a run by month, scenario and domain.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// Changes of stocks in the month they occur; their running sum is the stock.
    changes: Grid<[i64; STOCKS]>,
    flows: Grid<[i64; Flow::COUNT]>,
    /// Number of transitions of households between states, by kind.
    transitions: Grid<u32>,
}
sums!(Ledger { changes flows transitions });

shares_history!(Ledger { changes flows transitions });

impl Ledger {
    /// An empty ledger for a number of scenarios, months and domains.
    pub fn new(scenarios: usize, months: usize, domains: usize) -> Self {
        let axes = [months, scenarios, domains];
        Self {
            changes: Grid::new(Step::Month, axes, [0; STOCKS]),
            flows: Grid::new(Step::Month, axes, [0; Flow::COUNT]),
            transitions: Grid::wide(Step::Month, axes, Transition::COUNT, 0),
        }
    }

    /// Adds what a household and its case contribute to the stocks, or removes it (`sign` -1).
    pub(super) fn change(&mut self, at: At, domain: usize, facts: &Facts, case: &Case, sign: i64) {
        let stocks = &mut self.changes[at][domain];
        let mut add = |stock: usize, value: i64| stocks[stock] += sign * value;
        add(Stock::States as usize + case.state as usize, 1);
        let account = &case.account;
        let (money, household) = match account.kind {
            AwardKind::None => return,
            AwardKind::ChildAllowance => (Stock::ChildAllowance, Stock::ChildHouseholds),
            AwardKind::LumpSum => (Stock::LumpSum, Stock::LumpSumHouseholds),
            AwardKind::Uniform => (Stock::Uniform, Stock::UniformHouseholds),
        };
        if matches!(case.path, Path::Inside(_)) {
            add(Stock::Accompaniment as usize, case.accompanied.0);
            add(Stock::AccompaniedHouseholds as usize, 1);
        }
        add(money as usize, account.award.0);
        add(household as usize, 1);
        // The uniform amount is for all members, the other amounts for the beneficiary family.
        let (persons, old) = match account.kind {
            AwardKind::Uniform => (facts.size, u16::from(facts.old)),
            _ => (facts.family, facts.family_old),
        };
        let out_of_school = facts.child_count - facts.young - facts.in_school;
        for (stock, number) in [
            (Stock::Persons, persons),
            (Stock::Members, facts.size),
            (Stock::YoungChildren, facts.young.into()),
            (Stock::InSchool, facts.in_school.into()),
            (Stock::OutOfSchool, out_of_school.into()),
            (Stock::Old, old),
            (Stock::Widows, facts.widows.into()),
            (Stock::WidowsWithOrphans, facts.widows_with_orphans.into()),
            (Stock::Orphans, facts.orphans.into()),
        ] {
            add(stock as usize, i64::from(number));
        }
    }

    /// A new household is counted in the state that `formed` leads to.
    pub(super) fn begin(&mut self, at: At, domain: usize, formed: Transition) {
        self.changes[at][domain][Stock::States as usize + formed.to as usize] += 1;
        self.pass(at, domain, formed);
    }

    /// A household moves from one state to another.
    #[inline]
    pub(super) fn pass(&mut self, at: At, domain: usize, transition: Transition) {
        self.transitions.part_mut(at, domain)[transition.index()] += 1;
    }

    #[inline]
    pub(super) fn pay(&mut self, at: At, domain: usize, flow: Flow, amount: Centimes) {
        self.flows[at][domain][flow as usize] += amount.0;
    }

    /// Number of domains.
    pub fn domains(&self) -> usize {
        self.changes.parts()
    }

    /// Stocks of a scenario and domain at the end of every month.
    pub fn stocks(&self, scenario: usize, domain: usize) -> Vec<[i64; STOCKS]> {
        let mut running = [0; STOCKS];
        (0..self.changes.periods())
            .map(|period| {
                let changes = &self.changes[At { period, scenario }];
                for (sum, value) in running.iter_mut().zip(&changes[domain]) {
                    *sum += value;
                }
                running
            })
            .collect()
    }

    /// A flow of a scenario and domain in a month.
    pub fn flow(&self, scenario: usize, domain: usize, month: usize, flow: Flow) -> i64 {
        let period = month;
        self.flows[At { period, scenario }][domain][flow as usize]
    }

    /// Households of a scenario that made a transition selected by `wanted`, by domain and month.
    pub fn count_transitions(
        &self,
        scenario: usize,
        wanted: &dyn Fn(Transition) -> bool,
    ) -> Vec<Vec<i64>> {
        let which: Vec<usize> = (0..Transition::COUNT)
            .filter(|index| wanted(Transition::of_index(*index)))
            .collect();
        let count = |domain: usize, period: usize| {
            let transitions = self.transitions.part(At { period, scenario }, domain);
            which
                .iter()
                .map(|index| i64::from(transitions[*index]))
                .sum()
        };
        let months = self.transitions.periods();
        (0..self.domains())
            .map(|domain| (0..months).map(|month| count(domain, month)).collect())
            .collect()
    }

    /// Transitions of a scenario and domain in a month, with their counts.
    pub fn transitions(
        &self,
        scenario: usize,
        domain: usize,
        month: usize,
    ) -> impl Iterator<Item = (Transition, i64)> + '_ {
        let period = month;
        self.transitions
            .part(At { period, scenario }, domain)
            .iter()
            .enumerate()
            .filter(|(_, number)| **number > 0)
            .map(|(index, number)| (Transition::of_index(index), i64::from(*number)))
    }
}
