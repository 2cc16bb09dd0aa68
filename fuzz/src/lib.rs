//! What the targets stand on: law and tables read once, a run folder in memory, and what every
//! refusal must be.

pub mod edits;
pub mod folder;

use std::sync::LazyLock;

use daam::inputs::Inputs;
use daam::kernel::Problem;
use daam::policy::Law;

/// The law that comes with the program.
pub static LAW: LazyLock<Law> = LazyLock::new(|| daam::morocco::law().expect("the law is sound"));

/// The tables that come with the program.
pub static INPUTS: LazyLock<Inputs> =
    LazyLock::new(|| daam::morocco::inputs().expect("the tables are sound"));

/// A refusal is a sentence that says where: at a place, or in a file it names.
///
/// # Panics
/// When it does not.
pub fn told(problem: &Problem, file: &str) {
    assert!(problem.message.len() > 8, "no sentence: {problem:?}");
    let placed = problem
        .position
        .as_ref()
        .is_some_and(|at| at.line > 0 && at.column > 0);
    assert!(
        placed || problem.message.contains(file),
        "it does not say where: {problem:?}"
    );
}
