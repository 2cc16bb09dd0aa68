//! Counts over the members of a household that the index uses.

use super::Trait;
use super::index::InformationSource;
use super::person::{HouseholdIndex, Marital, NONE, Person, PersonIndex, School};
use super::{Locality, Occupation};
use crate::kernel::Month;

/// Ages in years at which a person moves to another count.
const BANDS: [usize; 5] = [6, 15, 19, 30, 60];

/// The first of these ages still to come.
pub(super) fn next_band(age: usize) -> Option<usize> {
    BANDS.into_iter().find(|band| *band > age)
}

/// Counts over the members, made in one pass.
#[derive(Default)]
pub(super) struct Headcount {
    pub size: u16,
    pub adults: u16,
    pub couple: bool,
    pub several_nuclei: bool,
    pub private_pupils: u16,
    pub public_pupils: u16,
    pub no_diploma: u16,
    pub technical: u16,
    pub earning: u16,
    pub operators: u16,
    pub senior: u16,
    pub literate: u16,
    pub graduates: u16,
    pub traders: u16,
    pub aged_19_29: u16,
    pub aged_30_59: u16,
    pub aged_60: u16,
    pub covered: bool,
}

impl Headcount {
    pub(super) fn of(
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        seen: InformationSource,
    ) -> Self {
        let head = locality.household(household).head;
        let spouse = locality.person(head).partner;
        let mut count = Self::default();
        for member in locality.members(household) {
            let person = locality.person(member);
            if seen == InformationSource::OnFile && person.declared > now {
                continue;
            }
            count.add(person, now);
            if member == spouse {
                count.couple = true;
            } else if member != head {
                count.several_nuclei |= of_another_nucleus(locality, household, person);
            }
        }
        count
    }

    /// Members of 15 to 59.
    pub(super) fn prime(&self) -> u16 {
        self.adults - self.aged_60
    }

    fn add(&mut self, person: &Person, now: Month) {
        let age = person.age(now);
        self.size += 1;
        self.covered |=
            person.formally_employed() || person.has_pension() || person.has(Trait::Insured);
        self.senior += u16::from(person.occupation == Occupation::SeniorManager);
        match age {
            19..=29 => self.aged_19_29 += 1,
            30..=59 => self.aged_30_59 += 1,
            60.. => self.aged_60 += 1,
            _ => {}
        }
        if (6..=14).contains(&age) && person.at_school() {
            self.private_pupils += u16::from(person.has(Trait::PrivateSchool));
            self.public_pupils += u16::from(!person.has(Trait::PrivateSchool));
        }
        if age < 15 {
            return;
        }
        // A pupil has completed the level before the one attended.
        let education = person.education.max(person.school.attained());
        let at_work = person.occupation != Occupation::None;
        self.adults += 1;
        self.no_diploma += u16::from(education <= 1);
        self.technical +=
            u16::from(person.has(Trait::Technical) && education >= 2 && !person.at_school());
        self.earning += u16::from(at_work && !person.has(Trait::Unpaid));
        self.operators += u16::from(person.occupation == Occupation::EquipmentOperator);
        self.literate += u16::from(education >= 1 || person.has(Trait::Literate));
        self.graduates += u16::from(education == 4 && person.school != School::Tertiary);
        self.traders += u16::from(person.occupation == Occupation::Trader);
    }
}

/// Member of another couple than the head's, or child of a parent who is not head or spouse.
fn of_another_nucleus(locality: &Locality, household: HouseholdIndex, person: &Person) -> bool {
    let head = locality.household(household).head;
    let spouse = locality.person(head).partner;
    let lodges = |other: PersonIndex| {
        other != NONE
            && other != head
            && other != spouse
            && locality.person(other).household == household
    };
    let of_parent = person.marital == Marital::Single
        && (lodges(person.mother) || (person.mother == NONE && lodges(person.father)));
    lodges(person.partner) || of_parent
}
