//! What every answer may use: the tables, the law, the jobs, the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::Semaphore;

use super::answer::{Answer, Refusal};
use super::jobs::{Job, Jobs, Size, Watch};
use daam_core::engine::{Order, Plan};
use daam_core::inputs::START;
use daam_core::kernel::{Month, Problem};
use daam_core::model::Model;
use daam_core::policy::Scenario;

/// Files made at once.
const HEAVY: usize = 2;

/// What every answer may use.
pub(crate) struct Desk {
    /// The country.
    pub model: Model,
    /// Runs and searches.
    pub jobs: Arc<Jobs>,
    /// Turns of those who make a file.
    pub heavy: Semaphore,
    folder: PathBuf,
}

impl Desk {
    /// A desk that writes in `folder` only.
    pub(crate) fn new(model: Model, jobs: Jobs, folder: PathBuf) -> Self {
        Self {
            model,
            jobs: Arc::new(jobs),
            heavy: Semaphore::new(HEAVY),
            folder,
        }
    }

    /// Scenarios from the programme's first month to `to`, on a share of the country.
    pub(crate) fn plan(&self, scenarios: Vec<Scenario>, to: Month, sample: f64) -> Plan {
        Plan {
            scenarios,
            from: START,
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

    /// Starts the work of a plan, whose sums are held `copies` times over.
    ///
    /// # Errors
    /// Those of [`Jobs::start`].
    pub(crate) fn begin(
        &self,
        client: &str,
        (plan, copies): (&Plan, u64),
        work: impl FnOnce(&Watch<'_>) -> Result<(), Problem> + Send + 'static,
    ) -> Answer<Arc<Job>> {
        let estimate = plan.estimate(&self.model)?;
        let size = Size {
            memory: copies * estimate.memory,
            households: estimate.households,
            seconds: estimate.seconds,
        };
        self.jobs.start(client, size, work).map_err(Refusal::busy)
    }

    /// The folder everything is written in, made when it is first needed.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn folder(&self) -> Result<&Path, Problem> {
        fs::create_dir_all(&self.folder).map_err(|error| {
            let shown = self.folder.display();
            Problem::new(format!("the folder '{shown}' cannot be made: {error}"))
        })?;
        Ok(&self.folder)
    }
}
