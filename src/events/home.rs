//! Coming and going between homes, with what it does to consumption per person.

use super::ageing::Scene;
use crate::kernel::Stream;
use crate::population::{Household, HouseholdIndex, NONE, PersonIndex, formed_id};

/// Takes a person out of their home for good (dead or emigrated).
pub(super) fn depart(scene: &mut Scene, person: PersonIndex) {
    let household = scene.locality.person(person).household;
    let before = scene.locality.household(household).size;
    scene.locality.leave(person);
    resize(scene, household, before);
    scene.locality.touch(household);
}

/// Adds a person who has no home (a newborn).
pub(super) fn arrive(scene: &mut Scene, person: PersonIndex, household: HouseholdIndex) {
    let before = scene.locality.household(household).size;
    scene.locality.join(person, household);
    resize(scene, household, before);
    scene.locality.touch(household);
}

fn resize(scene: &mut Scene, household: HouseholdIndex, before: u16) {
    let home = scene.locality.household_mut(household);
    home.resized += scene.changes.resizing(before, home.size);
}

/// Moves persons to another home.
pub(super) fn move_all(scene: &mut Scene, persons: &[PersonIndex], to: HouseholdIndex) {
    for &person in persons {
        if scene.locality.person(person).household == to {
            continue;
        }
        depart(scene, person);
        arrive(scene, person, to);
    }
}

/// Forms a new home around `founder`, who moves in with the others.
///
/// Its place in the law of consumption is correlated with that of the home left.
pub(super) fn form(
    scene: &mut Scene,
    founder: PersonIndex,
    others: &[PersonIndex],
) -> HouseholdIndex {
    let left = scene.locality.person(founder).household;
    let id = formed_id(scene.locality.person(founder).id, scene.now);
    let parent = scene.locality.household(left).clone();
    let size = 1 + others.len() as u16;
    let u = scene
        .draws
        .uniforms(Stream::Welfare, id, scene.now.ordinal());
    let formed = Household {
        id,
        size: 0,
        first: NONE,
        head: NONE,
        formed: scene.now,
        position: scene.changes.of_new_home(parent.position, u[0]),
        resized: parent.resized + scene.changes.resizing(parent.size, size),
        ..parent
    };
    let index = scene.locality.found(formed);
    let settled = scene.locality.household(index).resized;
    move_all(scene, &[founder], index);
    move_all(scene, others, index);
    // Moving in one after the other is not a change of size: the home begins as it is.
    scene.locality.household_mut(index).resized = settled;
    index
}

/// Children under 18 of a mother, living with her.
pub(super) fn children_with(scene: &Scene, mother: PersonIndex) -> Vec<PersonIndex> {
    let household = scene.locality.person(mother).household;
    scene
        .locality
        .members(household)
        .filter(|member| {
            let person = scene.locality.person(*member);
            person.mother == mother && person.age(scene.now) < 18 && person.partner == NONE
        })
        .collect()
}
