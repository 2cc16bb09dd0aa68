//! A run folder is complete or absent.
//!
//! Files are written aside ([`Unfinished`]) and made durable; then one step puts the whole folder in
//! place, or where the folder it replaces cannot be moved, several that can be gone on with
//! (`replacing`). An interrupted run leaves nothing but the journal from which it can be resumed.
//! [`Folder::prepare`] is called before the simulation and tries whatever can be tried, so that no work
//! is lost to a folder that cannot be written. A link to a folder is written through and stays.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use std::time::Duration;

use super::disk::{self, parent, sentence};
use super::unfinished::Unfinished;
use super::{hashes, replacing};
use daam_core::engine::Journal;
use daam_core::kernel::Problem;

/// A run folder being written.
#[derive(Debug)]
pub struct Folder {
    target: PathBuf,
    aside: Unfinished,
    replace: bool,
    mark: &'static str,
    /// Whether the journal beside the files belongs to this run.
    journaled: bool,
}

impl Folder {
    /// The file that marks a folder as a run folder.
    pub const RUN: &'static str = "run.toml";

    /// Makes sure that the run folder `path` can be written, before anything is computed.
    ///
    /// With `replace`, an existing run folder is replaced when the new one is complete.
    pub fn prepare(path: &Path, replace: bool) -> Result<Self, Problem> {
        Self::prepare_marked(path, replace, Self::RUN)
    }

    /// The same for a folder of another kind, marked by the file `mark`.
    pub fn prepare_marked(path: &Path, replace: bool, mark: &'static str) -> Result<Self, Problem> {
        let path = &*replacing::resolved(path);
        let shown = path.display();
        if path.file_name().is_none() {
            return Err(Problem::new(format!("'{shown}' does not name a folder")));
        }
        disk::check_parent(path)?;
        if !Unfinished::is_interrupted(path) {
            may_take_place(path, replace, mark)?;
        }
        let aside = Unfinished::hold(path)?;
        // It may be there only now, put in place for an earlier run.
        may_take_place(path, replace, mark)?;
        let probe = aside.files().join("probe");
        fs::write(&probe, b"probe")
            .and_then(|()| fs::remove_file(&probe))
            .map_err(|error| sentence(&error, path))?;
        if path.is_dir() {
            replacing::check_removable(path, &aside.files())?;
        }
        Ok(Self {
            target: path.to_owned(),
            aside,
            replace,
            mark,
            journaled: false,
        })
    }

    /// Ends what an earlier run was stopped in: to put the folder `path` in place, file by file.
    /// Returns what to say of it, when there was anything to do.
    pub fn recover(path: &Path) -> Result<Option<String>, Problem> {
        let path = replacing::resolved(path);
        if !Unfinished::is_interrupted(&path) {
            return Ok(None);
        }
        Ok(Some(Unfinished::hold(&path)?.remarks().join("; ")))
    }

    /// What whoever asked for the folder should know, in sentences.
    pub fn remarks(&self) -> &[String] {
        self.aside.remarks()
    }

    /// Where the folder will be.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The journal of the run described by `asked`. An existing journal of the same run is
    /// continued; with `anew`, any existing journal is discarded.
    pub fn journal(
        &mut self,
        asked: &str,
        every: Duration,
        anew: bool,
    ) -> Result<Journal, Problem> {
        let path = self.aside.path();
        let same = Journal::asked(path).is_ok_and(|begun| begun == asked);
        if !same || anew {
            if Journal::holds_work(path) && !anew {
                let (target, path) = (self.target.display(), path.display());
                return Err(Problem::new(format!(
                    "'{path}' holds an unfinished run of something else"
                ))
                .with_help(format!(
                    "go on with that one: daam resume {target}; or forget it with --force"
                )));
            }
            let refused = |error: io::Error| sentence(&error, &self.target);
            self.aside.forget().map_err(refused)?;
        }
        self.journaled = true;
        Journal::open(self.aside.path(), 0, asked, every)
    }

    /// Writes one file of the folder (`name` may hold `/`) and makes it durable.
    pub fn write<T>(
        &self,
        name: &str,
        content: impl FnOnce(&mut dyn Write) -> io::Result<T>,
    ) -> Result<T, Problem> {
        let path = self.aside.files().join(name);
        let written = || -> io::Result<T> {
            fs::create_dir_all(parent(&path))?;
            let mut file = BufWriter::new(File::create(&path)?);
            let result = content(&mut file)?;
            file.into_inner()?.sync_all()?;
            Ok(result)
        };
        written().map_err(|error| sentence(&error, &self.target.join(name)))
    }

    /// Opens a file of the folder for incremental writing; [`Folder::seal`] ends it.
    pub fn open(&self, name: &str) -> Result<BufWriter<File>, Problem> {
        File::create(self.aside.files().join(name))
            .map(BufWriter::new)
            .map_err(|error| self.refusal(name, &error))
    }

    /// Flushes a file opened by `open` and syncs it to disk.
    pub fn seal(&self, name: &str, file: BufWriter<File>) -> Result<(), Problem> {
        file.into_inner()
            .map_err(io::IntoInnerError::into_error)
            .and_then(|file| file.sync_all())
            .map_err(|error| self.refusal(name, &error))
    }

    /// The message when a file of the folder could not be written.
    pub fn refusal(&self, name: &str, error: &io::Error) -> Problem {
        sentence(error, &self.target.join(name))
    }

    /// SHA-256 of each file written so far, in hexadecimal, by its name in the folder; `known` is
    /// one already computed.
    pub fn hashes(&self, known: (&str, &str)) -> Result<BTreeMap<String, String>, Problem> {
        let refused = |error: io::Error| sentence(&error, &self.target);
        hashes::of(&self.aside.files(), Some(known)).map_err(refused)
    }

    /// Takes over those files of a finished folder that were not written in this one.
    pub fn adopt(&self, from: &Path) -> Result<(), Problem> {
        let refusal = |error: io::Error| sentence(&error, &self.target);
        adopt(from, &self.aside.files()).map_err(refusal)
    }

    /// Puts the folder in place, and returns where it is.
    pub fn finish(self) -> Result<PathBuf, Problem> {
        let (aside, target) = (self.aside.path(), &self.target);
        may_take_place(target, self.replace, self.mark)?;
        let refused = |error: io::Error| sentence(&error, target);
        let files = self.aside.files();
        let within = aside.parent() == Some(target);
        let swapped = !within && replacing::swap(&files, target).map_err(refused)?;
        if !swapped {
            replacing::commit(aside, &files, target, self.mark).map_err(refused)?;
        }
        if self.journaled {
            // A journal that cannot be removed is harmless: resuming from it gives the same result.
            let _ = self.aside.forget();
        }
        if !swapped {
            replacing::go_on(aside, target).map_err(|error| {
                let resume = format!("daam resume {}", target.display());
                refused(error).with_help(format!("all is written; put it in place with: {resume}"))
            })?;
        }
        Ok(self.target)
    }
}

/// Hard-links the files that `to` does not hold yet, or copies them where links are not supported.
/// What is itself a link is kept as it is, and not followed.
fn adopt(from: &Path, to: &Path) -> io::Result<()> {
    for entry in replacing::content(from)? {
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type()?;
        if kind.is_dir() {
            fs::create_dir_all(&new)?;
            adopt(&old, &new)?;
        } else if fs::symlink_metadata(&new).is_err() {
            match fs::hard_link(&old, &new) {
                Err(_) if kind.is_file() => drop(fs::copy(&old, &new)?),
                linked => linked?,
            }
        }
    }
    Ok(())
}

/// Refuses a target that exists, unless it is empty, or a run folder that may be replaced.
fn may_take_place(path: &Path, replace: bool, mark: &str) -> Result<(), Problem> {
    let shown = path.display();
    let Ok(found) = fs::symlink_metadata(path) else {
        return Ok(());
    };
    if found.is_symlink() {
        return Err(
            Problem::new(format!("'{shown}' is a link that leads nowhere"))
                .with_help("choose another folder, or remove it"),
        );
    }
    let empty = replacing::content(path).map(|entries| entries.is_empty());
    match empty {
        Ok(true) => Ok(()),
        _ if !replace => Err(Problem::new(format!("'{shown}' exists already"))
            .with_help("choose another folder, or replace it with --force")),
        Ok(false) if path.join(mark).is_file() => Ok(()),
        // A mistyped path must not delete a user's files.
        Ok(false) => Err(Problem::new(format!(
            "'{shown}' is not a run folder (it holds no {mark}), and is not replaced"
        ))
        .with_help("choose another folder")),
        Err(_) => Err(Problem::new(format!(
            "'{shown}' exists and is not a folder that can be read"
        ))
        .with_help("choose another folder")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(path: &Path, replace: bool, text: &str) -> Result<PathBuf, Problem> {
        let folder = Folder::prepare(path, replace)?;
        folder.write(Folder::RUN, |out| out.write_all(text.as_bytes()))?;
        folder.write("figures/one.svg", |out| out.write_all(b"<svg/>"))?;
        folder.finish()
    }

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().into_string())
            .collect::<Result<_, _>>()
            .expect("plain names")
    }

    #[test]
    fn a_folder_appears_complete_and_is_replaced_only_when_asked() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let run = home.path().join("run");
        written(&run, false, "one").expect("a new folder");
        let refused = written(&run, false, "two").expect_err("it exists");
        assert!(refused.to_string().contains("--force"), "{refused}");
        assert_eq!(
            fs::read_to_string(run.join(Folder::RUN)).expect("there"),
            "one"
        );
        written(&run, true, "two").expect("replaced");
        assert_eq!(
            fs::read_to_string(run.join(Folder::RUN)).expect("there"),
            "two"
        );
        assert_eq!(names(home.path()), ["run"]);
    }

    #[test]
    fn an_unfinished_folder_leaves_nothing() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let folder = Folder::prepare(&home.path().join("run"), false).expect("writable");
        folder
            .write("a.csv", |out| out.write_all(b"a"))
            .expect("writable");
        drop(folder);
        assert!(names(home.path()).is_empty());
    }

    #[test]
    fn what_is_not_a_run_folder_is_never_replaced() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let precious = home.path().join("precious");
        fs::create_dir(&precious).expect("writable");
        fs::write(precious.join("thesis.txt"), "ten years").expect("writable");
        let refused = Folder::prepare(&precious, true).expect_err("not ours");
        assert!(refused.to_string().contains("not a run folder"));
        let file = precious.join("thesis.txt");
        assert!(Folder::prepare(&file, true).is_err());
        let inside = Folder::prepare(&file.join("run"), false).expect_err("inside a file");
        assert!(inside.to_string().contains("thesis.txt"), "{inside}");
        let nowhere = Folder::prepare(&home.path().join("no/run"), false).expect_err("no parent");
        assert!(nowhere.to_string().contains("does not exist"), "{nowhere}");
        assert_eq!(names(home.path()), ["precious"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_read_only_parent_is_named() {
        use std::os::unix::fs::PermissionsExt as _;
        let home = tempfile::tempdir().expect("a temporary folder");
        let closed = fs::Permissions::from_mode(0o555);
        fs::set_permissions(home.path(), closed).expect("own folder");
        // Root can write anywhere, so there is nothing to test.
        if fs::write(home.path().join("probe"), "").is_err() {
            let refused = Folder::prepare(&home.path().join("run"), false).expect_err("closed");
            assert!(
                refused.to_string().contains("permission denied"),
                "{refused}"
            );
        } else {
            assert!(std::env::var_os("DAAM_NO_SKIP").is_none(), "not tested");
        }
        let open = fs::Permissions::from_mode(0o755);
        fs::set_permissions(home.path(), open).expect("own folder");
    }
}
