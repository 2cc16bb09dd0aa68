//! Birth.
//!
//! Only married women give birth; their rate is the birth rate of their age divided by the share of
//! married women of that age, and raised to make up for the months after a birth in which there can
//! be no other. A clock that has run out is drawn again from the next month, so that women who
//! marry, or whose last birth becomes long enough ago, late in the year have their full rate.

use super::chronicle::{AtAge, CountedEvent};
use super::event_context::EventContext;
use super::home;
use super::life_event::{LifeEvent, PersonYear, Setup};
use crate::inputs::{FERTILE_AGES, Inputs, TOP_AGE};
use crate::kernel::{Hazard, Milieu, Problem, Stream};
use crate::population::{InnateTraits, Marital, Sex, child_id, newcomer};

/// Shortest time between two births, in months.
const SPACING: i16 = 11;
/// Upper bound on the yearly rate of a married woman.
const HIGHEST: f64 = 0.6;

pub(super) struct Births<'a> {
    /// By year and domain.
    clock: Vec<Vec<Hazard>>,
    boys_share: f32,
    innate: InnateTraits<'a>,
}

impl<'a> LifeEvent<'a> for Births<'a> {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let inputs = setup.inputs;
        let clock = setup
            .years()
            .zip(setup.birth_factors)
            .map(|(year, factor)| {
                let trend = inputs.fertility.trend(year) * factor;
                (0..inputs.country.domains())
                    .map(|domain| Hazard::from_yearly(&married_rates(inputs, domain, trend)))
                    .collect()
            })
            .collect();
        Ok(Self {
            clock,
            boys_share: inputs.fertility.boys_share as f32,
            innate: InnateTraits::new(inputs)?,
        })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        if !of.person.is_female() {
            return None;
        }
        self.due(of.domain, of.year, (of.age, of.months), of.life[1])
    }

    fn apply(&self, ctx: &mut EventContext, mother: u32) {
        self.start_again(ctx, mother);
        let now = ctx.now;
        let person = ctx.locality.person(mother);
        let exposed = person.present()
            && person.marital == Marital::Married
            && now - person.last_birth >= SPACING;
        if !exposed {
            return;
        }
        let (household, father) = (person.household, person.partner);
        let mothers_age = person.age(now);
        let domain = ctx.domain(household);
        let cell = ctx.locality.household(household).cell;
        let id = child_id(person.id, now, 3);
        let order = person.parity + 1;
        let u = ctx.draws.uniforms(Stream::Birth, id, now.ordinal());
        let sex = if u[0] < self.boys_share {
            Sex::Male
        } else {
            Sex::Female
        };
        let mut child = newcomer(id, sex, now);
        child.mother = mother;
        child.father = father;
        child.origin = household;
        child.birth_order = order;
        child.activity_rank = u[1];
        child.work_rank = u[2];
        child.trade_rank = u[3];
        let milieu = ctx.inputs.country.cells[cell as usize].milieu;
        self.innate.give(domain, milieu, ctx.draws, &mut child);
        let child = ctx.locality.add(child);
        home::arrive(ctx, child, household);
        let person = ctx.locality.person_mut(mother);
        person.parity = order;
        person.last_birth = now;
        ctx.chronicle
            .count(ctx.elapsed(), domain, CountedEvent::Birth);
        let what = match milieu {
            Milieu::Urban => AtAge::BirthInTown,
            Milieu::Rural => AtAge::BirthInCountryside,
        };
        ctx.chronicle.count_at_age(ctx.year(), what, mothers_age);
        ctx.newborns.push(child);
    }
}

impl Births<'_> {
    /// Months until a birth if it falls within `months` months, for an age in months.
    #[inline]
    fn due(&self, domain: usize, year: usize, (age, months): (i16, i16), u: f32) -> Option<i16> {
        let (first, last) = (FERTILE_AGES.start as i16 * 12, FERTILE_AGES.end as i16 * 12);
        if age + months <= first || age >= last {
            return None;
        }
        self.clock[year][domain].due(age, months, u)
    }

    /// Draws the woman's clock again for the rest of the year, once it has run out this month.
    fn start_again(&self, ctx: &mut EventContext, woman: u32) {
        let person = ctx.locality.person(woman);
        if !person.present() {
            return;
        }
        let address = ctx.now.ordinal().wrapping_neg();
        let u = ctx.draws.uniforms(Stream::Life, person.id, address)[1];
        let domain = ctx.domain(person.household);
        let age = person.age_months(ctx.now.plus(1));
        let left = ctx.months_left();
        if let Some(months) = self.due(domain, ctx.year(), (age, left), u) {
            ctx.note_again(months, woman);
        }
    }
}

fn married_rates(inputs: &Inputs, domain: usize, trend: f64) -> Vec<f64> {
    (0..=TOP_AGE)
        .map(|age| {
            let married = inputs.marital.at(domain, true, age)[1].max(0.01);
            let rate = inputs.fertility.rate(domain, age) * trend / married;
            let closed = f64::from(SPACING) / 12.0;
            (rate / (1.0 - rate.min(0.5) * closed)).min(HIGHEST)
        })
        .collect()
}
