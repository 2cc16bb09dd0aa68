//! One job: its progress, its status, whether it was stopped.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

use serde_json::value::RawValue;
use tokio::sync::watch;

use super::fair_scheduler::ScheduledRun;
use super::lock;
use crate::client::Page;
use crate::disk_file::DiskFile;
use daam_core::engine::{Headline, Outcome, Progress};
use daam_core::kernel::Problem;
use daam_core::measures::Row;
use daam_core::policy::Scenario;

/// A job not polled for this long is stopped: its page was lost. (One that is closed says so.)
const UNWATCHED: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Phase {
    #[default]
    Waiting,
    Running,
    Done,
    /// Stopped, with partial results.
    Stopped,
    /// Failed, or stopped without results.
    Failed,
}

impl Phase {
    pub(crate) const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Stopped | Self::Failed)
    }
}

/// Status of a job, as polled by the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct JobStatus {
    /// Incremented with every update.
    pub version: u64,
    pub phase: Phase,
    /// The latest figures, as JSON.
    pub figures: Option<Arc<RawValue>>,
    /// Why it failed.
    pub problem: Option<Problem>,
}

/// A finished run, kept for downloads.
pub(crate) struct Finished {
    /// Its figures and record.
    pub outcome: Outcome,
    /// The scenarios, in the order of the run.
    pub scenarios: Vec<Scenario>,
    /// The reform as a file.
    pub toml: String,
    /// Files made of it that are being sent, by name.
    pub files: Mutex<BTreeMap<String, Weak<DiskFile>>>,
}

impl Finished {
    /// Bytes of memory that it takes, nearly all of them rows.
    fn bytes(&self) -> u64 {
        let Outcome {
            table,
            replications,
            record,
        } = &self.outcome;
        let rows = table.rows.capacity() + replications.capacity();
        let headlines = record.headlines.capacity() * size_of::<Headline>();
        (rows * size_of::<Row>() + headlines) as u64
    }
}

pub(crate) struct Job {
    /// Its name, which cannot be guessed.
    pub id: String,
    /// Who asked for it.
    pub page: Page,
    begun: Instant,
    /// Time of the last poll.
    watched: Mutex<Instant>,
    stop: AtomicBool,
    households: AtomicU64,
    /// Households of one pass.
    total: u64,
    /// Number of passes begun.
    rounds: AtomicU64,
    status: watch::Sender<JobStatus>,
    finished: Mutex<Option<Arc<Finished>>>,
}

impl Job {
    pub(super) fn new(id: String, page: Page, total: u64) -> Self {
        let now = Instant::now();
        Self {
            id,
            page,
            begun: now,
            watched: Mutex::new(now),
            stop: AtomicBool::new(false),
            households: AtomicU64::new(0),
            total,
            rounds: AtomicU64::new(0),
            status: watch::Sender::new(JobStatus::default()),
            finished: Mutex::new(None),
        }
    }

    /// Seconds since it was asked for.
    pub(crate) fn seconds(&self) -> f64 {
        self.begun.elapsed().as_secs_f64()
    }

    /// Households simulated, their total, and the number of the pass.
    pub(crate) fn progress(&self) -> [u64; 3] {
        let [households, rounds] =
            [&self.households, &self.rounds].map(|count| count.load(Ordering::Relaxed));
        [households, self.total, rounds]
    }

    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to end, or nobody waits for it.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed) || lock(&self.watched).elapsed() > UNWATCHED
    }

    /// Registers a poll; the receiver waits for updates.
    pub(crate) fn watch(&self) -> watch::Receiver<JobStatus> {
        *lock(&self.watched) = Instant::now();
        self.status.subscribe()
    }

    pub(crate) fn status(&self) -> JobStatus {
        self.status.borrow().clone()
    }

    /// Updates the phase, and the figures if there are new ones.
    pub(crate) fn report(&self, phase: Phase, figures: Option<Arc<RawValue>>) {
        self.status.send_modify(|status| {
            status.version += 1;
            status.phase = phase;
            status.figures = figures.or_else(|| status.figures.take());
        });
    }

    /// Reports that it failed, and why.
    pub(crate) fn fail(&self, problem: Problem) {
        self.status.send_modify(|status| {
            status.version += 1;
            status.phase = Phase::Failed;
            status.problem = Some(problem);
        });
    }

    /// Its results, while they are kept.
    pub(crate) fn finished(&self) -> Option<Arc<Finished>> {
        lock(&self.finished).clone()
    }

    /// Stores its results.
    pub(crate) fn keep(&self, finished: Finished) {
        *lock(&self.finished) = Some(Arc::new(finished));
    }

    /// Gives away its results, which are no longer kept.
    pub(super) fn let_go(&self) -> Option<Arc<Finished>> {
        lock(&self.finished).take()
    }

    /// Bytes of its results, while they are kept.
    pub(super) fn kept(&self) -> u64 {
        lock(&self.finished).as_ref().map_or(0, |kept| kept.bytes())
    }
}

/// Progress of a job for the engine: waits for a processor before each locality.
pub(crate) struct JobProgress<'a> {
    pub job: &'a Job,
    /// Its run in the scheduler.
    pub turn: ScheduledRun<'a>,
    /// Seconds per household, alone on the machine.
    pub seconds: f64,
}

impl Progress for JobProgress<'_> {
    fn enter(&self) {
        self.turn.acquire();
    }

    fn advance(&self, households: u64) {
        self.turn.release(households as f64 * self.seconds);
        self.job.households.fetch_add(households, Ordering::Relaxed);
    }

    fn begins(&self) {
        self.job.households.store(0, Ordering::Relaxed);
        self.job.rounds.fetch_add(1, Ordering::Relaxed);
    }

    fn stopped(&self) -> bool {
        self.job.is_stopped()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Client;

    #[test]
    fn a_job_that_nobody_asks_after_ends() {
        let name = String::new();
        let client = Client::LOCAL;
        let job = Job::new("a".to_owned(), Page { client, name }, 1);
        assert!(!job.is_stopped());
        let Some(long_ago) = Instant::now().checked_sub(UNWATCHED * 2) else {
            return;
        };
        *lock(&job.watched) = long_ago;
        assert!(job.is_stopped());
        drop(job.watch());
        assert!(!job.is_stopped());
    }
}
