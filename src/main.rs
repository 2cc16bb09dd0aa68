//! The `daam` command.

mod memory;

use std::process::ExitCode;

fn main() -> ExitCode {
    memory::give_back();
    daam::cli::main()
}
