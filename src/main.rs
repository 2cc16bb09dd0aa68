//! The `daam` command.

mod memory;

use std::process::ExitCode;

fn main() -> ExitCode {
    daam::cli::main()
}
