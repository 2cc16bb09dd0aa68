//! Several processes, here threads joined by channels, give the bytes of one, or one failure.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use daam::engine::{Outcome, Plan, ProcessGroup, Progress, Repeat, RunContext, run};
use daam::kernel::{Month, Problem};
use daam::model::Model;
use daam::policy::read_with_base;
use daam::report::results_csv::write_hashed;

use crate::common::{law, model, scenarios, small};

/// One process of a group, with a channel to and from each other.
struct One {
    rank: usize,
    to: Vec<Mutex<Sender<Vec<u8>>>>,
    from: Vec<Mutex<Receiver<Vec<u8>>>>,
    /// The message that it damages, counted from 1; none when 0.
    damages: AtomicUsize,
}

impl ProcessGroup for One {
    fn rank(&self) -> usize {
        self.rank
    }

    fn size(&self) -> usize {
        self.to.len()
    }

    fn send(&self, to: usize, bytes: &[u8]) -> Result<(), Problem> {
        let mut bytes = bytes.to_vec();
        if self.damages.load(Ordering::Relaxed) > 0
            && self.damages.fetch_sub(1, Ordering::Relaxed) == 1
        {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 4;
        }
        let sender = self.to[to].lock().expect("one thread sends");
        let gone = |_| Problem::new(format!("process {to} has ended"));
        sender.send(bytes).map_err(gone)
    }

    fn receive(&self, from: usize) -> Result<Vec<u8>, Problem> {
        let receiver = self.from[from].lock().expect("one thread receives");
        let gone = |_| Problem::new(format!("process {from} has ended"));
        receiver.recv().map_err(gone)
    }
}

fn group(size: usize) -> Vec<One> {
    let mut ones: Vec<One> = (0..size)
        .map(|rank| One {
            rank,
            to: Vec::new(),
            from: Vec::new(),
            damages: AtomicUsize::new(0),
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

/// What each process of a group gives. One that ends closes its channels.
fn each<T: Send>(group: Vec<One>, work: impl Fn(&One) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let work = &work;
        let started: Vec<_> = group
            .into_iter()
            .map(|one| scope.spawn(move || work(&one)))
            .collect();
        let ended = started.into_iter().map(|one| one.join());
        ended.map(|one| one.expect("no thread fails")).collect()
    })
}

/// The result of each process of a group.
fn together(
    size: usize,
    plan: &Plan,
    (repeat, all_read): (&Repeat, bool),
    progress: impl Fn(usize) -> Box<dyn Progress> + Sync,
) -> Vec<Result<Outcome, Problem>> {
    each(group(size), |one| {
        let progress = progress(one.rank);
        let context = RunContext {
            processes: one,
            all_read,
            ..RunContext::alone(&*progress)
        };
        run(plan, model(), repeat, context)
    })
}

/// The run of a process of a group.
fn shared(one: &One, plan: &Plan, model: &Model, repeat: &Repeat) -> Result<Outcome, Problem> {
    let context = RunContext {
        processes: one,
        ..RunContext::alone(&())
    };
    run(plan, model, repeat, context)
}

/// A smaller run, of one locality or two for each process.
fn short() -> Plan {
    Plan {
        sample: 0.001,
        threads: 1,
        ..small(scenarios(&["baseline", "taper"]), Month::new(2024, 1))
    }
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

#[test]
fn processes_that_differ_end_with_a_sentence_that_says_in_what() {
    let own = |value: &str| {
        let text = format!(
            "extends = 'baseline'\ntitle.en = 'Mine'\n[[change]]\nparameter = 'lump_sum.amount'\n\
             from = '2023-12'\nvalue = {value}\n"
        );
        read_with_base(&law(), "mine", &text).expect("a scenario").0
    };
    let with = |scenario| Plan {
        scenarios: [scenarios(&["baseline"]), vec![scenario]].concat(),
        ..short()
    };
    let plan = with(own("600"));
    let mut other = model().clone();
    other.inputs.digest = "0123456789abcdef".to_owned();
    let changed = |change: fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        plan
    };
    let twice = Repeat {
        replications: 2,
        ..Repeat::ONCE
    };
    let cases = [
        (
            with(own("700")),
            model(),
            &Repeat::ONCE,
            "scenario 'mine' (",
        ),
        (
            with(scenarios(&["taper"]).remove(0)),
            model(),
            &Repeat::ONCE,
            "the scenarios (baseline taper, not baseline mine)",
        ),
        (
            plan.clone(),
            &other,
            &Repeat::ONCE,
            "the tables (0123456789ab, not ",
        ),
        (
            changed(|plan| plan.seed = 7),
            model(),
            &Repeat::ONCE,
            "the seed (7, not 1)",
        ),
        (
            changed(|plan| plan.to = Month::new(2024, 3)),
            model(),
            &Repeat::ONCE,
            "the months (2023-12 to 2024-03, not 2023-12 to 2024-01)",
        ),
        (
            changed(|plan| plan.sample = 0.002),
            model(),
            &Repeat::ONCE,
            "the sample (0.002",
        ),
        (
            changed(|plan| plan.scale = 2),
            model(),
            &Repeat::ONCE,
            "the scale (2, not 1)",
        ),
        (plan.clone(), model(), &twice, "the options ("),
    ];
    for (theirs, model_of_theirs, repeat, words) in &cases {
        for (size, odd) in [(2, 1), (4, 3)] {
            let ended = each(group(size), |one| {
                if one.rank == odd {
                    shared(one, theirs, model_of_theirs, repeat)
                } else {
                    shared(one, &plan, model(), &Repeat::ONCE)
                }
            });
            for outcome in ended {
                let problem = outcome.err().expect("one of them differs");
                let said = problem.to_string();
                let whose = format!("process {odd} differs from process 0 in ");
                assert!(said.contains(&whose) && said.contains(words), "{said}");
            }
        }
    }
}

#[test]
fn threads_may_differ() {
    let plan = short();
    let alone = run(&plan, model(), &Repeat::ONCE, RunContext::alone(&())).expect("a small run");
    let ended = each(group(3), |one| {
        let threads = 1 + one.rank;
        let plan = Plan {
            threads,
            ..plan.clone()
        };
        shared(one, &plan, model(), &Repeat::ONCE)
    });
    for outcome in ended {
        assert!(bytes(&outcome.expect("a small run")) == bytes(&alone));
    }
}

#[test]
fn a_damaged_message_ends_all() {
    let last = (0, 8);
    for (rank, message) in [(0, 1), (0, 3), (0, 6), last, (1, 1), (2, 1), (2, 2), (3, 2)] {
        let group = group(4);
        group[rank].damages.store(message, Ordering::Relaxed);
        let ended = each(group, |one| shared(one, &short(), model(), &Repeat::ONCE));
        let words: Vec<String> = ended
            .iter()
            .filter_map(|outcome| outcome.as_ref().err().map(Problem::to_string))
            .collect();
        assert!(
            words.iter().any(|said| said.contains("came damaged")),
            "{rank} {message}: {words:?}"
        );
        // What the root sends last finds some of the others done.
        assert!(
            words.len() == 4 || (rank, message) == last,
            "{rank} {message}: {words:?}"
        );
    }
}

/// Panics at the first locality.
struct Dying;

impl Progress for Dying {
    fn advance(&self, _households: u64) {
        std::panic::panic_any("this process dies");
    }
}

#[test]
fn a_process_that_dies_ends_the_others() {
    for dying in 0..4 {
        let ended = each(group(4), |one| {
            let progress: &dyn Progress = if one.rank == dying { &Dying } else { &() };
            let context = RunContext {
                processes: one,
                ..RunContext::alone(progress)
            };
            let work = || run(&short(), model(), &Repeat::ONCE, context);
            catch_unwind(AssertUnwindSafe(work)).ok()
        });
        for (rank, outcome) in ended.into_iter().enumerate() {
            match outcome {
                None => assert_eq!(rank, dying),
                Some(outcome) => {
                    let said = outcome.err().expect("one has died").to_string();
                    assert!(said.contains("has ended"), "{said}");
                }
            }
        }
    }
}
