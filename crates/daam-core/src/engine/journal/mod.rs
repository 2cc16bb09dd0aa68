//! Checkpoints of a run that may be killed: the sums of localities it has simulated.
//!
//! A run is a sequence of jobs (a population simulated once under some scenarios), identified
//! by everything their sums depend on. A resumed run comes to the same jobs in the same order and
//! finds in its [`CheckpointStore`] what was already simulated. [`Journal`] keeps the checkpoints
//! in a file (feature `files`).

#[cfg(feature = "files")]
mod file;
#[cfg(feature = "files")]
mod frame;
mod job;

use std::time::Duration;

#[cfg(feature = "files")]
pub use file::{JOURNAL, Journal};
pub(super) use job::{CheckpointKey, Record};

/// Keeps the records of a run: each holds the sums of some localities and begins with the 32
/// bytes that identify its job.
pub trait CheckpointStore: Sync {
    /// Time after which a thread hands over what it has finished.
    fn interval(&self) -> Duration;

    /// Keeps a record. One that cannot be kept is lost without harm: it is simulated again.
    fn keep(&self, record: &[u8]);

    /// Passes to `each` the records of a job kept by an earlier run, whole or not at all.
    fn recall(&self, job: &[u8; 32], each: &mut dyn FnMut(&[u8]));
}
