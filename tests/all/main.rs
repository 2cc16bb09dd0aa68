//! The program and its library from outside, in one binary: linked once.

use std::path::Path;
use std::process::Output;

mod cli;
mod cli_folder;
mod determinism;
mod explain;
mod export;
mod family;
mod finished_runs;
mod floors;
mod golden;
mod incidence;
mod indicators;
mod invariants;
mod law_cases;
mod levers;
mod poverty;
mod registers;
mod replications;
mod scenario_command;
mod serve;
mod solve;
mod statistics;
mod validate;

/// The command run in a folder.
fn daam(folder: &Path, arguments: &[&str]) -> Output {
    assert_cmd::Command::cargo_bin("daam")
        .expect("the command is built with the tests")
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the command can be started")
}
