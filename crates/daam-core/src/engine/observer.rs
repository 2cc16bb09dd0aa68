//! Observers of localities while they are simulated.

use crate::kernel::Problem;
use crate::programme::{CaseRegister, LocalityView};

/// Observes localities while they are simulated.
pub trait Observer {
    /// Called once people are there, before any month is simulated; `view.now` is the first.
    fn opens(&mut self, _view: &LocalityView, _register: &CaseRegister) {}

    /// Called at the end of a month; the calendar year is not yet closed.
    fn month(&mut self, view: &LocalityView, register: &CaseRegister);

    /// Called once a locality is simulated to the last month.
    ///
    /// # Errors
    /// What the observer could not do; the replay stops there.
    fn closes(&mut self) -> Result<(), Problem> {
        Ok(())
    }
}

/// Observes nothing.
impl Observer for () {
    #[inline]
    fn month(&mut self, _view: &LocalityView, _register: &CaseRegister) {}
}
