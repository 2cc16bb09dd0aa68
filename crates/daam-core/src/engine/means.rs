//! With what a run is done, beside its plan.

use super::journal::Journal;
use super::team::{Alone, Team};

/// Told of each locality that is done.
pub trait Progress: Sync {
    /// `households` more households have lived to the last month.
    fn advance(&self, households: u64);
    /// Another run of the same people begins.
    fn begins(&self) {}
    /// A thread is about to live a locality: where runs share a machine, it waits for its
    /// turn here, and gives it back with [`Progress::advance`].
    fn enter(&self) {}
    /// Whether the run should stop.
    fn stopped(&self) -> bool {
        false
    }
}

/// Nobody watches.
impl Progress for () {
    fn advance(&self, _households: u64) {}
}

/// Who is told, where finished work is kept, which processes share it. Nothing of it changes
/// a figure.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// Told of each locality that is done.
    pub progress: &'a dyn Progress,
    /// Where localities that are done are kept.
    pub journal: Option<&'a Journal>,
    /// The processes that share the work.
    pub team: &'a dyn Team,
    /// Whether every process goes on with the sums of all, as a search does, and not the
    /// leader alone.
    pub all_read: bool,
}

impl<'a> Means<'a> {
    /// This process alone, which keeps nothing.
    #[must_use]
    pub const fn alone(progress: &'a dyn Progress) -> Self {
        Self {
            progress,
            journal: None,
            team: &Alone,
            all_read: true,
        }
    }

    /// The same where every process reads the sums.
    pub(super) const fn read_by_all(self) -> Self {
        Self {
            all_read: true,
            ..self
        }
    }

    /// Whether this process reads the sums.
    pub(super) fn reads(&self) -> bool {
        self.all_read || self.team.leads()
    }
}
