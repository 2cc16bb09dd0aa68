//! Return migration: families who come back from abroad, each modelled on a family living here.
//!
//! There are no micro-data on returnees, so a family is imputed from a donor of the same place:
//! ages, family ties, schooling and work are the donor's, identifiers, consumption and wealth are
//! its own (immigrants as copies of donors: Duleep and Dowhan, "Incorporating immigrant flows into
//! microsimulation models", Social Security Bulletin 68, 2008). The donor is the household whose
//! clock has run out. The family is in no register.
//!
//! The net emigration of the projections already includes returnees: a rate above 0 must be
//! combined with a higher rate of emigration, so it is 0 until both are fitted.

use super::chronicle::CountedEvent;
use super::event_context::EventContext;
use super::home;
use super::life_event::{HouseholdClocks, LifeEvent, Setup};
use crate::kernel::{Problem, Stream, due_at_rate};
use crate::population::{HouseholdIndex, NONE, PersonIndex, child_id};

/// Minimum number of members of a family.
const FAMILY: u16 = 2;
/// Salt that keeps the identifiers of returnees distinct from those of newborns.
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

    /// Months until a family modelled on this household arrives in the locality.
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

/// Gives a household copies of the members of another.
fn copy_members(ctx: &mut EventContext, from: HouseholdIndex, to: HouseholdIndex) {
    let donors: Vec<PersonIndex> = ctx.locality.members(from).collect();
    let first = ctx.locality.people.len() as PersonIndex;
    // Ties to persons outside the donor household are dropped.
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
    // The first to join becomes the head.
    let head = ctx.locality.household(from).head;
    home::arrive(ctx, tie(head), to);
    for donor in donors.iter().filter(|donor| **donor != head) {
        home::arrive(ctx, tie(*donor), to);
    }
}
