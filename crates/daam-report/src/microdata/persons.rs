//! The columns of `persons`.

use super::home::Home;
use super::value::Kind::{Flag, Integer, Number, Text};
use super::value::{Column, Heading, Value, column};
use daam_core::kernel::Centimes;
use daam_core::population::{
    Marital, NONE, Occupation, Person, PersonIndex, School, Sex, Trait, Work,
};
use daam_core::programme::with_widowed_mother;

/// A member of a household of the export.
pub(super) struct Member<'a> {
    home: &'a Home<'a>,
    index: PersonIndex,
    person: &'a Person,
    rank: Option<usize>,
    allowance: Centimes,
}

type Read = fn(&Member<'_>) -> Value;

const COLUMNS: [Column<Read>; 28] = [
    column("household_id", Text, "", "The household lived in.", |m| {
        Value::Household(m.home.address)
    }),
    column(
        "person_id",
        Text,
        "",
        "Locality and the person's number in it.",
        |m| m.id(m.index),
    ),
    column("age_months", Integer, "months", "Age.", |m| {
        Value::Integer(i64::from(m.age()))
    }),
    column("sex", Text, "", "male or female.", |m| {
        Value::Word(if m.person.sex == Sex::Female {
            "female"
        } else {
            "male"
        })
    }),
    column(
        "relation",
        Text,
        "",
        "To the head: head, spouse, child, child_in_law, grandchild, parent, parent_in_law, sibling, other.",
        |m| Value::Word(m.relation()),
    ),
    column(
        "marital",
        Text,
        "",
        "single, married, divorced, widowed.",
        |m| Value::Word(marital(m.person.marital)),
    ),
    column(
        "in_school",
        Flag,
        "",
        "At school this school year as the registers know it, pre-school included.",
        |m| Value::Flag(m.person.at_school_on_file()),
    ),
    column(
        "school_level",
        Text,
        "",
        "Level attended: none, preschool, primary, lower_secondary, upper_secondary, tertiary.",
        |m| Value::Word(school(m.person.school)),
    ),
    column(
        "public_school",
        Flag,
        "",
        "Attends a public school, as the registers know it.",
        |m| Value::Flag(m.person.at_school_on_file() && !m.person.has(Trait::PrivateSchool)),
    ),
    column(
        "severely_disabled",
        Flag,
        "",
        "Severely disabled since birth.",
        |m| Value::Flag(m.person.has(Trait::SeverelyDisabled)),
    ),
    column("orphan_of_father", Flag, "", "The father is dead.", |m| {
        Value::Flag(m.person.has(Trait::OrphanOfFather))
    }),
    column(
        "mother_widowed_without_pension",
        Flag,
        "",
        "Lives with a mother who is widowed and has no pension.",
        |m| Value::Flag(with_widowed_mother(m.home.view.locality, m.person)),
    ),
    column(
        "allowance_rank",
        Integer,
        "rank",
        "Rank that decides the amount, from 1; empty when the person does not count as a child on file.",
        |m| match m.rank {
            Some(rank) => Value::Integer(rank as i64),
            None => Value::Empty,
        },
    ),
    column(
        "allowance_centimes",
        Integer,
        "centimes per month",
        "What the person gives, the disability supplement included, before the floor.",
        |m| Value::Integer(m.allowance.0),
    ),
    column(
        "registered",
        Flag,
        "",
        "Birth declared and known to the registers.",
        |m| Value::Flag(m.person.declared <= m.home.view.now),
    ),
    column(
        "birth_order",
        Integer,
        "rank",
        "Rank among the mother's births, from 1; 0 when not known.",
        |m| Value::Integer(i64::from(m.person.birth_order)),
    ),
    column("births_given", Integer, "births", "Births given.", |m| {
        Value::Integer(i64::from(m.person.parity))
    }),
    column("mother_id", Text, "", "Mother, when known.", |m| {
        m.other(m.person.mother)
    }),
    column("father_id", Text, "", "Father, when known.", |m| {
        m.other(m.person.father)
    }),
    column(
        "partner_id",
        Text,
        "",
        "Spouse, when in the country.",
        |m| m.other(m.person.partner),
    ),
    column(
        "education",
        Integer,
        "level",
        "Highest level reached: 0 none, 1 primary, 2 lower secondary, 3 upper secondary, 4 tertiary.",
        |m| Value::Integer(i64::from(m.person.education)),
    ),
    column(
        "work",
        Text,
        "",
        "inactive, unemployed, informal, declared, public, pensioner.",
        |m| Value::Word(work(m.person.work)),
    ),
    column(
        "occupation",
        Text,
        "",
        "none, senior_manager, middle_manager, craftsman, equipment_operator, trader, farm_operator, other.",
        |m| Value::Word(occupation(m.person.occupation)),
    ),
    column("employer", Flag, "", "Employs others.", |m| {
        Value::Flag(m.person.has(Trait::Employer))
    }),
    column("unpaid", Flag, "", "Works unpaid for the family.", |m| {
        Value::Flag(m.person.has(Trait::Unpaid))
    }),
    column(
        "pension",
        Flag,
        "",
        "Has a pension, own or survivor's.",
        |m| Value::Flag(m.person.has_pension()),
    ),
    column("birth_month", Text, "month", "Month of birth.", |m| {
        Value::Month(m.person.birth)
    }),
    column(
        "weight",
        Number,
        "persons",
        "Persons of the country that this one stands for.",
        |m| Value::Number(m.home.weight),
    ),
];

/// Headings of all columns, in order.
pub(super) fn headings() -> Vec<Heading> {
    COLUMNS.iter().map(Column::heading).collect()
}

impl<'a> Member<'a> {
    pub(super) fn of(
        home: &'a Home<'a>,
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
    pub(super) fn row(&self, cells: &mut Vec<Value>) {
        cells.clear();
        cells.extend(COLUMNS.iter().map(|column| (column.read)(self)));
    }

    fn id(&self, index: PersonIndex) -> Value {
        Value::Person(self.home.address.locality, index)
    }

    fn other(&self, index: PersonIndex) -> Value {
        if index == NONE {
            Value::Empty
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

const fn marital(marital: Marital) -> &'static str {
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
