//! Stand-in for the socio-economic index: log consumption seen through a noise.
//!
//! The index is a regression of log consumption per person, so its stand-in is the log of
//! consumption per person (dirhams of 2022) plus a normal noise of the household's own, moved
//! by a fitted constant. It does not follow the growth of the economy: the variables of the
//! index (dwelling, equipment, schooling) move slowly.

use crate::inputs::{Inputs, domain};
use crate::kernel::{Draws, Milieu, Problem, Stream, normal};
use crate::population::Household;

/// How the score is drawn.
pub struct Score {
    noise: f32,
    shift: f32,
}

impl Score {
    pub(super) fn new(inputs: &Inputs) -> Result<Self, Problem> {
        Ok(Self {
            noise: inputs.assumptions.value("score.noise")? as f32,
            shift: inputs.calibration.take_up.score_shift as f32,
        })
    }

    /// Score of a household whose log consumption is given.
    #[must_use]
    pub fn of(&self, draws: &Draws, household: &Household, log_consumption: f32) -> f32 {
        let u = draws.uniforms(Stream::Score, household.id, 0)[0];
        let noise = normal::quantile(f64::from(u)) as f32;
        log_consumption + self.noise * noise + self.shift
    }
}

/// Log of consumption per person of a household, dirhams of 2022 per year, before growth.
#[inline]
#[must_use]
pub fn log_consumption(inputs: &Inputs, household: &Household) -> f32 {
    let cell = &inputs.country.cells[household.cell as usize];
    let (region, milieu): (usize, Milieu) = (cell.region, cell.milieu);
    inputs
        .living_standards
        .log_consumption(domain(region, milieu), household.position)
        + household.resized
}
