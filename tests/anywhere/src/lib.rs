//! A small run on a machine without threads, clock or files, read as numbers that any other
//! machine must repeat to the last bit.

use std::hash::{DefaultHasher, Hash, Hasher};

use daam_core::engine::{Order, Outcome, Plan, Repeat, RunContext, SingleThread, run};
use daam_core::kernel::{Month, Place};
use daam_core::measures::{Group, Period};
use daam_core::policy::load_built_in;
use daam_morocco::START;

/// The last month of the run.
const LAST: Month = Month::new(2026, 12);

/// Simulates a share of the country under the first scenarios that come with the program.
fn outcome(share: f64, scenarios: usize) -> Outcome {
    let model = daam_morocco::model().expect("the country");
    let names = model.law.library().headlines().into_iter().take(scenarios);
    let names: Vec<String> = names.map(str::to_owned).collect();
    let plan = Plan {
        scenarios: load_built_in(&model.law, &names).expect("built in"),
        from: START,
        to: LAST,
        sample: share,
        order: Order::Drawn,
        seed: Plan::SEED,
        replication: 0,
        scale: 1,
        threads: 1,
        lines: Vec::new(),
    };
    let context = RunContext {
        host: &SingleThread,
        ..RunContext::alone(&())
    };
    run(&plan, &model, &Repeat::ONCE, context).expect("a small run")
}

/// The cost of 2026 under the law in force, and a hash of every figure and standard error.
pub fn figures(share: f64, scenarios: usize) -> (f64, u64) {
    let table = outcome(share, scenarios).table;
    let year = Period::Year(2026);
    let cost = table.get("baseline", year, Place::COUNTRY, Group::All, "budget_cost");
    // Whole numbers of a stated width: whether there is an error is hashed as wide as an address.
    let mut hash = DefaultHasher::new();
    for row in &table.rows {
        row.indicator.hash(&mut hash);
        row.value.to_bits().hash(&mut hash);
        let error = row.standard_error.map_or(u64::MAX, f64::to_bits);
        error.hash(&mut hash);
    }
    (cost.expect("a figure of the year"), hash.finish())
}

/// As one line: the cost in dirhams, its bits, the hash.
pub fn line(share: f64, scenarios: usize) -> String {
    let (cost, hash) = figures(share, scenarios);
    format!("{cost} {:016x} {hash:016x}\n", cost.to_bits())
}

/// The line in the memory of a browser, as its address and length.
#[unsafe(no_mangle)]
pub extern "C" fn simulate(share: f64, scenarios: u32) -> u64 {
    let line = line(share, scenarios as usize).into_bytes().leak();
    (line.as_ptr() as u64) << 32 | line.len() as u64
}
