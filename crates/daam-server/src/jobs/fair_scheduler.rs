//! Fair sharing of processors between clients, and between the runs of each.
//!
//! A thread acquires a processor before it simulates a locality and releases it afterwards, some
//! hundredths of a second later. Among waiting runs one of the least served client goes first, of
//! these the least served. A new client begins slightly behind the others, and so does a new run
//! among those of its client, so that first figures come at once and nobody is starved for long.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};

use super::lock;
use crate::client::Client;

/// Machine seconds of priority of a new client or run over the least served one.
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
    /// Machine seconds of the least served client with a run, never decreasing.
    reached: f64,
    runs: BTreeMap<u64, RunUsage>,
    /// Machine seconds of each client, with or without a run.
    clients: BTreeMap<Client, f64>,
}

/// Machine seconds and threads of a run.
#[derive(Debug)]
struct RunUsage {
    client: Client,
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

    pub(super) fn join(&self, client: Client) -> ScheduledRun<'_> {
        let mut state = lock(&self.state);
        let begins = state.reached - HEAD_START;
        // Who was here a moment ago does not begin anew; who has been away for long is forgotten.
        state.clients.retain(|_, served| *served > begins);
        state.clients.entry(client).or_insert(begins);
        let own = state.runs.values().filter(|run| run.client == client);
        let served = own.map(|run| run.served).reduce(f64::min).unwrap_or(0.0) - HEAD_START;
        let run = state.next;
        state.next += 1;
        let usage = RunUsage {
            client,
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
    /// Machine seconds of the client of a run, and of the run.
    fn served(&self, run: &RunUsage) -> (f64, f64) {
        let client = self.clients.get(&run.client).copied();
        (client.unwrap_or(self.reached), run.served)
    }

    fn is_next(&self, run: u64) -> bool {
        let Some(own) = self.runs.get(&run) else {
            return true;
        };
        let own = self.served(own);
        let before = |other: &RunUsage| other.waiting > 0 && self.served(other) < own;
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
        let SchedulerState { runs, clients, .. } = &mut *state;
        if let Some(own) = runs.get_mut(&self.run) {
            own.held = own.held.saturating_sub(1);
            own.served += seconds;
            *clients.entry(own.client).or_default() += seconds;
        }
        state.free += 1;
        let least = state.runs.values().map(|run| state.served(run).0);
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
    fn no_more_work_than_there_are_processors_and_each_client_gets_as_much() {
        let scheduler = FairScheduler::new(2);
        let (busy, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (scheduler, busy, most) = (&scheduler, &busy, &most);
        // One client with three runs, another with one: each client gets half.
        let client = |run| Client::at([127, 0, 0, if run < 3 { 1 } else { 2 }].into());
        let runs: Vec<ScheduledRun<'_>> = (0..4).map(|run| scheduler.join(client(run))).collect();
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
        let counts: Vec<usize> = done
            .iter()
            .map(|done| done.load(Ordering::SeqCst))
            .collect();
        let (least, largest) = (counts[..3].iter().min(), counts[..3].iter().max());
        let alike = least
            .zip(largest)
            .is_some_and(|(least, largest)| largest - least <= 8);
        let (one, other) = (counts[..3].iter().sum::<usize>(), counts[3]);
        assert!(alike && one.abs_diff(other) <= 16, "{counts:?}");
    }

    #[test]
    fn who_comes_back_at_once_does_not_begin_anew() {
        let scheduler = FairScheduler::new(1);
        let (one, other) = (Client::LOCAL, Client::at([127, 0, 0, 2].into()));
        let long = scheduler.join(one);
        for _ in 0..4 {
            let short = scheduler.join(other);
            short.acquire();
            short.release(10.0);
            long.acquire();
            long.release(1.0);
        }
        let state = lock(&scheduler.state);
        assert_eq!(state.clients.get(&other), Some(&39.0));
    }

    #[test]
    fn a_run_that_failed_takes_no_processor_with_it() {
        let scheduler = FairScheduler::new(1);
        let lost = scheduler.join(Client::LOCAL);
        lost.acquire();
        drop(lost);
        let next = scheduler.join(Client::LOCAL);
        next.acquire();
        next.release(1.0);
        assert_eq!(lock(&scheduler.state).free, 1);
    }
}
