//! Integration tests of the program and its library, in one binary that is linked once.

mod again;
mod cli;
mod cli_folder;
mod common;
mod crowded;
mod determinism;
mod explain;
mod export;
mod family;
mod family_award;
mod family_possible;
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
#[cfg(target_os = "linux")]
mod replacing;
mod replications;
mod scenario_command;
mod serve;
#[cfg(target_os = "linux")]
mod shim;
mod solve;
mod statistics;
#[cfg(unix)]
mod strangers;
mod tampering;
mod texts;
mod threads;
mod validate;
