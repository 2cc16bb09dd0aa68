//! Coming and going between homes.

use super::scene::Scene;
use crate::kernel::Stream;
use crate::population::{Household, HouseholdIndex, NONE, PersonIndex, formed_id};

/// Takes a person out of their home for good (dead or emigrated).
pub(super) fn depart(scene: &mut Scene, person: PersonIndex) {
    let household = scene.locality.person(person).household;
    scene.locality.leave(person);
    scene.locality.mark_changed(household);
}

/// Adds a person who has no home (a newborn, somebody from abroad).
pub(super) fn arrive(scene: &mut Scene, person: PersonIndex, household: HouseholdIndex) {
    scene.locality.join(person, household);
    scene.locality.mark_changed(household);
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
pub(super) fn form(
    scene: &mut Scene,
    founder: PersonIndex,
    others: &[PersonIndex],
) -> HouseholdIndex {
    let left = scene.locality.person(founder).household;
    let id = formed_id(scene.locality.person(founder).id, scene.now);
    let index = found_beside(scene, left, id);
    move_all(scene, &[founder], index);
    move_all(scene, others, index);
    index
}

/// Founds an empty home beside another, with whose consumption and wealth its own are correlated.
pub(super) fn found_beside(scene: &mut Scene, parent: HouseholdIndex, id: u64) -> HouseholdIndex {
    let parent = scene.locality.household(parent).clone();
    let u = scene
        .draws
        .uniforms(Stream::Welfare, id, scene.now.ordinal());
    let [position, wealth] = scene.changes.of_new_home(&parent, u);
    let formed = Household {
        id,
        size: 0,
        first: NONE,
        head: NONE,
        formed: scene.now,
        position,
        wealth,
        residual: parent.residual,
        // Its index is read for the first time once everybody has moved in.
        index: None,
        ..parent
    };
    scene.locality.found(formed)
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
