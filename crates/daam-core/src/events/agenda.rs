//! What is due, month by month of the running year.

/// Events due in each month of a year.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    /// Number of events told apart.
    events: usize,
    /// By month of the year and event: subjects.
    due: Vec<Vec<u32>>,
}

impl Agenda {
    /// Forgets everything due; from now on so many events are told apart.
    pub(super) fn clear(&mut self, events: usize) {
        self.events = events;
        self.due.resize_with(12 * events, Vec::new);
        self.due.iter_mut().for_each(Vec::clear);
    }

    /// Notes that an event is due to a subject in a month of the year (1 to 12).
    #[inline]
    pub(super) fn note(&mut self, month_of_year: i16, event: usize, subject: u32) {
        let slot = self.slot(month_of_year, event);
        self.due[slot].push(subject);
    }

    /// Subjects to whom an event is due in a month of the year; it is due no longer.
    pub(super) fn take(&mut self, month_of_year: i16, event: usize) -> Vec<u32> {
        let slot = self.slot(month_of_year, event);
        std::mem::take(&mut self.due[slot])
    }

    /// Gives the memory of a list back.
    pub(super) fn put_back(&mut self, month_of_year: i16, event: usize, mut list: Vec<u32>) {
        list.clear();
        let slot = self.slot(month_of_year, event);
        self.due[slot] = list;
    }

    fn slot(&self, month_of_year: i16, event: usize) -> usize {
        (month_of_year - 1) as usize * self.events + event
    }
}
