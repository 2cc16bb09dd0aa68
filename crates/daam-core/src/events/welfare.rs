//! Changes of a household's wealth and consumption: with its index, and once a year at random.
//!
//! Consumption is index plus residual. Whatever changes the lasting part of the index (a birth, a
//! death, a job, an asset bought) changes the household's position in the consumption distribution
//! at once; the residual, and the wealth that determines belongings, each take one random step a
//! year.

use super::event_context::EventContext;
use super::life_event::{HouseholdClocks, LifeEvent, Setup};
use crate::inputs::Inputs;
use crate::kernel::{Problem, Stream, normal};
use crate::population::{Belongings, Household, InformationSource, Variables};

/// Parameters of changes in wealth and consumption.
pub(super) struct Changes<'a> {
    inputs: &'a Inputs,
    persistence: f32,
    new_home: f32,
    new_home_wealth: f32,
}

impl<'a> LifeEvent<'a> for Changes<'a> {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let assumptions = &setup.inputs.assumptions;
        let value = |name: &str| assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            inputs: setup.inputs,
            persistence: value("welfare.persistence_per_year")?,
            new_home: value("welfare.new_home_correlation")?,
            new_home_wealth: value("wealth.new_home_correlation")?,
        })
    }

    /// Due in a month of the year that is fixed for each household.
    #[inline]
    fn due_to_household(&self, of: &HouseholdClocks) -> Option<i16> {
        let month = (of.household.id >> 8) as i16 & 0x7FF;
        let wait = (month % 12 + 1 - of.now.of_year()).rem_euclid(12);
        (wait < of.months).then_some(wait)
    }

    /// The yearly step of a household.
    fn apply(&self, ctx: &mut EventContext, household: u32) {
        let home = ctx.locality.household(household);
        if home.size == 0 {
            return;
        }
        let u = ctx
            .draws
            .uniforms(Stream::Welfare, home.id, ctx.now.ordinal());
        let prime = ctx.locality.prime(household, ctx.now);
        let weight = ctx.locality.consumption_scale.residual;
        let home = ctx.locality.household_mut(household);
        let before = home.residual;
        home.residual = step(before, self.persistence, u[0]);
        home.position += weight * (home.residual - before);
        home.wealth = step(home.wealth, self.persistence, u[1]);
        home.belongings =
            home.belongings
                .at_wealth(&self.inputs.belongings, ctx.draws, home, prime);
        ctx.locality.enqueue_review(household);
    }
}

impl Changes<'_> {
    /// Position and wealth of a household formed out of another: correlated with its parent's, with
    /// the same standard normal distribution.
    pub(super) fn of_new_home(&self, parent: &Household, u: [f32; 4]) -> [f32; 2] {
        [
            step(parent.position, self.new_home, u[0]),
            step(parent.wealth, self.new_home_wealth, u[1]),
        ]
    }

    /// Updates the consumption of every household marked this month to its new index.
    pub(super) fn follow_index(&self, ctx: &mut EventContext) {
        for place in 0..ctx.locality.to_review.len() {
            let household = ctx.locality.to_review[place];
            let home = ctx.locality.household(household);
            if home.size == 0 {
                continue;
            }
            let settles = home.index.is_none();
            if settles {
                let prime = ctx.locality.prime(household, ctx.now);
                let tables = &self.inputs.belongings;
                let belongings = Belongings::of_new_home(tables, ctx.draws, home, prime);
                ctx.locality.household_mut(household).belongings = belongings;
            }
            let variables = Variables::of(
                self.inputs,
                ctx.draws,
                ctx.locality,
                household,
                ctx.now,
                InformationSource::Lasting,
            );
            let index = variables.score(&self.inputs.index) as f32;
            let weight = ctx.locality.consumption_scale.index;
            let home = ctx.locality.household_mut(household);
            if let Some(before) = home.index {
                home.position += weight * (index - before);
            }
            home.index = Some(index);
        }
    }
}

/// One step of a first-order autoregression whose stationary distribution is standard normal.
fn step(position: f32, correlation: f32, u: f32) -> f32 {
    let shock = normal::quantile(f64::from(u)) as f32;
    correlation * position + libm::sqrtf(1.0 - correlation * correlation) * shock
}
