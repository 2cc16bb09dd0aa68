//! A household's consumption moves: once a year by chance, and when its size changes.

use super::ageing::Scene;
use crate::inputs::Inputs;
use crate::kernel::{Month, Problem, Stream, normal};
use crate::population::Household;

/// How consumption moves.
#[derive(Clone, Copy)]
pub(super) struct Changes {
    persistence: f32,
    new_home: f32,
    /// Log points of consumption per person lost when the log of size rises by one.
    resize: f32,
}

impl Changes {
    pub fn new(inputs: &Inputs) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            persistence: value("welfare.persistence_per_year")?,
            new_home: value("welfare.new_home_correlation")?,
            resize: value("welfare.size_elasticity")? * value("welfare.resize_share")?,
        })
    }

    /// Position of a home formed out of one at `position`: correlated with it, and standard
    /// normal when that is.
    pub fn of_new_home(&self, position: f32, u: f32) -> f32 {
        step(position, self.new_home, u)
    }

    /// Log points gained in consumption per person from one size to another.
    pub fn resizing(&self, from: u16, to: u16) -> f32 {
        -self.resize * libm::logf(f32::from(to.max(1)) / f32::from(from.max(1)))
    }

    pub fn happen(&self, scene: &mut Scene, household: u32) {
        let home = scene.locality.household(household);
        if home.size == 0 {
            return;
        }
        let u = scene
            .draws
            .uniforms(Stream::Welfare, home.id, scene.now.ordinal());
        let home = scene.locality.household_mut(household);
        home.position = step(home.position, self.persistence, u[0]);
        home.resized *= self.persistence;
        scene.locality.touch(household);
    }
}

/// One step of a first-order autoregression whose stationary law is standard normal.
fn step(position: f32, correlation: f32, u: f32) -> f32 {
    let shock = normal::quantile(f64::from(u)) as f32;
    correlation * position + libm::sqrtf(1.0 - correlation * correlation) * shock
}

/// The month of the year in which a household's consumption moves, its own for good.
#[inline]
pub(super) fn due(household: &Household, now: Month, months: i16) -> Option<i16> {
    let month = (household.id >> 8) as i16 & 0x7FF;
    let wait = (month % 12 + 1 - now.of_year()).rem_euclid(12);
    (wait < months).then_some(wait)
}
