//! One piece of work under way: how far it is, what it has told, whether it was stopped.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::value::RawValue;
use tokio::sync::watch;

use super::turns::Turn;
use daam_core::engine::{Outcome, Progress};
use daam_core::kernel::Problem;
use daam_core::policy::Scenario;

/// A job nobody has asked about for so long is stopped: its page was closed.
const UNWATCHED: Duration = Duration::from_secs(90);

/// Where a job is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Phase {
    /// Others are served first.
    #[default]
    Waiting,
    /// Under way.
    Running,
    /// To its end.
    Done,
    /// Stopped, with what was known.
    Stopped,
    /// Failed, or stopped with nothing known.
    Failed,
}

impl Phase {
    /// Whether nothing more will come.
    pub(crate) const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Stopped | Self::Failed)
    }
}

/// What a job has told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    /// Grows with everything told.
    pub version: u64,
    /// Where it is.
    pub phase: Phase,
    /// The latest figures, as JSON.
    pub figures: Option<Arc<RawValue>>,
    /// Why it failed.
    pub problem: Option<Problem>,
}

/// What is left of a finished run for whoever wants more of it.
pub(crate) struct Finished {
    /// Its figures and record.
    pub outcome: Outcome,
    /// The scenarios, in the order of the run.
    pub scenarios: Vec<Scenario>,
    /// The reform as a file.
    pub toml: String,
}

/// A job.
pub(crate) struct Job {
    /// Its name, which cannot be guessed.
    pub id: String,
    /// Who asked for it.
    pub client: String,
    begun: Instant,
    /// When it was asked about last.
    watched: Mutex<Instant>,
    stop: AtomicBool,
    households: AtomicU64,
    /// Households of a round.
    total: u64,
    /// Times it has begun with the people anew.
    rounds: AtomicU64,
    told: watch::Sender<Told>,
    finished: Mutex<Option<Arc<Finished>>>,
}

impl Job {
    pub(super) fn new(id: String, client: String, total: u64) -> Self {
        let now = Instant::now();
        Self {
            id,
            client,
            begun: now,
            watched: Mutex::new(now),
            stop: AtomicBool::new(false),
            households: AtomicU64::new(0),
            total,
            rounds: AtomicU64::new(0),
            told: watch::Sender::new(Told::default()),
            finished: Mutex::new(None),
        }
    }

    /// Seconds since it was asked for.
    pub(crate) fn seconds(&self) -> f64 {
        self.begun.elapsed().as_secs_f64()
    }

    /// Households lived, of how many, in which round.
    pub(crate) fn progress(&self) -> [u64; 3] {
        let [households, rounds] =
            [&self.households, &self.rounds].map(|count| count.load(Ordering::Relaxed));
        [households, self.total, rounds]
    }

    /// Asks it to end.
    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to end, or nobody waits for it.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed) || self.lock(&self.watched).elapsed() > UNWATCHED
    }

    /// Somebody asks what it has told; to be waited on.
    pub(crate) fn watch(&self) -> watch::Receiver<Told> {
        *self.lock(&self.watched) = Instant::now();
        self.told.subscribe()
    }

    /// What it has told.
    pub(crate) fn told(&self) -> Told {
        self.told.borrow().clone()
    }

    /// Tells where it is, and figures when there are new ones.
    pub(crate) fn tell(&self, phase: Phase, figures: Option<Arc<RawValue>>) {
        self.told.send_modify(|told| {
            told.version += 1;
            told.phase = phase;
            told.figures = figures.or_else(|| told.figures.take());
        });
    }

    /// Tells why it failed.
    pub(crate) fn fail(&self, problem: Problem) {
        self.told.send_modify(|told| {
            told.version += 1;
            told.phase = Phase::Failed;
            told.problem = Some(problem);
        });
    }

    /// What is left of it, while it is kept.
    pub(crate) fn finished(&self) -> Option<Arc<Finished>> {
        self.lock(&self.finished).clone()
    }

    /// Keeps what is left of it, or lets it go.
    pub(crate) fn keep(&self, finished: Option<Finished>) {
        *self.lock(&self.finished) = finished.map(Arc::new);
    }

    fn lock<'a, T>(&self, of: &'a Mutex<T>) -> std::sync::MutexGuard<'a, T> {
        of.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A job as the engine knows it: it takes its turn before each locality.
pub(crate) struct Watch<'a> {
    /// The job.
    pub job: &'a Job,
    /// Its place among the others.
    pub turn: Turn<'a>,
    /// What living a household takes, in seconds of a round alone on the machine.
    pub seconds: f64,
}

impl Progress for Watch<'_> {
    fn enter(&self) {
        self.turn.take();
    }

    fn advance(&self, households: u64) {
        self.turn.give_back(households as f64 * self.seconds);
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
