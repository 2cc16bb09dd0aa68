//! Changes a row of the law in code: everything is simulated under the changed law.
//!
//! `cargo run --release -p daam-morocco --example change_the_law`

use daam_core::engine::Simulation;
use daam_core::kernel::{Month, Problems};
use daam_core::policy::Value;

/// What a year costs as the law is, and with another lump sum from a month of that year on,
/// billion dirhams.
///
/// # Errors
/// An amount that the law does not allow; tables, law or scenarios that are not sound.
pub(crate) fn costs(lump_sum: f64, sample: f64) -> Result<[f64; 2], Problems> {
    let model = daam_morocco::model()?;
    let mut changed = model.clone();
    let from = Month::new(2026, 1);
    changed
        .law
        .set("lump_sum.amount", from, Value::Number(lump_sum))?;
    let mut costs = [0.0; 2];
    for (cost, model) in costs.iter_mut().zip([&model, &changed]) {
        let run = Simulation::new(model)?.sample(sample)?.run()?;
        let row = run
            .table()
            .find("baseline", "2026", "MA", "all", "budget_cost")?;
        *cost = row.value / 1e9;
    }
    Ok(costs)
}

#[allow(dead_code, reason = "the tests call what it shows")]
fn main() -> Result<(), Problems> {
    let [law, changed] = costs(600.0, 0.002)?;
    println!("2026, billion DH: {law:.2} as the law is, {changed:.2} with a lump sum of 600 DH");
    Ok(())
}
