//! What excludes a household whatever its score: a family benefit of another scheme.
//!
//! Public employment, a pension, declared private work. Whose: doubt D5.

use super::rules::Law;
use crate::population::{Person, Work};

/// Whose work and pension exclude the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Perimeter {
    /// The head and the spouse.
    HeadOrSpouse,
    /// Any member.
    AnyMember,
}

impl Perimeter {
    /// Number of perimeters.
    pub const COUNT: usize = 2;

    pub(super) fn read(law: &Law) -> Self {
        match law.choice("eligibility.exclusion_perimeter") {
            "any_member" => Self::AnyMember,
            _ => Self::HeadOrSpouse,
        }
    }
}

/// Why a household is excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exclusion {
    /// It is not.
    #[default]
    None,
    /// A member works for the State or a public body.
    PublicEmployment,
    /// A member has a pension.
    Pension,
    /// A member is declared to social security.
    DeclaredWork,
}

impl Exclusion {
    /// What a member's situation excludes the household for.
    ///
    /// `found` says whether the exchange of registers finds a declared worker.
    #[must_use]
    pub fn of(person: &Person, found: bool) -> Self {
        match person.work {
            Work::Public => Self::PublicEmployment,
            Work::Pensioner => Self::Pension,
            Work::Declared if found => Self::DeclaredWork,
            _ if person.survivor_pension => Self::Pension,
            _ => Self::None,
        }
    }

    /// The first reason of two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self == Self::None { other } else { self }
    }
}
