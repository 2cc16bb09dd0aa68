//! Several processes, here threads joined by channels, give the bytes of one, or one failure.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use daam::engine::{Outcome, Plan, ProcessGroup, Progress, Repeat, RunContext, run};
use daam::kernel::{Month, Problem};
use daam::policy::read_with_base;
use daam::report::results_csv::write_hashed;

use crate::common::{law, model, scenarios, small};

/// One process of a group, with a channel to and from each other.
struct One {
    rank: usize,
    to: Vec<Mutex<Sender<Vec<u8>>>>,
    from: Vec<Mutex<Receiver<Vec<u8>>>>,
}

impl ProcessGroup for One {
    fn rank(&self) -> usize {
        self.rank
    }

    fn size(&self) -> usize {
        self.to.len()
    }

    fn send(&self, to: usize, bytes: &[u8]) {
        let sender = self.to[to].lock().expect("one thread sends");
        sender.send(bytes.to_vec()).expect("the other is there");
    }

    fn receive(&self, from: usize) -> Vec<u8> {
        let receiver = self.from[from].lock().expect("one thread receives");
        receiver.recv().expect("the other is there")
    }
}

fn group(size: usize) -> Vec<One> {
    let mut ones: Vec<One> = (0..size)
        .map(|rank| One {
            rank,
            to: Vec::new(),
            from: Vec::new(),
        })
        .collect();
    for from in 0..size {
        for to in 0..size {
            let (sender, receiver) = channel();
            ones[from].to.push(Mutex::new(sender));
            ones[to].from.push(Mutex::new(receiver));
        }
    }
    ones
}

/// The result of each process of a group.
fn together(
    size: usize,
    plan: &Plan,
    (repeat, all_read): (&Repeat, bool),
    progress: impl Fn(usize) -> Box<dyn Progress> + Sync,
) -> Vec<Result<Outcome, Problem>> {
    let group = group(size);
    thread::scope(|scope| {
        let started: Vec<_> = group
            .iter()
            .map(|one| {
                let progress = &progress;
                scope.spawn(move || {
                    let progress = progress(one.rank);
                    let context = RunContext {
                        processes: one,
                        all_read,
                        ..RunContext::alone(&*progress)
                    };
                    run(plan, model(), repeat, context)
                })
            })
            .collect();
        let ended = started.into_iter().map(|one| one.join());
        ended.map(|one| one.expect("no thread fails")).collect()
    })
}

fn bytes(outcome: &Outcome) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_hashed(&outcome.table, &mut bytes).expect("memory can be written");
    bytes
}

/// A small run of two passes: one scenario has births of its own.
fn plan() -> Plan {
    let births = "extends = 'universal_0_5'\n\
        title.en = 'Births respond'\n\
        [[change]]\n\
        parameter = 'behaviour.fertility'\n\
        from = '2023-12'\n\
        value = true\n\
        why.en = 'a second pass'\n";
    let (births, _) = read_with_base(&law(), "births", births).expect("a scenario");
    let mut scenarios = scenarios(&["baseline", "threshold_9_60"]);
    scenarios.push(births);
    Plan {
        sample: 0.003,
        threads: 1,
        ..small(scenarios, Month::new(2024, 6))
    }
}

#[test]
fn any_number_of_processes_gives_the_bytes_of_one() {
    let plan = plan();
    let repeat = Repeat {
        replications: 2,
        ..Repeat::ONCE
    };
    let alone = run(&plan, model(), &repeat, RunContext::alone(&())).expect("a small run");
    for size in 2..=4 {
        for all_read in [false, true] {
            let outcomes = together(size, &plan, (&repeat, all_read), |_| Box::new(()));
            for (rank, outcome) in outcomes.into_iter().enumerate() {
                let outcome = outcome.expect("a small run");
                if rank == 0 || all_read {
                    assert!(bytes(&alone) == bytes(&outcome), "{rank} of {size}");
                } else {
                    assert!(outcome.table.rows.is_empty());
                }
            }
        }
    }
}

/// Stops after some localities.
struct Patience(AtomicUsize);

impl Progress for Patience {
    fn advance(&self, _households: u64) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }

    fn stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed) == 0
    }
}

#[test]
fn what_fails_in_one_process_ends_all() {
    for failing in 0..3 {
        let patience = |rank: usize| -> Box<dyn Progress> {
            if rank == failing {
                Box::new(Patience(AtomicUsize::new(1)))
            } else {
                Box::new(())
            }
        };
        for outcome in together(3, &plan(), (&Repeat::ONCE, false), patience) {
            let Err(problem) = outcome else {
                panic!("one of them was stopped");
            };
            assert!(problem.to_string().contains("stopped"), "{problem}");
        }
    }
}
