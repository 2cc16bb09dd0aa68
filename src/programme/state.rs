//! Where a household stands with the programme, and what moves it on.

use super::exclusion::Exclusion;

/// Administrative state of a household under a scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum State {
    /// In no register.
    #[default]
    Unregistered,
    /// In the population and the social registers (RNP, RSU), with a score.
    Registered,
    /// Has claimed and waits for the decision.
    Claimed,
    /// Paid each month.
    Paid,
    /// Accepted once, payment stopped by a check.
    Suspended,
    /// Refused, or suspended for too long.
    Rejected,
    /// Dissolved: nobody is left.
    Left,
}

impl State {
    /// Number of states.
    pub const COUNT: usize = 7;

    /// Every state, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Unregistered,
        Self::Registered,
        Self::Claimed,
        Self::Paid,
        Self::Suspended,
        Self::Rejected,
        Self::Left,
    ];

    /// Word used in results and micro-data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unregistered => "unregistered",
            Self::Registered => "registered",
            Self::Claimed => "claimed",
            Self::Paid => "paid",
            Self::Suspended => "suspended",
            Self::Rejected => "rejected",
            Self::Left => "left",
        }
    }

    /// The household has a file in the social register.
    #[must_use]
    pub const fn on_file(self) -> bool {
        !matches!(self, Self::Unregistered | Self::Left)
    }
}

/// Why a household on file is not paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Reason {
    /// Nothing stands against it.
    #[default]
    None,
    /// The score is above the threshold.
    Score,
    /// A member has a public job.
    PublicEmployment,
    /// A member has a pension.
    Pension,
    /// A member draws another family benefit.
    FamilyBenefit,
    /// A member is declared to social security.
    DeclaredWork,
    /// The law gives such a household nothing.
    Law,
    /// The household was accompanied to an income of its own.
    Graduated,
}

impl Reason {
    /// Number of reasons, none included.
    pub const COUNT: usize = 8;

    /// Every reason, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::None,
        Self::Score,
        Self::PublicEmployment,
        Self::Pension,
        Self::FamilyBenefit,
        Self::DeclaredWork,
        Self::Law,
        Self::Graduated,
    ];

    /// Word used in results and micro-data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Score => "score",
            Self::PublicEmployment => "public_employment",
            Self::Pension => "pension",
            Self::FamilyBenefit => "family_benefit",
            Self::DeclaredWork => "declared_work",
            Self::Law => "law",
            Self::Graduated => "graduated",
        }
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

/// A step from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// State before; none for a household that has just formed.
    pub from: Option<State>,
    /// State after.
    pub to: State,
    /// Why, for refusals and suspensions.
    pub reason: Reason,
}

impl Passage {
    /// Passages that lead from one state: one to each, told apart by reason where there is one.
    const FROM_ONE: usize = State::COUNT + 2 * (Reason::COUNT - 1);
    /// Number of distinct passages, with room for the impossible ones.
    pub const COUNT: usize = (State::COUNT + 1) * Self::FROM_ONE;

    /// Index among all passages.
    #[must_use]
    pub const fn index(self) -> usize {
        let from = match self.from {
            None => State::COUNT,
            Some(state) => state as usize,
        };
        let reason = self.reason as usize;
        let to = match self.to {
            State::Suspended if reason > 0 => State::COUNT + reason - 1,
            State::Rejected if reason > 0 => State::COUNT + Reason::COUNT + reason - 2,
            state => state as usize,
        };
        from * Self::FROM_ONE + to
    }

    /// The passage of an index.
    #[must_use]
    pub fn of_index(index: usize) -> Self {
        let from = State::ALL.get(index / Self::FROM_ONE).copied();
        let to = index % Self::FROM_ONE;
        let (to, reason) = match to.checked_sub(State::COUNT) {
            None => (State::ALL[to], 0),
            Some(reason) if reason < Reason::COUNT - 1 => (State::Suspended, reason + 1),
            Some(reason) => (State::Rejected, reason + 2 - Reason::COUNT),
        };
        Self {
            from,
            to,
            reason: Reason::ALL[reason],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_again_by_its_index() {
        for index in 0..Passage::COUNT {
            assert_eq!(Passage::of_index(index).index(), index);
        }
    }
}
