//! Where a household stands with the programme, and its transitions.

use super::exclusion::Exclusion;
use crate::kernel::named;

named! {
    /// Administrative state of a household under a scenario.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    #[repr(u8)]
    pub enum State {
        /// In no register.
        #[default]
        Unregistered = "unregistered",
        /// In the population and the social registers (RNP, RSU), with a score.
        Registered = "registered",
        /// Has claimed and waits for the decision.
        Claimed = "claimed",
        /// Paid each month.
        Paid = "paid",
        /// Accepted earlier, payment stopped by a check.
        Suspended = "suspended",
        /// Refused, or suspended for too long.
        Rejected = "rejected",
        /// Dissolved: no member is left.
        Left = "left",
    }
}

impl State {
    /// Whether the household has a file in the social register.
    pub const fn on_file(self) -> bool {
        !matches!(self, Self::Unregistered | Self::Left)
    }
}

named! {
    /// Why a household on file is not paid.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Reason {
        /// No reason.
        #[default]
        None = "none",
        /// The score is above the threshold.
        Score = "score",
        /// A member has a public job.
        PublicEmployment = "public_employment",
        /// A member has a pension.
        Pension = "pension",
        /// A member draws another family benefit.
        FamilyBenefit = "family_benefit",
        /// A member is declared to social security.
        DeclaredWork = "declared_work",
        /// The law grants such a household nothing.
        Law = "law",
        /// The household left through accompaniment to an income of its own.
        Graduated = "graduated",
    }
}

impl From<Exclusion> for Reason {
    fn from(exclusion: Exclusion) -> Self {
        match exclusion {
            Exclusion::None => Self::None,
            Exclusion::PublicEmployment => Self::PublicEmployment,
            Exclusion::Pension => Self::Pension,
            Exclusion::FamilyBenefit => Self::FamilyBenefit,
            Exclusion::DeclaredWork => Self::DeclaredWork,
        }
    }
}

/// A transition from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// State before; none for a newly formed household.
    pub from: Option<State>,
    /// State after.
    pub to: State,
    /// Reason, for refusals and suspensions.
    pub reason: Reason,
}

/// The possible transitions, and whether they are counted by reason.
const STEPS: [(Option<State>, State, bool); 16] = [
    (None, State::Unregistered, false),
    (Some(State::Unregistered), State::Registered, false),
    (Some(State::Registered), State::Claimed, false),
    (Some(State::Claimed), State::Paid, false),
    (Some(State::Claimed), State::Rejected, true),
    (Some(State::Paid), State::Suspended, true),
    (Some(State::Paid), State::Rejected, true),
    (Some(State::Suspended), State::Paid, false),
    (Some(State::Suspended), State::Rejected, true),
    (Some(State::Rejected), State::Claimed, false),
    (Some(State::Unregistered), State::Left, false),
    (Some(State::Registered), State::Left, false),
    (Some(State::Claimed), State::Left, false),
    (Some(State::Paid), State::Left, false),
    (Some(State::Suspended), State::Left, false),
    (Some(State::Rejected), State::Left, false),
];

/// Row of the state left in the table of transitions; the row for no state is last.
const fn row(from: Option<State>) -> usize {
    match from {
        None => State::COUNT,
        Some(state) => state as usize,
    }
}

/// Index of the first variant of each transition, by the states it leads from and to.
const FIRST: [[u8; State::COUNT]; State::COUNT + 1] = {
    let mut first = [[u8::MAX; State::COUNT]; State::COUNT + 1];
    let (mut step, mut index) = (0, 0);
    while step < STEPS.len() {
        let (from, to, reasons) = STEPS[step];
        first[row(from)][to as usize] = index;
        index += if reasons { Reason::COUNT as u8 } else { 1 };
        step += 1;
    }
    first
};

impl Transition {
    /// Number of distinct transitions, told apart by reason where they are counted so.
    pub const COUNT: usize = {
        let (mut step, mut count) = (0, 0);
        while step < STEPS.len() {
            count += if STEPS[step].2 { Reason::COUNT } else { 1 };
            step += 1;
        }
        count
    };

    /// Index among all transitions.
    pub const fn index(self) -> usize {
        let first = FIRST[row(self.from)][self.to as usize];
        debug_assert!(first != u8::MAX, "a step that no file takes");
        match self.to {
            State::Suspended | State::Rejected => first as usize + self.reason as usize,
            _ => first as usize,
        }
    }

    /// The transition with a given index.
    pub fn of_index(index: usize) -> Self {
        let first = |(from, to, _): &(Option<State>, State, bool)| {
            usize::from(FIRST[row(*from)][*to as usize])
        };
        // The steps are in the order of their indices.
        let step = STEPS.partition_point(|step| first(step) <= index) - 1;
        let (from, to, _) = STEPS[step];
        Self {
            from,
            to,
            reason: Reason::ALL[index - first(&STEPS[step])],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_again_by_its_index() {
        let all: Vec<Transition> = (0..Transition::COUNT).map(Transition::of_index).collect();
        for (index, transition) in all.iter().enumerate() {
            assert_eq!(transition.index(), index);
        }
        let refused = |transition: &&Transition| transition.to == State::Rejected;
        assert_eq!(all.iter().filter(refused).count(), 3 * Reason::COUNT);
    }
}
