//! Runs two scenarios on a sample and reads what the second costs beside the first.
//!
//! `cargo run --release -p daam-morocco --example two_scenarios`

use daam_core::engine::Simulation;
use daam_core::kernel::Problems;

/// What a year costs under both, billion dirhams.
///
/// # Errors
/// Tables, law or scenarios that are not sound; a run that fails.
pub(crate) fn costs(sample: f64) -> Result<[f64; 2], Problems> {
    let model = daam_morocco::model()?;
    let run = Simulation::new(&model)?
        .scenarios(["baseline", "taper"])?
        .months("2023-12"..="2026-12")?
        .sample(sample)?
        .run()?;
    let cost = |scenario| {
        let row = run
            .table()
            .find(scenario, "2026", "MA", "all", "budget_cost");
        row.map(|row| row.value / 1e9)
    };
    Ok([cost("baseline")?, cost("taper")?])
}

#[allow(dead_code, reason = "the tests call what it shows")]
fn main() -> Result<(), Problems> {
    let [law, taper] = costs(0.002)?;
    println!("2026, billion DH: {law:.2} as the law is, {taper:.2} with a taper");
    Ok(())
}
