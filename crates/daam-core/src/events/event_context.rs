//! A locality in a month, as events read and change it.

use super::agenda::Agenda;
use super::chronicle::Chronicle;
use super::welfare;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month};
use crate::population::{HouseholdIndex, Locality};

/// What an event may read and write.
pub(super) struct EventContext<'a> {
    pub inputs: &'a Inputs,
    pub draws: &'a Draws,
    pub changes: &'a welfare::Changes<'a>,
    pub locality: &'a mut Locality,
    pub agenda: &'a mut Agenda,
    pub chronicle: &'a mut Chronicle,
    /// Persons born this month.
    pub newborns: &'a mut Vec<u32>,
    pub now: Month,
    /// Index of the current event, in the order of the month.
    pub event: usize,
}

impl EventContext<'_> {
    /// Months since the start.
    pub(super) fn elapsed(&self) -> usize {
        self.inputs.calendar.index(self.now)
    }

    /// Calendar years since that of the start.
    pub(super) fn year(&self) -> usize {
        self.inputs.calendar.year_index(self.now.year())
    }

    /// Months of the year left after this one.
    pub(super) fn months_left(&self) -> i16 {
        12 - self.now.of_year()
    }

    /// Domain (region and milieu) in which a household lives.
    pub(super) fn domain(&self, household: HouseholdIndex) -> usize {
        let cell = self.locality.household(household).cell;
        self.inputs.country.cells[cell as usize].domain()
    }

    /// Schedules the current event again for a subject this year, `months` months after the next
    /// month.
    pub(super) fn note_again(&mut self, months: i16, subject: u32) {
        let month = self.now.of_year() + 1 + months;
        self.agenda.note(month, self.event, subject);
    }
}
