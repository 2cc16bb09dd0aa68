//! From the countryside to the towns.
//!
//! A household that moves keeps its place in the locality's memory and changes cell, so the
//! country balances exactly: what the countryside loses the towns receive. The rate is net.

use super::chronicle::Happening;
use super::scene::Scene;
use crate::inputs::Inputs;
use crate::kernel::{Milieu, Problem, Stream, due_at_rate};

/// Rates and destinations.
pub(super) struct Migration {
    rate: f32,
    other_region: f32,
    /// Cumulative persons of the towns of the country, by cell.
    towns: Vec<(u16, f64)>,
}

impl Migration {
    pub(super) fn new(inputs: &Inputs) -> Result<Self, Problem> {
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
    pub(super) fn due(&self, milieu: Milieu, months: i16, u: f32) -> Option<i16> {
        if milieu == Milieu::Urban {
            return None;
        }
        due_at_rate(self.rate, months, u)
    }

    pub(super) fn happen(&self, scene: &mut Scene, inputs: &Inputs, household: u32) {
        let home = scene.locality.household(household);
        let from = &inputs.country.cells[home.cell as usize];
        if home.size == 0 || from.milieu == Milieu::Urban {
            return;
        }
        let (size, domain) = (home.size, from.domain());
        let u = scene.draws.uniforms(
            Stream::Destination,
            home.id,
            scene.now.ordinal().wrapping_neg(),
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
        scene
            .chronicle
            .add(scene.elapsed(), domain, Happening::Exodus, i64::from(size));
        // Another dwelling and another formula: the position stays, the index begins anew.
        let home = scene.locality.household_mut(household);
        home.cell = to;
        home.index = None;
        scene.locality.mark_changed(household);
    }
}
