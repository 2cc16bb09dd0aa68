//! Where a folder is written until it is complete: `NAME.unfinished` beside it.
//!
//! It holds the files written so far and, for a long run, the journal from which it can be resumed.
//! A lock file keeps two runs from writing the same folder; the system releases it when a process
//! dies, so that the next run can take over what a killed run has left.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use daam_core::engine::Journal;
use daam_core::kernel::Problem;

const ENDING: &str = ".unfinished";
const LOCK: &str = "lock";
const FILES: &str = "files";

/// The folder beside a target, locked by this process.
#[derive(Debug)]
pub struct Unfinished {
    path: PathBuf,
    /// The lock, held as long as the file is open.
    _lock: File,
}

impl Unfinished {
    /// The path of the folder beside `target`.
    pub fn beside(target: &Path) -> PathBuf {
        let name = target.file_name().unwrap_or_default();
        let mut name = OsString::from(name);
        name.push(ENDING);
        target.with_file_name(name)
    }

    /// The target of such a folder, if the name has the right ending.
    pub fn target(path: &Path) -> Option<PathBuf> {
        let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
        Some(path.with_file_name(name))
    }

    /// Makes the folder, or takes over one that a killed run has left; its files are removed.
    pub fn hold(target: &Path) -> io::Result<Result<Self, Problem>> {
        let path = Self::beside(target);
        let shown = path.display();
        // Between creation and locking, another run may end and remove the folder.
        for _ in 0..10 {
            match fs::create_dir(&path) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                Err(_) if !is_ours(&path) => {
                    return Ok(Err(Problem::new(format!(
                        "'{shown}', in which '{}' would be prepared, is something else",
                        target.display()
                    ))
                    .with_help("choose another folder, or move that one away")));
                }
                _ => {}
            }
            let Ok(lock) = File::create(path.join(LOCK)) else {
                // Removed meanwhile; any other fault shows up at the next attempt.
                fs::create_dir_all(&path)?;
                File::create(path.join(LOCK))?;
                continue;
            };
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Ok(Err(Problem::new(format!(
                        "'{}' is being written by another run",
                        target.display()
                    ))
                    .with_help("wait for it, or choose another folder")));
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            if path.join(LOCK).exists() {
                let held = Self { path, _lock: lock };
                clear(&held.path)?;
                fs::create_dir(held.files())?;
                return Ok(Ok(held));
            }
        }
        Err(io::Error::other("other runs keep taking it away"))
    }

    /// Where files are written.
    pub fn files(&self) -> PathBuf {
        self.path.join(FILES)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves only what a run can be resumed from.
    pub fn abandon(path: &Path) {
        // If removal fails, the next run takes the folder over.
        let _ = clear(path);
        if !Journal::holds_work(path) {
            let _ = fs::remove_dir_all(path);
        }
    }

    /// Removes the journal of an unfinished run.
    pub fn forget(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let path = entry?.path();
            if is_journal(&path) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        Self::abandon(&self.path);
    }
}

fn clear(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path.join(FILES)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn is_journal(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(daam_core::engine::JOURNAL))
}

/// Whether a folder holds only what an unfinished run leaves.
fn is_ours(path: &Path) -> bool {
    let Ok(entries) = fs::read_dir(path) else {
        return false;
    };
    entries.flatten().all(|entry| {
        let name = entry.file_name();
        name == LOCK || name == FILES || is_journal(&entry.path())
    })
}
