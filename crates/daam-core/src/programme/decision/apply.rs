//! A decision is recorded: in the case, in the month's log, in the sums of the run.

use super::Decision;
use super::case::Case;
use crate::kernel::At;
use crate::programme::account::AwardKind;
use crate::programme::facts::Facts;
use crate::programme::ledger::{Flow, Ledger};
use crate::programme::month_log::{MonthLog, OneOff};
use crate::programme::state::State;

/// Where decisions are recorded besides the cases.
pub(crate) struct Journals<'a> {
    pub ledger: &'a mut Ledger,
    pub log: &'a mut MonthLog,
}

/// The household and scenario of a case, and how it was and is to be counted.
pub(crate) struct CountedCase<'a> {
    pub household: usize,
    pub at: At,
    pub domain_before: usize,
    pub domain: usize,
    /// Previous facts, under the limits under which the case was last counted.
    pub facts_before: &'a Facts,
    pub facts: &'a Facts,
    /// Whether the facts have changed.
    pub facts_changed: bool,
}

/// Records a decision.
pub(crate) fn apply(
    decision: &Decision,
    case: &mut Case,
    counted: &CountedCase,
    to: &mut Journals,
) {
    let CountedCase {
        household,
        at,
        domain,
        domain_before,
        ..
    } = *counted;
    let before = std::mem::replace(case, decision.after);
    for transition in decision.steps.iter() {
        to.ledger.pass(at, domain, transition);
        to.log.record_transition(household, at.scenario, transition);
    }
    if before.state != State::Paid && case.state == State::Paid {
        let flow = match case.account.kind {
            AwardKind::LumpSum => Flow::ArrearsLumpSum,
            AwardKind::Uniform => Flow::ArrearsUniform,
            AwardKind::ChildAllowance | AwardKind::None => Flow::ArrearsChildAllowance,
        };
        let owed = decision.arrears;
        to.ledger.pay(at, domain, flow, owed);
        to.log.paid(household, at.scenario, OneOff::Arrears, owed);
    }
    let counted_alike =
        domain_before == domain && (case.state != State::Paid || !counted.facts_changed);
    if !(counted_alike && case.same_outcome_as(&before)) {
        let ledger = &mut *to.ledger;
        ledger.change(at, domain_before, counted.facts_before, &before, -1);
        ledger.change(at, domain, counted.facts, case, 1);
    }
}
