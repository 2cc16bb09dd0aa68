//! The transitions of a case: a state machine.
//!
//! A registered household that may hope to be paid claims in a month that chance decides; a claim
//! is decided in the same month or the next, with arrears back to the month of the claim; every
//! month the case is checked against what the registers know, and payment stops or resumes; a
//! lasting suspension becomes a refusal; a refused household may claim again while its verdict
//! allows it. The verdict ([`Verdict`]) depends on what is on file, not on the household's actual
//! situation.

use super::case::Case;
use super::verdict::Verdict;
use crate::kernel::{Draws, Month, MonthlyChance, Stream};
use crate::programme::delays::Delays;
use crate::programme::state::{Reason, State, Transition};

/// What a month's transitions depend on, besides the case.
pub(super) struct StepInput<'a> {
    pub delays: &'a Delays,
    pub draws: &'a Draws,
    pub household: u64,
    pub verdict: Verdict,
    /// Month since which nothing actually excludes the household.
    pub free_since: Month,
    /// Whether the programme is in force.
    pub active: bool,
    /// Whether the household registers now.
    pub registers: bool,
    /// Whether the household has no member left.
    pub gone: bool,
    pub now: Month,
}

/// Upper bound on a case's transitions in a month.
const MOST: usize = 6;

/// The transitions of a case in a month, in order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Steps {
    taken: [Option<Transition>; MOST],
    count: usize,
}

impl Steps {
    /// Applies all the transitions that the case makes this month.
    pub(super) fn take(&mut self, case: &mut Case, input: &StepInput) {
        while let Some(transition) = case.step(input) {
            self.taken[self.count] = Some(transition);
            self.count += 1;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Transition> + '_ {
        self.taken[..self.count].iter().flatten().copied()
    }
}

impl Case {
    /// The next transition of the month, if any; called until there is none.
    fn step(&mut self, input: &StepInput) -> Option<Transition> {
        if input.gone {
            return (self.state != State::Left).then(|| self.pass(State::Left, Reason::None));
        }
        match self.state {
            State::Unregistered => (input.registers).then(|| {
                self.claims_first = true;
                self.pass(State::Registered, Reason::None)
            }),
            State::Registered => {
                self.will_claim = input.verdict.entitled() || input.claims_anyway();
                self.claims_first &= self.will_claim;
                self.claims(input)
            }
            State::Claimed => self.is_decided(input),
            State::Paid if input.verdict.reason == Reason::Graduated => {
                Some(self.pass(State::Rejected, Reason::Graduated))
            }
            State::Paid => (!input.verdict.entitled()).then(|| {
                self.due = input.now.plus(input.delays.suspension);
                // If the suspension proves wrong, arrears are due from this month.
                self.claimed = input.now;
                self.pass(State::Suspended, input.verdict.reason)
            }),
            State::Suspended => self.resumes_or_closes(input),
            State::Rejected => {
                self.will_claim = input.verdict.entitled();
                self.claims(input)
            }
            State::Left => None,
        }
    }

    /// Chance that the household claims in a month: who would be accepted only later, after a
    /// refusal or without one, takes longer to know.
    pub(super) fn claim_chance(&self, delays: &Delays) -> MonthlyChance {
        if self.claims_first {
            delays.claim
        } else {
            delays.claim_later
        }
    }

    fn claims(&mut self, input: &StepInput) -> Option<Transition> {
        if !self.will_claim || !input.active {
            return None;
        }
        let draws = draws(input.draws, input.household, input.now);
        if !self.claim_chance(input.delays).occurs(draws.claims) {
            return None;
        }
        (self.will_claim, self.claims_first) = (false, false);
        self.claimed = input.now;
        self.spells.claims(input.now);
        let later = draws.decided_at_once >= input.delays.same_month;
        self.due = input.now.plus(i16::from(later));
        Some(self.pass(State::Claimed, Reason::None))
    }

    fn is_decided(&mut self, input: &StepInput) -> Option<Transition> {
        if input.now < self.due {
            return None;
        }
        self.due = Month::NEVER;
        Some(if input.verdict.entitled() {
            self.pass(State::Paid, Reason::None)
        } else {
            self.pass(State::Rejected, input.verdict.reason)
        })
    }

    fn resumes_or_closes(&mut self, input: &StepInput) -> Option<Transition> {
        if input.verdict.entitled() {
            self.claimed = match self.reason {
                // The score rightly stopped payment: no arrears.
                Reason::Score | Reason::Law => input.now,
                _ => self.claimed.max(input.free_since),
            };
            self.due = Month::NEVER;
            return Some(self.pass(State::Paid, Reason::None));
        }
        if input.now < self.due {
            return None;
        }
        self.due = Month::NEVER;
        Some(self.pass(State::Rejected, self.reason))
    }

    fn pass(&mut self, to: State, reason: Reason) -> Transition {
        let transition = Transition {
            from: Some(self.state),
            to,
            reason,
        };
        self.state = to;
        self.reason = reason;
        transition
    }
}

impl StepInput<'_> {
    /// Whether the household is one of those that claim without being entitled.
    fn claims_anyway(&self) -> bool {
        let lasting = self
            .draws
            .more_uniforms(Stream::Claim, self.household, 0, 8);
        lasting[2] < self.delays.claim_not_entitled
    }
}

/// The uniforms of a household and month that move its case.
pub(super) struct StepDraws {
    pub claims: f32,
    decided_at_once: f32,
}

pub(super) fn draws(draws: &Draws, household: u64, month: Month) -> StepDraws {
    let [_, claims, _, decided_at_once] =
        draws.uniforms(Stream::Decision, household, month.ordinal());
    StepDraws {
        claims,
        decided_at_once,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Centimes;
    use crate::programme::{AwardKind, Entitlement};
    use crate::testing::START;

    /// Shortest delays: claims in the same month, decisions in the next, refusal after six months.
    const DELAYS: Delays = Delays {
        claim: MonthlyChance::CERTAIN,
        claim_not_entitled: 0.0,
        same_month: 0.0,
        claim_later: MonthlyChance::CERTAIN,
        suspension: 6,
    };

    fn verdict(reason: Reason) -> Verdict {
        let entitled = reason == Reason::None;
        Verdict {
            due: Entitlement {
                amount: Centimes(if entitled { 50_000 } else { 0 }),
                kind: if entitled {
                    AwardKind::LumpSum
                } else {
                    AwardKind::None
                },
            },
            by_score: entitled,
            reason,
        }
    }

    /// Takes a case through months with given verdicts; returns the state at the end of each.
    fn simulate(case: &mut Case, from: Month, reasons: &[Reason]) -> Vec<State> {
        let draws = Draws::new(1, 0);
        let months = from.through(from.plus(reasons.len() as i16 - 1));
        months
            .zip(reasons)
            .map(|(now, reason)| {
                let input = StepInput {
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
                while case.step(&input).is_some() {}
                case.state
            })
            .collect()
    }

    #[test]
    fn a_claim_is_decided_in_the_next_month_and_owed_from_its_own() {
        let mut case = Case::new(START);
        let states = simulate(&mut case, START, &[Reason::None; 2]);
        assert_eq!(states, [State::Claimed, State::Paid]);
        assert_eq!(case.claimed, START);
    }

    #[test]
    fn a_score_that_comes_back_is_paid_again_without_arrears() {
        let mut case = Case::new(START);
        simulate(&mut case, START, &[Reason::None; 2]);
        let stop = START.plus(2);
        let states = simulate(
            &mut case,
            stop,
            &[Reason::Score, Reason::Score, Reason::None],
        );
        assert_eq!(states, [State::Suspended, State::Suspended, State::Paid]);
        assert_eq!(case.claimed, stop.plus(2));
    }

    #[test]
    fn a_wrong_exclusion_is_paid_back_to_its_month() {
        let mut case = Case::new(START);
        simulate(&mut case, START, &[Reason::None; 2]);
        let stop = START.plus(2);
        simulate(&mut case, stop, &[Reason::DeclaredWork, Reason::None]);
        assert_eq!((case.state, case.claimed), (State::Paid, stop));
    }

    #[test]
    fn a_suspension_that_lasts_is_a_refusal_and_may_be_claimed_against() {
        let mut case = Case::new(START);
        simulate(&mut case, START, &[Reason::None; 2]);
        let states = simulate(&mut case, START.plus(2), &[Reason::Pension; 7]);
        assert_eq!(states[5], State::Suspended);
        assert_eq!((states[6], case.reason), (State::Rejected, Reason::Pension));
        let again = simulate(&mut case, START.plus(9), &[Reason::None; 3]);
        assert_eq!(again, [State::Claimed, State::Paid, State::Paid]);
    }

    #[test]
    fn who_has_no_hope_registers_without_a_claim() {
        let mut case = Case::new(START);
        let states = simulate(&mut case, START, &[Reason::Score; 3]);
        assert_eq!(states, [State::Registered; 3]);
        assert!(!case.is_waiting());
    }
}
