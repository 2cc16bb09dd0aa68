//! State of the measures for a locality's households, kept from month to month.

use super::financing::YearFlows;
use super::incidence::TargetingState;
use super::people::LastCount;
use crate::programme::{Diverge, Diverging, Programme};

/// Memory of one worker, reused for each locality.
#[derive(Debug, Default)]
pub struct LocalityState {
    /// Domain and size of households when last counted.
    pub(super) counted: Vec<LastCount>,
    /// Flows of the current year.
    pub(super) flows: YearFlows,
    /// Classes of households for targeting errors.
    pub(super) targeting: TargetingState,
}

impl LocalityState {
    /// Prepares for a new locality.
    pub fn open(&mut self, programme: &Programme) {
        self.counted.clear();
        self.flows.clear();
        self.targeting.open(programme);
    }
}

impl Diverge for LocalityState {
    fn diverge(&mut self, diverging: &Diverging) {
        self.targeting.diverge(diverging);
        self.flows.poverty.diverge(diverging);
    }
}
