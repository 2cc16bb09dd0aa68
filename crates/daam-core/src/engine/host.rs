//! What a run asks of the machine it is on: threads, a clock, the memory it has used.
//!
//! The core starts no thread and reads no clock by itself: its caller passes a [`Host`] in the
//! [`RunContext`](super::RunContext). With the feature `threads` there is [`NativeHost`]; a
//! browser, which has neither, uses [`SingleThread`]. No figure depends on the host.

use std::sync::Mutex;
use std::time::Duration;

/// The machine a run is on.
pub trait Host: Sync {
    /// Calls `work` at least once, from up to `workers` threads, and returns when every call has
    /// returned.
    ///
    /// All calls take their parts from one queue, so a single call does the whole work, and further
    /// calls may start at any time. A thread that cannot be had is done without.
    fn run(&self, workers: usize, work: &(dyn Fn() + Sync));

    /// Time since a fixed moment; stands still where there is no clock.
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    /// Largest memory the process has held, in bytes, where the system tells.
    fn peak_memory(&self) -> Option<u64> {
        None
    }
}

/// A host with one thread and no clock.
#[derive(Clone, Copy, Debug)]
pub struct SingleThread;

impl Host for SingleThread {
    fn run(&self, _workers: usize, work: &(dyn Fn() + Sync)) {
        work();
    }
}

/// The host of a run that was given none.
#[cfg(feature = "threads")]
pub(super) const DEFAULT: &dyn Host = &NativeHost;
#[cfg(not(feature = "threads"))]
pub(super) const DEFAULT: &dyn Host = &SingleThread;

impl dyn Host + '_ {
    /// What `task` gives for each item, in their order.
    pub fn map<I: Send, T: Send>(
        &self,
        workers: usize,
        items: Vec<I>,
        task: impl Fn(I) -> T + Sync,
    ) -> Vec<T> {
        let count = items.len();
        let left = Mutex::new(items.into_iter().enumerate());
        let done = Mutex::new(Vec::with_capacity(count));
        // A task that panics holds neither lock, and its panic propagates to the caller.
        let next = || left.lock().ok()?.next();
        let work = || {
            while let Some((number, item)) = next() {
                let value = task(item);
                if let Ok(mut done) = done.lock() {
                    done.push((number, value));
                }
            }
        };
        self.run(workers.min(count), &work);
        let mut done = done.into_inner().unwrap_or_default();
        done.sort_unstable_by_key(|(number, _)| *number);
        done.into_iter().map(|(_, value)| value).collect()
    }
}

/// This machine: its threads, its clock, its memory statistics.
#[cfg(feature = "threads")]
#[derive(Clone, Copy, Debug)]
pub struct NativeHost;

#[cfg(feature = "threads")]
impl Host for NativeHost {
    /// Work that starts work does it alone: no worker ever waits for tasks of a pool, and no more
    /// threads start than were asked for.
    fn run(&self, workers: usize, work: &(dyn Fn() + Sync)) {
        let nested = rayon::current_thread_index().is_some();
        let mut threads = if nested { 1 } else { workers };
        while threads > 1 {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
            // Scoped threads have ended when this returns: those of the next call take their place.
            let done = pool.build_scoped(rayon::ThreadBuilder::run, |pool| {
                drop(pool.broadcast(|_| work()))
            });
            if done.is_ok() {
                return;
            }
            threads /= 2;
        }
        work();
    }

    fn elapsed(&self) -> Duration {
        use std::sync::LazyLock;
        use std::time::Instant;

        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed()
    }

    fn peak_memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kilobytes * 1024)
    }
}

#[cfg(feature = "threads")]
impl NativeHost {
    /// How many threads the system gives beside those that there are, up to `most`.
    pub fn spare_threads(self, most: usize) -> usize {
        use std::sync::RwLock;
        use std::thread::{Builder, scope};

        let gate = RwLock::new(());
        scope(|scope| {
            // They live until all are counted.
            let _closed = gate.write();
            let wait = || drop(gate.read());
            let start = |_| Builder::new().spawn_scoped(scope, wait).ok();
            (0..most).map_while(start).count()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_gives_the_values_in_their_order() {
        for host in [&SingleThread as &dyn Host, DEFAULT] {
            for workers in [1, 3] {
                let squares = host.map(workers, (0..100).collect(), |number| number * number);
                let wanted: Vec<i32> = (0..100).map(|number| number * number).collect();
                assert_eq!(squares, wanted);
            }
            assert!(host.map(2, Vec::<i32>::new(), |number| number).is_empty());
        }
    }

    #[cfg(feature = "threads")]
    #[test]
    fn work_starts_work_on_no_more_threads_than_asked_for() {
        use std::collections::BTreeSet;

        let host: &dyn Host = &NativeHost;
        let threads = host.map(4, (0..40).collect(), |number: u32| {
            let inner = host.map(1, vec![number], |_| std::thread::current().id());
            format!("{inner:?}")
        });
        assert!(threads.into_iter().collect::<BTreeSet<_>>().len() <= 4);
        // A worker that waits for other threads takes up no other work meanwhile.
        let sums = host.map(4, (0..200).collect(), |number: u32| {
            let parts = host.map(3, (0..number).collect(), |part| part);
            parts.into_iter().sum::<u32>()
        });
        assert_eq!(sums[199], 198 * 199 / 2);
        assert_eq!(NativeHost.spare_threads(3), 3);
    }
}
