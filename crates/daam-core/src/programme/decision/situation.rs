//! A household's situation as input of the rules: what the registers know, how it responds to what
//! it would lose, whether months of grace apply.

use super::case::Case;
use super::input::DecisionInput;
use super::verdict::{Verdict, entitlement, verdict};
use crate::kernel::{Centimes, Month, Stream};
use crate::programme::accompaniment::Path;
use crate::programme::eligibility::EligibilityInput;
use crate::programme::exclusion::Exclusion;
use crate::programme::facts::Facts;
use crate::programme::responses::Loss;
use crate::programme::rules::Rules;
use crate::programme::state::{Reason, State};

/// Effect of declared work on a case this month.
pub(super) struct DeclaredWork {
    /// Month of the hiring that occurs under this scenario only.
    pub hired: Month,
    /// Exclusion known to the registers.
    pub known: Exclusion,
}

impl DeclaredWork {
    /// What the registers know, and how declared work responds to the award it would cost.
    pub(super) fn of(case: &Case, input: &DecisionInput, rules: &Rules) -> Self {
        let (facts, check, now) = (input.facts, input.check, input.now);
        let mut work = Self {
            // The declared job replaces the undeclared one, and ends with it.
            hired: if facts.undeclared_work {
                case.hired
            } else {
                Month::NEVER
            },
            known: check.known(now, case.heard),
        };
        if work.known == Exclusion::None && work.hired != Month::NEVER {
            work.known = Exclusion::DeclaredWork;
        }
        let Some(response) = rules.responses.formal_work else {
            return work;
        };
        let (draws, id) = (input.draws, input.home.id);
        if case.state != State::Paid {
            return work;
        }
        let first = input.programme.rules(0, now, input.home.cell);
        let loss = Loss {
            here: lost(facts, rules),
            first: lost(facts, first),
        };
        if work.known.is_of_work() && work.hired == Month::NEVER {
            if response.hides(draws, id, check.since, loss) {
                work.known = Exclusion::None;
            }
        } else if work.known == Exclusion::None
            && facts.undeclared_work
            && response.accepts(draws, id, now, loss)
        {
            work.hired = now;
            work.known = Exclusion::DeclaredWork;
        }
        work
    }
}

/// Monthly loss of a household from a hiring, averaged over two years.
fn lost(facts: &Facts, rules: &Rules) -> Centimes {
    let award = entitlement(facts, rules).amount;
    Centimes(libm::round(award.0 as f64 * rules.bridge.lost()) as i64)
}

/// Input of the eligibility rules, `known` being what the registers know.
pub(super) fn eligibility_input(
    case: &Case,
    known: Exclusion,
    input: &DecisionInput,
    rules: &Rules,
) -> EligibilityInput {
    let paid = case.state == State::Paid;
    let hired = case.hired_with(input.check);
    EligibilityInput {
        score: case.score,
        known,
        bridge: if paid && known.is_of_work() && hired != Month::NEVER {
            rules.bridge.share(hired, input.now)
        } else {
            0.0
        },
        asks_universal: input.asks_universal,
        paid,
        in_grace: false,
        log_consumption: if rules.eligibility.reads_consumption() {
            input.home.log_consumption(input.inputs)
        } else {
            f32::INFINITY
        },
        lot: if rules.eligibility.draws_lots() {
            let draws = input.draws;
            draws.more_uniforms(Stream::Claim, input.home.id, 0, 8)[1]
        } else {
            1.0
        },
    }
}

/// The verdict on a case, and the month in which its grace period ends.
pub(crate) fn verdict_with_grace(
    case: &Case,
    stands: &EligibilityInput,
    facts: &Facts,
    rules: &Rules,
    now: Month,
) -> (Verdict, Month) {
    if case.path == Path::Graduated {
        return (Verdict::refused(Reason::Graduated), case.grace);
    }
    let without = verdict(facts, stands, rules);
    if without.reason != Reason::Score || case.state != State::Paid {
        return (without, Month::NEVER);
    }
    let grace = if case.grace == Month::NEVER && rules.eligibility.grace > 0 {
        now.plus(rules.eligibility.grace)
    } else {
        case.grace
    };
    // Without a grace period this is `NEVER`, which must not count as still to come.
    let in_grace = grace != Month::NEVER && now < grace;
    let stands = EligibilityInput {
        in_grace,
        ..*stands
    };
    (verdict(facts, &stands, rules), grace)
}
