//! The binary format of a journal.
//!
//! ```text
//! MAGIC                                  "daam journal 1\n"
//! length u32, SHA-256, text              what was asked for
//! (length u32, SHA-256, record)*
//! ```
//!
//! Lengths are little-endian. The first hash is that of magic and text, and the journal's
//! identity; the others are those of identity and record.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::kernel::{Problem, open_own};

const MAGIC: &[u8] = b"daam journal 1\n";
/// Largest part, in bytes: the sums of one thread are a few megabytes.
const LARGEST: u64 = 1 << 30;
/// Largest text of what was asked for.
const LARGEST_TEXT: u64 = 1 << 20;

/// A SHA-256.
pub(super) type Hash = [u8; 32];

fn hash(identity: &[u8], bytes: &[u8]) -> Hash {
    Sha256::new_with_prefix(identity)
        .chain_update(bytes)
        .finalize()
        .into()
}

/// The beginning of a journal.
pub(super) fn header(asked: &str) -> Vec<u8> {
    let text = asked.as_bytes();
    [MAGIC, &part(MAGIC, text)].concat()
}

/// A record with its length and hash.
pub(super) fn framed(identity: &Hash, record: &[u8]) -> Vec<u8> {
    part(identity, record)
}

fn part(identity: &[u8], bytes: &[u8]) -> Vec<u8> {
    let length = (bytes.len() as u32).to_le_bytes();
    [&length[..], &hash(identity, bytes), bytes].concat()
}

/// The parts of a journal, one after the other, up to the first damaged one.
pub(super) struct Frames {
    file: BufReader<File>,
    length: u64,
    end: u64,
    pub identity: Hash,
    pub asked: String,
}

impl Frames {
    pub(super) fn open(path: &Path) -> Result<Self, Problem> {
        let refused = |error: io::Error| refusal(path, &error);
        let file = open_own(path, OpenOptions::new().read(true)).map_err(refused)?;
        let length = file.metadata().map_err(refused)?.len();
        let mut frames = Self {
            file: BufReader::new(file),
            length,
            end: 0,
            identity: Hash::default(),
            asked: String::new(),
        };
        let begun = frames.begin().map_err(refused)?;
        begun.ok_or_else(|| {
            Problem::new(format!("'{}' is not a journal of daam", path.display()))
                .with_help("it is damaged from its beginning, or of another version")
        })?;
        Ok(frames)
    }

    fn begin(&mut self) -> io::Result<Option<()>> {
        let mut magic = [0; MAGIC.len()];
        if self.length < magic.len() as u64 {
            return Ok(None);
        }
        self.file.read_exact(&mut magic)?;
        if magic != MAGIC {
            return Ok(None);
        }
        self.end = MAGIC.len() as u64;
        let Some((found, text)) = self.part(MAGIC, LARGEST_TEXT)? else {
            return Ok(None);
        };
        self.identity = found;
        let text = String::from_utf8(text).ok();
        Ok(text.map(|text| self.asked = text))
    }

    /// The job of the next record and where the record is; nothing at the end, or where it is
    /// damaged or too short to name a job.
    pub(super) fn next_record(&mut self) -> io::Result<Option<(Hash, Range<u64>)>> {
        let (identity, begin) = (self.identity, self.end);
        let Some((_, record)) = self.part(&identity, LARGEST)? else {
            return Ok(None);
        };
        let Some(job) = record.first_chunk() else {
            self.end = begin;
            return Ok(None);
        };
        Ok(Some((*job, self.end - record.len() as u64..self.end)))
    }

    /// Where the intact part ends.
    pub(super) const fn end(&self) -> u64 {
        self.end
    }

    fn part(&mut self, identity: &[u8], largest: u64) -> io::Result<Option<(Hash, Vec<u8>)>> {
        let (mut length, mut expected) = ([0; 4], Hash::default());
        let head = (length.len() + expected.len()) as u64;
        let left = self.length - self.end;
        if left < head {
            return Ok(None);
        }
        self.file.read_exact(&mut length)?;
        self.file.read_exact(&mut expected)?;
        let length = u64::from(u32::from_le_bytes(length));
        if length > largest || length > left - head {
            return Ok(None);
        }
        let mut bytes = vec![0; length as usize];
        self.file.read_exact(&mut bytes)?;
        if hash(identity, &bytes) != expected {
            return Ok(None);
        }
        self.end += head + length;
        Ok(Some((expected, bytes)))
    }
}

/// Reads a record that was found intact.
pub(super) fn read_at(path: &Path, at: &Range<u64>) -> io::Result<Vec<u8>> {
    let mut file = open_own(path, OpenOptions::new().read(true))?;
    file.seek(SeekFrom::Start(at.start))?;
    let mut bytes = vec![0; (at.end - at.start) as usize];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// What is wrong with a journal that cannot be read or written.
pub(super) fn refusal(path: &Path, error: &io::Error) -> Problem {
    let shown = path.display();
    Problem::new(match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            format!("there was no space left for the journal '{shown}'")
        }
        _ => format!("the journal '{shown}' could not be used: {error}"),
    })
}
