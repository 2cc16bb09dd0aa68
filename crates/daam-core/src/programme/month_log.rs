//! What happened to a locality's cases this month, beside the awards that go on.
//!
//! The register writes it, an observer of the month reads it; it is emptied when the next month
//! begins. A run without observer pays for a few entries in memory used again.

use super::state::Transition;
use crate::kernel::Centimes;
use crate::population::HouseholdIndex;

/// What is paid once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneOff {
    /// Months between the claim, or the end of what stopped the payment, and the decision.
    Arrears,
    /// Grant at a birth.
    BirthGrant,
    /// Grant at the start of the school year.
    SchoolGrant,
}

/// A payment beside the month's award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Who is paid.
    pub household: HouseholdIndex,
    /// Under which scenario.
    pub scenario: usize,
    /// For what.
    pub kind: OneOff,
    /// How much, above zero.
    pub amount: Centimes,
}

/// A case's step from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseTransition {
    /// Whose case.
    pub household: HouseholdIndex,
    /// Under which scenario.
    pub scenario: usize,
    /// From where to where, and why.
    pub transition: Transition,
}

/// A month of a locality.
#[derive(Clone, Debug, Default)]
pub struct MonthLog {
    /// Payments made once, in the order in which they were made.
    pub payments: Vec<Payment>,
    /// Steps of cases, in the order in which they were taken.
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
