//! Grant at the start of the school year, for pupils of public schools.
//!
//! Source: decree 2.24.706 of July 2024 (MAP).

use super::law_in_force::rule;
use crate::kernel::Centimes;
use crate::population::{Person, School, Trait};

rule! {
    /// The grant of a month.
    pub struct SchoolGrant {
        month_of_year: i16 = "school_grant.month_of_year",
        lower: Centimes = "school_grant.primary_and_lower_secondary",
        upper: Centimes = "school_grant.upper_secondary",
        max_children: usize = "school_grant.max_children",
        public_only: bool = "school_grant.public_only",
    }
}

impl SchoolGrant {
    /// Whether any grant is paid in this month of the year.
    pub fn falls_in(&self, month_of_year: i16) -> bool {
        month_of_year == self.month_of_year && self.lower + self.upper > Centimes::ZERO
    }

    /// Amount due to a household for its children, each with the school attended, oldest first.
    pub fn due<'a>(&self, children: impl Iterator<Item = (&'a Person, School)>) -> Centimes {
        children
            .map(|(child, school)| self.for_pupil(child, school))
            .filter(|amount| *amount > Centimes::ZERO)
            .take(self.max_children)
            .sum()
    }

    fn for_pupil(&self, pupil: &Person, school: School) -> Centimes {
        if self.public_only && pupil.has(Trait::PrivateSchool) {
            return Centimes::ZERO;
        }
        match school {
            School::Primary | School::LowerSecondary => self.lower,
            School::UpperSecondary => self.upper,
            School::None | School::Preschool | School::Tertiary => Centimes::ZERO,
        }
    }
}
