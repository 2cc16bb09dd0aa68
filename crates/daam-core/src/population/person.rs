//! A person.

use super::occupation::Occupation;
use super::traits::{Trait, Traits};
use crate::kernel::Month;

/// Index of a person in their locality.
pub type PersonIndex = u32;
/// Index of a household in its locality.
pub type HouseholdIndex = u32;
/// No person, no household.
pub const NONE: u32 = u32::MAX;

/// Sex, as registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
}

/// Marital status; the order is that of the official tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Marital {
    /// Never married.
    Single,
    /// Married, the spouse present or away.
    Married,
    /// Divorced.
    Divorced,
    /// Widowed.
    Widowed,
}

/// Work on the reporting day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Work {
    /// Neither at work nor looking for it.
    Inactive,
    /// Looking for work.
    Unemployed,
    /// At work without being declared.
    Informal,
    /// Declared private worker (CNSS).
    Declared,
    /// Employee of the State, a municipality or a public body.
    Public,
    /// Retired with a pension of a formal career.
    Pensioner,
}

/// School attended this school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum School {
    /// Not at school.
    None,
    /// Pre-school.
    Preschool,
    /// Primary.
    Primary,
    /// Lower secondary (collège).
    LowerSecondary,
    /// Upper secondary (lycée).
    UpperSecondary,
    /// After the baccalaureate.
    Tertiary,
}

/// A person, alive or gone; the index of a gone person stays theirs.
///
/// Sixty-four bytes, one line of the processor's cache (tested): most of what a month does is to
/// walk from person to person.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub struct Person {
    /// Address of the person's draws, from where and to whom they were born.
    pub id: u64,
    /// Month of birth.
    pub birth: Month,
    /// The household lived in; [`NONE`] once dead or emigrated.
    pub household: HouseholdIndex,
    /// Next member of the same household.
    pub next: PersonIndex,
    /// Spouse, when present in the country.
    pub partner: PersonIndex,
    /// Mother, when known.
    pub mother: PersonIndex,
    /// Father, when known.
    pub father: PersonIndex,
    /// Household grown up in, when known.
    pub origin: HouseholdIndex,
    /// Month in which school was left before 18, while it is not taken up again.
    pub left_school: Month,
    /// Last time this woman gave birth.
    pub last_birth: Month,
    /// Sex.
    pub sex: Sex,
    /// Marital status.
    pub marital: Marital,
    /// Work.
    pub work: Work,
    /// School attended.
    pub school: School,
    /// Highest level of education reached: 0 none, 1 primary ... 4 tertiary.
    pub education: u8,
    /// Years behind the age's usual level.
    pub school_delay: u8,
    /// Births given.
    pub parity: u8,
    /// Rank among the mother's births, from 1.
    pub birth_order: u8,
    /// Age in years from which disabled; 255 for never.
    pub disabled_from: u8,
    /// What is so or is not.
    pub traits: Traits,
    /// Occupation.
    pub occupation: Occupation,
    /// Month from which the person can be in the registers: birth and the time it takes to
    /// declare it.
    pub declared: Month,
    /// Rank that decides the trade.
    pub trade_rank: f32,
    /// Rank in propensity to be active, 0 the most inclined.
    pub activity_rank: f32,
    /// Rank in quality of work, 0 the best placed.
    pub work_rank: f32,
}

impl Person {
    /// Whether something is so of the person.
    #[inline]
    pub fn has(&self, of: Trait) -> bool {
        self.traits.has(of)
    }

    /// Notes that something is so of the person, or is not.
    #[inline]
    pub fn set(&mut self, of: Trait, so: bool) {
        self.traits.set(of, so);
    }

    /// Age in months.
    #[inline]
    pub fn age_months(&self, now: Month) -> i16 {
        now - self.birth
    }

    /// Age in completed years.
    #[inline]
    pub fn age(&self, now: Month) -> usize {
        (self.age_months(now).max(0) / 12) as usize
    }

    /// Alive and in the country.
    #[inline]
    pub fn present(&self) -> bool {
        self.household != NONE
    }

    /// Female.
    #[inline]
    pub fn is_female(&self) -> bool {
        self.sex == Sex::Female
    }

    /// At school, pre-school included.
    #[inline]
    pub fn at_school(&self) -> bool {
        self.school != School::None
    }

    /// At school as the registers know it.
    #[inline]
    pub fn at_school_on_file(&self) -> bool {
        self.at_school() && self.has(Trait::Certified)
    }

    /// Highest level of education reached, from 0 to 1.
    pub fn schooling(&self) -> f32 {
        f32::from(self.education) / 4.0
    }

    /// Declared worker or public employee.
    pub fn formally_employed(&self) -> bool {
        matches!(self.work, Work::Declared | Work::Public)
    }

    /// Has a pension, own or survivor's.
    pub fn has_pension(&self) -> bool {
        self.work == Work::Pensioner || self.has(Trait::SurvivorPension)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_a_line_of_the_cache() {
        assert_eq!(size_of::<Person>(), 64);
    }
}
