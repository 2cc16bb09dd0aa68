//! The program and its library from outside, in one binary: linked once.

mod cli;
mod cli_folder;
mod common;
mod determinism;
mod explain;
mod export;
mod family;
mod finished_runs;
mod floors;
mod golden;
mod hostile;
mod incidence;
mod indicators;
mod invariants;
mod law_cases;
mod levers;
mod licences;
mod poverty;
mod registers;
mod replications;
mod scenario_command;
mod serve;
mod solve;
mod statistics;
mod validate;
