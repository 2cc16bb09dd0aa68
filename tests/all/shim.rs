//! A library that stands between the command and the system, built from `shim.c` for a test.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::common::skip;

/// Builds the library in a folder, where there is a C compiler.
pub(crate) fn build(folder: &Path) -> Option<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/all/shim.c");
    let library = folder.join("shim.so");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-Wall", "-Werror", "-o"])
        .args([&library, &source])
        .output();
    match built {
        Ok(output) if output.status.success() => Some(library),
        Ok(output) => panic!("{}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => {
            skip(&format!("there is no C compiler: {error}"));
            None
        }
    }
}

/// The command in `folder`, with the library before the system and one of its settings.
pub(crate) fn daam(
    shim: &Path,
    (setting, value): (&str, &str),
    folder: &Path,
    arguments: &[&str],
) -> Output {
    Command::new(assert_cmd::cargo::cargo_bin("daam"))
        .current_dir(folder)
        // By its name: the system takes a space in LD_PRELOAD for the end of a path.
        .env("LD_PRELOAD", shim.file_name().expect("a file"))
        .env("LD_LIBRARY_PATH", shim.parent().expect("a folder"))
        .env(setting, value)
        .args(arguments)
        .output()
        .expect("the command can be started")
}
