//! A run folder that is written anew for every input, in memory where there is a place for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tempfile::TempDir;

/// The record and the tables of a small run, sound as they are.
pub const RECORD: &str = include_str!("../seeds/record.json");
/// Some rows of its results.
pub const RESULTS: &str = include_str!("../seeds/results.csv");
/// Some rows of its errors.
pub const UNCERTAINTY: &str = include_str!("../seeds/uncertainty.csv");

/// A few rows of its results, read soon.
pub static FEW: LazyLock<String> =
    LazyLock::new(|| RESULTS.split_inclusive('\n').take(40).collect());

static FOLDER: LazyLock<TempDir> = LazyLock::new(in_memory);
static ANOTHER: LazyLock<TempDir> = LazyLock::new(in_memory);

fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    };
    folder.expect("a temporary folder")
}

/// Where a run folder may be written.
pub fn another() -> PathBuf {
    ANOTHER.path().join("run")
}

/// The folder with these files in it and no other.
///
/// # Panics
/// When the disk refuses.
pub fn holding(files: &[(&str, &[u8])]) -> &'static Path {
    let path = FOLDER.path();
    for entry in fs::read_dir(path).expect("a folder") {
        fs::remove_file(entry.expect("a file").path()).expect("it may be removed");
    }
    for (name, bytes) in files {
        fs::write(path.join(name), bytes).expect("there is room");
    }
    path
}
