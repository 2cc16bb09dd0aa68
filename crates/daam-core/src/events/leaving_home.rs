//! Leaving the household, and elderly people who join another one.
//!
//! Couples who live in another couple's household form their own with their children; single adults
//! leave to live alone; widowed and divorced elderly people who live alone are taken in.

use super::event_context::EventContext;
use super::life_event::{LifeEvent, MOVING_AGE, PersonYear, Setup};
use super::{fostering, home};
use crate::inputs::assumed;
use crate::kernel::{Problem, Stream, due_at_rate};
use crate::population::{Marital, NONE, Person, PersonIndex};

assumed! {
    /// Rates of leaving.
    pub(super) struct LeavingHome {
        couple: f32 = "couple_rate_per_year",
        man: f32 = "man_rate_per_year",
        woman: f32 = "woman_rate_per_year",
        old: f32 = "widow_joins_rate_per_year",
    }
}

const SINGLE_AGES: std::ops::Range<usize> = 22..45;
const OLD_AGE: usize = 65;

impl<'a> LifeEvent<'a> for LeavingHome {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        Self::read(&setup.inputs.assumptions, "leaving_home.")
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        if of.age < MOVING_AGE {
            return None;
        }
        due_at_rate(self.highest(), of.months, of.moves?[1])
    }

    fn apply(&self, ctx: &mut EventContext, subject: u32) {
        let person = ctx.locality.person(subject);
        if !person.present() {
            return;
        }
        let household = person.household;
        let home = ctx.locality.household(household);
        let (head, size, id) = (home.head, home.size, person.id);
        let rate = self.rate(person, person.age(ctx.now), subject == head, head, size);
        let u = ctx
            .draws
            .uniforms(Stream::Moves, id, ctx.now.ordinal().wrapping_neg());
        if u[0] * self.highest() >= rate {
            return;
        }
        if size == 1 {
            let birth = person.birth;
            let child_of = |ctx: &EventContext, head: PersonIndex| {
                let gap = ctx.locality.person(head).birth - birth;
                (18 * 12..45 * 12).contains(&gap)
            };
            if let Some(host) = fostering::host(ctx, id, child_of) {
                home::move_all(ctx, &[subject], host);
            }
            return;
        }
        let mut family = Vec::new();
        let partner = person.partner;
        if partner != NONE {
            family.push(partner);
            family.extend(home::children_with(ctx, partner));
        }
        home::form(ctx, subject, &family);
        fostering::take_in_if_alone(ctx, household);
    }
}

impl LeavingHome {
    fn highest(&self) -> f32 {
        self.couple.max(self.man).max(self.woman).max(self.old)
    }

    /// Rate for a person in their situation; couples move at the husband's rate.
    fn rate(
        &self,
        person: &Person,
        age: usize,
        is_head: bool,
        head: PersonIndex,
        size: u16,
    ) -> f32 {
        if size == 1 {
            let unpaired = matches!(person.marital, Marital::Widowed | Marital::Divorced);
            return if unpaired && age >= OLD_AGE {
                self.old
            } else {
                0.0
            };
        }
        if is_head {
            return 0.0;
        }
        if person.partner != NONE {
            let lodges = !person.is_female() && person.partner != head && age < OLD_AGE;
            return if lodges { self.couple } else { 0.0 };
        }
        if person.marital == Marital::Single && SINGLE_AGES.contains(&age) {
            return if person.is_female() {
                self.woman
            } else {
                self.man
            };
        }
        0.0
    }
}
