//! What the rules know of a household.

use super::exclusion::{Exclusion, Perimeter};
use super::limits::Limits;
use super::{ChildKind, SchoolLevel};
use crate::kernel::Month;
use crate::population::{
    HouseholdIndex, Locality, Marital, NONE, Person, PersonIndex, School, Trait, Work,
};

/// Age in months from which a person counts as elderly in the programme's figures: 60 years.
pub(super) const OLD_AGE: i16 = 720;
/// Maximum number of children that a household's facts can hold.
pub(super) const MOST_CHILDREN: usize = 8;

/// A household as the rules see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Persons.
    pub size: u16,
    /// Children under the age limit.
    pub child_count: u8,
    /// Of these, those below the age from which schooling counts.
    pub young: u8,
    /// Of the others, those attending school.
    pub in_school: u8,
    /// Persons under the age limit of the universal grant.
    pub universal: u8,
    /// Persons of 60 and more.
    pub old: u8,
    /// Widowed women.
    pub widows: u8,
    /// Widowed women who live with a child counted in `orphans`.
    pub widows_with_orphans: u8,
    /// Fatherless children living with a widowed mother who has no pension, or one disregarded.
    pub orphans: u8,
    /// Widowed women with a survivor's pension and eligible orphans.
    pub survivor_pensions: u8,
    /// Persons of the age that gives the elderly supplement.
    pub supplemented_old: u8,
    /// Severely disabled adults.
    pub disabled_adults: u8,
    /// Whether a member does undeclared work.
    pub undeclared_work: bool,
    /// Members of the beneficiary family: the eligible children and their parents in the household;
    /// the head and the spouse for children without parents there, and in a household without
    /// children. Other adults of the dwelling are not beneficiaries.
    pub family: u16,
    /// Of the beneficiary family, those aged 60 and over.
    pub family_old: u16,
    /// Whether it is one person living alone, neither elderly nor a child.
    pub single_working_age: bool,
    /// Reason of exclusion, by perimeter.
    pub exclusion: [Exclusion; Perimeter::COUNT],
    listed: u8,
    kinds: [ChildKind; MOST_CHILDREN],
    births: [u8; MOST_CHILDREN],
}

impl Facts {
    /// The children who give an amount, oldest first, with their rank among the mother's births.
    pub fn children(&self) -> impl Iterator<Item = (ChildKind, u8)> + '_ {
        let listed = usize::from(self.listed);
        self.kinds[..listed]
            .iter()
            .copied()
            .zip(self.births[..listed].iter().copied())
    }

    /// Reads a household.
    ///
    /// `benefit` says whether a member draws a family benefit if there are children, `school` which
    /// school a child attends according to the registers.
    pub fn of(
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        limits: &Limits,
        benefit: impl Fn(&Person) -> bool,
        school: impl Fn(&Person) -> School,
    ) -> Self {
        let home = locality.household(household);
        let mut facts = Self {
            size: home.size,
            ..Self::default()
        };
        if home.head == NONE {
            return facts;
        }
        let mut eldest = Eldest::default();
        let mut elders = Elders::default();
        let mut mother_seen = NONE;
        let mut but_survivors = [Exclusion::None; 2];
        let (mut close_declared, mut any_declared) = (false, false);
        for member in locality.members(household) {
            let person = locality.person(member);
            let age = person.age_months(now);
            if age >= OLD_AGE {
                facts.old += 1;
            }
            if person.is_female() && person.marital == Marital::Widowed {
                facts.widows += 1;
            }
            let reason = Exclusion::of(person, benefit(person));
            let declared = person.work == Work::Declared;
            close_declared |= declared && (member == home.head || person.partner == home.head);
            any_declared |= declared;
            let is_close = member == home.head || person.partner == home.head;
            let spared = if person.has(Trait::SurvivorPension) && reason == Exclusion::Pension {
                Exclusion::None
            } else {
                reason
            };
            for (slot, reason) in [reason, spared].into_iter().enumerate() {
                let of_all = if slot == 0 {
                    &mut facts.exclusion[..2]
                } else {
                    &mut but_survivors[..]
                };
                if is_close {
                    of_all[0] = of_all[0].or(reason);
                }
                of_all[1] = of_all[1].or(reason);
            }
            facts.undeclared_work |= person.work == Work::Informal;
            if age >= limits.old {
                facts.supplemented_old += 1;
            }
            if age >= limits.child && person.has(Trait::SeverelyDisabled) {
                facts.disabled_adults += 1;
            }
            if age < limits.universal {
                facts.universal += 1;
            }
            // A child counts once the registers know of them.
            if !is_child(person, member, home.head, age, limits) || person.declared > now {
                continue;
            }
            facts.child_count += 1;
            elders.of_child(locality, household, person);
            if age < limits.young {
                facts.young += 1;
            } else if school(person) != School::None {
                facts.in_school += 1;
            }
            if limits.kept_orphan(locality, person) {
                facts.orphans += 1;
                if person.mother != mother_seen {
                    facts.widows_with_orphans += 1;
                    let mother = locality.person(person.mother);
                    facts.survivor_pensions += u8::from(mother.has(Trait::SurvivorPension));
                    mother_seen = person.mother;
                }
            }
            eldest.insert(person.birth, member, limits.most);
        }
        let [close, any] = if facts.orphans > 0 {
            but_survivors
        } else {
            [facts.exclusion[0], facts.exclusion[1]]
        };
        facts.exclusion[2..].copy_from_slice(&[close, any]);
        for (slot, reason) in facts.exclusion.iter_mut().enumerate() {
            let declared = if slot % 2 == 0 {
                close_declared
            } else {
                any_declared
            };
            *reason = reason.with_children(facts.child_count > 0, declared);
        }
        if facts.child_count == 0 {
            elders.head_and_spouse(locality, household);
        }
        facts.family = u16::from(facts.child_count) + elders.counted;
        facts.family_old = elders.old(locality, now);
        facts.single_working_age = facts.size == 1 && facts.old == 0 && facts.child_count == 0;
        for (slot, child) in eldest.iter().enumerate() {
            let person = locality.person(child);
            let (age, school) = (person.age_months(now), school(person));
            facts.kinds[slot] = ChildKind {
                young: age < limits.young,
                at_school: school != School::None,
                orphan: limits.kept_orphan(locality, person),
                severely_disabled: person.has(Trait::SeverelyDisabled),
                compulsory: age >= limits.young && age < limits.compulsory,
                level: if limits.levels {
                    school.into()
                } else {
                    SchoolLevel::Other
                },
                universal: age < limits.universal,
            };
            facts.births[slot] = person.birth_order;
            facts.listed += 1;
        }
        facts
    }

    /// The eligible children of a household, oldest first, including those beyond the maximum
    /// number that gives an amount.
    pub fn children_on_file(
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        limits: &Limits,
    ) -> Vec<PersonIndex> {
        let head = locality.household(household).head;
        let mut children: Vec<PersonIndex> = locality
            .members(household)
            .filter(|member| {
                let person = locality.person(*member);
                is_child(person, *member, head, person.age_months(now), limits)
                    && person.declared <= now
            })
            .collect();
        children.sort_unstable_by_key(|child| (locality.person(*child).birth, *child));
        children
    }

    /// Facts of a family described by hand: the eligible children, oldest first.
    pub fn described(size: u16, children: &[(ChildKind, u8)], most: usize) -> Self {
        let mut facts = Self {
            size,
            family: size,
            child_count: u8::try_from(children.len()).unwrap_or(u8::MAX),
            ..Self::default()
        };
        for (slot, (kind, birth)) in children.iter().take(most.min(MOST_CHILDREN)).enumerate() {
            facts.kinds[slot] = *kind;
            facts.births[slot] = *birth;
            facts.listed += 1;
        }
        let universal = children.iter().filter(|(kind, _)| kind.universal);
        facts.universal = u8::try_from(universal.count()).unwrap_or(u8::MAX);
        facts
    }
}

/// The children's parents, or the head and the spouse in their place, each counted once.
#[derive(Default)]
struct Elders {
    counted: u16,
    seen: [Option<PersonIndex>; 12],
}

impl Elders {
    fn of_child(&mut self, locality: &Locality, household: HouseholdIndex, child: &Person) {
        let mother = self.add(locality, household, child.mother);
        let father = self.add(locality, household, child.father);
        if !mother && !father {
            self.head_and_spouse(locality, household);
        }
    }

    fn old(&self, locality: &Locality, now: Month) -> u16 {
        let old = |elder: &PersonIndex| locality.person(*elder).age_months(now) >= OLD_AGE;
        self.seen
            .iter()
            .flatten()
            .filter(|elder| old(elder))
            .count() as u16
    }

    fn head_and_spouse(&mut self, locality: &Locality, household: HouseholdIndex) {
        let head = locality.household(household).head;
        self.add(locality, household, head);
        self.add(locality, household, locality.person(head).partner);
    }

    /// Counts a person of the household, once; returns whether they live there.
    fn add(&mut self, locality: &Locality, household: HouseholdIndex, person: PersonIndex) -> bool {
        if person == NONE || locality.person(person).household != household {
            return false;
        }
        // More than twelve would mean six couples under one roof: further ones are ignored.
        let place = usize::from(self.counted);
        if place < self.seen.len() && !self.seen.contains(&Some(person)) {
            self.seen[place] = Some(person);
            self.counted += 1;
        }
        true
    }
}

/// The oldest children seen so far, without allocation.
#[derive(Default)]
struct Eldest {
    listed: usize,
    children: [(i16, PersonIndex); MOST_CHILDREN],
}

impl Eldest {
    fn insert(&mut self, birth: Month, child: PersonIndex, most: usize) {
        let key = (birth.ordinal(), child);
        let place = self.children[..self.listed].partition_point(|other| *other < key);
        if place >= most {
            return;
        }
        self.listed = (self.listed + 1).min(most);
        self.children[place..self.listed].rotate_right(1);
        self.children[place] = key;
    }

    fn iter(&self) -> impl Iterator<Item = PersonIndex> + '_ {
        self.children[..self.listed].iter().map(|entry| entry.1)
    }
}

/// Whether a member counts as a child: under the age limit, never married, not the head.
fn is_child(
    person: &Person,
    index: PersonIndex,
    head: PersonIndex,
    age: i16,
    limits: &Limits,
) -> bool {
    age < limits.child && person.marital == Marital::Single && index != head
}
