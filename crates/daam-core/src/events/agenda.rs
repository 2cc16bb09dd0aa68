//! Events due, by month of the current year.

/// Events due in each month of a year.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    /// Number of kinds of event.
    events: usize,
    /// By month of the year and event: subjects (persons or households).
    due: Vec<Vec<u32>>,
}

impl Agenda {
    /// Removes everything due, and sets the number of kinds of event.
    pub(super) fn clear(&mut self, events: usize) {
        self.events = events;
        self.due.resize_with(12 * events, Vec::new);
        self.due.iter_mut().for_each(Vec::clear);
    }

    /// Schedules an event for a subject in a month of the year (1 to 12).
    #[inline]
    pub(super) fn note(&mut self, month_of_year: i16, event: usize, subject: u32) {
        let slot = self.slot(month_of_year, event);
        self.due[slot].push(subject);
    }

    /// Removes and returns the subjects for whom an event is due in a month of the year.
    pub(super) fn take(&mut self, month_of_year: i16, event: usize) -> Vec<u32> {
        let slot = self.slot(month_of_year, event);
        std::mem::take(&mut self.due[slot])
    }

    /// Returns a list taken before, so that its memory is reused.
    pub(super) fn put_back(&mut self, month_of_year: i16, event: usize, mut list: Vec<u32>) {
        list.clear();
        let slot = self.slot(month_of_year, event);
        self.due[slot] = list;
    }

    fn slot(&self, month_of_year: i16, event: usize) -> usize {
        (month_of_year - 1) as usize * self.events + event
    }
}
