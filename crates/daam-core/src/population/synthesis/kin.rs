//! Assigns children to mothers, and everybody else to the remaining places.

use super::Synthesizer;
use super::homes::Homes;
use super::tables::CHILD_AT_HOME;
use crate::inputs::{FERTILE_AGES, TOP_AGE};
use crate::kernel::{Month, StreamRng};
use crate::population::{
    Household, HouseholdIndex, Locality, Marital, NONE, Person, PersonIndex, Site, Trait,
};

/// Shortest time between two births of one mother, in months.
const SPACING: i16 = 10;
/// Maximum distance from the age drawn for the mother, in years.
const REACH: usize = 14;

/// Assigns everybody who has no household yet; afterwards nobody is without one.
pub(super) fn assign_homes(
    tables: &Synthesizer,
    place: &Site,
    mut homes: Homes,
    rng: &mut StreamRng,
    locality: &mut Locality,
) {
    let law = &tables.mother_age[place.domain as usize];
    let mut buckets = by_age(&homes, locality, tables.start);
    let (minors, adults) = unplaced_persons(locality, tables.start, rng);
    let mut left = Vec::new();
    for child in minors.into_iter().chain(adults) {
        let age = locality.person(child).age(tables.start);
        let single = locality.person(child).marital == Marital::Single;
        let found = (single && age < CHILD_AT_HOME)
            .then(|| {
                let drawn = rng.uniform();
                let at_birth = law.partition_point(|share| *share < drawn);
                let target = age + FERTILE_AGES.start + at_birth.min(law.len() - 1);
                find_parents(locality, &homes, &mut buckets, child, target, rng)
            })
            .flatten();
        match found {
            Some(index) => place_with_parents(locality, &mut homes, index, child),
            None => left.push(child),
        }
    }
    let mut open: Vec<HouseholdIndex> = (0..)
        .zip(&homes.room)
        .filter(|(_, room)| **room > 0)
        .map(|(home, _)| home)
        .collect();
    for person in left {
        let pick = choose_open_home(locality, &open, person, rng);
        let home = open[pick];
        locality.join(person, home);
        locality.person_mut(person).origin = home;
        homes.room[home as usize] -= 1;
        if homes.room[home as usize] == 0 {
            open.swap_remove(pick);
        }
    }
    order_births(locality);
}

/// Parents by the mother's age in years (a lone father counts as somewhat younger than he is).
fn by_age(homes: &Homes, locality: &Locality, now: Month) -> Vec<Vec<u32>> {
    const LONE_FATHER_YEARS: usize = 6;
    let mut buckets = vec![Vec::new(); TOP_AGE + 1];
    for (index, parents) in (0..).zip(&homes.parents) {
        let age = if parents.mother == NONE {
            let age = locality.person(parents.father).age(now);
            age.saturating_sub(LONE_FATHER_YEARS)
        } else {
            locality.person(parents.mother).age(now)
        };
        buckets[age.min(TOP_AGE)].push(index);
    }
    buckets
}

/// Persons without a household, shuffled: those under 21 first, so that they find a mother.
fn unplaced_persons(
    locality: &Locality,
    now: Month,
    rng: &mut StreamRng,
) -> (Vec<PersonIndex>, Vec<PersonIndex>) {
    let (mut minors, mut adults) = (Vec::new(), Vec::new());
    for (index, person) in (0..).zip(&locality.people) {
        if person.household == NONE {
            if person.age(now) < 21 && person.marital == Marital::Single {
                minors.push(index);
            } else {
                adults.push(index);
            }
        }
    }
    for list in [&mut minors, &mut adults] {
        for end in (1..list.len()).rev() {
            list.swap(end, rng.below(end + 1));
        }
    }
    (minors, adults)
}

fn find_parents(
    locality: &Locality,
    homes: &Homes,
    buckets: &mut [Vec<u32>],
    child: PersonIndex,
    target: usize,
    rng: &mut StreamRng,
) -> Option<u32> {
    for step in 0..2 * REACH {
        let offset = step.div_ceil(2);
        let age = if step % 2 == 0 {
            target + offset
        } else {
            target.checked_sub(offset)?
        };
        let Some(bucket) = buckets.get_mut(age) else {
            continue;
        };
        let mut tries = 0;
        while tries < 3 && !bucket.is_empty() {
            let pick = rng.below(bucket.len());
            let parents = &homes.parents[bucket[pick] as usize];
            if homes.room[parents.home as usize] == 0 {
                bucket.swap_remove(pick);
            } else if plausible(locality, locality.person(child), parents) {
                return Some(bucket[pick]);
            } else {
                tries += 1;
            }
        }
    }
    None
}

/// Whether the mother is 15 to 49 years older and has no other child within the minimum spacing.
fn plausible(locality: &Locality, child: &Person, parents: &super::homes::Parents) -> bool {
    let older = |parent: PersonIndex| child.birth - locality.person(parent).birth;
    let first = FERTILE_AGES.start as i16 * 12;
    if parents.mother == NONE {
        return older(parents.father) >= first;
    }
    let fertile = first..FERTILE_AGES.end as i16 * 12;
    let father_old_enough = parents.father == NONE || older(parents.father) >= first;
    father_old_enough
        && fertile.contains(&older(parents.mother))
        && locality.members(parents.home).all(|member| {
            let sibling = locality.person(member);
            sibling.mother != parents.mother || (sibling.birth - child.birth).abs() >= SPACING
        })
}

fn place_with_parents(locality: &mut Locality, homes: &mut Homes, index: u32, child: PersonIndex) {
    let parents = &homes.parents[index as usize];
    let widow =
        parents.mother != NONE && locality.person(parents.mother).marital == Marital::Widowed;
    let (mother, father, home) = (parents.mother, parents.father, parents.home);
    locality.join(child, home);
    let person = locality.person_mut(child);
    person.mother = mother;
    person.father = father;
    person.origin = home;
    person.set(Trait::OrphanOfFather, widow);
    homes.room[home as usize] -= 1;
}

/// A household with room whose head could be the person's parent; for an adult, any household.
fn choose_open_home(
    locality: &Locality,
    open: &[HouseholdIndex],
    person: PersonIndex,
    rng: &mut StreamRng,
) -> usize {
    let raised = |home: &HouseholdIndex| {
        let head = locality.person(locality.household(*home).head);
        let older = locality.person(person).birth - head.birth;
        older >= FERTILE_AGES.start as i16 * 12
    };
    for _ in 0..16 {
        let pick = rng.below(open.len());
        if raised(&open[pick]) {
            return pick;
        }
    }
    open.iter().position(raised).unwrap_or(0)
}

/// Sets birth ranks, number of births and last birth for every mother present.
fn order_births(locality: &mut Locality) {
    let mut children: Vec<(PersonIndex, i16, PersonIndex)> = (0..)
        .zip(&locality.people)
        .filter(|(_, person)| person.mother != NONE)
        .map(|(index, person)| (person.mother, person.birth.ordinal(), index))
        .collect();
    children.sort_unstable();
    for (mother, _, child) in children {
        let birth = locality.person(child).birth;
        let parent = locality.person_mut(mother);
        parent.parity += 1;
        parent.last_birth = birth;
        let order = parent.parity;
        locality.person_mut(child).birth_order = order;
    }
    debug_assert!(
        locality
            .households
            .iter()
            .all(|home: &Household| home.size > 0)
    );
}
