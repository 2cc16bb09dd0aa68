//! A person's position on the labour market is redrawn.
//!
//! See [`crate::population::work`] for how a state follows from ranks.

use super::event_context::EventContext;
use super::life_event::{LifeEvent, PersonYear, Setup};
use crate::kernel::{Problem, Stream, due_at_rate};
use crate::population::work;

const AGES: std::ops::Range<i16> = 15 * 12..60 * 12;

pub(super) struct Renewals {
    rate: f32,
}

impl<'a> LifeEvent<'a> for Renewals {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let assumptions = &setup.inputs.assumptions;
        let rate = assumptions.value("labour.renewal_rate_per_year")?;
        Ok(Self { rate: rate as f32 })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        if !AGES.contains(&of.age) {
            return None;
        }
        due_at_rate(self.rate, of.months, of.life[3])
    }

    fn apply(&self, ctx: &mut EventContext, subject: u32) {
        let person = ctx.locality.person(subject);
        if !person.present() {
            return;
        }
        let household = person.household;
        let domain = ctx.domain(household);
        let u = ctx
            .draws
            .uniforms(Stream::Work, person.id, ctx.now.ordinal());
        let person = ctx.locality.person_mut(subject);
        let before = (person.work, person.occupation);
        person.activity_rank = u[0];
        person.work_rank = u[1];
        person.trade_rank = u[2];
        work::assign_work(person, ctx.inputs, domain, ctx.now);
        if (person.work, person.occupation) != before {
            ctx.locality.mark_changed(household);
        }
    }
}
