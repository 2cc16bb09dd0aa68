//! What a run asks of the machine it is on: threads, a clock, the memory it has used.
//!
//! The core starts no thread and reads no clock by itself: its caller passes a [`Host`] in the
//! [`RunContext`](super::RunContext). With the feature `threads` there is [`NativeHost`]; a
//! browser, which has neither, uses [`SingleThread`]. No figure depends on the host.

use std::sync::Mutex;
use std::time::Duration;

use crate::kernel::Problem;

/// The machine a run is on.
pub trait Host: Sync {
    /// Calls `work` from up to `workers` threads and returns when every call has returned.
    ///
    /// All calls take their parts from one queue, so a single call does the whole work, and further
    /// calls may start at any time.
    ///
    /// # Errors
    /// Threads that cannot be started; `work` was not called then.
    fn run(&self, workers: usize, work: &(dyn Fn() + Sync)) -> Result<(), Problem>;

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
    fn run(&self, _workers: usize, work: &(dyn Fn() + Sync)) -> Result<(), Problem> {
        work();
        Ok(())
    }
}

/// The host of a run that was given none.
#[cfg(feature = "threads")]
pub(super) const DEFAULT: &dyn Host = &NativeHost;
#[cfg(not(feature = "threads"))]
pub(super) const DEFAULT: &dyn Host = &SingleThread;

impl dyn Host + '_ {
    /// What `task` gives for each item, in their order. Where no thread can be started, the
    /// calling one does it all.
    pub(super) fn map<I: Send, T: Send>(
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
        if self.run(workers.min(count), &work).is_err() {
            work();
        }
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
    fn run(&self, workers: usize, work: &(dyn Fn() + Sync)) -> Result<(), Problem> {
        if workers <= 1 {
            return SingleThread.run(workers, work);
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(workers).build();
        let pool = pool.map_err(|error| {
            Problem::new(format!("{workers} threads could not be started: {error}"))
        })?;
        pool.broadcast(|_| work());
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A host that cannot start threads.
    struct Refusing;

    impl Host for Refusing {
        fn run(&self, _workers: usize, _work: &(dyn Fn() + Sync)) -> Result<(), Problem> {
            Err(Problem::new("no thread"))
        }
    }

    #[test]
    fn every_host_gives_the_values_in_their_order() {
        for host in [&SingleThread as &dyn Host, &Refusing, DEFAULT] {
            for workers in [1, 3] {
                let squares = host.map(workers, (0..100).collect(), |number| number * number);
                let wanted: Vec<i32> = (0..100).map(|number| number * number).collect();
                assert_eq!(squares, wanted);
            }
            assert!(host.map(2, Vec::<i32>::new(), |number| number).is_empty());
        }
    }
}
