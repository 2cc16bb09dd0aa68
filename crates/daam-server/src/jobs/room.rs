//! Memory shared by everybody's runs: a run begins when there is room, in the order asked.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The memory that runs may take together.
#[derive(Debug)]
pub(super) struct Room {
    bytes: u64,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    used: u64,
    next: u64,
    /// Who waits, in the order asked, and for how much.
    waiting: BTreeMap<u64, u64>,
}

/// What a run takes; given back when dropped.
#[derive(Debug)]
pub(super) struct Lodging<'a> {
    room: &'a Room,
    bytes: u64,
}

impl Room {
    /// Room of `bytes`.
    pub(super) fn new(bytes: u64) -> Self {
        Self {
            bytes,
            state: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    /// Waits until `bytes` are free and nobody waits who has asked before; nothing when
    /// `given_up` says so meanwhile. What is larger than the room gets it alone.
    pub(super) fn enter(&self, bytes: u64, given_up: impl Fn() -> bool) -> Option<Lodging<'_>> {
        let bytes = bytes.min(self.bytes);
        let mut state = self.lock();
        let ticket = state.next;
        state.next += 1;
        state.waiting.insert(ticket, bytes);
        let fits = |state: &State| {
            state.waiting.keys().next() == Some(&ticket) && state.used + bytes <= self.bytes
        };
        while !fits(&state) {
            if given_up() {
                state.waiting.remove(&ticket);
                self.changed.notify_all();
                return None;
            }
            // Now and then it looks whether it was given up.
            let woken = self.changed.wait_timeout(state, Duration::from_millis(200));
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        state.waiting.remove(&ticket);
        state.used += bytes;
        self.changed.notify_all();
        Some(Lodging { room: self, bytes })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Lodging<'_> {
    fn drop(&mut self) {
        let mut state = self.room.lock();
        state.used -= self.bytes;
        self.room.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_finds_no_room_waits_and_may_give_up() {
        let room = Room::new(100);
        let first = room.enter(60, || false).expect("there is room");
        assert!(room.enter(60, || true).is_none());
        assert!(room.lock().waiting.is_empty());
        let second = room.enter(40, || true).expect("there is room");
        drop((first, second));
        // Larger than all: alone.
        let large = room.enter(1_000, || true).expect("it is empty");
        assert!(room.enter(1, || true).is_none());
        drop(large);
        assert_eq!(room.lock().used, 0);
    }
}
