//! A household's file under one scenario: a state machine.
//!
//! Registered, a household claims within months; a claim is decided in its month or the
//! next and paid back to its month; every month the file is checked on what the registers
//! know, and payment stops or resumes; a suspension that lasts becomes a refusal; whoever
//! is refused may claim again once the file allows it. What a household would be due is the
//! [`Verdict`] on its file, not on its life.

use super::accompaniment::Path;
use super::account::Account;
use super::bridge::Bridge;
use super::cross_check::CrossCheck;
use super::delays::Delays;
use super::eligibility::Verdict;
use super::spells::Spells;
use super::state::{Passage, Reason, State};
use crate::inputs::START;
use crate::kernel::{Centimes, Draws, Month, Stream};

/// A file.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Administrative state.
    pub state: State,
    /// Why the household is suspended or refused.
    pub reason: Reason,
    /// Month of the claim, or from which an award is paid back.
    pub claimed: Month,
    /// Month in which the score on file was computed.
    pub filed: Month,
    /// Score on file; infinite when there is none.
    pub score: f64,
    /// What is paid.
    pub account: Account,
    /// How long and how often it has been paid.
    pub spells: Spells,
    /// Month in which what is pending happens.
    pub(super) due: Month,
    /// Month in which the file is looked at again, at the household's request.
    pub(super) appeal: Month,
    /// Month in which the months of grace end, once the score has passed the threshold.
    pub(super) grace: Month,
    /// Month in which a declared job could be had.
    pub(super) offer: Month,
    /// Month of a declared hiring that the scenario alone has brought about.
    pub(super) hired: Month,
    /// Where the household stands with accompaniment.
    pub path: Path,
    /// What accompaniment costs this month.
    pub(super) accompanied: Centimes,
    /// The file stands as it is before this month, unless something happens to the household,
    /// the law changes or its score passes what the law compares it with; long ago when the
    /// last decision changed it.
    pub(super) rests_until: Month,
    /// Limits and formula the file was last counted and scored under.
    pub(super) limits: u16,
    pub(super) formula: u16,
}

/// What a file meets in a month.
pub(super) struct Meeting<'a> {
    pub delays: &'a Delays,
    pub draws: &'a Draws,
    pub household: u64,
    pub verdict: Verdict,
    /// Month since which nothing truly excludes the household.
    pub free_since: Month,
    /// The programme is in force.
    pub active: bool,
    /// The household would register now.
    pub registers: bool,
    /// The household has no member left.
    pub gone: bool,
    pub now: Month,
}

impl File {
    /// A file not yet opened.
    #[must_use]
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
            rests_until: START,
            limits: 0,
            formula: u16::MAX,
        }
    }

    /// A claim will be made, or a decision taken, by itself.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.due != Month::NEVER
    }

    /// Month in which the file is looked at again, at the household's request; far away when
    /// it has not asked.
    #[must_use]
    pub fn appeal(&self) -> Month {
        self.appeal
    }

    /// Month of the declared hiring behind what the registers may know against the household;
    /// [`Month::NEVER`] when there is none.
    pub(super) fn hired_with(&self, check: &CrossCheck) -> Month {
        if check.reason.is_of_work() {
            check.since
        } else {
            self.hired
        }
    }

    /// Whether it is in the same state as another, with the same award and accompaniment.
    pub(super) fn stands_as(&self, other: &Self) -> bool {
        let (own, others) = (&self.account, &other.account);
        self.state == other.state
            && (own.award, own.kind) == (others.award, others.kind)
            && (self.path, self.accompanied) == (other.path, other.accompanied)
    }

    /// Next month after `now` in which something pending falls due, on the file or in what
    /// the registers know of the household.
    pub(super) fn next_due(&self, check: &CrossCheck, bridge: &Bridge, now: Month) -> Month {
        let hired = self.hired_with(check);
        let bridge_ends = if self.state == State::Paid && hired != Month::NEVER {
            bridge.wake(hired, now)
        } else {
            Month::NEVER
        };
        [
            self.due,
            self.appeal,
            self.grace,
            self.offer,
            self.path.due(),
            check.wake(now),
            bridge_ends,
        ]
        .into_iter()
        .filter(|due| *due > now)
        .fold(Month::NEVER, Month::min)
    }

    /// The next step of the month, when there is one; the caller asks until there is none.
    pub(super) fn step(&mut self, meeting: &Meeting) -> Option<Passage> {
        if meeting.gone {
            return (self.state != State::Left).then(|| self.pass(State::Left, Reason::None));
        }
        match self.state {
            State::Unregistered => meeting.registers.then(|| {
                self.due = self.first_claim(meeting);
                self.pass(State::Registered, Reason::None)
            }),
            State::Registered => {
                if self.due == Month::NEVER && meeting.verdict.entitled() {
                    let u = meeting.draw(1);
                    self.due = meeting.now.plus(meeting.delays.claim.months(u));
                }
                self.claims(meeting)
            }
            State::Claimed => self.is_decided(meeting),
            State::Paid if meeting.verdict.reason == Reason::Graduated => {
                Some(self.pass(State::Rejected, Reason::Graduated))
            }
            State::Paid => (!meeting.verdict.entitled()).then(|| {
                self.due = meeting.now.plus(meeting.delays.suspension);
                // A wrong suspension is paid back to this month.
                self.claimed = meeting.now;
                self.pass(State::Suspended, meeting.verdict.reason)
            }),
            State::Suspended => self.resumes_or_closes(meeting),
            State::Rejected => {
                if !meeting.verdict.entitled() {
                    self.due = Month::NEVER;
                } else if self.due == Month::NEVER {
                    let wait = meeting.delays.return_each_month.months(meeting.draw(2));
                    self.due = meeting.now.plus(1 + wait);
                }
                self.claims(meeting)
            }
            State::Left => None,
        }
    }

    /// Month of the first claim of a household that registers now.
    fn first_claim(&self, meeting: &Meeting) -> Month {
        let claims =
            meeting.verdict.entitled() || meeting.draw(0) < meeting.delays.claim_not_entitled;
        if claims {
            let wait = meeting.delays.claim.months(meeting.draw(1));
            meeting.now.plus(wait)
        } else {
            Month::NEVER
        }
    }

    fn claims(&mut self, meeting: &Meeting) -> Option<Passage> {
        if meeting.now < self.due || !meeting.active {
            return None;
        }
        self.claimed = meeting.now;
        self.spells.claims(meeting.now);
        let later = meeting.draw(3) >= meeting.delays.same_month;
        self.due = meeting.now.plus(i16::from(later));
        Some(self.pass(State::Claimed, Reason::None))
    }

    fn is_decided(&mut self, meeting: &Meeting) -> Option<Passage> {
        if meeting.now < self.due {
            return None;
        }
        self.due = Month::NEVER;
        Some(if meeting.verdict.entitled() {
            self.pass(State::Paid, Reason::None)
        } else {
            self.pass(State::Rejected, meeting.verdict.reason)
        })
    }

    fn resumes_or_closes(&mut self, meeting: &Meeting) -> Option<Passage> {
        if meeting.verdict.entitled() {
            self.claimed = match self.reason {
                // The score was right when it stopped the payment: nothing is paid back.
                Reason::Score | Reason::Law => meeting.now,
                _ => self.claimed.max(meeting.free_since),
            };
            self.due = Month::NEVER;
            return Some(self.pass(State::Paid, Reason::None));
        }
        if meeting.now < self.due {
            return None;
        }
        self.due = Month::NEVER;
        Some(self.pass(State::Rejected, self.reason))
    }

    fn pass(&mut self, to: State, reason: Reason) -> Passage {
        let passage = Passage {
            from: Some(self.state),
            to,
            reason,
        };
        self.state = to;
        self.reason = reason;
        passage
    }
}

impl Meeting<'_> {
    /// A uniform of the household and month for decision `which`.
    fn draw(&self, which: usize) -> f32 {
        self.draws
            .uniforms(Stream::Decision, self.household, self.now.ordinal())[which]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Wait;
    use crate::programme::{Entitlement, Kind};

    /// Everything at once: claims in the month, decisions in the next, six months' patience.
    const DELAYS: Delays = Delays {
        claim: Wait::ENDS_AT_ONCE,
        claim_not_entitled: 0.0,
        same_month: 0.0,
        return_each_month: Wait::ENDS_AT_ONCE,
        suspension: 6,
    };

    fn verdict(reason: Reason) -> Verdict {
        let entitled = reason == Reason::None;
        Verdict {
            due: Entitlement {
                amount: Centimes(if entitled { 50_000 } else { 0 }),
                kind: if entitled { Kind::LumpSum } else { Kind::None },
            },
            by_score: entitled,
            reason,
        }
    }

    /// Lives the months whose verdicts are given; the states at the end of each.
    fn live(file: &mut File, from: Month, reasons: &[Reason]) -> Vec<State> {
        let draws = Draws::new(1, 0);
        let months = from.through(from.plus(reasons.len() as i16 - 1));
        months
            .zip(reasons)
            .map(|(now, reason)| {
                let meeting = Meeting {
                    delays: &DELAYS,
                    draws: &draws,
                    household: 7,
                    verdict: verdict(*reason),
                    free_since: START,
                    active: true,
                    registers: true,
                    gone: false,
                    now,
                };
                while file.step(&meeting).is_some() {}
                file.state
            })
            .collect()
    }

    #[test]
    fn a_claim_is_decided_in_the_next_month_and_owed_from_its_own() {
        let mut file = File::new(START);
        let states = live(&mut file, START, &[Reason::None; 2]);
        assert_eq!(states, [State::Claimed, State::Paid]);
        assert_eq!(file.claimed, START);
    }

    #[test]
    fn a_score_that_comes_back_is_paid_again_without_arrears() {
        let mut file = File::new(START);
        live(&mut file, START, &[Reason::None; 2]);
        let stop = START.plus(2);
        let states = live(
            &mut file,
            stop,
            &[Reason::Score, Reason::Score, Reason::None],
        );
        assert_eq!(states, [State::Suspended, State::Suspended, State::Paid]);
        assert_eq!(file.claimed, stop.plus(2));
    }

    #[test]
    fn a_wrong_exclusion_is_paid_back_to_its_month() {
        let mut file = File::new(START);
        live(&mut file, START, &[Reason::None; 2]);
        let stop = START.plus(2);
        live(&mut file, stop, &[Reason::DeclaredWork, Reason::None]);
        assert_eq!((file.state, file.claimed), (State::Paid, stop));
    }

    #[test]
    fn a_suspension_that_lasts_is_a_refusal_and_may_be_claimed_against() {
        let mut file = File::new(START);
        live(&mut file, START, &[Reason::None; 2]);
        let states = live(&mut file, START.plus(2), &[Reason::Pension; 7]);
        assert_eq!(states[5], State::Suspended);
        assert_eq!((states[6], file.reason), (State::Rejected, Reason::Pension));
        let again = live(&mut file, START.plus(9), &[Reason::None; 3]);
        assert_eq!(again, [State::Rejected, State::Claimed, State::Paid]);
    }

    #[test]
    fn who_has_no_hope_registers_without_a_claim() {
        let mut file = File::new(START);
        let states = live(&mut file, START, &[Reason::Score; 3]);
        assert_eq!(states, [State::Registered; 3]);
        assert!(!file.is_waiting());
    }
}
