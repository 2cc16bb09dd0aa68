//! Children left without an adult are taken in by another home of the locality.

use super::home;
use super::scene::Scene;
use crate::kernel::Stream;
use crate::population::{HouseholdIndex, NONE, PersonIndex};

/// Age in years from which one may be left alone.
const ADULT: usize = 18;

/// Finds another home for the members of a household in which no adult remains.
pub(super) fn take_in_if_alone(scene: &mut Scene, household: HouseholdIndex) {
    let now = scene.now;
    let alone = scene.locality.household(household).size > 0
        && scene
            .locality
            .members(household)
            .all(|member| scene.locality.person(member).age(now) < ADULT);
    if !alone {
        return;
    }
    let children: Vec<PersonIndex> = scene.locality.members(household).collect();
    let id = scene.locality.household(household).id;
    let oldest = children
        .iter()
        .map(|child| scene.locality.person(*child).birth)
        .min()
        .unwrap_or(now);
    let near = host(scene, id, |scene, head| {
        oldest - scene.locality.person(head).birth >= 15 * 12
    });
    if let Some(host) = near.or_else(|| any_adult(scene, household)) {
        home::move_all(scene, &children, host);
    }
}

/// The first home of the locality with an adult head: there is one as long as anybody of
/// age lives there.
fn any_adult(scene: &Scene, left: HouseholdIndex) -> Option<HouseholdIndex> {
    (0..scene.locality.households.len() as HouseholdIndex).find(|index| {
        let home = scene.locality.household(*index);
        *index != left && home.size > 0 && scene.locality.person(home.head).age(scene.now) >= ADULT
    })
}

/// A home of the locality whose head `fits`, by addressed draws.
pub(super) fn host(
    scene: &Scene,
    address: u64,
    fits: impl Fn(&Scene, PersonIndex) -> bool,
) -> Option<HouseholdIndex> {
    const TRIES: usize = 200;
    let mut rng = scene
        .draws
        .sequence(Stream::Fostering, address, scene.now.ordinal());
    for _ in 0..TRIES {
        let pick = rng.below(scene.locality.households.len()) as HouseholdIndex;
        let home = scene.locality.household(pick);
        if home.size >= 2 && home.head != NONE && home.id != address && fits(scene, home.head) {
            return Some(pick);
        }
    }
    None
}
