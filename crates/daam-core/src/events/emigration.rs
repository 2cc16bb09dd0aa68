//! Emigration of single adults, at the net rate of the projections.

use super::chronicle::CountedEvent;
use super::event_context::EventContext;
use super::life_event::{LifeEvent, MOVING_AGE, PersonYear, Setup};
use super::{fostering, home};
use crate::kernel::{Problem, due_at_rate};
use crate::population::{Marital, Trait};

const AGES: std::ops::Range<usize> = 18..40;

/// The random numbers for moves exist from this age on only.
const _: () = assert!(AGES.start as i16 * 12 >= MOVING_AGE);

pub(super) struct Emigration {
    years: Vec<f32>,
}

impl<'a> LifeEvent<'a> for Emigration {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let inputs = setup.inputs;
        let mut exposed = 0.0;
        for domain in 0..inputs.country.domains() {
            for sex in 0..2 {
                for age in AGES {
                    exposed += inputs.pyramid.persons[domain][sex][age]
                        * inputs.marital.at(domain, sex == 1, age)[0];
                }
            }
        }
        let years = setup
            .years()
            .map(|year| (inputs.flows.emigrants(year) / exposed) as f32)
            .collect();
        Ok(Self { years })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        let ages = AGES.start as i16 * 12..AGES.end as i16 * 12;
        if of.person.marital != Marital::Single || !ages.contains(&of.age) {
            return None;
        }
        let rate = self.years[of.year];
        due_at_rate(rate, of.months, of.moves?[2])
    }

    fn apply(&self, ctx: &mut EventContext, subject: u32) {
        let person = ctx.locality.person(subject);
        if !person.present() || person.marital != Marital::Single {
            return;
        }
        let household = person.household;
        let domain = ctx.domain(household);
        ctx.chronicle
            .count(ctx.elapsed(), domain, CountedEvent::Emigration);
        ctx.locality
            .person_mut(subject)
            .set(Trait::LeftCountry, true);
        home::depart(ctx, subject);
        fostering::take_in_if_alone(ctx, household);
    }
}
