//! Background jobs: runs and searches, their limits, and the results that are kept.
//!
//! Each job has a thread that waits for memory ([`memory_budget`]), then shares the processors with
//! the others ([`fair_scheduler`]). Its results are kept until newer jobs replace them.

mod fair_scheduler;
mod job;
mod memory_budget;

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fair_scheduler::FairScheduler;
#[cfg(test)]
use job::JobStatus;
pub(crate) use job::{Finished, Job, JobProgress, Phase};
use memory_budget::MemoryBudget;

use daam_core::kernel::{Problem, hexadecimal};

/// Jobs of one client that are not over.
const OF_A_CLIENT: usize = 3;
/// Jobs of all that are not over.
const OF_ALL: usize = 64;
/// Jobs remembered, and those whose tables are kept for downloads.
const REMEMBERED: usize = 256;
const KEPT: usize = 8;

/// Estimated resources of a job.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JobSize {
    /// Bytes.
    pub memory: u64,
    /// Households simulated in one pass.
    pub households: u64,
    /// Seconds of one pass, alone on the machine.
    pub seconds: f64,
}

pub(crate) struct Jobs {
    scheduler: FairScheduler,
    memory_budget: MemoryBudget,
    /// Processors.
    pub threads: usize,
    all: Mutex<VecDeque<Arc<Job>>>,
}

impl Jobs {
    /// Jobs on so many processors and bytes of memory.
    pub(crate) fn new(threads: usize, memory: u64) -> Self {
        Self {
            scheduler: FairScheduler::new(threads),
            memory_budget: MemoryBudget::new(memory),
            threads,
            all: Mutex::default(),
        }
    }

    pub(crate) fn start(
        self: &Arc<Self>,
        client: &str,
        size: JobSize,
        job: impl FnOnce(&JobProgress<'_>) -> Result<(), Problem> + Send + 'static,
    ) -> Result<Arc<Job>, Problem> {
        let started = self.register(client, size.households)?;
        let (jobs, own) = (Arc::clone(self), Arc::clone(&started));
        let thread = std::thread::Builder::new().name("job".to_owned());
        let spawned = thread.spawn(move || {
            let Some(_lodging) = jobs.memory_budget.reserve(size.memory, || own.is_stopped())
            else {
                own.fail(Problem::new("the run was stopped before it began"));
                return;
            };
            own.report(Phase::Running, None);
            let watch = JobProgress {
                job: &own,
                turn: jobs.scheduler.join(),
                seconds: size.seconds / size.households.max(1) as f64,
            };
            let done = catch_unwind(AssertUnwindSafe(|| job(&watch)));
            match done {
                Ok(Ok(())) => {}
                Ok(Err(problem)) => own.fail(problem),
                Err(_) => own.fail(Problem::new(
                    "the run broke off by a fault of the program; its log says where",
                )),
            }
            jobs.drop_old_tables();
        });
        match spawned {
            Ok(_) => Ok(started),
            Err(error) => {
                let problem = Problem::new(format!("no thread could be started: {error}"));
                started.fail(problem.clone());
                Err(problem)
            }
        }
    }

    pub(crate) fn find(&self, id: &str) -> Option<Arc<Job>> {
        lock(&self.all).iter().find(|job| job.id == id).cloned()
    }

    pub(crate) fn stop_all(&self) {
        lock(&self.all).iter().for_each(|job| job.stop());
    }

    fn register(&self, client: &str, households: u64) -> Result<Arc<Job>, Problem> {
        let id = name()?;
        let mut all = lock(&self.all);
        let going = || all.iter().filter(|job| !job.status().phase.is_over());
        if going().filter(|job| job.client == client).count() >= OF_A_CLIENT {
            return Err(
                Problem::new(format!("you have {OF_A_CLIENT} runs under way already"))
                    .with_help("stop one, or wait for its end"),
            );
        }
        if going().count() >= OF_ALL {
            return Err(Problem::new(format!(
                "{OF_ALL} runs are under way already, as many as this server takes"
            ))
            .with_help("try again in a minute"));
        }
        let job = Arc::new(Job::new(id, client.to_owned(), households));
        all.push_back(Arc::clone(&job));
        while all.len() > REMEMBERED {
            let over = all.iter().position(|job| job.status().phase.is_over());
            all.remove(over.unwrap_or(0));
        }
        Ok(job)
    }

    /// Lets go of the tables of all but the latest.
    fn drop_old_tables(&self) {
        let all = lock(&self.all);
        let kept = all.iter().rev().filter(|job| job.finished().is_some());
        kept.skip(KEPT).for_each(|job| job.keep(None));
    }
}

/// Locks what stays whole whatever happened to who held it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A name that cannot be guessed: whoever has it may see the job and stop it.
fn name() -> Result<String, Problem> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| Problem::new(format!("the system gives no random numbers: {error}")))?;
    Ok(hexadecimal(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    fn wait(job: &Job) -> JobStatus {
        let begun = Instant::now();
        while !job.status().phase.is_over() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(5));
        }
        job.status()
    }

    #[test]
    fn a_client_has_its_limit_and_a_failure_is_told() {
        let jobs = Arc::new(Jobs::new(1, 100));
        let small = JobSize {
            memory: 1,
            households: 1,
            seconds: 1.0,
        };
        let long = |watch: &JobProgress<'_>| {
            while !daam_core::engine::Progress::stopped(watch) {
                std::thread::sleep(Duration::from_millis(5));
            }
            watch.job.report(Phase::Stopped, None);
            Ok(())
        };
        let started: Vec<_> = (0..OF_A_CLIENT)
            .map(|_| jobs.start("one", small, long).expect("within the limit"))
            .collect();
        assert!(jobs.start("one", small, long).is_err());
        let broken = jobs.start("other", small, |_| panic!("a fault"));
        let status = wait(&broken.expect("another client"));
        assert_eq!(status.phase, Phase::Failed);
        assert!(
            status
                .problem
                .is_some_and(|said| said.message.contains("fault"))
        );
        jobs.stop_all();
        for job in started {
            assert_eq!(wait(&job).phase, Phase::Stopped);
            assert!(jobs.find(&job.id).is_some());
        }
        assert!(jobs.start("one", small, |_| Ok(())).is_ok());
    }
}
