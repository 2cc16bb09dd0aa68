//! A file that somebody named: written aside, and in place when it is complete.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, PersistError};

use super::disk::{check_parent, parent, sentence};
use super::replacing::resolved;
use daam_core::kernel::Problem;

/// A file to be written.
#[derive(Debug)]
pub struct SingleFile {
    path: PathBuf,
    replace: bool,
    /// Nothing where only the file itself can be written: a device, a pipe, a file in a folder of
    /// somebody else.
    aside: Option<NamedTempFile>,
}

impl SingleFile {
    /// Makes sure that the file can be written, before anything is computed. One that exists is
    /// replaced with `replace` only.
    pub fn prepare(path: &Path, replace: bool) -> Result<Self, Problem> {
        let path = resolved(path);
        let shown = path.display();
        check_parent(&path)?;
        let found = fs::metadata(&path).ok();
        match &found {
            Some(found) if found.is_dir() => {
                return Err(Problem::new(format!(
                    "cannot write '{shown}': it is a folder"
                )));
            }
            Some(found) if found.is_file() && !replace => {
                return Err(Problem::new(format!("'{shown}' exists already"))
                    .with_help("name another file, or replace it with --force"));
            }
            _ => {}
        }
        let aside = match &found {
            Some(found) if !found.is_file() => None,
            Some(_) => match beside(&path) {
                // The file itself may be writable where its folder is not.
                Err(_) => OpenOptions::new().append(true).open(&path).map(|_| None),
                made => made.map(Some),
            }
            .map_err(|error| sentence(&error, &path))?,
            None => Some(beside(&path).map_err(|error| sentence(&error, &path))?),
        };
        Ok(Self {
            path,
            replace,
            aside,
        })
    }

    /// The file in which it is prepared, if there is one.
    pub fn aside(&self) -> Option<PathBuf> {
        self.aside.as_ref().map(|file| file.path().to_owned())
    }

    /// Writes the file.
    pub fn write(self, bytes: &[u8]) -> Result<(), Problem> {
        let Self {
            path,
            replace,
            aside,
        } = self;
        let written = || {
            let Some(mut file) = aside else {
                return fs::write(&path, bytes);
            };
            file.write_all(bytes)?;
            file.as_file().sync_all()?;
            match put_in_place(file, &path, replace) {
                // Such as a mounted file, or one of somebody else: it cannot be moved away.
                Err(error)
                    if replace
                        && matches!(
                            error.kind(),
                            ErrorKind::ResourceBusy | ErrorKind::PermissionDenied
                        ) =>
                {
                    fs::write(&path, bytes)
                }
                placed => placed,
            }
        };
        written().map_err(|error| sentence(&error, &path))
    }
}

fn put_in_place(file: NamedTempFile, path: &Path, replace: bool) -> io::Result<()> {
    let placed = if replace {
        file.persist(path)
    } else {
        file.persist_noclobber(path)
    };
    placed.map(drop).map_err(|PersistError { error, .. }| error)
}

fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".daam.");
    // A temporary file is private by default; this one gets the usual permissions, or those it had.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let usual = fs::Permissions::from_mode(0o666);
        let had = fs::metadata(path).map(|found| found.permissions());
        builder.permissions(had.unwrap_or(usual));
    }
    builder.tempfile_in(parent(path))
}
