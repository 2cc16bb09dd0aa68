//! Death.
//!
//! In a month deaths come before births, so nobody dies in the month of birth: its death rate is
//! moved to the second month, so that survival to the first birthday is that of the life table.

use super::chronicle::{AtAge, CountedEvent};
use super::event_context::EventContext;
use super::life_event::{LifeEvent, PersonYear, Setup};
use super::{fostering, home};
use crate::kernel::{Hazard, Problem};
use crate::population::{Marital, NONE, Trait};

/// Death rates by year and sex.
pub(super) struct Deaths {
    years: Vec<[Hazard; 2]>,
}

impl<'a> LifeEvent<'a> for Deaths {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let years = setup
            .years()
            .map(|year| {
                [false, true].map(|female| {
                    Hazard::from_yearly(&setup.inputs.mortality.rates(female, year))
                        .from_the_second_month()
                })
            })
            .collect();
        Ok(Self { years })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        let hazards = &self.years[of.year];
        hazards[of.person.sex as usize].due(of.age, of.months, of.life[0])
    }

    fn apply(&self, ctx: &mut EventContext, subject: u32) {
        if !ctx.locality.person(subject).present() {
            return;
        }
        let household = ctx.locality.person(subject).household;
        let domain = ctx.domain(household);
        ctx.chronicle
            .count(ctx.elapsed(), domain, CountedEvent::Death);
        let dead = ctx.locality.person(subject);
        let what = if dead.is_female() {
            AtAge::DeathOfFemale
        } else {
            AtAge::DeathOfMale
        };
        let age = dead.age(ctx.now);
        ctx.chronicle.count_at_age(ctx.year(), what, age);
        widow(ctx, subject);
        home::depart(ctx, subject);
        fostering::take_in_if_alone(ctx, household);
    }
}

/// Makes the spouse widowed, with a survivor's pension for a wife whose husband had formal work or
/// a pension, and marks the children at home as fatherless.
fn widow(ctx: &mut EventContext, subject: u32) {
    let dead = ctx.locality.person(subject);
    let (partner, father, household) = (dead.partner, !dead.is_female(), dead.household);
    let pension = dead.formally_employed() || dead.has_pension();
    if partner != NONE {
        let survivor = ctx.locality.person_mut(partner);
        survivor.partner = NONE;
        survivor.marital = Marital::Widowed;
        survivor.set(Trait::SurvivorPension, pension && father);
        ctx.locality.person_mut(subject).partner = NONE;
    }
    if father {
        let mut member = ctx.locality.household(household).first;
        while member != NONE {
            let person = ctx.locality.person_mut(member);
            if person.father == subject {
                person.set(Trait::OrphanOfFather, true);
            }
            member = person.next;
        }
    }
}
