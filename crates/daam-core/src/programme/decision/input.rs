//! What a decision depends on, besides the case itself and the law.

use crate::inputs::Inputs;
use crate::kernel::{Draws, Month};
use crate::population::Household;
use crate::programme::cross_check::CrossCheck;
use crate::programme::facts::Facts;
use crate::programme::office::Service;
use crate::programme::rulebook::Programme;

/// A household in a month, as input of the decision on its case under one scenario.
#[derive(Clone, Copy)]
pub(crate) struct DecisionInput<'a> {
    pub inputs: &'a Inputs,
    pub programme: &'a Programme,
    pub draws: &'a Draws,
    pub now: Month,
    pub home: &'a Household,
    pub scenario: usize,
    /// Facts of the household under the limits of the scenario's rules.
    pub facts: &'a Facts,
    /// What actually excludes it, and what the registers know.
    pub check: &'a CrossCheck,
    /// Parameters of the administration that handles the case.
    pub keeper: &'a Service,
    /// Whether the household registers this month.
    pub registers: bool,
    /// Whether it applies for benefits that do not depend on the score.
    pub asks_universal: bool,
    /// Whether an appeal of the household is heard this month.
    pub appeals: bool,
    /// New score to be put on file; none if the file is not updated.
    pub score: Option<f64>,
}

impl DecisionInput<'_> {
    /// Whether the household has no member left.
    pub(crate) fn gone(&self) -> bool {
        self.home.size == 0
    }
}
