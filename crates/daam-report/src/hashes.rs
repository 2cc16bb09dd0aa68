//! SHA-256 of the files of a folder.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::replacing;
use daam_core::kernel::hexadecimal;

/// Hashes in hexadecimal of all files below a folder, by relative path with `/`. The file whose
/// hash is `known` is not read; what is no regular file, nor leads to one, has none.
pub(crate) fn of(
    folder: &Path,
    known: Option<(&str, &str)>,
) -> io::Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    gather(folder, "", known, &mut found)?;
    Ok(found)
}

fn gather(
    folder: &Path,
    prefix: &str,
    known: Option<(&str, &str)>,
    found: &mut BTreeMap<String, String>,
) -> io::Result<()> {
    for entry in replacing::content(folder)? {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), known, found)?;
            continue;
        }
        let hash = match known {
            Some((known, hash)) if known == name => hash.to_owned(),
            _ if !entry.path().is_file() => String::new(),
            _ => of_file(&entry.path())?,
        };
        found.insert(name, hash);
    }
    Ok(())
}

/// The hash of one file.
pub fn of_file(path: &Path) -> io::Result<String> {
    // A pipe or a device might never end.
    if !fs::metadata(path)?.is_file() {
        let what = format!("'{}' is not a regular file", path.display());
        return Err(io::Error::other(what));
    }
    let mut hash = Sha256::new();
    let mut file = BufReader::new(File::open(path)?);
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            break;
        }
        hash.update(bytes);
        let read = bytes.len();
        file.consume(read);
    }
    Ok(hexadecimal(&hash.finalize()))
}

/// Hashes what is written through it.
pub(crate) struct Hashed<W> {
    out: W,
    hash: Sha256,
}

impl<W: Write> Hashed<W> {
    pub(crate) fn new(out: W) -> Self {
        let hash = Sha256::new();
        Self { out, hash }
    }

    /// The hash of what was written, in hexadecimal.
    pub(crate) fn finish(self) -> String {
        hexadecimal(&self.hash.finalize())
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_never_ends_is_not_begun() {
        let said = of_file(Path::new("/dev/zero")).expect_err("a device");
        assert!(said.to_string().contains("not a regular file"), "{said}");
    }
}
