//! Who is paid how much: exclusions, score and law combined, as the registers know them.

use crate::kernel::Centimes;
use crate::programme::account::AwardKind;
use crate::programme::eligibility::EligibilityInput;
use crate::programme::exclusion::Exclusion;
use crate::programme::facts::Facts;
use crate::programme::rules::Rules;
use crate::programme::state::Reason;

/// What is due each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entitlement {
    /// Centimes a month.
    pub amount: Centimes,
    /// Component as which it is paid.
    pub kind: AwardKind,
}

impl Entitlement {
    fn of(amount: Centimes, kind: AwardKind) -> Self {
        let nothing = amount <= Centimes::ZERO;
        Self {
            amount,
            kind: if nothing { AwardKind::None } else { kind },
        }
    }

    /// A share of it, rounded to the centime.
    fn times(self, share: f64) -> Self {
        if share == 1.0 {
            return self;
        }
        let amount = Centimes(libm::round(self.amount.0 as f64 * share) as i64);
        Self::of(amount, self.kind)
    }
}

/// Monthly entitlement of a household whose score, claim and exclusions allow it.
///
/// Either the child allowance (at least the floor) or the lump sum, never both; then the
/// supplements and the changes that reforms make to the total. The same function serves the
/// simulation and the law cases of `tests/cases`.
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
        (total, AwardKind::ChildAllowance)
    } else {
        (rules.lump_sum.due(facts), AwardKind::LumpSum)
    };
    let amount = amount + rules.supplements.total(facts);
    Entitlement::of(rules.extras.applied(facts, amount), kind)
}

/// Result of a check of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What is due each month.
    pub due: Entitlement,
    /// Whether the score gives entitlement, and with it access to the one-off grants.
    pub by_score: bool,
    /// Why nothing is due.
    pub reason: Reason,
}

impl Verdict {
    pub(crate) const fn refused(reason: Reason) -> Self {
        Self {
            due: Entitlement {
                amount: Centimes::ZERO,
                kind: AwardKind::None,
            },
            by_score: false,
            reason,
        }
    }

    /// Whether something is due.
    pub fn entitled(&self) -> bool {
        self.due.kind != AwardKind::None
    }
}

/// Checks a household: its known exclusion, its score, and whether it applies for benefits that do
/// not depend on the score.
pub fn verdict(facts: &Facts, input: &EligibilityInput, rules: &Rules) -> Verdict {
    if !rules.active || facts.size == 0 {
        return Verdict::refused(Reason::Law);
    }
    let excluded = input.known != Exclusion::None && input.bridge <= 0.0;
    let by_score = if excluded {
        Verdict::refused(input.known.into())
    } else {
        by_score(facts, input, rules)
    };
    let uniform = if input.asks_universal {
        rules.extras.uniform(facts)
    } else {
        Centimes::ZERO
    };
    if uniform == Centimes::ZERO {
        return by_score;
    }
    let kind = match by_score.due.kind {
        AwardKind::None => AwardKind::Uniform,
        kind => kind,
    };
    Verdict {
        due: Entitlement {
            amount: by_score.due.amount + uniform,
            kind,
        },
        by_score: by_score.by_score,
        reason: Reason::None,
    }
}

/// What the score, or the rule that replaces it, gives to a household that nothing excludes.
fn by_score(facts: &Facts, input: &EligibilityInput, rules: &Rules) -> Verdict {
    let share = rules.eligibility.share(input, facts, rules.threshold);
    if share > 0.0 {
        let kept = if input.known == Exclusion::None {
            1.0
        } else {
            input.bridge
        };
        let due = entitlement(facts, rules).times(share * kept);
        if due.kind == AwardKind::None {
            return Verdict::refused(Reason::Law);
        }
        return Verdict {
            due,
            by_score: true,
            reason: Reason::None,
        };
    }
    let universal = rules.universal_child.due(facts);
    if universal > Centimes::ZERO && input.asks_universal {
        return Verdict {
            due: Entitlement {
                amount: universal,
                kind: AwardKind::ChildAllowance,
            },
            by_score: false,
            reason: Reason::None,
        };
    }
    Verdict::refused(Reason::Score)
}

/// What a one-off grant (birth, school) adds to the month of an entitled household.
pub fn with_one_off(facts: &Facts, rules: &Rules, one_off: Centimes) -> Centimes {
    if facts.child_count == 0 {
        return one_off;
    }
    let (base, supplements) = rules
        .child_allowance
        .due(facts, rules.universal_child.amount);
    rules.floor.one_off(base, supplements, one_off)
}
