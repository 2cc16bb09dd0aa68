//! Children left without an adult are taken in by another household of the locality.

use super::event_context::EventContext;
use super::home;
use crate::kernel::Stream;
use crate::population::{HouseholdIndex, NONE, PersonIndex};

/// Age in years from which a person may live without another adult.
const ADULT: usize = 18;

/// Moves the members of a household without adults to another household.
pub(super) fn take_in_if_alone(ctx: &mut EventContext, household: HouseholdIndex) {
    let now = ctx.now;
    let alone = ctx.locality.household(household).size > 0
        && ctx
            .locality
            .members(household)
            .all(|member| ctx.locality.person(member).age(now) < ADULT);
    if !alone {
        return;
    }
    let children: Vec<PersonIndex> = ctx.locality.members(household).collect();
    let id = ctx.locality.household(household).id;
    let oldest = children
        .iter()
        .map(|child| ctx.locality.person(*child).birth)
        .min()
        .unwrap_or(now);
    let near = host(ctx, id, |ctx, head| {
        oldest - ctx.locality.person(head).birth >= 15 * 12
    });
    if let Some(host) = near.or_else(|| any_adult(ctx, household)) {
        home::move_all(ctx, &children, host);
    }
}

/// The first household of the locality with an adult head, if there is one.
fn any_adult(ctx: &EventContext, left: HouseholdIndex) -> Option<HouseholdIndex> {
    (0..ctx.locality.households.len() as HouseholdIndex).find(|index| {
        let home = ctx.locality.household(*index);
        *index != left && home.size > 0 && ctx.locality.person(home.head).age(ctx.now) >= ADULT
    })
}

/// A household of the locality whose head satisfies `fits`, found by addressed draws.
pub(super) fn host(
    ctx: &EventContext,
    address: u64,
    fits: impl Fn(&EventContext, PersonIndex) -> bool,
) -> Option<HouseholdIndex> {
    const TRIES: usize = 200;
    let mut rng = ctx
        .draws
        .sequence(Stream::Fostering, address, ctx.now.ordinal());
    for _ in 0..TRIES {
        let pick = rng.below(ctx.locality.households.len()) as HouseholdIndex;
        let home = ctx.locality.household(pick);
        if home.size >= 2 && home.head != NONE && home.id != address && fits(ctx, home.head) {
            return Some(pick);
        }
    }
    None
}
