//! Run folders where a folder cannot be moved, a name has no room for more, or there are no locks.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use tempfile::TempDir;

use crate::common::{Mounted, daam, skip};
use crate::shim;

/// The smallest possible run, but for the folder.
const RUN: [&str; 9] = [
    "run", "baseline", "--sample", "0.01%", "--to", "2023-12", "--format", "csv", "--out",
];

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

fn run(folder: &Path, out: &str, more: &[&str]) -> Output {
    daam(folder, &[&RUN[..], &[out], more].concat())
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[track_caller]
fn assert_done(output: &Output) {
    assert!(output.status.success(), "{}", said(output));
}

/// Asserts that the folder of a run is whole, and holds nothing else.
#[track_caller]
fn assert_whole(home: &Path, run: &str) {
    let found = daam(home, &["verify", run]);
    let text = String::from_utf8_lossy(&found.stdout);
    assert!(found.status.success(), "{text}{}", said(&found));
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("own folder");
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    entries.map(|entry| name(entry.expect("own"))).collect()
}

/// Writes a run into a folder that is there, again, and makes its report.
fn write_thrice(home: &Path, out: &str) {
    let results = home.join(out).join("run.toml");
    assert_done(&run(home, out, &["--format", "jsonl"]));
    assert_whole(home, out);
    let first = fs::read(&results).expect("written");
    let again = run(home, out, &[]);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("exists already"), "{}", said(&again));
    fs::create_dir(home.join(out).join("notes")).expect("own");
    fs::write(home.join(out).join("notes/mine.txt"), "mine").expect("own");
    assert_done(&run(home, out, &["--force", "--seed", "5"]));
    assert!(fs::read(&results).expect("replaced") != first);
    assert!(!home.join(out).join("results.jsonl").exists());
    assert!(!home.join(out).join("notes").exists());
    assert_whole(home, out);
    assert_done(&daam(home, &["report", out, "--format", "parquet"]));
    assert_whole(home, out);
    assert!(home.join(out).join("results.csv").exists());
}

#[test]
fn an_empty_folder_is_as_good_as_none() {
    let home = home();
    fs::create_dir(home.path().join("run")).expect("own");
    write_thrice(home.path(), "run");
    assert_eq!(names(home.path()), ["run".to_owned()].into());
}

/// Starts a run and kills it once a journal in a folder of `home` has grown.
fn killed(home: &Path, arguments: &[&str]) {
    let mut process = Command::new(assert_cmd::cargo::cargo_bin("daam"))
        .current_dir(home)
        .args(arguments)
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .expect("the command can be started");
    let grown = || {
        let folders = names(home).into_iter().map(|name| home.join(name));
        let mut journals =
            folders.flat_map(|path| [path.join("journal"), path.join(".unfinished/journal")]);
        journals.any(|path| fs::metadata(path).is_ok_and(|found| found.len() > 50_000))
    };
    while !grown() {
        assert!(process.try_wait().expect("own process").is_none(), "ended");
        sleep(Duration::from_millis(2));
    }
    process.kill().expect("own process");
    process.wait().expect("own process");
}

/// A run of about a second with a journal, but for the folder.
const LONG: [&str; 11] = [
    "run",
    "baseline",
    "--sample",
    "0.3%",
    "--to",
    "2024-12",
    "--format",
    "csv",
    "--keep-every",
    "0.05",
    "--out",
];

#[test]
fn a_mounted_folder_in_a_folder_that_cannot_be_written_holds_runs() {
    let home = home();
    let Some(_parent) = Mounted::disk(home.path(), "size=64m") else {
        skip("no disk can be mounted here");
        return;
    };
    let out = home.path().join("out");
    fs::create_dir(&out).expect("own");
    let _mounted = Mounted::disk(&out, "size=64m").expect("a disk");
    let closed = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(home.path())
        .status();
    assert!(closed.is_ok_and(|status| status.success()));
    write_thrice(home.path(), "out");
    assert!(!names(&out).contains(".unfinished"));
    // A run that is killed leaves its journal, and the folder as it was.
    let long = [&LONG[..], &["out", "--force"]].concat();
    let before = fs::read(out.join("run.toml")).expect("there");
    killed(home.path(), &long);
    assert!(out.join(".unfinished/journal").exists());
    assert!(fs::read(out.join("run.toml")).expect("there") == before);
    let resumed = daam(home.path(), &["resume", "out"]);
    assert_done(&resumed);
    assert!(
        said(&resumed).contains("going on with"),
        "{}",
        said(&resumed)
    );
    assert_whole(home.path(), "out");
    assert!(!names(&out).contains(".unfinished"));
}

#[test]
fn an_empty_disk_is_empty_with_its_lost_and_found() {
    let home = home();
    let out = home.path().join("out");
    fs::create_dir(&out).expect("own");
    let Some(_mounted) = Mounted::disk(&out, "size=16m") else {
        skip("no disk can be mounted here");
        return;
    };
    fs::create_dir(out.join("lost+found")).expect("own");
    assert_done(&run(home.path(), "out", &[]));
    assert!(names(&out).is_superset(&["lost+found", "run.toml"].map(str::to_owned).into()));
    assert_eq!(names(home.path()), ["out".to_owned()].into());
}

/// What a container's image brings, whose folders cannot be moved.
#[test]
fn a_folder_of_a_lower_layer_is_replaced() {
    let home = home();
    let Some(_disk) = Mounted::disk(home.path(), "size=64m") else {
        skip("no disk can be mounted here");
        return;
    };
    let at = |name: &str| home.path().join(name);
    for name in ["lower", "upper", "work", "merged"] {
        fs::create_dir(at(name)).expect("own");
    }
    assert_done(&run(&at("lower"), "latest", &["--format", "jsonl,svg"]));
    let layers = format!(
        "lowerdir={},upperdir={},workdir={},redirect_dir=off",
        at("lower").display(),
        at("upper").display(),
        at("work").display()
    );
    let mount = ["-t", "overlay", "-o", &layers, "overlay"];
    let Some(_overlay) = Mounted::at(&at("merged"), &mount) else {
        // Not every kernel stacks file systems for every user: no fault of the machine.
        println!("skipped: no file systems can be stacked here");
        return;
    };
    let moved = fs::rename(at("merged/latest"), at("merged/other"));
    assert!(moved.is_err(), "a folder of the lower layer can be moved");
    assert_done(&run(&at("merged"), "latest", &["--force", "--seed", "5"]));
    assert_whole(&at("merged"), "latest");
    assert_eq!(names(&at("merged")), ["latest".to_owned()].into());
}

#[test]
fn names_are_as_long_as_the_file_system_has_them() {
    let home = home();
    for length in [244, 245, 255] {
        let name = "n".repeat(length);
        write_thrice(home.path(), &name);
        assert_eq!(names(home.path()), [name.clone()].into());
        fs::remove_dir_all(home.path().join(&name)).expect("own");
    }
    let name = "é".repeat(127);
    // The folder beside it has a name of its own then.
    killed(home.path(), &[&LONG[..], &[&name]].concat());
    assert_done(&daam(home.path(), &["resume", &name]));
    assert_whole(home.path(), &name);
    assert_eq!(names(home.path()), [name].into());
}

#[test]
fn a_folder_that_is_replaced_file_by_file_is_whole_or_says_that_it_is_not() {
    let home = home();
    let Some(shim) = shim::build(home.path()) else {
        return;
    };
    let out = home.path().join("out");
    fs::create_dir(&out).expect("own");
    let Some(_mounted) = Mounted::disk(&out, "size=64m") else {
        skip("no disk can be mounted here");
        return;
    };
    let arguments = [&RUN[..], &["out", "--force", "--seed", "5"]].concat();
    let mut kills = 0;
    loop {
        kills += 1;
        // A run with other files, and one of the user's.
        for entry in fs::read_dir(&out).expect("own") {
            let path = entry.expect("own").path();
            let removed = if path.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.expect("own");
        }
        assert_done(&run(home.path(), "out", &["--format", "csv,jsonl"]));
        fs::create_dir(out.join("notes")).expect("own");
        fs::write(out.join("notes/mine.txt"), "mine").expect("own");
        let at = kills.to_string();
        let killed = shim::daam(&shim, ("SHIM_KILL_AT", &at), home.path(), &arguments);
        if killed.status.success() {
            break;
        }
        assert_eq!(killed.status.code(), None, "{}", said(&killed));
        let on_its_way = out.join(".unfinished/complete").exists();
        if on_its_way {
            let refused = daam(home.path(), &["report", "out", "--out", "elsewhere"]);
            assert_eq!(refused.status.code(), Some(1));
            assert!(
                said(&refused).contains("daam resume out"),
                "{}",
                said(&refused)
            );
            let resumed = daam(home.path(), &["resume", "out"]);
            assert_done(&resumed);
            assert!(
                said(&resumed).contains("has been ended"),
                "{}",
                said(&resumed)
            );
        } else {
            // Nothing is left but to remove what is empty, which the next run does.
            assert_done(&daam(home.path(), &["report", "out", "--format", "csv"]));
        }
        assert_whole(home.path(), "out");
        let text = fs::read_to_string(out.join("run.toml")).expect("put in place");
        assert!(
            text.contains("seed = 5"),
            "kill {kills}: the new run was lost"
        );
        assert!(
            !names(&out).contains(".unfinished"),
            "kill {kills}: {:?}",
            names(&out)
        );
    }
    println!("killed at each of {} steps", kills - 1);
    assert!(kills > 10, "{kills}");
}

#[test]
fn without_locks_a_run_is_done_and_says_so() {
    let home = home();
    let Some(shim) = shim::build(home.path()) else {
        return;
    };
    for refusal in ["ENOLCK", "ENOSYS"] {
        let arguments = [&RUN[..], &[refusal]].concat();
        let output = shim::daam(&shim, ("SHIM_LOCKS", refusal), home.path(), &arguments);
        assert_done(&output);
        let words = format!("the file system of '{refusal}' has no locks");
        assert!(said(&output).contains(&words), "{}", said(&output));
        assert_whole(home.path(), refusal);
    }
}

#[test]
fn what_a_journal_keeps_is_on_the_disk() {
    let home = home();
    let Some(shim) = shim::build(home.path()) else {
        return;
    };
    let log = home.path().join("log");
    let setting = ("SHIM_LOG", log.to_str().expect("plain"));
    let arguments = [&LONG[..], &["run"]].concat();
    assert_done(&shim::daam(&shim, setting, home.path(), &arguments));
    let log = fs::read_to_string(log).expect("written");
    let synced = log
        .lines()
        .filter(|line| line.ends_with("run.unfinished/journal"));
    // Its beginning, and what was kept later.
    assert!(synced.count() > 2, "{log}");
    assert!(
        log.lines().any(|line| line.ends_with("/run.unfinished")),
        "{log}"
    );
}
