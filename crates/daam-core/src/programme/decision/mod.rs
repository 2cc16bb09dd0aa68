//! How a household is decided on in a month.
//!
//! Follow one household through these files, in this order:
//!
//! 1. `engine/locality_simulator.rs`: it is synthesised with its locality; then, month after
//!    month, people live, the programme works, the month is measured, and each December the year
//!    is closed.
//! 2. `programme/register.rs`: the programme's month in a locality, and whose cases are
//!    reviewed in it: something happened to the household, or something pending falls due.
//! 3. `programme/review.rs`: what is read of the household once for all scenarios, then the
//!    case of each scenario in turn.
//! 4. this file: [`decide`], a pure function of the case, what it meets and the rules.
//! 5. `situation.rs`: what is known against the household, how it responds, its months of grace.
//! 6. `verdict.rs`: whether it is eligible and what it is due.
//! 7. `steps.rs`: how the case passes from state to state.
//! 8. `apply.rs`: the decision is written: on the case, in the month's log, in the sums of the
//!    [`Ledger`](super::Ledger).
//!
//! `measures/registers.rs` and `measures/spending.rs` read the rows of the results off these
//! sums.

mod apply;
mod case;
mod input;
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
use situation::{DeclaredWork, eligibility_input, verdict_with_grace};
use steps::{StepInput, Steps};

/// What a month makes of a case.
pub(super) struct Decision {
    /// The case at the end of the month.
    pub after: Case,
    /// The steps that led there.
    pub steps: Steps,
    /// Paid for the months before the decision.
    pub arrears: Centimes,
    /// Next month in which something pending falls due.
    pub next_due: Month,
}

/// Whether a case may stay as it is in a month in which neither the law nor anything but the
/// score that the household is decided on has changed.
#[inline]
pub(super) fn may_stay(case: &Case, rules: &Rules, now: Month) -> bool {
    now < case.unchanged_until && !rules.eligibility.reads_consumption()
}

/// Whether the score to be written on file, where there is one, gives the verdict of the one
/// that it replaces: most cases are looked at because they are brought up to date, and stand as
/// they stood.
#[inline]
pub(super) fn same_verdict(case: &Case, rules: &Rules, score: Option<f64>) -> bool {
    score.is_none_or(|score| {
        let paid = case.state == State::Paid;
        let scores = [case.score, score];
        !(rules.eligibility).tells_apart(scores, rules.threshold, paid)
    })
}

/// Whether a decision leaves a case as it is, but for its score.
pub(super) fn leaves(case: &Case, input: &DecisionInput, rules: &Rules) -> bool {
    let decision = decide(case, input, rules);
    decision.steps.iter().next().is_none() && decision.after.same_outcome_as(case)
}

/// Decides on a case: takes it through the month under one scenario.
pub(super) fn decide(case: &Case, input: &DecisionInput, rules: &Rules) -> Decision {
    let (draws, now, household) = (input.draws, input.now, input.home.id);
    let mut after = *case;
    if let Some(score) = input.score {
        after.file(score, rules.score, now);
    }
    let work = DeclaredWork::of(&after, input, rules);
    (after.offer, after.hired) = (work.offer, work.hired);
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
    if steps.iter().any(stops) {
        // Who is stopped asks for the case to be looked at again.
        after.appeal = input.keeper.updates.appeal(draws, household, now);
    }
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
    let next_due = after.next_due(input.check, &rules.bridge, now);
    // Who is in no register is always asked again.
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

/// A step that stops or refuses payment for a reason.
fn stops(transition: super::state::Transition) -> bool {
    matches!(transition.to, State::Suspended | State::Rejected) && transition.reason != Reason::None
}

/// Sets what is paid each month from now on.
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

/// What the months from the claim to the decision would have paid.
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
