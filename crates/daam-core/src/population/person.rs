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
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Marital {
    /// Never married.
    Single,
    /// Married, with the spouse present or away.
    Married,
    /// Divorced.
    Divorced,
    /// Widowed.
    Widowed,
}

/// Work on the reporting day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Work {
    /// Neither working nor looking for work; `none` in a description.
    #[default]
    #[serde(rename = "none")]
    Inactive,
    /// Looking for work.
    Unemployed,
    /// Undeclared work.
    Informal,
    /// Declared private worker (CNSS).
    Declared,
    /// Employee of the State, a municipality or a public body.
    Public,
    /// Retired with a pension from formal employment.
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
    /// Beyond the baccalaureate.
    Tertiary,
}

/// A person, alive or not; the index of a person is never reused.
///
/// Sixty-four bytes, one cache line of the processor (tested): most of a month's work consists in
/// going from person to person.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub struct Person {
    /// Address of the person's draws, derived from their mother and date of birth.
    pub id: u64,
    /// Month of birth.
    pub birth: Month,
    /// Household to which the person belongs; [`NONE`] once dead or emigrated.
    pub household: HouseholdIndex,
    /// Next member of the same household.
    pub next: PersonIndex,
    /// Spouse, if present in the country.
    pub partner: PersonIndex,
    /// Mother, if known.
    pub mother: PersonIndex,
    /// Father, if known.
    pub father: PersonIndex,
    /// Household in which the person grew up, if known.
    pub origin: HouseholdIndex,
    /// Month in which school was left before 18; reset if the person returns to school.
    pub left_school: Month,
    /// Last time this woman gave birth.
    pub last_birth: Month,
    /// Sex.
    pub sex: Sex,
    /// Marital status.
    pub marital: Marital,
    /// Work state.
    pub work: Work,
    /// School attended.
    pub school: School,
    /// Highest level of education reached: 0 none, 1 primary ... 4 tertiary.
    pub education: u8,
    /// Years behind the usual school level of the age.
    pub school_delay: u8,
    /// Number of births given.
    pub parity: u8,
    /// Rank among the mother's births, from 1.
    pub birth_order: u8,
    /// Age in years at which disability begins; 255 for never.
    pub disabled_from: u8,
    /// Binary attributes.
    pub traits: Traits,
    /// Occupation.
    pub occupation: Occupation,
    /// Month from which the person can be in the registers: birth plus the delay of its
    /// declaration.
    pub declared: Month,
    /// Rank that determines the trade.
    pub trade_rank: f32,
    /// Rank in propensity to be active, 0 being the most inclined.
    pub activity_rank: f32,
    /// Rank in quality of work, 0 being the best.
    pub work_rank: f32,
}

impl Person {
    /// Whether the person has a trait.
    #[inline]
    pub fn has(&self, of: Trait) -> bool {
        self.traits.has(of)
    }

    /// Sets or removes a trait.
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

    /// Whether the person is alive and in the country.
    #[inline]
    pub fn present(&self) -> bool {
        self.household != NONE
    }

    /// Whether the person is female.
    #[inline]
    pub fn is_female(&self) -> bool {
        self.sex == Sex::Female
    }

    /// Whether the person attends school, including pre-school.
    #[inline]
    pub fn at_school(&self) -> bool {
        self.school != School::None
    }

    /// Whether the person attends school according to the registers.
    #[inline]
    pub fn at_school_on_file(&self) -> bool {
        self.at_school() && self.has(Trait::Certified)
    }

    /// Highest level of education reached, from 0 to 1.
    pub fn schooling(&self) -> f32 {
        f32::from(self.education) / 4.0
    }

    /// Whether the person is a declared worker or public employee.
    pub fn formally_employed(&self) -> bool {
        matches!(self.work, Work::Declared | Work::Public)
    }

    /// Whether the person has a pension, their own or a survivor's.
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
