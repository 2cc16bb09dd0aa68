//! A journal: the checkpoints of a run in a file.
//!
//! The file is append-only: what was asked for, then the records. Each part carries its length and
//! a hash that covers the journal's identity too, so that a record that was truncated, damaged or
//! taken from elsewhere is recognised; it and what follows are simulated again.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use super::CheckpointStore;
use super::frame::{Frames, Hash, framed, header, read_at, refusal};
use crate::kernel::{Problem, open_own};

/// File name of a run's journal; those of other processes end with their number.
pub const JOURNAL: &str = "journal";

/// A journal being written, and the records found from an earlier run.
pub struct Journal {
    every: Duration,
    identity: Hash,
    known: Vec<RecordLocation>,
    damaged: u64,
    file: Mutex<JournalFile>,
}

/// Where a record of a job is.
struct RecordLocation {
    job: Hash,
    path: PathBuf,
    at: Range<u64>,
}

/// The file of one process.
struct JournalFile {
    path: PathBuf,
    file: File,
    length: u64,
    /// Why nothing more is written.
    failed: Option<Problem>,
}

impl Journal {
    /// Opens the journal of a run in a folder, or creates one, for a process by its number.
    ///
    /// `asked` is what the run was asked for; `every`, the time after which a thread's finished
    /// work is written.
    ///
    /// # Errors
    /// A file that cannot be read or written, that is no journal, or that is of a run asked
    /// for something else.
    pub fn open(folder: &Path, rank: usize, asked: &str, every: Duration) -> Result<Self, Problem> {
        let path = file_of(folder, rank);
        let refused = |error: io::Error| refusal(&path, &error);
        let mut options = OpenOptions::new();
        let mut file = open_own(&path, options.append(true).create(true)).map_err(refused)?;
        if file.metadata().map_err(refused)?.len() == 0 {
            file.write_all(&header(asked)).map_err(refused)?;
            file.sync_all().map_err(refused)?;
            // A system that cannot sync a folder keeps its entries all the same.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        let own = Frames::open(&path)?;
        if own.asked != asked {
            let shown = path.display();
            return Err(Problem::new(format!(
                "'{shown}' is the journal of another run"
            )));
        }
        let identity = own.identity;
        let mut known = Vec::new();
        let length = known_of(&path, own, &mut known)?;
        let damaged = file.metadata().map_err(refused)?.len() - length;
        file.set_len(length).map_err(refused)?;
        if rank == 0 {
            // The root reads all journals and tells the other processes what is left.
            for other in (1..).map(|rank| file_of(folder, rank)) {
                match Frames::open(&other) {
                    Ok(frames) if frames.identity == identity => {
                        known_of(&other, frames, &mut known)?;
                    }
                    _ => break,
                }
            }
        }
        Ok(Self {
            every,
            identity,
            known,
            damaged,
            file: Mutex::new(JournalFile {
                path,
                file,
                length,
                failed: None,
            }),
        })
    }

    /// What the run of a journal in a folder was asked for.
    ///
    /// # Errors
    /// A file that cannot be read or is no journal.
    pub fn asked(folder: &Path) -> Result<String, Problem> {
        Frames::open(&file_of(folder, 0)).map(|frames| frames.asked)
    }

    /// Whether a file may be called so in a folder that holds a journal.
    pub fn is_name(name: &str) -> bool {
        match name.strip_prefix(JOURNAL) {
            Some("") => true,
            Some(rank) => rank.strip_prefix('.').is_some_and(|rank| {
                !rank.is_empty() && rank.bytes().all(|digit| digit.is_ascii_digit())
            }),
            None => false,
        }
    }

    /// Whether a folder holds finished work of a run.
    pub fn holds_work(folder: &Path) -> bool {
        let frames = Frames::open(&file_of(folder, 0));
        frames.is_ok_and(|mut frames| frames.next_record().is_ok_and(|found| found.is_some()))
    }

    /// Number of records found from an earlier run.
    pub const fn known(&self) -> usize {
        self.known.len()
    }

    /// Bytes at the end that were cut short or damaged; what they held is simulated again.
    pub const fn damaged(&self) -> u64 {
        self.damaged
    }

    /// Why nothing more could be written, where that is so.
    pub fn failure(&self) -> Option<Problem> {
        self.file.lock().ok()?.failed.clone()
    }
}

impl CheckpointStore for Journal {
    fn interval(&self) -> Duration {
        self.every
    }

    /// A write that fails ends the journal, not the run.
    fn keep(&self, record: &[u8]) {
        let framed = framed(&self.identity, record);
        let Ok(mut growing) = self.file.lock() else {
            return;
        };
        if growing.failed.is_some() {
            return;
        }
        let written = growing.file.write_all(&framed);
        match written.and_then(|()| growing.file.sync_data()) {
            Ok(()) => growing.length += framed.len() as u64,
            Err(error) => {
                // A partial record would be recognised; removing it makes room for results.
                let _ = growing.file.set_len(growing.length);
                growing.failed = Some(refusal(&growing.path, &error));
            }
        }
    }

    fn recall(&self, job: &[u8; 32], each: &mut dyn FnMut(&[u8])) {
        for known in self.known.iter().filter(|known| known.job == *job) {
            if let Ok(record) = read_at(&known.path, &known.at) {
                each(&record);
            }
        }
    }
}

/// Adds the intact records of a file to `known`; returns where they end.
fn known_of(
    path: &Path,
    mut frames: Frames,
    known: &mut Vec<RecordLocation>,
) -> Result<u64, Problem> {
    while let Some((job, at)) = frames.next_record().map_err(|e| refusal(path, &e))? {
        let path = path.to_owned();
        known.push(RecordLocation { job, path, at });
    }
    Ok(frames.end())
}

fn file_of(folder: &Path, rank: usize) -> PathBuf {
    match rank {
        0 => folder.join(JOURNAL),
        rank => folder.join(format!("{JOURNAL}.{rank}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record too short to name its job is no work, however sound its hash.
    #[test]
    fn a_record_without_a_job_is_damaged() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let open = || Journal::open(folder.path(), 0, "asked", Duration::ZERO).expect("a journal");
        open().keep(&[7; 31]);
        assert!(!Journal::holds_work(folder.path()));
        let journal = open();
        assert_eq!((journal.known(), journal.damaged()), (0, 4 + 32 + 31));
        journal.keep(&[7; 32]);
        assert!(Journal::holds_work(folder.path()));
        let journal = open();
        assert_eq!((journal.known(), journal.damaged()), (1, 0));
    }

    #[test]
    fn a_journal_has_the_name_that_it_is_given() {
        for rank in [0, 1, 12] {
            let path = file_of(Path::new(""), rank);
            assert!(path.to_str().is_some_and(Journal::is_name), "{path:?}");
        }
        for foreign in [
            "journal_paper.docx",
            "journal.",
            "journal.1a",
            "journal1",
            "my journal",
            "",
        ] {
            assert!(!Journal::is_name(foreign), "{foreign}");
        }
    }
}
