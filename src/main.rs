//! The `daam` command.
fn main() {}
