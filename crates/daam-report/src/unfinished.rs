//! Where a folder is written until it is complete.
//!
//! That is `NAME.unfinished` beside it; or, when a folder that cannot be moved is to be replaced (a
//! mounted volume, a folder of another user), `.unfinished` inside it. It holds the files written
//! so far and, for a long run, the journal from which it can be resumed. A lock file keeps two runs
//! from writing the same folder; the system releases it when a process dies, so that the next run
//! can take over what a killed run has left. Nothing else is ever touched: a folder of that name with
//! anything but our own files in it is refused.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::disk::sentence;
use super::replacing::{self, COMPLETE, LIST};
use daam_core::engine::Journal;
use daam_core::kernel::{Problem, hexadecimal, open_own};

const ENDING: &str = ".unfinished";
const LOCK: &str = "lock";
const FILES: &str = "files";

/// The folder in which a target is prepared, locked by this process.
#[derive(Debug)]
pub struct Unfinished {
    path: PathBuf,
    /// The lock, held as long as the file is open.
    _lock: File,
    /// What whoever asked for the target should know.
    remarks: Vec<String>,
}

impl Unfinished {
    /// Where `target` is prepared, if it is: inside or else beside it.
    pub fn of(target: &Path) -> PathBuf {
        let target = replacing::resolved(target);
        let inside = inside(&target);
        if is_ours(&inside) {
            inside
        } else {
            beside(&target)
        }
    }

    /// Whether a run was stopped while it put `target` in place.
    pub(crate) fn is_interrupted(target: &Path) -> bool {
        replacing::is_interrupted(&Self::of(target))
    }

    /// The target of such a folder, if its name tells.
    pub fn target(path: &Path) -> Option<PathBuf> {
        let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
        Some(if name.is_empty() {
            path.parent()?.to_owned()
        } else {
            path.with_file_name(name)
        })
    }

    /// Makes the folder, or takes over one that a killed run has left. What that run was about to
    /// put in place is put there; other files of it are removed.
    pub(crate) fn hold(target: &Path) -> Result<Self, Problem> {
        let refused = |error: io::Error| sentence(&error, target);
        let (inside, beside) = (inside(target), beside(target));
        let exists = target.is_dir();
        if is_ours(&inside) {
            return take(inside, target).map_err(refused)?;
        }
        match take(beside, target) {
            Err(error) if !exists => Err(refused(error)),
            Ok(Ok(held))
                if !exists
                    || replacing::can_swap(target, &held.files())
                    || Journal::holds_work(&held.path) =>
            {
                Ok(held)
            }
            Ok(Err(problem)) => Err(problem),
            _ => take(inside, target).map_err(refused)?,
        }
    }

    /// Where files are written.
    pub(crate) fn files(&self) -> PathBuf {
        self.path.join(FILES)
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What whoever asked for the target should know, in sentences.
    pub(crate) fn remarks(&self) -> &[String] {
        &self.remarks
    }

    /// Leaves only what a run can be resumed from.
    pub fn abandon(path: &Path) {
        // What is being put in place is ended by the next run; where removal fails, that takes over.
        if replacing::is_interrupted(path) || !is_ours(path) {
            return;
        }
        let _ = clear(path);
        if !Journal::holds_work(path) {
            let _ = forget(path);
            let _ = fs::remove_file(path.join(LOCK));
            let _ = fs::remove_dir(path);
        }
    }

    /// Removes the journal of an unfinished run.
    pub(crate) fn forget(&self) -> io::Result<()> {
        forget(&self.path)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        Self::abandon(&self.path);
    }
}

/// `.unfinished` in the target: no name beside anything, since all those are longer.
fn inside(target: &Path) -> PathBuf {
    target.join(ENDING)
}

/// `NAME.unfinished`; where the file system has no name as long as that, `HASH.unfinished`.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    let mut long = OsString::from(name);
    long.push(ENDING);
    let long = target.with_file_name(long);
    match fs::symlink_metadata(&long) {
        Err(error) if error.kind() == ErrorKind::InvalidFilename => {
            let hash = hexadecimal(&Sha256::digest(name.as_encoded_bytes()));
            target.with_file_name(format!("{}{ENDING}", &hash[..16]))
        }
        _ => long,
    }
}

/// Makes the folder `path`, or takes over an earlier one, for this process alone.
fn take(path: PathBuf, target: &Path) -> io::Result<Result<Unfinished, Problem>> {
    // Between creation and locking, another run may end and remove the folder.
    for _ in 0..10 {
        match fs::create_dir(&path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            Err(_) if fs::symlink_metadata(&path).is_err() => continue,
            Err(_) if !is_ours(&path) => return Ok(Err(something_else(&path, target))),
            _ => {}
        }
        // Nothing is ever read from or written to it.
        let mut options = OpenOptions::new();
        let options = options.read(true).write(true).create(true);
        let lock = match open_own(&path.join(LOCK), options) {
            Ok(lock) => lock,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => {
                let _ = fs::remove_dir(&path);
                return Err(error);
            }
        };
        let mut remarks = Vec::new();
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let shown = target.display();
                let busy = Problem::new(format!("'{shown}' is being written by another run"));
                return Ok(Err(busy.with_help("wait for it, or choose another folder")));
            }
            Err(TryLockError::Error(error)) if has_no_locks(&error) => remarks.push(format!(
                "the file system of '{}' has no locks: nothing but you keeps two runs from writing \
                 it at once",
                target.display()
            )),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        if is_still_at(&lock, &path.join(LOCK)) {
            let mut held = Unfinished {
                path,
                _lock: lock,
                remarks,
            };
            if replacing::is_interrupted(&held.path) {
                replacing::go_on(&held.path, target)?;
                held.remarks.push(format!(
                    "an earlier run was stopped while it put '{}' in place: this has been ended",
                    target.display()
                ));
            }
            clear(&held.path)?;
            fs::create_dir(held.files())?;
            return Ok(Ok(held));
        }
    }
    Err(io::Error::other("other runs keep taking it away"))
}

fn something_else(path: &Path, target: &Path) -> Problem {
    Problem::new(format!(
        "'{}', in which '{}' would be prepared, is something else",
        path.display(),
        target.display()
    ))
    .with_help("choose another folder, or move that one away")
}

/// Whether a lock was refused because there are none: on NFS and Lustre, by how they are mounted.
fn has_no_locks(error: &io::Error) -> bool {
    #[cfg(unix)]
    if rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::NOLCK) {
        return true;
    }
    error.kind() == ErrorKind::Unsupported
}

/// Whether an open file is the one that a path names.
fn is_still_at(file: &File, path: &Path) -> bool {
    let (Ok(open), Ok(named)) = (file.metadata(), fs::symlink_metadata(path)) else {
        return false;
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        (open.dev(), open.ino()) == (named.dev(), named.ino())
    }
    #[cfg(not(unix))]
    {
        open.is_file() && named.is_file()
    }
}

/// Removes the files of a folder that was not completed.
fn clear(path: &Path) -> io::Result<()> {
    replacing::absent_is_fine(fs::remove_dir_all(path.join(FILES)))?;
    replacing::absent_is_fine(fs::remove_file(path.join(LIST)))
}

fn forget(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if is_journal(&entry.file_name()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn is_journal(name: &OsStr) -> bool {
    name.to_str().is_some_and(Journal::is_name)
}

/// Whether a folder, and no link to one, holds only what an unfinished run leaves.
fn is_ours(path: &Path) -> bool {
    let is_folder = fs::symlink_metadata(path).is_ok_and(|found| found.is_dir());
    let Some(mut entries) = is_folder.then(|| fs::read_dir(path).ok()).flatten() else {
        return false;
    };
    // Whoever has written files has made the lock before.
    let locked = fs::symlink_metadata(path.join(LOCK)).is_ok();
    entries.all(|entry| {
        let found = entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?)));
        found.is_ok_and(|(name, kind)| match name.to_str() {
            Some(FILES | COMPLETE) => kind.is_dir() && locked,
            Some(LIST) => kind.is_file() && locked,
            Some(LOCK) => kind.is_file(),
            _ => kind.is_file() && is_journal(&name),
        })
    })
}
