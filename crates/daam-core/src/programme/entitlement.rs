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

impl Entitlement {
    fn of(amount: Centimes, kind: Kind) -> Self {
        let nothing = amount <= Centimes::ZERO;
        Self {
            amount,
            kind: if nothing { Kind::None } else { kind },
        }
    }

    /// A share of it, to the centime.
    pub(super) fn times(self, share: f64) -> Self {
        if share == 1.0 {
            return self;
        }
        let amount = Centimes(libm::round(self.amount.0 as f64 * share) as i64);
        Self::of(amount, self.kind)
    }
}

/// Monthly entitlement of a household whose score, claim and exclusions allow it.
///
/// Either the child allowance (at least the floor) or the lump sum, never both; then what
/// reforms add. The same function serves the simulation and the law cases of `tests/cases`.
#[must_use]
pub fn entitlement(facts: &Facts, rules: &Rules) -> Entitlement {
    let (amount, kind) = if facts.child_count > 0 {
        let (base, supplements) = rules
            .child_allowance
            .due(facts, rules.universal_child.amount);
        let total = if rules.extras.sets_off(facts) {
            base + supplements
        } else {
            rules.floor.total(base, supplements)
        };
        (total, Kind::ChildAllowance)
    } else {
        (rules.lump_sum.due(facts), Kind::LumpSum)
    };
    Entitlement::of(rules.extras.applied(facts, amount), kind)
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
