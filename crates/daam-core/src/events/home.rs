//! Moves between households.

use super::event_context::EventContext;
use crate::kernel::Stream;
use crate::population::{Household, HouseholdIndex, NONE, PersonIndex, formed_id};

/// Removes a person from their household for good (dead or emigrated).
pub(super) fn depart(ctx: &mut EventContext, person: PersonIndex) {
    let household = ctx.locality.person(person).household;
    ctx.locality.leave(person);
    ctx.locality.mark_changed(household);
}

/// Adds a person who has no household (a newborn, or an immigrant).
pub(super) fn arrive(ctx: &mut EventContext, person: PersonIndex, household: HouseholdIndex) {
    ctx.locality.join(person, household);
    ctx.locality.mark_changed(household);
}

/// Moves persons to another household.
pub(super) fn move_all(ctx: &mut EventContext, persons: &[PersonIndex], to: HouseholdIndex) {
    for &person in persons {
        if ctx.locality.person(person).household == to {
            continue;
        }
        depart(ctx, person);
        arrive(ctx, person, to);
    }
}

/// Forms a new household of `founder` and the others.
pub(super) fn form(
    ctx: &mut EventContext,
    founder: PersonIndex,
    others: &[PersonIndex],
) -> HouseholdIndex {
    let left = ctx.locality.person(founder).household;
    let id = formed_id(ctx.locality.person(founder).id, ctx.now);
    let index = found_beside(ctx, left, id);
    move_all(ctx, &[founder], index);
    move_all(ctx, others, index);
    index
}

/// Adds an empty household, with consumption and wealth correlated with those of `parent`.
pub(super) fn found_beside(
    ctx: &mut EventContext,
    parent: HouseholdIndex,
    id: u64,
) -> HouseholdIndex {
    let parent = ctx.locality.household(parent).clone();
    let u = ctx.draws.uniforms(Stream::Welfare, id, ctx.now.ordinal());
    let [position, wealth] = ctx.changes.of_new_home(&parent, u);
    let formed = Household {
        id,
        size: 0,
        first: NONE,
        head: NONE,
        formed: ctx.now,
        position,
        wealth,
        residual: parent.residual,
        // Its index is computed for the first time once everybody has moved in.
        index: None,
        ..parent
    };
    ctx.locality.found(formed)
}

/// Children under 18 of a mother, living with her.
pub(super) fn children_with(ctx: &EventContext, mother: PersonIndex) -> Vec<PersonIndex> {
    let household = ctx.locality.person(mother).household;
    ctx.locality
        .members(household)
        .filter(|member| {
            let person = ctx.locality.person(*member);
            person.mother == mother && person.age(ctx.now) < 18 && person.partner == NONE
        })
        .collect()
}
