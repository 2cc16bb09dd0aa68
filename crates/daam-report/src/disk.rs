//! I/O errors as sentences.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use daam_core::kernel::Problem;

/// The kind of an I/O error, also when the CSV writer has wrapped it in its own.
fn kind(error: &io::Error) -> ErrorKind {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    match inner.map(csv::Error::kind) {
        Some(csv::ErrorKind::Io(of_disk)) => of_disk.kind(),
        _ => error.kind(),
    }
}

/// The message when a file or folder could not be read or written.
pub(super) fn sentence(error: &io::Error, path: &Path) -> Problem {
    let shown = path.display();
    Problem::new(match kind(error) {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            format!("no space left on the disk that holds '{shown}'")
        }
        ErrorKind::PermissionDenied => format!("cannot write '{shown}': permission denied"),
        ErrorKind::ReadOnlyFilesystem => format!("cannot write '{shown}': the disk is read-only"),
        _ => format!("cannot write '{shown}': {error}"),
    })
}

/// The folder that holds a path.
pub(super) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Refuses a path whose folder is not there.
pub(super) fn check_parent(path: &Path) -> Result<(), Problem> {
    let (shown, parent) = (path.display(), parent(path));
    match fs::metadata(parent) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(Problem::new(format!(
            "cannot create '{shown}': '{}' is a file, not a folder",
            parent.display()
        ))),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Problem::new(format!(
            "cannot create '{shown}': the folder '{}' does not exist",
            parent.display()
        ))
        .with_help("create it first")),
        Err(error) => Err(sentence(&error, path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_one_sentence() {
        let error = io::Error::from(ErrorKind::StorageFull);
        let text = sentence(&error, Path::new("out/run")).to_string();
        assert_eq!(text, "no space left on the disk that holds 'out/run'");
        let wrapped = csv::Error::from(io::Error::from(ErrorKind::StorageFull));
        let again = sentence(&io::Error::other(wrapped), Path::new("out/run")).to_string();
        assert_eq!(again, text);
    }
}
