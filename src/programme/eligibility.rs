//! Who may be paid: score, claim and exclusions together.

use super::account::Kind;
use super::claim::Claims;
use super::entitlement::{Entitlement, entitlement};
use super::exclusion::Exclusion;
use super::facts::Facts;
use super::rules::Rules;
use crate::kernel::{Centimes, Month};

/// What the programme knows of a household besides its facts, the same for all scenarios.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub score: f32,
    pub claimed: Option<Month>,
    /// Inclination to claim, 0 the most inclined.
    pub inclination: f32,
}

/// Award of a household in a month, and whether its score gives it.
#[inline]
pub(super) fn award(
    facts: &Facts,
    standing: &Standing,
    claims: &Claims,
    rules: &Rules,
    now: Month,
) -> (Entitlement, bool) {
    const NOTHING: Entitlement = Entitlement {
        amount: Centimes::ZERO,
        kind: Kind::None,
    };
    if !rules.active || facts.size == 0 {
        return (NOTHING, false);
    }
    if facts.exclusion[rules.perimeter as usize] != Exclusion::None {
        return (NOTHING, false);
    }
    let has_claimed = standing.claimed.is_some_and(|month| month <= now);
    if has_claimed && f64::from(standing.score) <= rules.threshold {
        let due = entitlement(facts, rules);
        return (due, due.kind != Kind::None);
    }
    let universal = rules.universal_child.due(facts);
    if universal > Centimes::ZERO && claims.universal(standing.inclination) {
        let due = Entitlement {
            amount: universal,
            kind: Kind::ChildAllowance,
        };
        return (due, false);
    }
    (NOTHING, false)
}
