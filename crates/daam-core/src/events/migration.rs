//! Migration from the countryside to the towns.
//!
//! A household that moves stays in the memory of its locality and changes cell, so the country
//! balances exactly: what the countryside loses the towns gain. The rate is net.

use super::chronicle::CountedEvent;
use super::event_context::EventContext;
use super::life_event::{HouseholdClocks, LifeEvent, Setup};
use crate::kernel::{Milieu, Problem, Stream, due_at_rate};

/// Rates and destinations.
pub(super) struct Migration {
    rate: f32,
    other_region: f32,
    /// Urban cells of the country, each with the cumulative number of persons.
    towns: Vec<(u16, f64)>,
}

impl<'a> LifeEvent<'a> for Migration {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let inputs = setup.inputs;
        let mut sum = 0.0;
        let mut towns = Vec::new();
        for (index, cell) in (0u16..).zip(&inputs.country.cells) {
            if cell.milieu == Milieu::Urban {
                sum += cell.persons as f64;
                towns.push((index, sum));
            }
        }
        Ok(Self {
            rate: inputs.flows.rural_exodus as f32,
            other_region: inputs
                .assumptions
                .value("migration.change_of_region_share")? as f32,
            towns,
        })
    }

    #[inline]
    fn due_to_household(&self, of: &HouseholdClocks) -> Option<i16> {
        if of.milieu == Milieu::Urban {
            return None;
        }
        let (id, time) = (of.household.id, of.now.ordinal());
        let u = of.draws.uniforms(Stream::Destination, id, time)[0];
        due_at_rate(self.rate, of.months, u)
    }

    fn apply(&self, ctx: &mut EventContext, household: u32) {
        let inputs = ctx.inputs;
        let home = ctx.locality.household(household);
        let from = &inputs.country.cells[home.cell as usize];
        if home.size == 0 || from.milieu == Milieu::Urban {
            return;
        }
        let (size, domain) = (home.size, from.domain());
        let u = ctx.draws.uniforms(
            Stream::Destination,
            home.id,
            ctx.now.ordinal().wrapping_neg(),
        );
        let same_province = self
            .towns
            .iter()
            .find(|town| inputs.country.cells[town.0 as usize].province == from.province);
        let far = u[0] < self.other_region || same_province.is_none();
        let to = if far {
            let total = self.towns[self.towns.len() - 1].1;
            let point = f64::from(u[1]) * total;
            let pick = self.towns.partition_point(|town| town.1 < point);
            self.towns[pick.min(self.towns.len() - 1)].0
        } else {
            same_province.map_or(home.cell, |town| town.0)
        };
        ctx.chronicle
            .add(ctx.elapsed(), domain, CountedEvent::Exodus, i64::from(size));
        // Another dwelling and another formula: the position stays, the index is computed anew.
        let home = ctx.locality.household_mut(household);
        home.cell = to;
        home.index = None;
        ctx.locality.mark_changed(household);
    }
}
