//! State shared by all endpoints: the model, the jobs, the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answer::{Answer, Refusal};
use super::client::Page;
use super::jobs::{Job, JobProgress, JobSize, Jobs};
use super::shares::Shares;
use super::work::Workers;
use daam_core::engine::{Order, Plan};
use daam_core::kernel::{Month, Problem};
use daam_core::model::Model;
use daam_core::policy::Scenario;

/// Files made at the same time, and those of a client.
const FILES: (usize, usize) = (2, 1);
/// Answers computed at the same time, and those of a client.
const ANSWERS: (usize, usize) = (4, 2);
/// Bytes on disk of files being sent to all clients.
const ON_DISK: u64 = 8 << 30;

pub(crate) struct AppState {
    /// The country.
    pub model: Model,
    /// Runs and searches.
    pub jobs: Arc<Jobs>,
    /// Make files for downloads.
    pub files: Workers,
    /// Compute what is answered at once.
    pub answers: Workers,
    /// Disk space of files being sent, by client.
    pub disk: Arc<Shares>,
    folder: PathBuf,
}

impl AppState {
    /// State that writes in `folder` only.
    pub(crate) fn new(model: Model, jobs: Jobs, folder: PathBuf) -> Self {
        Self {
            model,
            jobs: Arc::new(jobs),
            files: Workers::new(FILES.0, FILES.1),
            answers: Workers::new(ANSWERS.0, ANSWERS.1),
            disk: Shares::new(ON_DISK),
            folder,
        }
    }

    /// Scenarios from the first month simulated to `to`, on a share of the country.
    pub(crate) fn plan(&self, scenarios: Vec<Scenario>, to: Month, sample: f64) -> Plan {
        Plan {
            scenarios,
            from: self.model.inputs.calendar.start,
            to,
            sample,
            order: Order::Drawn,
            seed: Plan::SEED,
            replication: 0,
            scale: 1,
            threads: self.jobs.threads,
            lines: Vec::new(),
        }
    }

    /// Starts a job for a plan.
    pub(crate) fn begin(
        &self,
        page: Page,
        plan: &Plan,
        work: impl FnOnce(&JobProgress<'_>) -> Result<(), Problem> + Send + 'static,
    ) -> Answer<Arc<Job>> {
        let estimate = plan.estimate(&self.model)?;
        let size = JobSize {
            memory: estimate.memory,
            households: estimate.households,
            seconds: estimate.seconds,
        };
        self.jobs.check(size)?;
        self.jobs.start(page, size, work).map_err(Refusal::busy)
    }

    /// The folder everything is written in, made when it is first needed.
    pub(crate) fn folder(&self) -> Result<&Path, Problem> {
        fs::create_dir_all(&self.folder).map_err(|error| {
            let shown = self.folder.display();
            Problem::new(format!("the folder '{shown}' cannot be made: {error}"))
        })?;
        Ok(&self.folder)
    }
}
