//! State shared by all endpoints: the model, the jobs, the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::Semaphore;

use super::answer::{Answer, Refusal};
use super::jobs::{Job, JobProgress, JobSize, Jobs};
use daam_core::engine::{Order, Plan};
use daam_core::kernel::{Month, Problem};
use daam_core::model::Model;
use daam_core::policy::Scenario;

/// Files generated at the same time.
const HEAVY: usize = 2;

pub(crate) struct AppState {
    /// The country.
    pub model: Model,
    /// Runs and searches.
    pub jobs: Arc<Jobs>,
    /// Limits the files generated at the same time.
    pub file_slots: Semaphore,
    folder: PathBuf,
}

impl AppState {
    /// State that writes in `folder` only.
    pub(crate) fn new(model: Model, jobs: Jobs, folder: PathBuf) -> Self {
        Self {
            model,
            jobs: Arc::new(jobs),
            file_slots: Semaphore::new(HEAVY),
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

    /// Starts a job for a plan, whose sums are held `copies` times.
    pub(crate) fn begin(
        &self,
        client: &str,
        (plan, copies): (&Plan, u64),
        work: impl FnOnce(&JobProgress<'_>) -> Result<(), Problem> + Send + 'static,
    ) -> Answer<Arc<Job>> {
        let estimate = plan.estimate(&self.model)?;
        let size = JobSize {
            memory: copies * estimate.memory,
            households: estimate.households,
            seconds: estimate.seconds,
        };
        self.jobs.start(client, size, work).map_err(Refusal::busy)
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
