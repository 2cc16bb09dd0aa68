//! The localities of a job, simulated by the threads of the processes that share it.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::context::RunContext;
use super::jackknife::JackknifeSums;
use super::journal::{CheckpointKey, CheckpointStore, Record};
use super::locality_simulator::{LocalitySimulator, Workspace};
use super::plan::Plan;
use super::zones::{HalfSample, Zones};
use crate::kernel::Problem;
use crate::kernel::packed::{add_packed, overflow};
use crate::measures::Tally;

/// What a thread has simulated and not handed over: localities of one half-sample.
struct Batch {
    half_sample: Option<HalfSample>,
    visits: Vec<usize>,
    tally: Tally,
    /// When it was begun, by the clock of the host.
    begun: Duration,
}

/// A job under way.
pub(super) struct ZoneSimulation<'a> {
    pub zones: &'a Zones,
    /// Number of zones to make room for, at least that of `zones`.
    pub count: usize,
    pub plan: &'a Plan,
    pub simulator: &'a LocalitySimulator<'a>,
    pub context: RunContext<'a>,
}

impl ZoneSimulation<'_> {
    /// Simulates every locality; adds up all, and the half-samples of the zones. A process that
    /// does not need the totals holds only its own share.
    pub(super) fn simulate(&self) -> Result<JackknifeSums, Problem> {
        let RunContext {
            processes,
            all_read,
            ..
        } = self.context;
        let mut sums = processes.reduce(self.own_share(), all_read)?;
        sums.copy_shared_history(self.simulator.office.programme().shared_history());
        Ok(sums)
    }

    /// Simulates this process's share of what is left.
    fn own_share(&self) -> Result<JackknifeSums, Problem> {
        let RunContext {
            progress,
            host,
            checkpoints,
            processes,
            ..
        } = self.context;
        let visits = self.zones.visits();
        let several = processes.size() > 1;
        let job = (several || checkpoints.is_some())
            .then(|| CheckpointKey::of(self.plan, self.simulator, self.zones, self.count));
        let kept = checkpoints.zip(job.as_ref());
        let mut sums = JackknifeSums::new(self.count, || self.empty());
        let mut fit = true;
        // The root sends the key of its job, then the visits that are left of it.
        let own: Vec<usize> = job.iter().flat_map(CheckpointKey::numbers).collect();
        let mut roots = processes.broadcast_numbers(|| {
            let left = self.recall(kept, &mut sums, &mut fit);
            own.iter().copied().chain(left).collect()
        })?;
        let left = roots.split_off(own.len().min(roots.len()));
        if roots != own {
            return Err(Problem::new(format!(
                "process {} simulates other people, tables or scenarios than process 0",
                processes.rank()
            ))
            .with_help("start every process with the same program, files and arguments"));
        }
        let left = share(left, processes.rank(), processes.size());
        let sums = Mutex::new((sums, fit));
        let failed = Mutex::new(None);
        let next = AtomicUsize::new(0);
        let hand_over = |mut batch: Batch| {
            if let Some((store, job)) = kept {
                let (half_sample, visits) = (batch.half_sample, &batch.visits);
                store.keep(&Record::bytes(job, half_sample, visits, &mut batch.tally));
            }
            // If a thread panicked while it held the sums, that ends the run.
            if let Ok(mut sums) = sums.lock() {
                sums.1 &= sums.0.add(batch.half_sample, &batch.tally);
            }
        };
        host.run(self.plan.threads.min(left.len()), &|| {
            let mut workspace = Workspace::default();
            let mut batch: Option<Batch> = None;
            while !progress.stopped() {
                let Some(&visit) = left.get(next.fetch_add(1, Ordering::Relaxed)) else {
                    break;
                };
                let (half_sample, place) = &visits[visit];
                let due = |begun: Duration| {
                    checkpoints.is_some_and(|store| {
                        host.elapsed().saturating_sub(begun) > store.interval()
                    })
                };
                let done =
                    |batch: &mut Batch| batch.half_sample != *half_sample || due(batch.begun);
                if let Some(batch) = batch.take_if(done) {
                    hand_over(batch);
                }
                let batch = batch.get_or_insert_with(|| Batch {
                    half_sample: *half_sample,
                    visits: Vec::new(),
                    tally: self.empty(),
                    begun: host.elapsed(),
                });
                progress.enter();
                let tally = &mut batch.tally;
                if let Err(problem) = self
                    .simulator
                    .simulate(place, &mut workspace, tally, &mut ())
                {
                    // No thread begins another locality.
                    next.store(left.len(), Ordering::Relaxed);
                    if let Ok(mut failed) = failed.lock() {
                        failed.get_or_insert(problem);
                    }
                    return;
                }
                batch.visits.push(visit);
                progress.advance(u64::from(place.households));
            }
            if let Some(batch) = batch {
                hand_over(batch);
            }
        });
        if let Ok(Some(problem)) = failed.into_inner() {
            return Err(problem);
        }
        if progress.stopped() {
            return Err(Problem::new(STOPPED));
        }
        match sums.into_inner() {
            Ok((sums, true)) => Ok(sums),
            Ok((_, false)) => Err(overflow()),
            Err(_) => Err(Problem::new("a thread failed")),
        }
    }

    fn empty(&self) -> Tally {
        let (simulator, plan) = (self.simulator, self.plan);
        Tally::new(
            simulator.inputs,
            plan.scenarios.len(),
            simulator.last,
            &plan.lines,
        )
    }

    /// Adds what an earlier run has kept; gives the visits that are left.
    fn recall(
        &self,
        kept: Option<(&dyn CheckpointStore, &CheckpointKey)>,
        sums: &mut JackknifeSums,
        fit: &mut bool,
    ) -> Vec<usize> {
        let visits = self.zones.visits();
        let mut done = vec![false; visits.len()];
        if let Some((store, job)) = kept {
            store.recall(&job.0, &mut |bytes| {
                let mut tally = self.empty();
                // An invalid record is ignored, and its localities are simulated again.
                let Some(record) = Record::read(bytes, visits.len(), self.count) else {
                    return;
                };
                if record.visits.iter().any(|visit| done[*visit])
                    || add_packed(&mut tally, record.packed).is_err()
                {
                    return;
                }
                *fit &= sums.add(record.half_sample, &tally);
                for visit in record.visits {
                    done[visit] = true;
                    let households = u64::from(visits[visit].1.households);
                    self.context.progress.advance(households);
                }
            });
        }
        (0..visits.len()).filter(|visit| !done[*visit]).collect()
    }
}

/// The message of a run that was stopped.
pub const STOPPED: &str = "the run was stopped; nothing was written";

/// The visits of one of several processes: dealt out back and forth, so that each has some of every
/// half-sample.
fn share(visits: Vec<usize>, rank: usize, size: usize) -> Vec<usize> {
    let dealt = (0..size).chain((0..size).rev()).cycle();
    let dealt = visits.into_iter().zip(dealt);
    dealt
        .filter(|(_, to)| *to == rank)
        .map(|(visit, _)| visit)
        .collect()
}
