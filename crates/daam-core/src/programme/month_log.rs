//! What happened to a locality's cases this month, apart from continuing awards.
//!
//! The register writes it, an observer of the month reads it; it is cleared when the next month
//! begins. Without an observer its only cost is a few entries in reused memory.

use super::state::Transition;
use crate::kernel::Centimes;
use crate::population::HouseholdIndex;

/// Kinds of one-off payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneOff {
    /// Payment for the months from the claim, or the end of an obstacle, to the decision.
    Arrears,
    /// Grant at a birth.
    BirthGrant,
    /// Grant at the start of the school year.
    SchoolGrant,
}

/// A payment in addition to the month's award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Household paid.
    pub household: HouseholdIndex,
    /// Scenario under which it is paid.
    pub scenario: usize,
    /// Kind of payment.
    pub kind: OneOff,
    /// Amount, above zero.
    pub amount: Centimes,
}

/// A case's step from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseTransition {
    /// Household concerned.
    pub household: HouseholdIndex,
    /// Scenario concerned.
    pub scenario: usize,
    /// The transition and its reason.
    pub transition: Transition,
}

/// Log of a locality's month.
#[derive(Clone, Debug, Default)]
pub struct MonthLog {
    /// One-off payments, in the order in which they were made.
    pub payments: Vec<Payment>,
    /// Transitions of cases, in the order in which they occurred.
    pub steps: Vec<CaseTransition>,
}

impl MonthLog {
    pub(super) fn clear(&mut self) {
        self.payments.clear();
        self.steps.clear();
    }

    pub(super) fn paid(
        &mut self,
        household: usize,
        scenario: usize,
        kind: OneOff,
        amount: Centimes,
    ) {
        if amount > Centimes::ZERO {
            self.payments.push(Payment {
                household: household as HouseholdIndex,
                scenario,
                kind,
                amount,
            });
        }
    }

    pub(super) fn record_transition(
        &mut self,
        household: usize,
        scenario: usize,
        transition: Transition,
    ) {
        self.steps.push(CaseTransition {
            household: household as HouseholdIndex,
            scenario,
            transition,
        });
    }
}
