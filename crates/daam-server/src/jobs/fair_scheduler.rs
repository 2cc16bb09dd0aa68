//! Fair sharing of processors between runs.
//!
//! A thread acquires a processor before it simulates a locality and releases it afterwards, some
//! hundredths of a second later. Among waiting runs the least served goes first; a new run begins
//! slightly behind the others, so that its first figures come at once and no other run is starved
//! for long.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};

use super::lock;

/// Machine seconds of priority of a new run over the least served one.
const HEAD_START: f64 = 1.0;

#[derive(Debug)]
pub(super) struct FairScheduler {
    state: Mutex<SchedulerState>,
    given_back: Condvar,
}

#[derive(Debug, Default)]
struct SchedulerState {
    free: usize,
    next: u64,
    /// Machine seconds of the least served run, never decreasing: where a new run begins.
    reached: f64,
    runs: BTreeMap<u64, RunUsage>,
}

/// Machine seconds and threads of a run.
#[derive(Debug)]
struct RunUsage {
    served: f64,
    waiting: usize,
    held: usize,
}

/// A run in the scheduler, removed when dropped.
#[derive(Debug)]
pub(crate) struct ScheduledRun<'a> {
    scheduler: &'a FairScheduler,
    run: u64,
}

impl FairScheduler {
    pub(super) fn new(processors: usize) -> Self {
        Self {
            state: Mutex::new(SchedulerState {
                free: processors,
                ..SchedulerState::default()
            }),
            given_back: Condvar::new(),
        }
    }

    pub(super) fn join(&self) -> ScheduledRun<'_> {
        let mut state = lock(&self.state);
        let (run, served) = (state.next, state.reached - HEAD_START);
        state.next += 1;
        let usage = RunUsage {
            served,
            waiting: 0,
            held: 0,
        };
        state.runs.insert(run, usage);
        let scheduler = self;
        ScheduledRun { scheduler, run }
    }
}

impl SchedulerState {
    fn is_next(&self, run: u64) -> bool {
        let Some(own) = self.runs.get(&run) else {
            return true;
        };
        let before = |other: &RunUsage| other.waiting > 0 && other.served < own.served;
        self.free > 0 && !self.runs.values().any(before)
    }
}

impl ScheduledRun<'_> {
    /// Waits for a processor.
    pub(crate) fn acquire(&self) {
        let mut state = lock(&self.scheduler.state);
        if let Some(own) = state.runs.get_mut(&self.run) {
            own.waiting += 1;
        }
        while !state.is_next(self.run) {
            let woken = self.scheduler.given_back.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
        state.free = state.free.saturating_sub(1);
        if let Some(own) = state.runs.get_mut(&self.run) {
            own.waiting -= 1;
            own.held += 1;
        }
        // Another may go, now that this one no longer waits before it.
        self.scheduler.given_back.notify_all();
    }

    /// Releases a processor after work of `seconds` machine seconds.
    pub(crate) fn release(&self, seconds: f64) {
        let mut state = lock(&self.scheduler.state);
        state.free += 1;
        if let Some(own) = state.runs.get_mut(&self.run) {
            own.held = own.held.saturating_sub(1);
            own.served += seconds;
        }
        let least = state.runs.values().map(|share| share.served);
        let least = least.reduce(f64::min).unwrap_or(state.reached);
        state.reached = state.reached.max(least);
        self.scheduler.given_back.notify_all();
    }
}

impl Drop for ScheduledRun<'_> {
    fn drop(&mut self) {
        let mut state = lock(&self.scheduler.state);
        // A thread that failed has not given its processor back.
        if let Some(own) = state.runs.remove(&self.run) {
            state.free += own.held;
        }
        self.scheduler.given_back.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn no_more_work_than_there_are_processors_and_all_get_as_much() {
        let scheduler = FairScheduler::new(2);
        let (busy, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (scheduler, busy, most) = (&scheduler, &busy, &most);
        let runs: Vec<ScheduledRun<'_>> = (0..4).map(|_| scheduler.join()).collect();
        let done: Vec<AtomicUsize> = runs.iter().map(|_| AtomicUsize::new(0)).collect();
        let all = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for (run, done) in runs.iter().zip(&done) {
                for _ in 0..2 {
                    scope.spawn(|| {
                        while all.load(Ordering::SeqCst) < 400 {
                            run.acquire();
                            most.fetch_max(
                                busy.fetch_add(1, Ordering::SeqCst) + 1,
                                Ordering::SeqCst,
                            );
                            std::thread::sleep(std::time::Duration::from_micros(200));
                            busy.fetch_sub(1, Ordering::SeqCst);
                            done.fetch_add(1, Ordering::SeqCst);
                            all.fetch_add(1, Ordering::SeqCst);
                            run.release(1.0);
                        }
                    });
                }
            }
        });
        assert!(most.load(Ordering::SeqCst) <= 2);
        let counts = done.iter().map(|done| done.load(Ordering::SeqCst));
        let (least, largest) = counts.fold((usize::MAX, 0), |(least, largest), count| {
            (least.min(count), largest.max(count))
        });
        assert!(largest - least <= 8, "{least} to {largest}");
    }

    #[test]
    fn a_run_that_failed_takes_no_processor_with_it() {
        let scheduler = FairScheduler::new(1);
        let lost = scheduler.join();
        lost.acquire();
        drop(lost);
        let next = scheduler.join();
        next.acquire();
        next.release(1.0);
        assert_eq!(lock(&scheduler.state).free, 1);
    }
}
