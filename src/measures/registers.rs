//! Registers and files: how many households stand where, and who passed on.

use super::people::People;
use super::readout::Readout;
use super::table::Group;
use crate::inputs::DOMAINS;
use crate::programme::{Flow, Ledger, Passage, Reason, STOCKS, State, Stock};

type Stocks = Vec<Vec<[i64; STOCKS]>>;

/// Rows of one scenario.
pub(super) fn rows(ledger: &Ledger, people: &People, scenario: usize, out: &mut Readout) {
    let stocks: Stocks = (0..DOMAINS)
        .map(|domain| ledger.stocks(scenario, domain))
        .collect();
    let households = "households";
    let in_state = |state: State| {
        let stocks = &stocks;
        move |domain: usize, month: usize| {
            stocks[domain][month][Stock::States as usize + state as usize]
        }
    };
    let on_file = || State::ALL.into_iter().filter(|state| state.on_file());
    out.stock(Group::All, "registered_households", households, |d, m| {
        on_file().map(|state| in_state(state)(d, m)).sum()
    });
    for state in State::ALL {
        if state != State::Left {
            let group = Group::Part("status", state.name());
            out.stock(group, "households_by_status", households, in_state(state));
        }
    }
    let numbers: Vec<_> = (0..DOMAINS).map(|domain| people.numbers(domain)).collect();
    let all = |domain: usize, month: usize| numbers[domain][month][0];
    out.ratio("paid_share", "share", 1.0, in_state(State::Paid), all);
    flows(ledger, scenario, out);
    let exits = ledger.count_passages(scenario, &|passage: Passage| {
        passage.to == State::Suspended
            || (passage.to == State::Left && passage.from == Some(State::Paid))
    });
    let before = |domain: usize, month: usize| {
        month
            .checked_sub(1)
            .map_or(0, |month| in_state(State::Paid)(domain, month))
    };
    let exits = |domain: usize, month: usize| exits[domain][month];
    out.ratio("exit_rate", "share_per_month", 1.0, exits, before);
    out.money_indicator("arrears_cost", |domain, month| {
        let arrears = [
            Flow::ArrearsChildAllowance,
            Flow::ArrearsLumpSum,
            Flow::ArrearsUniform,
        ];
        let paid = arrears.map(|flow| ledger.flow(scenario, domain, month, flow));
        paid.into_iter().sum()
    });
}

fn flows(ledger: &Ledger, scenario: usize, out: &mut Readout) {
    let unit = "households";
    let passed = |wanted: &dyn Fn(Passage) -> bool| {
        let counts = ledger.count_passages(scenario, wanted);
        move |domain: usize, month: usize| counts[domain][month]
    };
    let to = |state: State| move |passage: Passage| passage.to == state;
    out.flow(
        Group::All,
        "registrations",
        unit,
        passed(&to(State::Registered)),
    );
    out.flow(Group::All, "claims", unit, passed(&to(State::Claimed)));
    out.flow(
        Group::All,
        "acceptances",
        unit,
        passed(&|p| p.to == State::Paid && p.from == Some(State::Claimed)),
    );
    out.flow(
        Group::All,
        "restorations",
        unit,
        passed(&|p| p.to == State::Paid && p.from == Some(State::Suspended)),
    );
    let refused = |p: Passage| p.to == State::Rejected && p.from == Some(State::Claimed);
    let stopped = |p: Passage| p.to == State::Suspended;
    let gone = |p: Passage| p.to == State::Left && p.from == Some(State::Paid);
    out.flow(Group::All, "refusals", unit, passed(&refused));
    out.flow(
        Group::All,
        "exits",
        unit,
        passed(&|p| stopped(p) || gone(p)),
    );
    for reason in Reason::ALL {
        if reason == Reason::None {
            continue;
        }
        let group = Group::Part("reason", reason.name());
        let for_reason = |p: Passage| p.reason == reason;
        out.flow(
            group,
            "refusals",
            unit,
            passed(&|p| refused(p) && for_reason(p)),
        );
        out.flow(
            group,
            "exits",
            unit,
            passed(&|p| stopped(p) && for_reason(p)),
        );
    }
    out.flow(Group::Part("reason", "left"), "exits", unit, passed(&gone));
}
