//! A locality in a month, as events find it and change it.

use super::agenda::Agenda;
use super::chronicle::Chronicle;
use super::welfare;
use crate::inputs::{Inputs, START};
use crate::kernel::{Draws, Month};
use crate::population::Locality;

/// What an event may read and write.
pub(super) struct Scene<'a> {
    pub draws: &'a Draws,
    pub changes: &'a welfare::Changes<'a>,
    pub locality: &'a mut Locality,
    pub agenda: &'a mut Agenda,
    pub chronicle: &'a mut Chronicle,
    /// Persons born this month.
    pub newborns: &'a mut Vec<u32>,
    pub now: Month,
}

impl Scene<'_> {
    /// Months since the start.
    pub(super) fn elapsed(&self) -> usize {
        (self.now - START) as usize
    }
}

/// Domain (region and milieu) a household lives in.
pub(super) fn domain_of(inputs: &Inputs, locality: &Locality, household: u32) -> usize {
    inputs.country.cells[locality.household(household).cell as usize].domain()
}
