//! A household at the end of a month, to compare with the next month.

use crate::microdata::marital;
use crate::microdata::relation;
use daam_core::kernel::Month;
use daam_core::population::{
    Belongings, HouseholdIndex, Marital, Occupation, PersonIndex, School, Sex, Trait, Work,
};
use daam_core::programme::{Case, CaseRegister, Exclusion, Facts, LocalityView, Rules};

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    pub index: PersonIndex,
    pub birth: Month,
    pub sex: Sex,
    pub relation: &'static str,
    pub marital: Marital,
    pub work: Work,
    pub occupation: Occupation,
    pub school: School,
    pub education: u8,
    pub pension: bool,
    pub severely_disabled: bool,
    pub declared: Month,
}

/// A household, its file and what the registers know.
#[derive(Clone)]
pub(super) struct Snapshot {
    pub members: Vec<Member>,
    pub belongings: Belongings,
    pub cell: u16,
    pub head: PersonIndex,
    /// Children who count, the eldest first.
    pub children: Vec<PersonIndex>,
    pub facts: Facts,
    pub case: Case,
    pub known: Exclusion,
    pub exclusion: Exclusion,
}

impl Snapshot {
    /// The household this month; `None` when it has not been formed.
    pub(super) fn of(
        view: &LocalityView,
        register: &CaseRegister,
        index: HouseholdIndex,
    ) -> Option<Self> {
        let home = view.locality.households.get(index as usize)?;
        let rules = rules(view, home.cell);
        let limits = &view.programme.limits[rules.limits];
        let check = register.cross_check(index, rules.exchange);
        let mut members: Vec<Member> = view
            .locality
            .members(index)
            .map(|member| Member::of(view, home.head, member))
            .collect();
        members.sort_by_key(|member| (member.relation != "head", member.birth, member.index));
        let children = if home.size > 0 {
            Facts::children_on_file(view.locality, index, view.now, limits)
        } else {
            Vec::new()
        };
        Some(Self {
            members,
            belongings: home.belongings,
            cell: home.cell,
            head: home.head,
            children,
            facts: register.facts(index, rules.limits).clone(),
            case: register.cases(index)[0],
            known: check.known(view.now, register.cases(index)[0].last_appeal()),
            exclusion: check.reason,
        })
    }

    pub(super) fn member(&self, index: PersonIndex) -> Option<&Member> {
        self.members.iter().find(|member| member.index == index)
    }
}

/// The rules of the month.
pub(super) fn rules<'a>(view: &LocalityView<'a>, cell: u16) -> &'a Rules {
    view.programme.rules(0, view.now, cell)
}

impl Member {
    pub(super) fn of(view: &LocalityView, head: PersonIndex, index: PersonIndex) -> Self {
        let person = view.locality.person(index);
        Self {
            index,
            birth: person.birth,
            sex: person.sex,
            relation: relation(view.locality, head, index),
            marital: person.marital,
            work: person.work,
            occupation: person.occupation,
            school: person.school,
            education: person.education,
            pension: person.has_pension(),
            severely_disabled: person.has(Trait::SeverelyDisabled),
            declared: person.declared,
        }
    }

    pub(super) fn age(&self, now: Month) -> i16 {
        (now - self.birth).max(0) / 12
    }

    /// `the daughter p12 (7)`.
    pub(super) fn name(&self, now: Month) -> String {
        format!("the {} p{} ({})", self.kin(), self.index, self.age(now))
    }

    /// The relation to the head, with the sex.
    fn kin(&self) -> &'static str {
        let female = self.sex == Sex::Female;
        match (self.relation, female) {
            ("spouse", true) => "wife",
            ("spouse", false) => "husband",
            ("child", true) => "daughter",
            ("child", false) => "son",
            ("child_in_law", true) => "daughter-in-law",
            ("child_in_law", false) => "son-in-law",
            ("grandchild", true) => "granddaughter",
            ("grandchild", false) => "grandson",
            ("parent", true) => "mother",
            ("parent", false) => "father",
            ("parent_in_law", true) => "mother-in-law",
            ("parent_in_law", false) => "father-in-law",
            ("sibling", true) => "sister",
            ("sibling", false) => "brother",
            ("head", _) => "head",
            (_, true) => "kinswoman",
            (_, false) => "kinsman",
        }
    }

    /// Everything about a member on one line.
    pub(super) fn portrait(&self, now: Month) -> String {
        let sex = if self.sex == Sex::Female {
            "female"
        } else {
            "male"
        };
        let mut parts = vec![sex, marital(self.marital)];
        parts.push(if self.school == School::None {
            work(self.work)
        } else {
            school(self.school)
        });
        if self.occupation != Occupation::None {
            parts.push(occupation(self.occupation));
        }
        if self.school == School::None && self.age(now) >= 15 {
            parts.push(education(self.education));
        }
        if self.pension && self.work != Work::Pensioner {
            parts.push("with a survivor's pension");
        }
        if self.severely_disabled {
            parts.push("severely disabled");
        }
        if self.declared > now {
            parts.push("not yet in the registers");
        }
        format!("{}: {}", self.name(now), parts.join(", "))
    }
}

pub(super) const fn work(work: Work) -> &'static str {
    match work {
        Work::Inactive => "not at work",
        Work::Unemployed => "unemployed",
        Work::Informal => "at work, not declared",
        Work::Declared => "declared worker",
        Work::Public => "public employee",
        Work::Pensioner => "retired with a pension",
    }
}

pub(super) const fn school(school: School) -> &'static str {
    match school {
        School::None => "not at school",
        School::Preschool => "in pre-school",
        School::Primary => "in primary school",
        School::LowerSecondary => "in lower secondary school",
        School::UpperSecondary => "in upper secondary school",
        School::Tertiary => "in higher education",
    }
}

const fn occupation(occupation: Occupation) -> &'static str {
    match occupation {
        Occupation::None => "no occupation",
        Occupation::SeniorManager => "senior manager",
        Occupation::MiddleManager => "middle manager",
        Occupation::Craftsman => "craftsman",
        Occupation::EquipmentOperator => "equipment operator",
        Occupation::Trader => "trader",
        Occupation::FarmOperator => "farm operator",
        Occupation::Other => "employee or labourer",
    }
}

const fn education(level: u8) -> &'static str {
    match level {
        0 => "no schooling",
        1 => "primary schooling",
        2 => "lower secondary schooling",
        3 => "upper secondary schooling",
        _ => "higher education",
    }
}
