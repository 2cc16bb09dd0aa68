//! The run folder is complete or absent, whatever the disk does.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::common::{Mounted, daam, skip};

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// The smallest possible run, into `out`.
fn run(folder: &Path, out: &str, more: &[&str]) -> Output {
    assert_cmd::Command::cargo_bin("daam")
        .expect("the command is built with the tests")
        .current_dir(folder)
        .args([
            "baseline", "--sample", "0.01%", "--to", "2023-12", "--format", "csv",
        ])
        .args(["--out", out])
        .args(more)
        .output()
        .expect("the command can be started")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("own folder");
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries
        .map(|entry| name(entry.expect("own folder")))
        .collect();
    names.sort();
    names
}

#[track_caller]
fn assert_failed(output: &Output, words: &[&str]) {
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{message}");
    for word in words {
        assert!(message.contains(word), "'{word}' is not in: {message}");
    }
    assert!(!message.contains("panicked"), "{message}");
    assert!(output.stdout.is_empty(), "results were printed");
}

#[test]
fn a_folder_that_exists_is_replaced_only_when_forced() {
    let home = home();
    assert!(run(home.path(), "mine", &[]).status.success());
    let mark = home.path().join("mine/run.toml");
    let before = fs::read(&mark).expect("written");
    let again = run(home.path(), "mine", &["--seed", "5"]);
    assert_failed(&again, &["'mine' exists already", "--force"]);
    assert!(fs::read(&mark).expect("still there") == before);
    let forced = run(home.path(), "mine", &["--seed", "5", "--force"]);
    assert!(forced.status.success());
    assert!(fs::read(&mark).expect("written again") != before);
    assert_eq!(names(home.path()), ["mine"]);
}

#[test]
fn what_is_not_a_run_folder_is_never_replaced() {
    let home = home();
    fs::create_dir(home.path().join("thesis")).expect("own folder");
    fs::write(home.path().join("thesis/text.txt"), "ten years").expect("own folder");
    let refused = run(home.path(), "thesis", &["--force"]);
    assert_failed(&refused, &["thesis", "not a run folder"]);
    assert_eq!(names(&home.path().join("thesis")), ["text.txt"]);
    assert_eq!(names(home.path()), ["thesis"]);
}

#[test]
fn a_folder_that_cannot_be_made_is_said_before_any_work() {
    let home = home();
    fs::write(home.path().join("file"), "").expect("own folder");
    let inside = run(home.path(), "file/run", &[]);
    assert_failed(&inside, &["'file' is a file, not a folder"]);
    let nowhere = run(home.path(), "no/where", &[]);
    assert_failed(&nowhere, &["'no' does not exist", "create it first"]);
    for output in [inside, nowhere] {
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(!message.contains("simulating"), "work was begun: {message}");
    }
    assert_eq!(names(home.path()), ["file"]);
}

#[cfg(unix)]
#[test]
fn a_parent_that_may_not_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = home();
    let parent = home.path().join("closed");
    fs::create_dir(&parent).expect("own folder");
    let allow = |mode| fs::set_permissions(&parent, fs::Permissions::from_mode(mode));
    allow(0o555).expect("own folder");
    let probe = parent.join("probe");
    if fs::write(&probe, "").is_ok() {
        skip("this user may write anywhere");
    } else {
        let refused = run(home.path(), "closed/run", &[]);
        assert_failed(&refused, &["closed/run", "permission denied"]);
        assert!(names(&parent).is_empty());
    }
    allow(0o755).expect("own folder");
}

/// A small temporary disk, where the system allows one to be mounted.
fn small_disk(size: &str) -> Option<(Mounted, TempDir)> {
    let folder = home();
    Some((
        Mounted::disk(folder.path(), &format!("size={size}"))?,
        folder,
    ))
}

#[test]
fn a_disk_that_fills_under_a_run_loses_nothing_of_it() {
    let Some((_mounted, disk)) = small_disk("1m") else {
        skip("no disk can be mounted here");
        return;
    };
    let home = home();
    let long = |out: &str| {
        let long = "run baseline no_transfer --sample 0.1% --to 2024-12 --format csv \
            --keep-every 0.02 --out";
        daam(
            home.path(),
            &[&long.split_whitespace().collect::<Vec<_>>()[..], &[out]].concat(),
        )
    };
    assert!(long("whole").status.success());
    let out = disk.path().join("run");
    let shown = out.display().to_string();
    let resume = format!("go on with: daam resume {shown}");
    assert_failed(&long(&shown), &["no space left on the disk", &resume]);
    assert_eq!(names(disk.path()), ["run.unfinished"]);
    let larger = Command::new("mount")
        .args(["-o", "remount,size=64m"])
        .arg(disk.path())
        .status();
    assert!(larger.is_ok_and(|status| status.success()));
    let gone_on = daam(home.path(), &["resume", &shown]);
    let said = String::from_utf8_lossy(&gone_on.stderr);
    assert!(
        gone_on.status.success() && said.contains("going on with"),
        "{said}"
    );
    let figures = |run: &Path| fs::read(run.join("results.csv")).expect("a finished run");
    assert!(figures(&out) == figures(&home.path().join("whole")));
    assert_eq!(names(disk.path()), ["run"]);
}

#[test]
fn a_full_disk_is_said_in_one_sentence_and_leaves_nothing() {
    let Some((_mounted, disk)) = small_disk("16k") else {
        skip("no disk can be mounted here");
        return;
    };
    let home = home();
    let out = disk.path().join("run").display().to_string();
    let refused = run(home.path(), &out, &[]);
    assert_failed(&refused, &["no space left on the disk", "run"]);
    assert!(names(disk.path()).is_empty(), "{:?}", names(disk.path()));
}
