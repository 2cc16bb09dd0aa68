//! What a run needs besides its plan: progress, machine, checkpoints, processes.

use super::host::{self, Host};
use super::journal::CheckpointStore;
use super::processes::{ProcessGroup, SingleProcess};

/// Follows a run, and may stop it or make it wait.
pub trait Progress: Sync {
    /// Called when `households` more have been simulated to the last month.
    fn advance(&self, households: u64);
    /// Called when a new pass over the same population starts.
    fn begins(&self) {}
    /// Called before a thread simulates a locality: where runs share a machine, the thread
    /// waits here for its turn, and gives it back with [`Progress::advance`].
    fn enter(&self) {}
    /// Whether the run should stop.
    fn stopped(&self) -> bool {
        false
    }
}

/// Ignores the progress.
impl Progress for () {
    fn advance(&self, _households: u64) {}
}

/// What a run needs besides its plan. No figure depends on it.
#[derive(Clone, Copy)]
pub struct RunContext<'a> {
    /// Told of each locality simulated.
    pub progress: &'a dyn Progress,
    /// Gives threads and time.
    pub host: &'a dyn Host,
    /// Keeps the sums of simulated localities, so that an interrupted run can be resumed.
    pub checkpoints: Option<&'a dyn CheckpointStore>,
    /// The processes that share the work.
    pub processes: &'a dyn ProcessGroup,
    /// Whether every process gets the totals, as a search needs, or only the root.
    pub all_read: bool,
}

impl<'a> RunContext<'a> {
    /// This process alone, on the default host, without checkpoints.
    pub const fn alone(progress: &'a dyn Progress) -> Self {
        Self {
            progress,
            host: host::DEFAULT,
            checkpoints: None,
            processes: &SingleProcess,
            all_read: true,
        }
    }

    /// The same context, with the totals in every process.
    pub(super) const fn read_by_all(self) -> Self {
        Self {
            all_read: true,
            ..self
        }
    }

    /// Whether this process has the totals.
    pub(super) fn reads(&self) -> bool {
        self.all_read || self.processes.is_root()
    }
}
