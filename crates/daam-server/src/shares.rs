//! Something of which there is only so much, shared out between clients.
//!
//! One rule for all that is limited (connections, bytes on their way, runs, memory): a client may
//! hold as much as is left when it has taken it. Who comes first may take half, who comes next half
//! of the rest, and something is left for whoever comes then.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::client::Client;

/// How often who waits looks whether it has been given up.
const LOOK: Duration = Duration::from_millis(200);

#[derive(Debug)]
pub(crate) struct Shares {
    whole: u64,
    state: Mutex<Holdings>,
    returned: Condvar,
}

#[derive(Debug, Default)]
struct Holdings {
    held: BTreeMap<Client, u64>,
    /// Who waits, in order of arrival.
    waiting: BTreeMap<u64, Client>,
    next: u64,
}

/// A part of the whole, returned when dropped.
#[derive(Debug)]
pub(crate) struct Share {
    shares: Arc<Shares>,
    client: Client,
    amount: u64,
}

impl Shares {
    pub(crate) fn new(whole: u64) -> Arc<Self> {
        Arc::new(Self {
            whole,
            state: Mutex::default(),
            returned: Condvar::new(),
        })
    }

    /// The most that a client may hold, when nobody else holds anything.
    pub(crate) const fn most(&self) -> u64 {
        self.whole / 2
    }

    /// What all hold together.
    pub(crate) fn taken(&self) -> u64 {
        self.state().taken()
    }

    /// A share of the client, unless that leaves less than the client then holds.
    pub(crate) fn take(self: &Arc<Self>, client: Client, amount: u64) -> Option<Share> {
        self.state()
            .take(self.whole, client, amount)
            .then(|| self.share(client, amount))
    }

    /// Waits for a share, after those the client waits for already; none if `given_up` returns
    /// true meanwhile.
    pub(crate) fn wait(
        self: &Arc<Self>,
        client: Client,
        amount: u64,
        given_up: impl Fn() -> bool,
    ) -> Option<Share> {
        let mut state = self.state();
        let ticket = state.next;
        state.next += 1;
        state.waiting.insert(ticket, client);
        let got = loop {
            let before = state.waiting.range(..ticket);
            let is_next = before.into_iter().all(|(_, other)| *other != client);
            if is_next && state.take(self.whole, client, amount) {
                break true;
            }
            if given_up() {
                break false;
            }
            let woken = self.returned.wait_timeout(state, LOOK);
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        };
        state.waiting.remove(&ticket);
        drop(state);
        self.returned.notify_all();
        got.then(|| self.share(client, amount))
    }

    fn share(self: &Arc<Self>, client: Client, amount: u64) -> Share {
        Share {
            shares: Arc::clone(self),
            client,
            amount,
        }
    }

    fn state(&self) -> MutexGuard<'_, Holdings> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Holdings {
    fn taken(&self) -> u64 {
        self.held.values().sum()
    }

    fn take(&mut self, whole: u64, client: Client, amount: u64) -> bool {
        let own = self.held.get(&client).copied().unwrap_or(0);
        let after = own.saturating_add(amount);
        let left = whole.saturating_sub(self.taken().saturating_add(amount));
        let fits = amount == 0 || after <= left;
        if fits {
            self.held.insert(client, after);
        }
        fits
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut state = self.shares.state();
        if let Some(held) = state.held.get_mut(&self.client) {
            *held -= self.amount;
            if *held == 0 {
                state.held.remove(&self.client);
            }
        }
        drop(state);
        self.shares.returned.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(number: u8) -> Client {
        Client::at([127, 0, 0, number].into())
    }

    #[test]
    fn a_client_may_hold_what_it_leaves_to_the_others() {
        let places = Shares::new(60);
        let take = |number| {
            let taken = std::iter::from_fn(|| places.take(client(number), 1));
            taken.collect::<Vec<Share>>()
        };
        let (first, second, third) = (take(1), take(2), take(3));
        assert_eq!([first.len(), second.len(), third.len()], [30, 15, 7]);
        assert!(places.take(client(1), 1).is_none());
        drop((first, second, third));
        assert_eq!(places.taken(), 0);
        assert!(places.take(client(1), 31).is_none());
        assert!(places.take(client(1), 30).is_some());
    }

    #[test]
    fn who_finds_no_room_waits_and_may_give_up() {
        let memory = Shares::new(100);
        let large = memory.take(client(1), 50).expect("there is room");
        assert!(memory.wait(client(1), 1, || true).is_none());
        assert!(memory.wait(client(2), 25, || true).is_some());
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| memory.wait(client(1), 40, || false).is_some());
            while memory.state().waiting.is_empty() {
                std::thread::yield_now();
            }
            // Who comes later with less does not overtake: it is the same client.
            assert!(memory.wait(client(1), 1, || true).is_none());
            drop(large);
            assert!(waits.join().expect("it ends"));
        });
        assert!(memory.state().waiting.is_empty());
        assert_eq!(memory.taken(), 0);
    }
}
