//! A household's case under one scenario: all that is stored from month to month.

use crate::kernel::{Centimes, Month};
use crate::programme::accompaniment::Path;
use crate::programme::account::Account;
use crate::programme::cross_check::CrossCheck;
use crate::programme::rules::Rules;
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
    /// Whether the household will claim, in a month that chance decides.
    pub(crate) will_claim: bool,
    /// Whether it has meant to claim ever since it registered.
    pub(crate) claims_first: bool,
    /// Month of the pending decision on a claim, or in which a suspension becomes a refusal.
    pub(crate) due: Month,
    /// Month in which an appeal was last heard.
    pub(crate) heard: Month,
    /// Month in which the months of grace end, once the score has risen above the threshold.
    pub(crate) grace: Month,
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
            will_claim: false,
            claims_first: false,
            due: Month::NEVER,
            heard: Month::NEVER,
            grace: Month::NEVER,
            hired: Month::NEVER,
            path: Path::Outside,
            accompanied: Centimes::ZERO,
            unchanged_until: now,
            limits: 0,
            formula: u16::MAX,
        }
    }

    /// Whether a claim, a decision or a refusal is pending.
    pub fn is_waiting(&self) -> bool {
        self.will_claim || self.due != Month::NEVER
    }

    /// Month in which an appeal was last heard; [`Month::NEVER`] if none was.
    pub fn last_appeal(&self) -> Month {
        self.heard
    }

    /// Whether the household has reason to have its file corrected: it is on file, and is not paid
    /// the whole award that its score may give.
    pub(crate) fn may_appeal(&self, rules: &Rules) -> bool {
        let tapered = rules.eligibility.tapers() && self.score > rules.threshold;
        let whole = self.state == State::Paid && self.account.by_score && !tapered;
        self.state.on_file() && !whole
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
}
