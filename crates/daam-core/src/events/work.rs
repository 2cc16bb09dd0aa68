//! A person's place in the labour market is drawn afresh.
//!
//! See [`crate::population::work`] for how a state follows from ranks.

use super::scene::{Scene, domain_of};
use crate::inputs::Inputs;
use crate::kernel::{Problem, Stream, due_at_rate};
use crate::population::work;

const AGES: std::ops::Range<i16> = 15 * 12..60 * 12;

/// Rate of renewal.
pub(super) struct Renewals {
    rate: f32,
}

impl Renewals {
    pub(super) fn new(inputs: &Inputs) -> Result<Self, Problem> {
        let rate = inputs.assumptions.value("labour.renewal_rate_per_year")?;
        Ok(Self { rate: rate as f32 })
    }

    #[inline]
    pub(super) fn due(&self, age: i16, months: i16, u: f32) -> Option<i16> {
        if AGES.contains(&age) {
            due_at_rate(self.rate, months, u)
        } else {
            None
        }
    }

    pub(super) fn happen(&self, scene: &mut Scene, inputs: &Inputs, subject: u32) {
        let person = scene.locality.person(subject);
        if !person.present() {
            return;
        }
        let household = person.household;
        let domain = domain_of(inputs, scene.locality, household);
        let u = scene
            .draws
            .uniforms(Stream::Work, person.id, scene.now.ordinal());
        let person = scene.locality.person_mut(subject);
        let before = (person.work, person.occupation);
        person.activity_rank = u[0];
        person.work_rank = u[1];
        person.trade_rank = u[2];
        work::settle(person, inputs, domain, scene.now);
        if (person.work, person.occupation) != before {
            scene.locality.mark_changed(household);
        }
    }
}
