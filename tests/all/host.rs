//! What the caller provides (threads, clock, checkpoint store) changes no byte of the results.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use daam::engine::{
    CheckpointStore, Host, Outcome, Plan, Progress, Repeat, RunContext, SingleThread, run,
};
use daam::kernel::{Month, Problem};
use daam::report::results_csv::write_hashed;

use crate::common::{model, scenarios, small};

fn plan() -> Plan {
    Plan {
        sample: 0.003,
        threads: 3,
        ..small(scenarios(&["baseline", "no_transfer"]), Month::new(2024, 6))
    }
}

fn outcome(context: RunContext) -> Result<Outcome, Problem> {
    run(&plan(), model(), &Repeat::ONCE, context)
}

fn bytes(outcome: &Outcome) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_hashed(&outcome.table, &mut bytes).expect("memory can be written");
    bytes
}

/// A host with threads of the standard library and a clock that jumps.
struct Own(AtomicU64);

impl Host for Own {
    fn run(&self, workers: usize, work: &(dyn Fn() + Sync)) {
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(work);
            }
        });
    }

    fn elapsed(&self) -> Duration {
        Duration::from_secs(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

#[test]
fn any_host_gives_the_same_bytes() {
    let native = RunContext::alone(&());
    let expected = bytes(&outcome(native).expect("a small run"));
    for host in [&SingleThread as &dyn Host, &Own(AtomicU64::new(0))] {
        let context = RunContext { host, ..native };
        assert!(bytes(&outcome(context).expect("a small run")) == expected);
    }
}

/// Checkpoints kept in memory.
#[derive(Default)]
struct Memory(Mutex<Vec<Vec<u8>>>);

impl CheckpointStore for Memory {
    fn interval(&self) -> Duration {
        Duration::ZERO
    }

    fn keep(&self, record: &[u8]) {
        self.0.lock().expect("nobody panics").push(record.to_vec());
    }

    fn recall(&self, job: &[u8; 32], each: &mut dyn FnMut(&[u8])) {
        let records = self.0.lock().expect("nobody panics");
        let own = records.iter().filter(|record| record.starts_with(job));
        own.for_each(|record| each(record));
    }
}

/// Counts the localities begun, and stops the run after a number of them.
struct Counter {
    begun: AtomicU64,
    most: u64,
}

impl Progress for Counter {
    fn advance(&self, _households: u64) {}

    fn enter(&self) {
        self.begun.fetch_add(1, Ordering::Relaxed);
    }

    fn stopped(&self) -> bool {
        self.begun.load(Ordering::Relaxed) >= self.most
    }
}

#[test]
fn a_run_goes_on_from_any_store() {
    let counted = |most| Counter {
        begun: AtomicU64::new(0),
        most,
    };
    let begun = |progress: &Counter| progress.begun.load(Ordering::Relaxed);
    let (store, own) = (Memory::default(), Own(AtomicU64::new(0)));
    let context = |progress| RunContext {
        host: &own,
        checkpoints: Some(&store),
        ..RunContext::alone(progress)
    };
    let whole = counted(u64::MAX);
    let expected = bytes(&outcome(RunContext::alone(&whole)).expect("a small run"));
    let interrupted = counted(begun(&whole) / 2);
    assert!(outcome(context(&interrupted)).is_err());
    let resumed = counted(u64::MAX);
    assert!(bytes(&outcome(context(&resumed)).expect("a small run")) == expected);
    assert_eq!(begun(&interrupted) + begun(&resumed), begun(&whole));
}
