//! What excludes a household whatever its score.
//!
//! Public employment, a pension, a family benefit of another scheme, declared private work. Whose
//! situation counts is doubt D5. What the registers know of it, and when, is in `cross_check.rs`.

use super::law_in_force::LawInForce;
use crate::kernel::Problem;
use crate::population::{Person, Trait, Work};

/// Effect of the survivor's pension of a widow with orphans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SurvivorPension {
    /// It excludes the household.
    Excludes,
    /// It is deducted from what the orphans give.
    Differential,
    /// It has no effect.
    Ignored,
}

impl SurvivorPension {
    pub(super) fn read(law: &LawInForce) -> Result<Self, Problem> {
        let meanings = [
            ("excludes", Self::Excludes),
            ("differential", Self::Differential),
            ("ignored", Self::Ignored),
        ];
        law.choice("orphan.survivor_pension", &meanings)
    }
}

/// Whose work and pension exclude the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Perimeter {
    /// The head and the spouse.
    HeadOrSpouse,
    /// Any member.
    AnyMember,
    /// The head and the spouse, except for the survivor's pension of a widow with orphans.
    HeadOrSpouseButSurvivors,
    /// Any member, except for the survivor's pension of a widow with orphans.
    AnyMemberButSurvivors,
}

impl Perimeter {
    /// Number of perimeters.
    pub const COUNT: usize = 4;

    pub(super) fn read(law: &LawInForce) -> Result<Self, Problem> {
        let members = [("head_or_spouse", false), ("any_member", true)];
        let any = law.choice("eligibility.exclusion_perimeter", &members)?;
        let excludes = SurvivorPension::read(law)? == SurvivorPension::Excludes;
        Ok(match (any, excludes) {
            (false, true) => Self::HeadOrSpouse,
            (true, true) => Self::AnyMember,
            (false, false) => Self::HeadOrSpouseButSurvivors,
            (true, false) => Self::AnyMemberButSurvivors,
        })
    }
}

/// Why a household is excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exclusion {
    /// Nothing excludes it.
    #[default]
    None,
    /// A member works for the State or a public body.
    PublicEmployment,
    /// A member has a pension.
    Pension,
    /// A member draws another family benefit: family allowances of social security, or the family
    /// mutual aid fund.
    FamilyBenefit,
    /// A member is declared to social security but draws no family allowances.
    DeclaredWork,
}

impl Exclusion {
    /// Reason for which a member's situation excludes the household.
    ///
    /// `benefit` says whether the member draws a family benefit if there are children.
    pub fn of(person: &Person, benefit: bool) -> Self {
        match person.work {
            Work::Public => Self::PublicEmployment,
            Work::Pensioner => Self::Pension,
            Work::Declared if benefit => Self::FamilyBenefit,
            Work::Declared => Self::DeclaredWork,
            Work::Inactive | Work::Unemployed | Work::Informal => {
                match (person.has(Trait::SurvivorPension), benefit) {
                    (true, _) => Self::Pension,
                    (false, true) => Self::FamilyBenefit,
                    (false, false) => Self::None,
                }
            }
        }
    }

    /// Whether a hiring is the cause, or may be.
    pub(super) const fn is_of_work(self) -> bool {
        matches!(self, Self::FamilyBenefit | Self::DeclaredWork)
    }

    /// The reason that applies in a household with or without children.
    #[must_use]
    pub fn with_children(self, children: bool, declared: bool) -> Self {
        match self {
            Self::FamilyBenefit if !children && declared => Self::DeclaredWork,
            Self::FamilyBenefit if !children => Self::None,
            reason => reason,
        }
    }

    /// This reason, or `other` if there is none.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self == Self::None { other } else { self }
    }
}
