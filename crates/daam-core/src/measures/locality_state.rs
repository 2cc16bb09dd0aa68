//! What the measures remember of a locality's households from month to month.

use super::financing::YearFlows;
use super::incidence::TargetingState;
use super::people::Counted;
use crate::programme::{Diverge, Diverging, Programme};

/// Memory of one worker, used again for each locality.
#[derive(Debug, Default)]
pub struct LocalityState {
    /// Where and how large households were when last counted.
    pub(super) counted: Vec<Counted>,
    /// What the year under way came to.
    pub(super) flows: YearFlows,
    /// What households count as in targeting errors.
    pub(super) targeting: TargetingState,
}

impl LocalityState {
    /// Makes ready for a new locality.
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
