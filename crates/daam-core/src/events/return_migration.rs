//! Coming back from abroad: families, each like a family that lives here.
//!
//! No micro-data tell who comes back, so a family is imputed from a donor of the same place:
//! its ages, ties, schooling and work are the donor's, its identities, its consumption and its
//! wealth its own (immigrants as copies of donors: Duleep and Dowhan, "Incorporating
//! immigrant flows into microsimulation models", Social Security Bulletin 68, 2008). The donor
//! is the household whose clock it is. The registers have never heard of the family.
//!
//! The net emigration of the projections counts those who come back already: a rate above 0
//! goes with a higher one of emigration, which is why it is 0 until both are fitted.

use super::chronicle::CountedEvent;
use super::event_context::EventContext;
use super::home;
use super::life_event::{HouseholdClocks, LifeEvent, Setup};
use crate::kernel::{Problem, Stream, due_at_rate};
use crate::population::{HouseholdIndex, NONE, PersonIndex, child_id};

/// Members from which a household is a family.
const FAMILY: u16 = 2;
/// What tells the identities of those who come back from those of newborns.
const SALT: u64 = 4;

/// Rate of return.
pub(super) struct Returns {
    rate: f32,
}

impl<'a> LifeEvent<'a> for Returns {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let assumptions = &setup.inputs.assumptions;
        let rate = assumptions.value("return_migration.rate_per_year")?;
        Ok(Self { rate: rate as f32 })
    }

    /// Of a family like the household, beside it.
    #[inline]
    fn due_to_household(&self, of: &HouseholdClocks) -> Option<i16> {
        if self.rate == 0.0 {
            return None;
        }
        let (id, time) = (of.household.id, of.now.ordinal());
        let u = of.draws.uniforms(Stream::ReturnMigration, id, time)[0];
        due_at_rate(self.rate, of.months, u)
    }

    fn apply(&self, ctx: &mut EventContext, donor: HouseholdIndex) {
        let home = ctx.locality.household(donor);
        if home.size < FAMILY {
            return;
        }
        let (id, size) = (child_id(home.id, ctx.now, SALT), home.size);
        let back = home::found_beside(ctx, donor, id);
        let domain = ctx.domain(donor);
        ctx.chronicle
            .add(ctx.elapsed(), domain, CountedEvent::Return, i64::from(size));
        copy_members(ctx, donor, back);
    }
}

/// Gives a home members like those of another.
fn copy_members(ctx: &mut EventContext, from: HouseholdIndex, to: HouseholdIndex) {
    let donors: Vec<PersonIndex> = ctx.locality.members(from).collect();
    let first = ctx.locality.people.len() as PersonIndex;
    // Ties to who lives elsewhere are not theirs.
    let tie = |to: PersonIndex| {
        let known = donors.iter().position(|donor| *donor == to);
        known.map_or(NONE, |place| first + place as PersonIndex)
    };
    for donor in &donors {
        let mut person = ctx.locality.person(*donor).clone();
        person.id = child_id(person.id, ctx.now, SALT);
        (person.household, person.next) = (NONE, NONE);
        person.partner = tie(person.partner);
        person.mother = tie(person.mother);
        person.father = tie(person.father);
        person.origin = if person.origin == from { to } else { NONE };
        person.declared = ctx.now;
        ctx.locality.add(person);
    }
    // Who joins first heads the home.
    let head = ctx.locality.household(from).head;
    home::arrive(ctx, tie(head), to);
    for donor in donors.iter().filter(|donor| **donor != head) {
        home::arrive(ctx, tie(*donor), to);
    }
}
