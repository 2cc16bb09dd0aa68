//! Processors shared fairly by everybody's runs.
//!
//! A thread that is about to live a locality takes a processor and gives it back afterwards,
//! some hundredths of a second later. Where several wait, the run that has been served least
//! goes first; a new run begins a little behind those under way, so that its first figures
//! come at once and none is starved by it for long.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Seconds of the machine a new run is ahead of the least served.
const HEAD_START: f64 = 1.0;

/// The processors.
#[derive(Debug)]
pub(super) struct Turns {
    state: Mutex<State>,
    given_back: Condvar,
}

#[derive(Debug, Default)]
struct State {
    free: usize,
    next: u64,
    /// What the least served has had, and never less than it was: where a new run begins.
    reached: f64,
    runs: BTreeMap<u64, Share>,
}

/// What a run has had.
#[derive(Debug)]
struct Share {
    served: f64,
    waiting: usize,
    held: usize,
}

/// A run's place among the others; it leaves them when dropped.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    turns: &'a Turns,
    run: u64,
}

impl Turns {
    /// `processors` to share.
    pub(super) fn new(processors: usize) -> Self {
        Self {
            state: Mutex::new(State {
                free: processors,
                ..State::default()
            }),
            given_back: Condvar::new(),
        }
    }

    /// A new run.
    pub(super) fn join(&self) -> Turn<'_> {
        let mut state = self.lock();
        let served = state.reached - HEAD_START;
        let run = state.next;
        state.next += 1;
        let share = Share {
            served,
            waiting: 0,
            held: 0,
        };
        state.runs.insert(run, share);
        Turn { turns: self, run }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Counters stay whole whatever happened to who held them.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Whether a run's turn has come.
    fn is_next(&self, run: u64) -> bool {
        let Some(own) = self.runs.get(&run) else {
            return true;
        };
        let before = |other: &Share| other.waiting > 0 && other.served < own.served;
        self.free > 0 && !self.runs.values().any(before)
    }
}

impl Turn<'_> {
    /// Waits for a processor.
    pub(crate) fn take(&self) {
        let mut state = self.turns.lock();
        if let Some(own) = state.runs.get_mut(&self.run) {
            own.waiting += 1;
        }
        while !state.is_next(self.run) {
            let woken = self.turns.given_back.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
        state.free = state.free.saturating_sub(1);
        if let Some(own) = state.runs.get_mut(&self.run) {
            own.waiting -= 1;
            own.held += 1;
        }
        // Another may go, now that this one no longer waits before it.
        self.turns.given_back.notify_all();
    }

    /// Gives a processor back after work of some `seconds` of the machine.
    pub(crate) fn give_back(&self, seconds: f64) {
        let mut state = self.turns.lock();
        state.free += 1;
        if let Some(own) = state.runs.get_mut(&self.run) {
            own.held = own.held.saturating_sub(1);
            own.served += seconds;
        }
        let least = state.runs.values().map(|share| share.served);
        let least = least.reduce(f64::min).unwrap_or(state.reached);
        state.reached = state.reached.max(least);
        self.turns.given_back.notify_all();
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut state = self.turns.lock();
        // A thread that failed has not given its processor back.
        if let Some(own) = state.runs.remove(&self.run) {
            state.free += own.held;
        }
        self.turns.given_back.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn no_more_work_than_there_are_processors_and_all_get_as_much() {
        let turns = Turns::new(2);
        let (busy, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (turns, busy, most) = (&turns, &busy, &most);
        let runs: Vec<Turn<'_>> = (0..4).map(|_| turns.join()).collect();
        let done: Vec<AtomicUsize> = runs.iter().map(|_| AtomicUsize::new(0)).collect();
        let all = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for (run, done) in runs.iter().zip(&done) {
                for _ in 0..2 {
                    scope.spawn(|| {
                        while all.load(Ordering::SeqCst) < 400 {
                            run.take();
                            most.fetch_max(
                                busy.fetch_add(1, Ordering::SeqCst) + 1,
                                Ordering::SeqCst,
                            );
                            std::thread::sleep(std::time::Duration::from_micros(200));
                            busy.fetch_sub(1, Ordering::SeqCst);
                            done.fetch_add(1, Ordering::SeqCst);
                            all.fetch_add(1, Ordering::SeqCst);
                            run.give_back(1.0);
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
        let turns = Turns::new(1);
        let lost = turns.join();
        lost.take();
        drop(lost);
        let next = turns.join();
        next.take();
        next.give_back(1.0);
        assert_eq!(turns.lock().free, 1);
    }
}
