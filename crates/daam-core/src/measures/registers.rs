//! Registers and cases: number of households by state, and transitions.

use super::people::PopulationCounts;
use super::row_builder::RowBuilder;
use super::table::Group;
use crate::programme::{Flow, Ledger, Reason, STOCKS, State, Stock, Transition};

type RegisterStocks = Vec<Vec<[i64; STOCKS]>>;

/// Rows of one scenario.
pub(super) fn rows(
    ledger: &Ledger,
    people: &PopulationCounts,
    scenario: usize,
    out: &mut RowBuilder,
) {
    let stocks: RegisterStocks = (0..ledger.domains())
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
    let domains = 0..ledger.domains();
    let numbers: Vec<_> = domains.map(|domain| people.numbers(domain)).collect();
    let all = |domain: usize, month: usize| numbers[domain][month][0];
    out.ratio("paid_share", "share", 1.0, in_state(State::Paid), all);
    flows(ledger, scenario, out);
    let exits = ledger.count_transitions(scenario, &|transition| {
        stopped(transition) || gone(transition)
    });
    let before = |domain: usize, month: usize| {
        month
            .checked_sub(1)
            .map_or(0, |month| in_state(State::Paid)(domain, month))
    };
    let exits = |domain: usize, month: usize| exits[domain][month];
    out.ratio("exit_rate", "share_per_month", 1.0, exits, before);
    out.money_indicator("arrears_cost", |domain, month| {
        [
            Flow::ArrearsChildAllowance,
            Flow::ArrearsLumpSum,
            Flow::ArrearsUniform,
        ]
        .iter()
        .map(|flow| ledger.flow(scenario, domain, month, *flow))
        .sum()
    });
}

/// Whether a payment ends: suspended, or closed at once for a graduated household.
fn stopped(transition: Transition) -> bool {
    transition.to == State::Suspended
        || (transition.to == State::Rejected && transition.from == Some(State::Paid))
}

/// Whether a paid household dissolves.
fn gone(transition: Transition) -> bool {
    transition.to == State::Left && transition.from == Some(State::Paid)
}

/// Whether a payment begins or resumes, as counted by `acceptances` and `restorations`.
pub(super) fn entered(transition: Transition) -> bool {
    transition.to == State::Paid
        && matches!(transition.from, Some(State::Claimed | State::Suspended))
}

/// Whether a payment ends for one of the reasons of `exits`.
pub(super) fn left_for_a_reason(transition: Transition) -> bool {
    gone(transition) || (stopped(transition) && transition.reason != Reason::None)
}

fn flows(ledger: &Ledger, scenario: usize, out: &mut RowBuilder) {
    let mut flow = |group, name, wanted: &dyn Fn(Transition) -> bool| {
        let counts = ledger.count_transitions(scenario, wanted);
        out.flow(group, name, "households", |domain, month| {
            counts[domain][month]
        });
    };
    let to = |state: State| move |p: Transition| p.to == state;
    let step = |from: State, to: State| move |p: Transition| p.to == to && p.from == Some(from);
    let refused = step(State::Claimed, State::Rejected);
    flow(Group::All, "registrations", &to(State::Registered));
    flow(Group::All, "claims", &to(State::Claimed));
    let accepted = step(State::Claimed, State::Paid);
    let restored = step(State::Suspended, State::Paid);
    flow(Group::All, "acceptances", &accepted);
    flow(Group::All, "restorations", &restored);
    flow(Group::All, "refusals", &refused);
    flow(Group::All, "exits", &|p| stopped(p) || gone(p));
    for reason in Reason::ALL {
        if reason == Reason::None {
            continue;
        }
        let group = Group::Part("reason", reason.name());
        let for_reason = |p: Transition| p.reason == reason;
        let stopped = |p: Transition| stopped(p) && for_reason(p);
        if reason != Reason::Graduated {
            flow(group, "refusals", &|p| refused(p) && for_reason(p));
        }
        // Most scenarios have no accompaniment.
        let counts = || ledger.count_transitions(scenario, &stopped);
        if reason != Reason::Graduated || counts().iter().flatten().any(|count| *count > 0) {
            flow(group, "exits", &stopped);
        }
    }
    flow(Group::Part("reason", "left"), "exits", &gone);
}
