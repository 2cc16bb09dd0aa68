//! Work that computes: on threads of its own, a little at a time for each client.
//!
//! The threads that hold connections only pass on what is ready, so that an answer that needs no
//! work never waits for one that does.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{Semaphore, oneshot};

use super::answer::{Answer, Refusal};
use super::client::Client;
use daam_core::kernel::Problem;

/// By how much computing comes after what else the machine does.
#[cfg(target_os = "linux")]
const YIELDING: i32 = 10;

/// Does some work on a thread of its own. It and those that it starts yield to the threads that
/// hold connections: an answer that is ready goes out at once, however much is being computed.
pub(crate) fn aside(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), Problem> {
    let thread = std::thread::Builder::new().name(name.to_owned());
    let spawned = thread.spawn(|| {
        // Of this thread alone, on Linux. Refused, it competes with the others.
        #[cfg(target_os = "linux")]
        let _ = rustix::process::nice(YIELDING);
        work();
    });
    let failed = |error| Problem::new(format!("no thread could be started: {error}"));
    spawned.map(drop).map_err(failed)
}

pub(crate) struct Workers {
    all: Arc<Semaphore>,
    /// How many pieces of work of a client are done or wait among all at the same time.
    each: usize,
    clients: Mutex<BTreeMap<Client, Weak<Semaphore>>>,
}

impl Workers {
    /// So many at the same time, and so many of each client.
    pub(crate) fn new(all: usize, each: usize) -> Self {
        Self {
            all: Arc::new(Semaphore::new(all)),
            each,
            clients: Mutex::default(),
        }
    }

    /// Does some work for a client, after what the client has asked for before. Clients take turns.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        client: Client,
        work: impl FnOnce() -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let closing = |_| Refusal::absent("the server is closing");
        let own = self.turns_of(client).acquire_owned().await;
        let own = own.map_err(closing)?;
        let turn = Arc::clone(&self.all).acquire_owned().await;
        let turn = turn.map_err(closing)?;
        let (sender, done) = oneshot::channel();
        aside("answer", move || {
            // Held to the end, even when nobody waits for it any more.
            let _turns = (own, turn);
            let _ = sender.send(work());
        })
        .map_err(Refusal::failed)?;
        done.await.unwrap_or_else(|_| {
            Err(Refusal::failed(Problem::new(
                "the answer could not be made: a fault of the program; its log says where",
            )))
        })
    }

    fn turns_of(&self, client: Client) -> Arc<Semaphore> {
        let clients = self.clients.lock();
        let mut clients = clients.unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = clients.get(&client).and_then(Weak::upgrade) {
            return known;
        }
        clients.retain(|_, turns| turns.strong_count() > 0);
        let turns = Arc::new(Semaphore::new(self.each));
        clients.insert(client, Arc::downgrade(&turns));
        turns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_who_has_much_work_leaves_room_for_another() {
        let runtime = tokio::runtime::Builder::new_multi_thread().build();
        let runtime = runtime.expect("a runtime");
        let workers = Arc::new(Workers::new(2, 1));
        let (sender, receiver) = std::sync::mpsc::channel::<()>();
        let receiver = Arc::new(Mutex::new(receiver));
        let long = (0..5).map(|_| {
            let (workers, receiver) = (Arc::clone(&workers), Arc::clone(&receiver));
            runtime.spawn(async move {
                let wait = move || {
                    let ended = receiver.lock().map(|receiver| receiver.recv());
                    drop(ended);
                    Ok(())
                };
                workers.run(Client::LOCAL, wait).await.is_ok()
            })
        });
        let long: Vec<_> = long.collect();
        let other = Client::at([127, 0, 0, 2].into());
        let answer = runtime.block_on(workers.run(other, || Ok(5)));
        assert_eq!(answer.ok(), Some(5));
        let broken = runtime.block_on(workers.run::<()>(other, || panic!("a fault")));
        assert!(broken.is_err());
        drop(sender);
        for one in long {
            assert!(runtime.block_on(one).expect("it ends"));
        }
    }
}
