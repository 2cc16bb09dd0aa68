//! Background jobs: runs and searches, their limits, and the results that are kept.
//!
//! Each job has a thread that waits for its client's share of memory, then shares the processors
//! with the others ([`fair_scheduler`]). Its results are kept while no job needs their memory: the
//! oldest of whoever has most kept go first.

mod fair_scheduler;
mod job;

use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fair_scheduler::FairScheduler;
#[cfg(test)]
use job::JobStatus;
pub(crate) use job::{Finished, Job, JobProgress, Phase};

use crate::client::{Client, Page};
use crate::shares::{Share, Shares};
use crate::work::aside;
use daam_core::kernel::{Problem, hexadecimal};

/// Jobs of one page that are not over.
const OF_A_PAGE: usize = 3;
/// Jobs of all that are not over, shared out between clients.
const OF_ALL: u64 = 64;
/// Jobs remembered, with their last figures.
const REMEMBERED: usize = 128;

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
    places: Arc<Shares>,
    /// Memory of jobs under way; what they leave may hold results.
    memory: Arc<Shares>,
    /// Bytes of memory of jobs and results together.
    bytes: u64,
    /// Processors.
    pub threads: usize,
    all: Mutex<VecDeque<Arc<Job>>>,
}

impl Jobs {
    /// Jobs on so many processors and bytes of memory.
    pub(crate) fn new(threads: usize, bytes: u64) -> Self {
        Self {
            scheduler: FairScheduler::new(threads),
            places: Shares::new(OF_ALL),
            memory: Shares::new(bytes),
            bytes,
            threads,
            all: Mutex::default(),
        }
    }

    /// Refuses a job that would wait for ever.
    pub(crate) fn check(&self, size: JobSize) -> Result<(), Problem> {
        let most = self.memory.most();
        if size.memory <= most {
            return Ok(());
        }
        let [needed, most, given] = [size.memory, most, size.memory * 2].map(|size| size >> 20);
        Err(Problem::new(format!(
            "this takes about {needed} MB of memory, and one client may hold {most} MB"
        ))
        .with_help(format!(
            "take fewer scenarios or an earlier last month, start the server with --memory {}, or use daam run",
            given + 1
        )))
    }

    pub(crate) fn start(
        self: &Arc<Self>,
        page: Page,
        size: JobSize,
        job: impl FnOnce(&JobProgress<'_>) -> Result<(), Problem> + Send + 'static,
    ) -> Result<Arc<Job>, Problem> {
        let client = page.client;
        let (started, place) = self.register(page, size.households)?;
        let (jobs, own) = (Arc::clone(self), Arc::clone(&started));
        let begun = aside("job", move || {
            let _place = place;
            jobs.work(client, &own, size, job);
            jobs.let_go();
        });
        if let Err(problem) = begun {
            started.fail(problem.clone());
            return Err(problem);
        }
        Ok(started)
    }

    /// Does a job on the thread that it has.
    fn work(
        &self,
        client: Client,
        own: &Job,
        size: JobSize,
        job: impl FnOnce(&JobProgress<'_>) -> Result<(), Problem>,
    ) {
        let stopped = || own.is_stopped();
        let Some(_memory) = self.memory.wait(client, size.memory, stopped) else {
            own.fail(Problem::new("the run was stopped before it began"));
            return;
        };
        self.let_go();
        own.report(Phase::Running, None);
        let watch = JobProgress {
            job: own,
            turn: self.scheduler.join(client),
            seconds: size.seconds / size.households.max(1) as f64,
        };
        match catch_unwind(AssertUnwindSafe(|| job(&watch))) {
            Ok(Ok(())) => {}
            Ok(Err(problem)) => own.fail(problem),
            Err(_) => own.fail(Problem::new(
                "the run broke off by a fault of the program; its log says where",
            )),
        }
    }

    pub(crate) fn find(&self, id: &str) -> Option<Arc<Job>> {
        lock(&self.all).iter().find(|job| job.id == id).cloned()
    }

    pub(crate) fn stop_all(&self) {
        lock(&self.all).iter().for_each(|job| job.stop());
    }

    fn register(&self, page: Page, households: u64) -> Result<(Arc<Job>, Share), Problem> {
        let id = name()?;
        let mut all = lock(&self.all);
        let going = all.iter().filter(|job| !job.status().phase.is_over());
        if going.filter(|job| job.page == page).count() >= OF_A_PAGE {
            return Err(
                Problem::new(format!("you have {OF_A_PAGE} runs under way already"))
                    .with_help("stop one, or wait for its end"),
            );
        }
        let place = self.places.take(page.client, 1).ok_or_else(|| {
            Problem::new("your address has as many runs under way as it may")
                .with_help("stop one, or try again in a minute")
        })?;
        let job = Arc::new(Job::new(id, page, households));
        all.push_back(Arc::clone(&job));
        let mut forgotten = Vec::new();
        while all.len() > REMEMBERED {
            let over = |job: &&Arc<Job>| job.status().phase.is_over();
            let oldest = oldest_of_most(all.iter().filter(over), |_| 1);
            let Some(at) = all.iter().position(|job| {
                oldest
                    .as_ref()
                    .is_some_and(|oldest| Arc::ptr_eq(job, oldest))
            }) else {
                break;
            };
            forgotten.extend(all.remove(at));
        }
        // To free what they hold takes a while, and others wait for the list.
        drop(all);
        drop(forgotten);
        Ok((job, place))
    }

    /// Lets go of results until the others and the jobs under way have room together.
    fn let_go(&self) {
        let mut gone = Vec::new();
        let all = lock(&self.all);
        while self.memory.taken() + all.iter().map(|job| job.kept()).sum::<u64>() > self.bytes {
            let kept = all.iter().filter(|job| job.kept() > 0);
            let Some(oldest) = oldest_of_most(kept, |job| job.kept()) else {
                break;
            };
            gone.extend(oldest.let_go());
        }
        drop(all);
    }
}

/// The first job of the client whose jobs have the largest size together.
fn oldest_of_most<'a>(
    jobs: impl Iterator<Item = &'a Arc<Job>> + Clone,
    size: impl Fn(&Job) -> u64,
) -> Option<Arc<Job>> {
    let mut sizes: BTreeMap<Client, u64> = BTreeMap::new();
    for job in jobs.clone() {
        *sizes.entry(job.page.client).or_default() += size(job);
    }
    let (most, _) = sizes.into_iter().max_by_key(|(_, size)| *size)?;
    let mut of_most = jobs.filter(|job| job.page.client == most);
    of_most.next().cloned()
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

    fn page(client: u8, name: &str) -> Page {
        Page {
            client: Client::at([127, 0, 0, client].into()),
            name: name.to_owned(),
        }
    }

    fn wait(job: &Job) -> JobStatus {
        let begun = Instant::now();
        while !job.status().phase.is_over() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(5));
        }
        job.status()
    }

    const SMALL: JobSize = JobSize {
        memory: 1,
        households: 1,
        seconds: 1.0,
    };

    fn long(watch: &JobProgress<'_>) -> Result<(), Problem> {
        while !daam_core::engine::Progress::stopped(watch) {
            std::thread::sleep(Duration::from_millis(5));
        }
        watch.job.report(Phase::Stopped, None);
        Ok(())
    }

    #[test]
    fn a_page_has_its_limit_and_a_failure_is_told() {
        let jobs = Arc::new(Jobs::new(1, 100));
        let start = |page| jobs.start(page, SMALL, long);
        let started: Vec<_> = (0..OF_A_PAGE)
            .map(|_| start(page(1, "one")).expect("within the limit"))
            .collect();
        assert!(start(page(1, "one")).is_err());
        let broken = jobs.start(page(2, "one"), SMALL, |_| panic!("a fault"));
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
        assert!(jobs.start(page(1, "one"), SMALL, |_| Ok(())).is_ok());
    }

    #[test]
    fn invented_pages_take_half_of_the_places_and_of_the_memory() {
        let jobs = Arc::new(Jobs::new(1, 40));
        let begun: Vec<_> = (0..70)
            .filter_map(|number| jobs.start(page(1, &number.to_string()), SMALL, long).ok())
            .collect();
        assert_eq!(begun.len(), 32);
        let other = jobs.start(page(2, ""), SMALL, |watch| {
            watch.job.report(Phase::Done, None);
            Ok(())
        });
        assert_eq!(wait(&other.expect("a place")).phase, Phase::Done);
        let running = begun
            .iter()
            .filter(|job| job.status().phase == Phase::Running);
        assert!(running.count() <= 20);
        jobs.stop_all();
        begun.iter().for_each(|job| drop(wait(job)));
        let large = JobSize {
            memory: 21,
            ..SMALL
        };
        assert!(jobs.check(large).is_err() && jobs.check(SMALL).is_ok());
    }

    #[test]
    fn who_has_most_loses_the_oldest() {
        let job = |client, name: &str| Arc::new(Job::new(name.to_owned(), page(client, ""), 1));
        let all = [
            job(2, "a"),
            job(1, "b"),
            job(1, "c"),
            job(2, "d"),
            job(1, "e"),
        ];
        let name =
            |size: &dyn Fn(&Job) -> u64| oldest_of_most(all.iter(), size).map(|job| job.id.clone());
        assert_eq!(name(&|_| 1).as_deref(), Some("b"));
        assert_eq!(
            name(&|job| if job.id == "d" { 4 } else { 1 }).as_deref(),
            Some("a")
        );
    }
}
