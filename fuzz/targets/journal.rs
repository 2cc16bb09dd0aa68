//! The journal of an unfinished run: any bytes, as the file or after a sound beginning, are no
//! journal or one that can be gone on from.
#![no_main]

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::time::Duration;

use daam::engine::{JOURNAL, Journal};
use daam_fuzz::told;
use libfuzzer_sys::fuzz_target;

const ASKED: &str = "what was asked for";

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(JOURNAL);
    let shown = path.display().to_string();
    let open = || Journal::open(folder.path(), 0, ASKED, Duration::from_secs(1));
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
    };
    if kind % 2 == 0 {
        fs::write(&path, bytes).expect("own file");
        match Journal::asked(folder.path()) {
            Ok(asked) => assert!(asked.len() <= bytes.len()),
            Err(problem) => told(&problem, &shown),
        }
        if let Err(problem) = open() {
            told(&problem, &shown);
        }
        return;
    }
    drop(open().expect("a new journal"));
    let sound = fs::metadata(&path).expect("own file").len();
    let mut file = OpenOptions::new()
        .append(true)
        .open(&path)
        .expect("own file");
    file.write_all(bytes).expect("own file");
    let journal = open().expect("its beginning is sound");
    // What is not sound is gone, and nothing else.
    let left = fs::metadata(&path).expect("own file").len();
    assert_eq!(left + journal.damaged(), sound + bytes.len() as u64);
    assert_eq!(journal.known() > 0, Journal::holds_work(folder.path()));
});
