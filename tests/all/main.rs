//! Integration tests of the program and its library, in one binary that is linked once.

mod again;
mod cli;
mod cli_folder;
mod common;
mod determinism;
mod explain;
mod export;
mod family;
mod faults;
mod finished_runs;
mod golden;
mod host;
mod hostile;
mod incidence;
mod indicators;
mod interrupted;
mod invariants;
mod law_cases;
mod levers;
mod licences;
mod poverty;
mod processes;
#[path = "../reference/mod.rs"]
mod reference;
mod registers;
mod replications;
mod scenario_command;
mod serve;
mod solve;
mod statistics;
mod texts;
mod validate;
