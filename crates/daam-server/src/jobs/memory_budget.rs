//! Memory shared by all runs: a run begins when there is enough, first come, first served.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::lock;

/// Memory that all runs may use together.
#[derive(Debug)]
pub(super) struct MemoryBudget {
    bytes: u64,
    state: Mutex<BudgetState>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct BudgetState {
    used: u64,
    next: u64,
    /// Waiting runs in order of arrival, with the bytes they need.
    waiting: BTreeMap<u64, u64>,
}

/// Memory reserved by a run, released when dropped.
#[derive(Debug)]
pub(super) struct Reservation<'a> {
    budget: &'a MemoryBudget,
    bytes: u64,
}

impl MemoryBudget {
    pub(super) fn new(bytes: u64) -> Self {
        Self {
            bytes,
            state: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    /// Waits until `bytes` are free and no earlier run waits; none if `given_up` returns true
    /// meanwhile. A run larger than the budget gets all of it.
    pub(super) fn reserve(
        &self,
        bytes: u64,
        given_up: impl Fn() -> bool,
    ) -> Option<Reservation<'_>> {
        let bytes = bytes.min(self.bytes);
        let mut state = lock(&self.state);
        let ticket = state.next;
        state.next += 1;
        state.waiting.insert(ticket, bytes);
        let fits = |state: &BudgetState| {
            state.waiting.keys().next() == Some(&ticket) && state.used + bytes <= self.bytes
        };
        while !fits(&state) {
            if given_up() {
                state.waiting.remove(&ticket);
                self.changed.notify_all();
                return None;
            }
            // Wakes up to check whether it was given up.
            let woken = self.changed.wait_timeout(state, Duration::from_millis(200));
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        state.waiting.remove(&ticket);
        state.used += bytes;
        self.changed.notify_all();
        Some(Reservation {
            budget: self,
            bytes,
        })
    }
}

impl Drop for Reservation<'_> {
    fn drop(&mut self) {
        let mut state = lock(&self.budget.state);
        state.used -= self.bytes;
        self.budget.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_finds_no_room_waits_and_may_give_up() {
        let budget = MemoryBudget::new(100);
        let first = budget.reserve(60, || false).expect("there is room");
        assert!(budget.reserve(60, || true).is_none());
        assert!(lock(&budget.state).waiting.is_empty());
        let second = budget.reserve(40, || true).expect("there is room");
        drop((first, second));
        // Larger than all: alone.
        let large = budget.reserve(1_000, || true).expect("it is empty");
        assert!(budget.reserve(1, || true).is_none());
        drop(large);
        assert_eq!(lock(&budget.state).used, 0);
    }
}
