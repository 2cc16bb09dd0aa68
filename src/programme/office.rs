//! What the programme's work needs everywhere: rules, times, chances.

use super::campaign::Campaign;
use super::cross_check::Checks;
use super::file::Delays;
use super::rules::Programme;
use super::update::Updates;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, Problem, Stream};
use crate::population::{Marital, Person, Work};

/// What does not change from one locality to the next.
pub struct Office<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) programme: &'a Programme,
    pub(super) campaign: Campaign,
    pub(super) checks: Checks,
    pub(super) delays: Delays,
    pub(super) updates: Updates,
    pub(super) birth_delay: i16,
}

impl<'a> Office<'a> {
    /// Prepares the programme's work.
    ///
    /// # Errors
    /// A missing assumption.
    pub fn new(inputs: &'a Inputs, programme: &'a Programme, last: Month) -> Result<Self, Problem> {
        let reference = inputs.programme.threshold;
        Ok(Self {
            inputs,
            programme,
            campaign: Campaign::new(inputs, reference, last)?,
            checks: Checks::new(inputs)?,
            delays: Delays::new(inputs)?,
            updates: Updates::new(inputs)?,
            birth_delay: libm::round(inputs.programme.birth_claim_delay_months) as i16,
        })
    }

    /// Rules of the scenarios.
    #[must_use]
    pub fn programme(&self) -> &'a Programme {
        self.programme
    }

    /// Whether a member draws a family benefit, should there be children.
    pub(super) fn draws_benefit(&self, draws: &Draws, person: &Person) -> bool {
        let share = if person.work == Work::Declared {
            self.checks.family_benefit
        } else if person.is_female() && person.marital == Marital::Divorced {
            self.checks.maintenance_fund
        } else {
            return false;
        };
        draws.uniforms(Stream::Traits, person.id, 1)[0] < share
    }
}
