//! What a case is decided on, beside the case itself and the law.

use crate::inputs::Inputs;
use crate::kernel::{Draws, Month};
use crate::population::Household;
use crate::programme::cross_check::CrossCheck;
use crate::programme::facts::Facts;
use crate::programme::office::Service;
use crate::programme::rulebook::Programme;

/// A household in a month, as the case under one scenario meets it.
#[derive(Clone, Copy)]
pub(crate) struct DecisionInput<'a> {
    pub inputs: &'a Inputs,
    pub programme: &'a Programme,
    pub draws: &'a Draws,
    pub now: Month,
    pub home: &'a Household,
    pub scenario: usize,
    /// The household under the limits of the scenario's rules.
    pub facts: &'a Facts,
    /// What excludes it, in truth and on file.
    pub check: &'a CrossCheck,
    /// How the administration that keeps the case works.
    pub keeper: &'a Service,
    /// The household registers this month.
    pub registers: bool,
    /// It asks for what is given whatever the score.
    pub asks_universal: bool,
    /// Score to be written on file; none where the case is not brought up to date.
    pub score: Option<f64>,
}

impl DecisionInput<'_> {
    /// The household has no member left.
    pub(crate) fn gone(&self) -> bool {
        self.home.size == 0
    }
}
