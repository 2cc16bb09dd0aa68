//! Opening files: the text of somebody's file, refused when it is larger than any valid one, and the
//! files that the program keeps for itself.

#[cfg(feature = "files")]
use std::fs::{self, File, OpenOptions};
#[cfg(feature = "files")]
use std::io::{self, Read};
use std::path::Path;

use super::problem::{Position, Problem};
use super::visible::visible_name;

/// Bytes of a mebibyte.
#[cfg(feature = "files")]
const MIB: u64 = 1 << 20;

/// Reads a regular file of at most `largest` mebibytes as text; `what` names it in error messages,
/// with its article.
///
/// # Errors
/// A file that does not exist, cannot be read, is not a regular file or is too large; the first
/// byte that is not UTF-8.
#[cfg(feature = "files")]
pub fn bounded_text(path: &Path, what: &str, largest: u64) -> Result<String, Problem> {
    let shown = visible_name(&path.display().to_string());
    let refuse = |why: &str| Problem::new(format!("cannot read {what} '{shown}': {why}"));
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => refuse("there is no such file"),
        io::ErrorKind::PermissionDenied => refuse("it may not be read"),
        _ => refuse(&error.to_string()),
    };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(refuse("it is a directory"));
    }
    // Reading a pipe or a device might never end, or never begin.
    if !metadata.is_file() {
        return Err(refuse("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    // One byte more shows that a file is too large; its size may have changed since the check.
    File::open(path)
        .map_err(unreadable)?
        .take(largest * MIB + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > largest * MIB {
        let bytes = largest * MIB;
        let message = format!("{what} '{shown}' is larger than {largest} MiB ({bytes} bytes)");
        return Err(Problem::new(message));
    }
    utf8_text(&shown, bytes)
}

/// Opens a file that the program keeps for itself: a regular file, never through a link, which may
/// lead to somebody else's, and without waiting for the other end of a pipe.
///
/// # Errors
/// What is no regular file, or cannot be opened.
#[cfg(feature = "files")]
pub fn open_own(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits() as i32);
    }
    let irregular = || io::Error::other(format!("'{}' is not a regular file", path.display()));
    let regular = |found: &fs::Metadata| found.is_file();
    // Says it where the system would speak of too many links; opening does not rely on it.
    if fs::symlink_metadata(path).is_ok_and(|found| !regular(&found)) {
        return Err(irregular());
    }
    let file = options.open(path)?;
    if regular(&file.metadata()?) {
        Ok(file)
    } else {
        Err(irregular())
    }
}

/// Always fails: a build without the feature `files` reads no files.
///
/// # Errors
/// Always.
#[cfg(not(feature = "files"))]
pub fn bounded_text(path: &Path, what: &str, _largest: u64) -> Result<String, Problem> {
    let shown = visible_name(&path.display().to_string());
    Err(Problem::new(format!(
        "cannot read {what} '{shown}': this build reads no files"
    )))
}

/// Decodes the bytes of a file as UTF-8.
///
/// # Errors
/// The first byte that is not UTF-8.
pub fn utf8_text(file: &str, bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes());
        // Up to the first invalid byte, the lossy text equals the file.
        let position = Position::of(file, &text, valid);
        Problem::at(position, "this is not UTF-8 text").with_help("save the file as UTF-8")
    })
}

#[cfg(all(test, feature = "files"))]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_its_limit_and_no_further() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let path = home.path().join("a.txt");
        let said = |bytes: &[u8]| {
            fs::write(&path, bytes).expect("writable");
            bounded_text(&path, "the file", 1).map_err(|problem| problem.to_string())
        };
        let whole = vec![b'x'; MIB as usize];
        assert_eq!(said(&whole).map(|text| text.len()), Ok(whole.len()));
        let large = said(&[&whole[..], b"x"].concat()).expect_err("too large");
        assert!(
            large.ends_with("is larger than 1 MiB (1048576 bytes)"),
            "{large}"
        );
        let latin = said(b"\ncaf\xe9").expect_err("no UTF-8");
        assert!(latin.contains("a.txt:2:4: this is not UTF-8"), "{latin}");
        let folder = bounded_text(home.path(), "the file", 1).expect_err("a folder");
        assert!(folder.message.ends_with("it is a directory"), "{folder}");
    }

    /// A device has size 0 and never ends, so only its file type reveals it.
    #[cfg(unix)]
    #[test]
    fn what_never_ends_is_not_begun() {
        let zero = bounded_text(Path::new("/dev/zero"), "the file", 1).expect_err("a device");
        assert!(zero.message.ends_with("it is not a regular file"), "{zero}");
    }

    /// Neither somebody else's file through a link, nor what may never answer.
    #[cfg(unix)]
    #[test]
    fn only_a_regular_file_is_opened_as_our_own() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let (file, link) = (home.path().join("file"), home.path().join("link"));
        fs::write(&file, "mine").expect("writable");
        std::os::unix::fs::symlink(&file, &link).expect("writable");
        let open = |path: &Path| open_own(path, OpenOptions::new().write(true).truncate(true));
        for path in [&link, home.path(), Path::new("/dev/zero")] {
            let said = open(path).expect_err("none of ours").to_string();
            assert!(said.ends_with("is not a regular file"), "{said}");
        }
        assert_eq!(fs::read(&file).expect("there"), b"mine");
        assert!(open(&file).is_ok());
    }
}
