//! Putting a complete folder in place.
//!
//! Where the system can, one step does it: the folder gets its name, or exchanges it with the
//! folder that it replaces. Where that one cannot be moved, files are replaced one by one. They are
//! gathered under the name [`COMPLETE`] when nothing but moving them is left, so that whoever finds
//! that can go on; and the file that marks a folder of ours goes first and comes last, so that a
//! folder that holds it is complete.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Component, Path, PathBuf};

use super::disk::{parent, sentence};
use daam_core::kernel::Problem;

/// Files that are complete, on their way.
pub(super) const COMPLETE: &str = "complete";
/// The name of the mark, then those of the files to remove, with NUL between them.
pub(super) const LIST: &str = "replaced";
/// Folders in a target that are no content of it: ours, and that of a file system's repair.
const APART: [&str; 2] = [".unfinished", "lost+found"];
/// A file being copied from another file system.
const COPY: &str = ".copied";

/// A path, or what it leads to where it is a link: a link stays what it is.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    let resolved = is_link.then(|| fs::canonicalize(path).ok()).flatten();
    resolved.unwrap_or_else(|| path.to_owned())
}

/// The entries of a folder that are its content.
pub(super) fn content(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.retain(|entry| APART.iter().all(|apart| entry.file_name() != *apart));
    Ok(entries)
}

/// Whether the folder `target` can be exchanged with one of ours; tried on folders in `scratch`.
pub(super) fn can_swap(target: &Path, scratch: &Path) -> bool {
    with_obstacle(scratch, |obstacle| {
        exchange(obstacle, &scratch.join("other"))?;
        would_move(target, &scratch.join("other"))
    })
    .is_ok()
}

/// Makes sure that the files below `target` can be removed, before anything is computed.
pub(super) fn check_removable(target: &Path, scratch: &Path) -> Result<(), Problem> {
    // Other systems tell nothing of a file by refusing to move it.
    if cfg!(not(unix)) {
        return Ok(());
    }
    let files = files_below(target).map_err(|error| sentence(&error, target))?;
    let mut fault = None;
    let tried = with_obstacle(scratch, |obstacle| {
        for file in &files {
            match would_move(file, obstacle) {
                Err(error) if error.kind() != ErrorKind::CrossesDevices => {
                    fault = Some(sentence(&error, file));
                    break;
                }
                _ => {}
            }
        }
        Ok(())
    });
    tried.map_err(|error| sentence(&error, scratch))?;
    fault.map_or(Ok(()), |problem| {
        let help = "what it holds is to be replaced; choose another folder, or remove it first";
        Err(problem.with_help(help))
    })
}

/// Calls `work` with a folder in `scratch` that is not empty, so that nothing can take its place;
/// beside it is one called `other` that is empty.
fn with_obstacle(scratch: &Path, work: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let (obstacle, other) = (scratch.join("obstacle"), scratch.join("other"));
    fs::create_dir_all(obstacle.join("full"))?;
    fs::create_dir(&other)?;
    let outcome = work(&obstacle);
    fs::remove_dir_all(&obstacle)?;
    fs::remove_dir_all(&other)?;
    outcome
}

/// Whether a file or folder may be moved: it is tried, onto a folder that is not empty, and that
/// must be the one reason why it fails.
fn would_move(path: &Path, obstacle: &Path) -> io::Result<()> {
    match fs::rename(path, obstacle) {
        Err(error) => match error.kind() {
            ErrorKind::IsADirectory | ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists => {
                Ok(())
            }
            _ => Err(error),
        },
        Ok(()) => {
            fs::rename(obstacle, path)?;
            Err(ErrorKind::Unsupported.into())
        }
    }
}

/// Exchanges the names of two folders, in one step.
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?;
        Ok(())
    }
    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    {
        let _ = (one, other);
        Err(ErrorKind::Unsupported.into())
    }
}

/// Puts the folder `files` at `target` in one step, if that can be done; `files` is then what was
/// there before.
pub(super) fn swap(files: &Path, target: &Path) -> io::Result<bool> {
    make_durable(files);
    let moved = if fs::symlink_metadata(target).is_ok() {
        exchange(files, target)
    } else {
        fs::rename(files, target)
    };
    match moved {
        // Somebody else has just made it.
        Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => Err(error),
        moved => {
            sync(parent(target));
            Ok(moved.is_ok())
        }
    }
}

/// Makes ready to replace what is in `target` by `files`, file by file, with [`go_on`].
pub(super) fn commit(aside: &Path, files: &Path, target: &Path, mark: &str) -> io::Result<()> {
    let names = |folder: &Path| -> io::Result<Vec<PathBuf>> {
        let files = files_below(folder)?;
        let name = |file: &PathBuf| file.strip_prefix(folder).map(Path::to_owned).ok();
        Ok(files.iter().filter_map(name).collect())
    };
    let new = names(files)?;
    let old = if target.is_dir() {
        names(target)?
    } else {
        Vec::new()
    };
    let gone = old.iter().filter(|name| !new.contains(name));
    let gone = gone.filter_map(|name| name.to_str());
    let list: Vec<&str> = std::iter::once(mark).chain(gone).collect();
    let mut file = File::create(aside.join(LIST))?;
    file.write_all(list.join("\0").as_bytes())?;
    file.sync_all()?;
    fs::rename(files, aside.join(COMPLETE))?;
    make_durable(aside);
    Ok(())
}

/// Whether files on their way were left.
pub(super) fn is_interrupted(aside: &Path) -> bool {
    fs::symlink_metadata(aside.join(COMPLETE)).is_ok_and(|found| found.is_dir())
}

/// Replaces file by file, from wherever that was left.
pub(super) fn go_on(aside: &Path, target: &Path) -> io::Result<()> {
    let complete = aside.join(COMPLETE);
    let list = match fs::read_to_string(aside.join(LIST)) {
        // It goes last.
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        list => list?,
    };
    let mut names = list.split('\0').map(Path::new).filter(|name| {
        let mut parts = name.components();
        parts.all(|part| matches!(part, Component::Normal(_)))
    });
    let mark = names.next().unwrap_or(Path::new(""));
    if !target.is_dir() {
        fs::create_dir(target)?;
    }
    if complete.join(mark).is_file() {
        absent_is_fine(fs::remove_file(target.join(mark)))?;
        sync(target);
    }
    for name in names {
        let path = target.join(name);
        absent_is_fine(fs::remove_file(&path))?;
        if let Some(folder) = path.parent().filter(|folder| *folder != target) {
            // It goes with its last file.
            let _ = fs::remove_dir(folder);
        }
    }
    move_files(&complete, target, &complete.join(mark))?;
    make_durable(target);
    if complete.join(mark).is_file() {
        move_file(&complete.join(mark), &target.join(mark))?;
        sync(target);
    }
    fs::remove_dir_all(&complete)?;
    absent_is_fine(fs::remove_file(aside.join(LIST)))
}

/// Moves the files of a folder over those of another, all but `last`.
fn move_files(from: &Path, to: &Path, last: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            if !new.is_dir() {
                fs::create_dir(&new)?;
            }
            move_files(&old, &new, last)?;
        } else if old != last {
            move_file(&old, &new)?;
        }
    }
    Ok(())
}

/// Moves a file over another, from another file system too.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            let copy = to.with_file_name(COPY);
            absent_is_fine(fs::remove_file(&copy))?;
            fs::copy(from, &copy)?;
            File::open(&copy)?.sync_all()?;
            fs::rename(&copy, to)?;
            fs::remove_file(from)
        }
        moved => moved,
    }
}

/// Everything below a folder that is no folder, links among it: none is followed.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in content(folder)? {
        if entry.file_type()?.is_dir() {
            files.extend(files_below(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    Ok(files)
}

/// Syncs the entries of a folder and of those in it.
fn make_durable(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            make_durable(&entry.path());
        }
    }
    sync(folder);
}

/// Syncs the entries of a folder to disk; a system that cannot do so still renames atomically.
fn sync(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// The outcome of a removal, which has nothing to do when the file is absent.
pub(super) fn absent_is_fine(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
