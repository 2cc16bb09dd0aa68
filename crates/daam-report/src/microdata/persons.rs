//! The columns of `persons`.

use super::home::ExportedHousehold;
use super::value::{ColumnHeading, Datum, headings as described, integer};
use daam_core::kernel::{Centimes, Problem};
use daam_core::population::{
    Marital, NONE, Occupation, Person, PersonIndex, School, Sex, Trait, Work,
};
use daam_core::programme::with_widowed_mother;

/// A member of a household of the export.
pub(super) struct ExportedPerson<'a> {
    home: &'a ExportedHousehold<'a>,
    index: PersonIndex,
    person: &'a Person,
    rank: Option<usize>,
    allowance: Centimes,
}

type PersonReader = fn(&ExportedPerson<'_>) -> Datum;

const COLUMNS: [(&str, PersonReader); 28] = [
    ("household_id", |m| Datum::Household(m.home.address)),
    ("person_id", |m| m.id(m.index)),
    ("age_months", |m| integer(m.age())),
    ("sex", |m| {
        Datum::Word(if m.person.sex == Sex::Female {
            "female"
        } else {
            "male"
        })
    }),
    ("relation", |m| Datum::Word(m.relation())),
    ("marital", |m| Datum::Word(marital(m.person.marital))),
    ("in_school", |m| Datum::Flag(m.person.at_school_on_file())),
    ("school_level", |m| Datum::Word(school(m.person.school))),
    ("public_school", |m| {
        Datum::Flag(m.person.at_school_on_file() && !m.person.has(Trait::PrivateSchool))
    }),
    ("severely_disabled", |m| {
        Datum::Flag(m.person.has(Trait::SeverelyDisabled))
    }),
    ("orphan_of_father", |m| {
        Datum::Flag(m.person.has(Trait::OrphanOfFather))
    }),
    ("mother_widowed_without_pension", |m| {
        Datum::Flag(with_widowed_mother(m.home.view.locality, m.person))
    }),
    ("allowance_rank", |m| {
        Datum::Integer(m.rank.map_or(0, |rank| rank as i64))
    }),
    ("allowance_centimes", |m| Datum::Integer(m.allowance.0)),
    ("registered", |m| {
        Datum::Flag(m.person.declared <= m.home.view.now)
    }),
    ("birth_order", |m| integer(m.person.birth_order)),
    ("births_given", |m| integer(m.person.parity)),
    ("mother_id", |m| m.other(m.person.mother)),
    ("father_id", |m| m.other(m.person.father)),
    ("partner_id", |m| m.other(m.person.partner)),
    ("education", |m| integer(m.person.education)),
    ("work", |m| Datum::Word(work(m.person.work))),
    ("occupation", |m| {
        Datum::Word(occupation(m.person.occupation))
    }),
    ("employer", |m| Datum::Flag(m.person.has(Trait::Employer))),
    ("unpaid", |m| Datum::Flag(m.person.has(Trait::Unpaid))),
    ("pension", |m| Datum::Flag(m.person.has_pension())),
    ("birth_month", |m| Datum::Month(m.person.birth)),
    ("weight", |m| Datum::Number(m.home.weight)),
];

pub(super) fn headings() -> Result<Vec<ColumnHeading>, Problem> {
    described("persons", COLUMNS.map(|(name, _)| name))
}

impl<'a> ExportedPerson<'a> {
    pub(super) fn of(
        home: &'a ExportedHousehold<'a>,
        index: PersonIndex,
        rank: Option<usize>,
        allowance: Centimes,
    ) -> Self {
        Self {
            home,
            index,
            person: home.view.locality.person(index),
            rank,
            allowance,
        }
    }

    /// The cells of the person, in order.
    pub(super) fn row(&self, cells: &mut Vec<Datum>) {
        cells.clear();
        cells.extend(COLUMNS.iter().map(|(_, read)| read(self)));
    }

    fn id(&self, index: PersonIndex) -> Datum {
        Datum::Person(self.home.address.locality, index)
    }

    fn other(&self, index: PersonIndex) -> Datum {
        if index == NONE {
            Datum::Empty
        } else {
            self.id(index)
        }
    }

    fn age(&self) -> i16 {
        self.person.age_months(self.home.view.now)
    }

    fn relation(&self) -> &'static str {
        let locality = self.home.view.locality;
        relation(locality, self.home.home.head, self.index)
    }
}

/// How a person is related to the head.
pub(crate) fn relation(
    locality: &daam_core::population::Locality,
    head: PersonIndex,
    index: PersonIndex,
) -> &'static str {
    if index == head {
        return "head";
    }
    let person = locality.person(index);
    let chief = locality.person(head);
    let spouse = chief.partner;
    let is = |one: PersonIndex, other: PersonIndex| one != NONE && one == other;
    let of_couple = |who: PersonIndex| {
        who != NONE && {
            let who = locality.person(who);
            [who.mother, who.father]
                .iter()
                .any(|parent| is(*parent, head) || is(*parent, spouse))
        }
    };
    let parent_of = |who: PersonIndex| {
        who != NONE && {
            let who = locality.person(who);
            is(who.mother, index) || is(who.father, index)
        }
    };
    if is(index, spouse) {
        "spouse"
    } else if of_couple(index) {
        "child"
    } else if of_couple(person.partner) {
        "child_in_law"
    } else if of_couple(person.mother) || of_couple(person.father) {
        "grandchild"
    } else if parent_of(head) {
        "parent"
    } else if parent_of(spouse) {
        "parent_in_law"
    } else if is(person.mother, chief.mother) || is(person.father, chief.father) {
        "sibling"
    } else {
        "other"
    }
}

pub(crate) const fn marital(marital: Marital) -> &'static str {
    match marital {
        Marital::Single => "single",
        Marital::Married => "married",
        Marital::Divorced => "divorced",
        Marital::Widowed => "widowed",
    }
}

const fn school(school: School) -> &'static str {
    match school {
        School::None => "none",
        School::Preschool => "preschool",
        School::Primary => "primary",
        School::LowerSecondary => "lower_secondary",
        School::UpperSecondary => "upper_secondary",
        School::Tertiary => "tertiary",
    }
}

const fn work(work: Work) -> &'static str {
    match work {
        Work::Inactive => "inactive",
        Work::Unemployed => "unemployed",
        Work::Informal => "informal",
        Work::Declared => "declared",
        Work::Public => "public",
        Work::Pensioner => "pensioner",
    }
}

const fn occupation(occupation: Occupation) -> &'static str {
    match occupation {
        Occupation::None => "none",
        Occupation::SeniorManager => "senior_manager",
        Occupation::MiddleManager => "middle_manager",
        Occupation::Craftsman => "craftsman",
        Occupation::EquipmentOperator => "equipment_operator",
        Occupation::Trader => "trader",
        Occupation::FarmOperator => "farm_operator",
        Occupation::Other => "other",
    }
}
