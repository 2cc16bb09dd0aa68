//! What the rules know of a household in a month.

use daam::kernel::{Month, Stream};
use daam::morocco::START;
use daam::population::{Locality, Marital, NONE, Person, School, Trait, Work};

use super::law::Law;
use super::world::World;

/// Why a household is not paid; some of the reasons also say what excludes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reason {
    #[default]
    None,
    Score,
    PublicEmployment,
    Pension,
    FamilyBenefit,
    DeclaredWork,
    Law,
    Graduated,
}

impl Reason {
    /// Whether a hiring may be the cause.
    pub(super) fn is_of_work(self) -> bool {
        matches!(self, Self::FamilyBenefit | Self::DeclaredWork)
    }

    fn or(self, other: Self) -> Self {
        if self == Self::None { other } else { self }
    }
}

/// A child who gives an amount.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Child {
    pub young: bool,
    pub at_school: bool,
    pub orphan: bool,
    pub severely_disabled: bool,
    pub compulsory: bool,
    pub universal: bool,
    /// 1 to 3 for primary, lower and upper secondary; 0 where no amount depends on it.
    pub level: usize,
    pub birth_order: i64,
}

/// Facts of a household as the rules know them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Family {
    pub size: i64,
    /// Children under the age limit known to the registers: all, young ones, older ones at school.
    pub children: i64,
    pub young: i64,
    pub in_school: i64,
    /// Persons under the age limit of the universal grant.
    pub universal: i64,
    pub old: i64,
    pub widows: i64,
    pub widows_with_orphans: i64,
    pub orphans: i64,
    /// Widows with orphans who draw a survivor's pension.
    pub survivor_pensions: i64,
    pub supplemented_old: i64,
    pub disabled_adults: i64,
    pub undeclared_work: bool,
    /// Members of the beneficiary family: the children and their parents, or head and spouse.
    pub persons: i64,
    pub old_persons: i64,
    /// Reason for exclusion, by perimeter.
    pub excluded: [Reason; 4],
    /// The children who give an amount, oldest first.
    pub paid_children: Vec<Child>,
}

const OLD_AGE: i16 = 60 * 12;
/// Maximum numbers of children who give an amount and of parents counted.
const MOST_CHILDREN: usize = 8;
const MOST_PARENTS: usize = 12;

impl Family {
    /// Reads a household under a scenario's law; `drop_out` is the scenario's drop-out factor by
    /// month since the start, `start` the first scenario's law of the first month.
    pub(super) fn of(
        world: &World,
        household: u32,
        law: &Law,
        drop_out: &[f64],
        start: &Law,
    ) -> Self {
        let (locality, now) = (&world.locality, world.now);
        let home = locality.household(household);
        let mut family = Self {
            size: i64::from(home.size),
            ..Self::default()
        };
        if home.head == NONE {
            return family;
        }
        let mut children: Vec<u32> = Vec::new();
        let mut parents: Vec<u32> = Vec::new();
        let mut mother_before = NONE;
        let head_and_spouse = [home.head, locality.person(home.head).partner];
        for member in locality.members(household) {
            let person = locality.person(member);
            let age = person.age_months(now);
            family.old += i64::from(age >= OLD_AGE);
            family.widows += i64::from(person.is_female() && person.marital == Marital::Widowed);
            family.undeclared_work |= person.work == Work::Informal;
            family.supplemented_old += i64::from(age >= law.supplement_age);
            let disabled = person.has(Trait::SeverelyDisabled);
            family.disabled_adults += i64::from(age >= law.child_age && disabled);
            family.universal += i64::from(age < law.universal_age);
            let child = is_child(world, household, member, law);
            if !child {
                continue;
            }
            children.push(member);
            family.children += 1;
            if age < law.school_age {
                family.young += 1;
            } else if school(world, person, home.cell, drop_out) != School::None {
                family.in_school += 1;
            }
            if is_orphan(locality, person, law) {
                family.orphans += 1;
                if person.mother != mother_before {
                    mother_before = person.mother;
                    family.widows_with_orphans += 1;
                    let pension = locality.person(person.mother).has(Trait::SurvivorPension);
                    family.survivor_pensions += i64::from(pension);
                }
            }
            let at_home =
                |parent: u32| parent != NONE && locality.person(parent).household == household;
            let of_child = [person.mother, person.father]
                .into_iter()
                .filter(|one| at_home(*one));
            let before = parents.len();
            parents.extend(of_child);
            if parents.len() == before {
                parents.extend(head_and_spouse.into_iter().filter(|one| at_home(*one)));
            }
        }
        if children.is_empty() {
            let at_home = |one: &u32| *one != NONE && locality.person(*one).household == household;
            parents.extend(head_and_spouse.into_iter().filter(at_home));
        }
        let mut seen: Vec<u32> = Vec::new();
        for parent in parents {
            if !seen.contains(&parent) && seen.len() < MOST_PARENTS {
                seen.push(parent);
            }
        }
        let old = |one: &&u32| locality.person(**one).age_months(now) >= OLD_AGE;
        family.persons = family.children + seen.len() as i64;
        family.old_persons = seen.iter().filter(old).count() as i64;
        family.excluded = exclusions(world, household, start);
        children.sort_by_key(|child| (locality.person(*child).birth, *child));
        let paid = children
            .into_iter()
            .take(MOST_CHILDREN.min(law.max_children as usize));
        family.paid_children = paid
            .map(|child| {
                let person = locality.person(child);
                let age = person.age_months(now);
                let school = school(world, person, home.cell, drop_out);
                Child {
                    young: age < law.school_age,
                    at_school: school != School::None,
                    orphan: is_orphan(locality, person, law),
                    severely_disabled: person.has(Trait::SeverelyDisabled),
                    compulsory: age >= law.school_age && age < law.compulsory_age,
                    universal: age < law.universal_age,
                    level: match school {
                        School::Primary if law.pays_levels() => 1,
                        School::LowerSecondary if law.pays_levels() => 2,
                        School::UpperSecondary if law.pays_levels() => 3,
                        _ => 0,
                    },
                    birth_order: i64::from(person.birth_order),
                }
            })
            .collect();
        family
    }

    /// Whether there is one parent at home, or one adult in the parents' place.
    pub(super) fn has_lone_parent(&self) -> bool {
        self.children > 0 && self.persons - self.children == 1
    }

    /// Whether it is one person of working age living alone.
    pub(super) fn is_single_of_working_age(&self) -> bool {
        self.size == 1 && self.old == 0 && self.children == 0
    }
}

/// Whether a member is a child on file: under the age limit, never married, not the head.
fn is_child(world: &World, household: u32, member: u32, law: &Law) -> bool {
    let person = world.locality.person(member);
    person.age_months(world.now) < law.child_age
        && person.marital == Marital::Single
        && member != world.locality.household(household).head
        && person.declared <= world.now
}

/// Fatherless child living with a widowed mother without pension; where the law disregards
/// survivors' pensions, without a pension of her own.
fn is_orphan(locality: &Locality, child: &Person, law: &Law) -> bool {
    if !child.has(Trait::OrphanOfFather) || child.mother == NONE {
        return false;
    }
    let mother = locality.person(child.mother);
    let kept = mother.household == child.household && mother.marital == Marital::Widowed;
    let own_pension = mother.work == Work::Pensioner;
    let husbands = mother.has(Trait::SurvivorPension) && law.survivor_pension_excludes;
    kept && !own_pension && !husbands
}

/// What excludes the household: head and spouse or all members, in their order.
///
/// Children and orphans are determined by the first scenario's law of the first month, whatever the
/// scenario, because the engine does so. By the letter of the law they would depend on the
/// scenario, and under `widow_with_pension` the pension of a widow with orphans would no longer
/// exclude her.
fn exclusions(world: &World, household: u32, start: &Law) -> [Reason; 4] {
    let locality = &world.locality;
    let members = locality.members(household);
    let children: Vec<u32> = members
        .filter(|one| is_child(world, household, *one, start))
        .collect();
    let orphan = |child: &u32| is_orphan(locality, locality.person(*child), start);
    let orphans = children.iter().any(orphan);
    let head = locality.household(household).head;
    let mut found = [Reason::None; 4];
    let (mut close_declared, mut any_declared) = (false, false);
    for member in locality.members(household) {
        let person = locality.person(member);
        let close = member == head || person.partner == head;
        any_declared |= person.work == Work::Declared;
        close_declared |= close && person.work == Work::Declared;
        let reason = excludes(world, person);
        let survivor = person.has(Trait::SurvivorPension) && reason == Reason::Pension;
        let spared = if survivor { Reason::None } else { reason };
        if close {
            found[0] = found[0].or(reason);
            found[2] = found[2].or(spared);
        }
        found[1] = found[1].or(reason);
        found[3] = found[3].or(spared);
    }
    if !orphans {
        (found[2], found[3]) = (found[0], found[1]);
    }
    // A family benefit requires children; without them declared work may remain as the reason.
    for (perimeter, reason) in found.iter_mut().enumerate() {
        if *reason == Reason::FamilyBenefit && children.is_empty() {
            let declared = if perimeter % 2 == 0 {
                close_declared
            } else {
                any_declared
            };
            *reason = if declared {
                Reason::DeclaredWork
            } else {
                Reason::None
            };
        }
    }
    found
}

/// Reason for which a member's situation excludes the household, if there are children.
fn excludes(world: &World, person: &Person) -> Reason {
    let divorced = person.is_female() && person.marital == Marital::Divorced;
    let share = match person.work {
        Work::Declared => world.assumed.family_benefit_share,
        _ if divorced => world.assumed.maintenance_fund_share,
        _ => 0.0,
    };
    let benefit = share > 0.0 && world.draws.uniforms(Stream::Traits, person.id, 1)[0] < share;
    match person.work {
        Work::Public => Reason::PublicEmployment,
        Work::Pensioner => Reason::Pension,
        Work::Declared if benefit => Reason::FamilyBenefit,
        Work::Declared => Reason::DeclaredWork,
        _ if person.has(Trait::SurvivorPension) => Reason::Pension,
        _ if benefit => Reason::FamilyBenefit,
        _ => Reason::None,
    }
}

/// School attended according to the registers, under a scenario with a factor on drop-out: below
/// one, some of those who left before 18 have stayed; above one, some of those who stayed have
/// left, by a draw each September.
pub(super) fn school(world: &World, person: &Person, cell: u16, drop_out: &[f64]) -> School {
    const ADULT: i16 = 18 * 12;
    if !person.has(Trait::Certified) {
        return School::None;
    }
    let now = world.now;
    let factor = |month: Month| drop_out[(month - START) as usize];
    let draw = |month: Month, lane: usize| {
        f64::from(
            world
                .draws
                .uniforms(Stream::School, person.id, month.ordinal())[lane],
        )
    };
    if !person.at_school() {
        let left = person.left_school;
        let since_start = left >= START && left <= now && person.age_months(now) < ADULT;
        let stayed = since_start && draw(left, 1) < 1.0 - factor(left);
        return if stayed {
            School::usual(person.age(now), person.school_delay)
        } else {
            School::None
        };
    }
    let milieu = world.inputs.country.cells[usize::from(cell)].milieu;
    let usual = &world.inputs.schooling.dropout[milieu as usize];
    let left = START
        .through(now)
        .filter(|month| month.of_year() == 9)
        .any(|month| {
            let age = person.age(month);
            let chance = usual.get(age).copied().unwrap_or(0.0);
            factor(month) > 1.0 && age > 6 && draw(month, 2) < chance * (factor(month) - 1.0)
        });
    if left { School::None } else { person.school }
}
