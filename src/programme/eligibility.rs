//! Who may be paid: score, exclusions and the law together, as the registers know them.

use super::account::Kind;
use super::entitlement::{Entitlement, entitlement};
use super::exclusion::Exclusion;
use super::facts::Facts;
use super::rules::Rules;
use super::state::Reason;
use crate::kernel::Centimes;

/// What a check of a file gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What is due each month.
    pub due: Entitlement,
    /// The score gives it, so that the grants of the programme are open.
    pub by_score: bool,
    /// Why nothing is due.
    pub reason: Reason,
}

impl Verdict {
    const fn refused(reason: Reason) -> Self {
        Self {
            due: Entitlement {
                amount: Centimes::ZERO,
                kind: Kind::None,
            },
            by_score: false,
            reason,
        }
    }

    /// Something is due.
    #[must_use]
    pub fn entitled(&self) -> bool {
        self.due.kind != Kind::None
    }
}

/// Checks a household: its score, the exclusion known of it, and whether it asks for the
/// grant given whatever the score.
#[inline]
#[must_use]
pub fn verdict(
    facts: &Facts,
    score: f64,
    known: Exclusion,
    asks_universal: bool,
    rules: &Rules,
) -> Verdict {
    if !rules.active || facts.size == 0 {
        return Verdict::refused(Reason::Law);
    }
    if known != Exclusion::None {
        return Verdict::refused(known.into());
    }
    if score <= rules.threshold {
        let due = entitlement(facts, rules);
        if due.kind == Kind::None {
            return Verdict::refused(Reason::Law);
        }
        return Verdict {
            due,
            by_score: true,
            reason: Reason::None,
        };
    }
    let universal = rules.universal_child.due(facts);
    if universal > Centimes::ZERO && asks_universal {
        return Verdict {
            due: Entitlement {
                amount: universal,
                kind: Kind::ChildAllowance,
            },
            by_score: false,
            reason: Reason::None,
        };
    }
    Verdict::refused(Reason::Score)
}
