//! The monthly decision on a household's case.
//!
//! Follow one household through these files, in this order:
//!
//! 1. `engine/locality_simulator.rs`: the household is synthesised with its locality; then, each
//!    month, life events happen, the programme works and results are measured; the year is closed
//!    each December.
//! 2. `programme/register.rs`: the programme's month in a locality, and which households are
//!    reviewed: those with an event or with something pending that falls due.
//! 3. `programme/review.rs`: what is read of the household once for all scenarios, then the case
//!    under each scenario in turn.
//! 4. this file: [`decide`], a pure function of the case, the input of the month and the rules.
//! 5. `situation.rs`: what the registers know, behavioural responses, months of grace.
//! 6. `verdict.rs`: whether the household is eligible and what it is due.
//! 7. `steps.rs`: the transitions of the case between states.
//! 8. `pending.rs`: when it has to be looked at again.
//! 9. `apply.rs`: the decision is recorded: in the case, in the month's log, in the sums of the
//!    [`Ledger`](super::Ledger).
//!
//! `measures/registers.rs` and `measures/spending.rs` derive rows of the results from these sums.

mod apply;
mod case;
mod input;
mod pending;
mod situation;
mod steps;
mod verdict;

pub(super) use apply::{CountedCase, Journals, apply};
pub use case::Case;
pub(super) use input::DecisionInput;
pub use verdict::{Entitlement, Verdict, entitlement, verdict, with_one_off};

use super::accompaniment::Path;
use super::account::AwardKind;
use super::eligibility::EligibilityInput;
use super::rules::Rules;
use super::state::{Reason, State};
use crate::kernel::{Centimes, Month, Stream};
pub(crate) use situation::verdict_with_grace;
use situation::{DeclaredWork, eligibility_input};
use steps::{StepInput, Steps};

/// Result of a month for a case.
pub(super) struct Decision {
    /// The case at the end of the month.
    pub after: Case,
    /// The transitions that led there.
    pub steps: Steps,
    /// Arrears for the months before the decision.
    pub arrears: Centimes,
    /// Next month in which something pending falls due.
    pub next_due: Month,
}

/// Whether a case may stay as it is in a month in which nothing that the decision depends on has
/// changed, except possibly the score.
#[inline]
pub(super) fn may_stay(case: &Case, rules: &Rules, now: Month) -> bool {
    now < case.unchanged_until && !rules.eligibility.reads_consumption()
}

/// Whether the new score, if any, leads to the same verdict as the score on file. Most reviews are
/// due to a routine update that changes nothing else.
#[inline]
pub(super) fn same_verdict(case: &Case, rules: &Rules, score: Option<f64>) -> bool {
    score.is_none_or(|score| {
        let paid = case.state == State::Paid;
        let scores = [case.score, score];
        !(rules.eligibility).tells_apart(scores, rules.threshold, paid)
    })
}

/// Whether a decision leaves a case as it is, except for its score.
pub(super) fn leaves(case: &Case, input: &DecisionInput, rules: &Rules) -> bool {
    let decision = decide(case, input, rules);
    decision.steps.iter().next().is_none() && decision.after.same_outcome_as(case)
}

/// Decides on a case for one month under one scenario.
pub(super) fn decide(case: &Case, input: &DecisionInput, rules: &Rules) -> Decision {
    let (draws, now, household) = (input.draws, input.now, input.home.id);
    let mut after = *case;
    if let Some(score) = input.score {
        after.file(score, rules.score, now);
    }
    if input.appeals {
        after.heard = now;
    }
    let work = DeclaredWork::of(&after, input, rules);
    after.hired = work.hired;
    let stands = eligibility_input(&after, work.known, input, rules);
    let (verdict, grace) = verdict_with_grace(&after, &stands, input.facts, rules, now);
    after.grace = grace;
    let mut meets = StepInput {
        delays: &input.keeper.delays,
        draws,
        household,
        verdict,
        free_since: input.check.free_since(now),
        active: rules.active,
        registers: input.registers,
        gone: input.gone(),
        now,
    };
    let mut steps = Steps::default();
    steps.take(&mut after, &meets);
    let draw =
        |which: usize| draws.more_uniforms(Stream::Decision, household, now.ordinal(), 1)[which];
    let paid = after.state == State::Paid;
    (after.path, after.accompanied) = rules.accompaniment.step(after.path, paid, draw, now);
    if after.path == Path::Graduated && paid {
        meets.verdict = Verdict::refused(Reason::Graduated);
        steps.take(&mut after, &meets);
    }
    set_award(&mut after, &meets.verdict, now);
    after.spells.follow(case.state, after.state, now);
    let begins = case.state != State::Paid && after.state == State::Paid;
    let arrears = if begins {
        arrears(&after, &stands, input)
    } else {
        Centimes::ZERO
    };
    after.account.receive(arrears);
    let next_due = after.next_due(input, rules);
    // A household that is not registered is examined again every month.
    let stays = after.same_outcome_as(case) && after.state != State::Unregistered;
    after.unchanged_until = if stays { next_due } else { now };
    after.limits = rules.limits as u16;
    Decision {
        after,
        steps,
        arrears,
        next_due,
    }
}

/// Sets the monthly award from now on.
fn set_award(case: &mut Case, verdict: &Verdict, now: Month) {
    let (award, kind, by_score) = if case.state == State::Paid {
        (verdict.due.amount, verdict.due.kind, verdict.by_score)
    } else {
        (Centimes::ZERO, AwardKind::None, false)
    };
    let account = &mut case.account;
    account.by_score = by_score;
    if account.award != award || account.kind != kind {
        account.settle(now);
        account.award = award;
        account.kind = kind;
    }
}

/// Sum of the awards for the months from the claim to the decision.
fn arrears(case: &Case, stands: &EligibilityInput, input: &DecisionInput) -> Centimes {
    let first = case.claimed.max(input.programme.calendar().start);
    let months = first.through(input.now.plus(-1));
    months
        .map(|month| {
            let rules = (input.programme).rules(input.scenario, month, input.home.cell);
            verdict(input.facts, stands, rules).due.amount
        })
        .sum()
}
