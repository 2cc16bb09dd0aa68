//! Separation of a couple.

use super::chronicle::CountedEvent;
use super::event_context::EventContext;
use super::life_event::{LifeEvent, PersonYear, Setup};
use super::{fostering, home};
use crate::inputs::assumed;
use crate::kernel::{Problem, Stream, due_at_rate};
use crate::population::{HouseholdIndex, Marital, NONE, PersonIndex};

assumed! {
    /// Rates of separation.
    pub(super) struct Separations {
        rate: f32 = "rate_per_year",
        husband_leaves: f32 = "husband_leaves_share",
        to_relatives: f32 = "returns_to_relatives_share",
    }
}

impl<'a> LifeEvent<'a> for Separations {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        Self::read(&setup.inputs.assumptions, "separation.")
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        if !of.person.is_female() || of.person.partner == NONE {
            return None;
        }
        due_at_rate(self.rate, of.months, of.moves?[0])
    }

    /// The spouse who leaves forms a household or joins the one they grew up in; the mother's
    /// children under 18 stay with her.
    fn apply(&self, ctx: &mut EventContext, wife: u32) {
        let husband = ctx.locality.person(wife).partner;
        if !ctx.locality.person(wife).present() || husband == NONE {
            return;
        }
        let household = ctx.locality.person(wife).household;
        let domain = ctx.domain(household);
        ctx.chronicle
            .count(ctx.elapsed(), domain, CountedEvent::Divorce);
        for spouse in [wife, husband] {
            let person = ctx.locality.person_mut(spouse);
            person.partner = NONE;
            person.marital = Marital::Divorced;
        }
        ctx.locality.mark_changed(household);
        let address = ctx.locality.person(wife).id;
        let u = ctx
            .draws
            .uniforms(Stream::Separation, address, ctx.now.ordinal());
        let (leaver, followers) = if u[0] < self.husband_leaves {
            (husband, Vec::new())
        } else {
            (wife, home::children_with(ctx, wife))
        };
        let relatives = (u[1] < self.to_relatives)
            .then(|| relatives(ctx, leaver, household))
            .flatten();
        if let Some(home) = relatives {
            home::move_all(ctx, &[leaver], home);
            home::move_all(ctx, &followers, home);
        } else {
            home::form(ctx, leaver, &followers);
        }
        fostering::take_in_if_alone(ctx, household);
    }
}

/// The household a person grew up in, or else one whose head could be their parent.
fn relatives(
    ctx: &EventContext,
    person: PersonIndex,
    left: HouseholdIndex,
) -> Option<HouseholdIndex> {
    let leaver = ctx.locality.person(person);
    let origin = leaver.origin;
    if origin != NONE && origin != left && ctx.locality.household(origin).size > 0 {
        return Some(origin);
    }
    fostering::host(ctx, leaver.id, |ctx, head| {
        let older = leaver.birth - ctx.locality.person(head).birth;
        ctx.locality.person(head).household != left && (18 * 12..45 * 12).contains(&older)
    })
}
