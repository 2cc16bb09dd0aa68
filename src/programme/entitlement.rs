//! What a household is due in a month.

use super::account::Kind;
use super::facts::Facts;
use super::rules::Rules;
use crate::kernel::Centimes;

/// What is due each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entitlement {
    /// Centimes a month.
    pub amount: Centimes,
    /// Component.
    pub kind: Kind,
}

/// Monthly entitlement of a household whose score, claim and exclusions allow it.
///
/// Either the child allowance (at least the floor) or the lump sum, never both. The same
/// function serves the simulation and the law cases of `tests/cases`.
#[must_use]
pub fn entitlement(facts: &Facts, rules: &Rules) -> Entitlement {
    let (amount, kind) = if facts.child_count > 0 {
        let (base, supplements) = rules
            .child_allowance
            .due(facts, rules.universal_child.amount);
        (rules.floor.total(base, supplements), Kind::ChildAllowance)
    } else {
        (rules.lump_sum.due(facts), Kind::LumpSum)
    };
    Entitlement {
        amount,
        kind: if amount > Centimes::ZERO {
            kind
        } else {
            Kind::None
        },
    }
}

/// What a one-off (birth, school) adds to the month of an entitled household.
#[must_use]
pub fn with_one_off(facts: &Facts, rules: &Rules, one_off: Centimes) -> Centimes {
    if facts.child_count == 0 {
        return one_off;
    }
    let (base, supplements) = rules
        .child_allowance
        .due(facts, rules.universal_child.amount);
    rules.floor.one_off(base, supplements, one_off)
}
