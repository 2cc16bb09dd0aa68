//! A household's case under one scenario: all that is stored from month to month.

use crate::kernel::{Centimes, Month};
use crate::programme::accompaniment::Path;
use crate::programme::account::Account;
use crate::programme::bridge::Bridge;
use crate::programme::cross_check::CrossCheck;
use crate::programme::spells::Spells;
use crate::programme::state::{Reason, State};

/// A household's case under one scenario.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Administrative state.
    pub state: State,
    /// Why the household is suspended or refused.
    pub reason: Reason,
    /// Month of the claim, or the month from which arrears are due.
    pub claimed: Month,
    /// Month in which the score on file was computed.
    pub filed: Month,
    /// Score on file; infinite when there is none.
    pub score: f64,
    /// What has been and is paid.
    pub account: Account,
    /// How long and how often it has been paid.
    pub spells: Spells,
    /// Month of the pending claim, decision or refusal.
    pub(crate) due: Month,
    /// Month in which the case is re-examined, on appeal.
    pub(crate) appeal: Month,
    /// Month in which the months of grace end, once the score has risen above the threshold.
    pub(crate) grace: Month,
    /// Month of the next offer of a declared job.
    pub(crate) offer: Month,
    /// Month of a declared hiring that occurs under this scenario only.
    pub(crate) hired: Month,
    /// Where the household stands in accompaniment.
    pub path: Path,
    /// Cost of accompaniment this month.
    pub(crate) accompanied: Centimes,
    /// Before this month a decision leaves the case as it is, unless something happens to the
    /// household, the law changes or the score crosses a limit of the law. It is in the past if the
    /// last decision changed the case.
    pub(crate) unchanged_until: Month,
    /// Limits and formula under which the case was last counted and scored.
    pub(crate) limits: u16,
    pub(crate) formula: u16,
}

impl Case {
    /// The case of a household that is in no register.
    pub fn new(now: Month) -> Self {
        Self {
            state: State::Unregistered,
            reason: Reason::None,
            claimed: Month::NEVER,
            filed: Month::NEVER,
            score: f64::INFINITY,
            account: Account::new(now),
            spells: Spells::default(),
            due: Month::NEVER,
            appeal: Month::NEVER,
            grace: Month::NEVER,
            offer: Month::NEVER,
            hired: Month::NEVER,
            path: Path::Outside,
            accompanied: Centimes::ZERO,
            unchanged_until: now,
            limits: 0,
            formula: u16::MAX,
        }
    }

    /// Whether a claim or a decision is pending.
    pub fn is_waiting(&self) -> bool {
        self.due != Month::NEVER
    }

    /// Month in which the case is re-examined on appeal; [`Month::NEVER`] without an appeal.
    pub fn appeal(&self) -> Month {
        self.appeal
    }

    /// Records a score computed by the formula with a given index.
    pub(crate) fn file(&mut self, score: f64, formula: usize, now: Month) {
        self.score = score;
        self.filed = now;
        self.formula = formula as u16;
    }

    /// Month of the declared hiring that may exclude the household; [`Month::NEVER`] when there is
    /// none.
    pub(crate) fn hired_with(&self, check: &CrossCheck) -> Month {
        if check.reason.is_of_work() {
            check.since
        } else {
            self.hired
        }
    }

    /// Whether the state, award and accompaniment are the same as in another case.
    pub(crate) fn same_outcome_as(&self, other: &Self) -> bool {
        let (own, others) = (&self.account, &other.account);
        self.state == other.state
            && (own.award, own.kind) == (others.award, others.kind)
            && (self.path, self.accompanied) == (other.path, other.accompanied)
    }

    /// Next month after `now` in which something pending falls due, in the case or in what the
    /// registers know of the household.
    pub(crate) fn next_due(&self, check: &CrossCheck, bridge: &Bridge, now: Month) -> Month {
        let hired = self.hired_with(check);
        let bridge_ends = if self.state == State::Paid && hired != Month::NEVER {
            bridge.next_change(hired, now)
        } else {
            Month::NEVER
        };
        [
            self.due,
            self.appeal,
            self.grace,
            self.offer,
            self.path.due(),
            check.next_change(now),
            bridge_ends,
        ]
        .into_iter()
        .filter(|due| *due > now)
        .fold(Month::NEVER, Month::min)
    }
}
