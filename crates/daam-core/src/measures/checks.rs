//! Invariants: counters filled during the run, and checks on the sums.

use super::registers;
use super::tally::Tally;
use crate::events::CountedEvent;
use crate::kernel::{named, sums};
use crate::programme::{AwardKind, Case, Flow, STOCKS, Stock};

/// Counters of violations.
#[derive(Clone, Debug, Default)]
pub struct Audit {
    paid_empty: i64,
}
sums!(Audit { paid_empty });

/// An invariant and its result.
#[derive(Clone, Debug)]
pub struct CheckResult {
    /// An invariant.
    pub name: Invariant,
    /// Whether it does.
    pub holds: bool,
    /// The figures compared.
    pub detail: String,
}

named! {
    /// An invariant.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Invariant {
        /// Persons now = persons before + births - deaths - net departures.
        PeopleBalance = "people_balance",
        /// Money received by households equals money spent, by month and component.
        MoneyBalance = "money_balance",
        /// No empty household is paid.
        NobodyGonePaid = "nobody_gone_paid",
        /// Households paid are those with the child allowance and those with the lump sum.
        PartsEqualTotals = "parts_equal_totals",
        /// Households paid now = paid before + claims accepted + payments restored - exits, by
        /// reason.
        CaseloadBalance = "caseload_balance",
        /// Under a scenario that only raises amounts, nobody receives less.
        PureIncrease = "pure_increase",
    }
}

/// Households paid, whatever the component.
fn paid(stocks: &[i64; STOCKS]) -> i64 {
    stocks[Stock::ChildHouseholds as usize]
        + stocks[Stock::LumpSumHouseholds as usize]
        + stocks[Stock::UniformHouseholds as usize]
}

impl Audit {
    pub(super) fn empty_home(&mut self, cases: &[Case]) {
        self.paid_empty += cases
            .iter()
            .filter(|case| case.account.kind != AwardKind::None)
            .count() as i64;
    }
}

impl Tally {
    /// Checks the invariants of a run.
    pub fn findings(&self, scenarios: usize) -> Vec<CheckResult> {
        vec![
            self.people_balance(),
            self.money_balance(scenarios),
            CheckResult {
                name: Invariant::NobodyGonePaid,
                holds: self.audit.paid_empty == 0,
                detail: format!("{} empty homes paid", self.audit.paid_empty),
            },
            self.parts_equal_totals(scenarios),
            self.caseload_balance(scenarios),
        ]
    }

    /// Checks the scenarios, given by number and name, that only raise amounts of the first.
    pub fn pure_increases(&self, raised: &[(usize, &str)]) -> CheckResult {
        let losers = |(scenario, _): &(usize, &str)| self.gains.losers(*scenario);
        let found = raised
            .iter()
            .map(|one| format!("{} ({} losers)", one.1, losers(one)));
        CheckResult {
            name: Invariant::PureIncrease,
            holds: raised.iter().all(|one| losers(one) == 0),
            detail: if raised.is_empty() {
                "no scenario only raises amounts".to_owned()
            } else {
                found.collect::<Vec<_>>().join(", ")
            },
        }
    }

    fn people_balance(&self) -> CheckResult {
        let (months, domains) = (self.people.months() - 1, self.ledger.domains());
        let persons = |month: usize| -> i64 {
            (0..domains)
                .map(|domain| self.people.numbers(domain)[month][1])
                .sum()
        };
        let happened = |what: CountedEvent| -> i64 {
            (1..=months)
                .flat_map(|month| (0..domains).map(move |domain| (month, domain)))
                .map(|(month, domain)| self.chronicle.number(month, domain, what))
                .sum()
        };
        let (first, end) = (persons(0), persons(months));
        let births = happened(CountedEvent::Birth);
        let deaths = happened(CountedEvent::Death);
        let departures = happened(CountedEvent::Emigration) - happened(CountedEvent::Return);
        CheckResult {
            name: Invariant::PeopleBalance,
            holds: first + births - deaths - departures == end,
            detail: format!("{first} + {births} - {deaths} - {departures} = {end}"),
        }
    }

    fn money_balance(&self, scenarios: usize) -> CheckResult {
        let mut spent_all = 0;
        let mut received_all = 0;
        for scenario in 0..scenarios {
            for domain in 0..self.ledger.domains() {
                for (month, stocks) in self.ledger.stocks(scenario, domain).iter().enumerate() {
                    spent_all += stocks[Stock::ChildAllowance as usize];
                    spent_all += stocks[Stock::LumpSum as usize];
                    spent_all += stocks[Stock::Uniform as usize];
                    for flow in Flow::ALL {
                        spent_all += self.ledger.flow(scenario, domain, month, flow);
                    }
                }
            }
            for year in 0..self.provinces.periods() {
                received_all += self.provinces.received(scenario, year);
            }
        }
        CheckResult {
            name: Invariant::MoneyBalance,
            holds: spent_all == received_all,
            detail: format!("{spent_all} centimes spent, {received_all} received"),
        }
    }

    /// For the whole country, because a household that moves keeps its payment.
    fn caseload_balance(&self, scenarios: usize) -> CheckResult {
        let (mut apart, mut came, mut went, mut paid_last) = (0, 0, 0, 0);
        let months = self.people.months();
        for scenario in 0..scenarios {
            let stocks: Vec<_> = (0..self.ledger.domains())
                .map(|domain| self.ledger.stocks(scenario, domain))
                .collect();
            let mut before = 0;
            for month in 0..months {
                let paid: i64 = stocks.iter().map(|stocks| paid(&stocks[month])).sum();
                let (mut entries, mut exits) = (0, 0);
                for domain in 0..self.ledger.domains() {
                    for (transition, number) in self.ledger.transitions(scenario, domain, month) {
                        entries += number * i64::from(registers::entered(transition));
                        exits += number * i64::from(registers::left_for_a_reason(transition));
                    }
                }
                apart += i64::from(before + entries - exits != paid);
                came += entries;
                went += exits;
                before = paid;
            }
            paid_last += before;
        }
        CheckResult {
            name: Invariant::CaseloadBalance,
            holds: apart == 0 && came - went == paid_last,
            detail: format!("0 + {came} - {went} = {paid_last}, {apart} months apart"),
        }
    }

    fn parts_equal_totals(&self, scenarios: usize) -> CheckResult {
        let mut apart = 0;
        for scenario in 0..scenarios {
            for domain in 0..self.ledger.domains() {
                for stocks in self.ledger.stocks(scenario, domain) {
                    let households = paid(&stocks);
                    let persons = stocks[Stock::Persons as usize];
                    apart += i64::from(stocks.iter().any(|sum| *sum < 0) || persons < households);
                }
            }
        }
        CheckResult {
            name: Invariant::PartsEqualTotals,
            holds: apart == 0,
            detail: format!("{apart} months and places with more households than persons paid"),
        }
    }
}
