//! Files of other people: what a run finds where it writes is not followed, emptied or removed.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use tempfile::TempDir;

use daam::engine::Journal;
use daam::report::hashes;

/// The smallest possible run, but for the folder.
const RUN: [&str; 9] = [
    "run", "baseline", "--sample", "0.01%", "--to", "2023-12", "--format", "csv", "--out",
];

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// The command, which must not wait for anything.
fn daam(folder: &Path, arguments: &[&str]) -> Output {
    assert_cmd::Command::cargo_bin("daam")
        .expect("the command is built with the tests")
        .current_dir(folder)
        .args(arguments)
        .timeout(Duration::from_secs(60))
        .output()
        .expect("the command can be started")
}

fn run(folder: &Path, out: &str, more: &[&str]) -> Output {
    daam(folder, &[&RUN[..], &[out], more].concat())
}

#[track_caller]
fn assert_done(output: &Output) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[track_caller]
fn assert_refused(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(words), "'{words}' is not in: {said}");
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.is_ok_and(|status| status.success()));
}

#[test]
fn a_folder_in_the_way_with_anything_foreign_in_it_is_left_alone() {
    type Foreign = fn(&Path);
    let foreign: [(&str, Foreign); 11] = [
        ("journal_paper.docx", |path| {
            fs::write(path, "ten years").expect("own")
        }),
        ("journal.1a", |path| {
            fs::write(path, "ten years").expect("own")
        }),
        ("journal.", |path| {
            fs::write(path, "ten years").expect("own")
        }),
        ("journal", |path| fs::create_dir(path).expect("own")),
        ("journal", |path| symlink("../precious", path).expect("own")),
        ("journal", pipe),
        ("lock", |path| symlink("../precious", path).expect("own")),
        ("lock", pipe),
        ("lock", |path| fs::create_dir(path).expect("own")),
        // Files are made after the lock.
        ("files", |path| {
            fs::create_dir(path).expect("own");
            fs::write(path.join("thesis.txt"), "ten years").expect("own");
        }),
        ("files", |path| symlink("../folder", path).expect("own")),
    ];
    for (name, make) in foreign {
        let home = home();
        let beside = home.path().join("run.unfinished");
        fs::create_dir(&beside).expect("own");
        fs::create_dir(home.path().join("folder")).expect("own");
        fs::write(home.path().join("folder/thesis.txt"), "ten years").expect("own");
        fs::write(home.path().join("precious"), "ten years").expect("own");
        make(&beside.join(name));
        let before = format!(
            "{:?}",
            fs::symlink_metadata(beside.join(name))
                .expect("there")
                .file_type()
        );
        assert_refused(&run(home.path(), "run", &["--force"]), "is something else");
        let after = fs::symlink_metadata(beside.join(name)).expect("still there");
        assert_eq!(format!("{:?}", after.file_type()), before, "{name}");
        let read = |name: &str| fs::read_to_string(home.path().join(name)).expect("still there");
        assert_eq!(
            read("precious") + &read("folder/thesis.txt"),
            "ten yearsten years"
        );
        assert_eq!(fs::read_dir(&beside).expect("own").count(), 1, "{name}");
        assert!(!home.path().join("run").exists());
    }
}

#[test]
fn a_link_in_the_way_is_no_folder_of_ours() {
    let home = home();
    fs::create_dir(home.path().join("folder")).expect("own");
    symlink("folder", home.path().join("run.unfinished")).expect("own");
    assert_refused(&run(home.path(), "run", &[]), "is something else");
    assert_eq!(
        fs::read_dir(home.path().join("folder"))
            .expect("own")
            .count(),
        0
    );
}

#[test]
fn resume_waits_for_no_pipe() {
    let home = home();
    fs::create_dir(home.path().join("run.unfinished")).expect("own");
    let journal = home.path().join("run.unfinished/journal");
    pipe(&journal);
    assert_refused(&daam(home.path(), &["resume", "run"]), "not a regular file");
    fs::remove_file(&journal).expect("own");
    fs::write(home.path().join("precious"), "ten years").expect("own");
    symlink("../precious", &journal).expect("own");
    assert_refused(&daam(home.path(), &["resume", "run"]), "not a regular file");
}

/// Writes the journal of a run that asked for something in `home`.
fn write_journal(home: &Path, arguments: &[&str]) {
    let program = hashes::of_file(&assert_cmd::cargo::cargo_bin("daam")).expect("built");
    let beside = home.join("run.unfinished");
    let _ = fs::remove_dir_all(&beside);
    fs::create_dir(&beside).expect("own");
    let asked = format!(
        "version = {:?}\nbuild = {program:?}\nidentity = 'any'\nfolder = {home:?}\n\
         arguments = {arguments:?}\n",
        env!("CARGO_PKG_VERSION")
    );
    Journal::open(&beside, 0, &asked, Duration::from_secs(1)).expect("writable");
}

#[test]
fn a_journal_names_no_command_but_those_that_keep_one() {
    let home = home();
    for arguments in [
        &["serve", "--port", "0"][..],
        &["calibrate", "--sample", "0.01%", "--out", "made"],
        &["sensitivity", "--out", "made"],
        &["export", "--sample", "0.01%", "--out", "made"],
        &["family", "--milieu", "rural", "--csv", "made"],
        &["scenario", "new", "made.toml"],
        &["report", "run"],
        &["resume", "run"],
    ] {
        write_journal(home.path(), arguments);
        let output = daam(home.path(), &["resume", "run"]);
        assert_refused(&output, "");
        let names = fs::read_dir(home.path()).expect("own").count();
        assert_eq!(names, 1, "{arguments:?} has made something");
    }
    write_journal(home.path(), &["export", "--out", "made"]);
    assert_refused(
        &daam(home.path(), &["resume", "run"]),
        "names a command that keeps none: 'export --out made' is not gone on with",
    );
    // Nor another folder than the one beside it.
    write_journal(home.path(), &[&RUN[..], &["made"]].concat());
    assert_refused(
        &daam(home.path(), &["resume", "run"]),
        "no longer where it was begun",
    );
}

#[test]
fn a_link_to_a_folder_is_written_through_and_stays() {
    let home = home();
    fs::create_dir_all(home.path().join("disk/empty")).expect("own");
    let link = home.path().join("latest");
    symlink("disk/empty", &link).expect("own");
    assert_done(&run(home.path(), "latest", &[]));
    let results = home.path().join("disk/empty/run.toml");
    let first = fs::read(&results).expect("written through the link");
    assert_refused(&run(home.path(), "latest", &[]), "exists already");
    assert_done(&run(home.path(), "latest", &["--force", "--seed", "5"]));
    assert!(fs::read(&results).expect("replaced") != first);
    let is_link = |path: &Path| fs::symlink_metadata(path).expect("there").is_symlink();
    assert!(is_link(&link));
    assert_eq!(
        fs::read_dir(home.path().join("disk")).expect("own").count(),
        1
    );
    symlink("nowhere", home.path().join("broken")).expect("own");
    let refused = run(home.path(), "broken", &["--force"]);
    assert_refused(&refused, "is a link that leads nowhere");
    assert!(is_link(&home.path().join("broken")));
}

#[test]
fn links_and_pipes_in_a_run_folder_are_kept_and_not_followed() {
    let home = home();
    assert_done(&run(home.path(), "run", &[]));
    let folder = home.path().join("run");
    fs::create_dir(home.path().join("outside")).expect("own");
    fs::write(home.path().join("outside/thesis.txt"), "ten years").expect("own");
    symlink(".", folder.join("loop")).expect("own");
    symlink("..", folder.join("up")).expect("own");
    symlink("../outside", folder.join("notes")).expect("own");
    symlink("nowhere", folder.join("broken")).expect("own");
    pipe(&folder.join("pipe"));
    let before = fs::read(folder.join("run.toml")).expect("written");
    assert_done(&daam(home.path(), &["report", "run", "--format", "csv"]));
    for link in ["loop", "up", "notes", "broken"] {
        let found = fs::symlink_metadata(folder.join(link)).expect("kept");
        assert!(found.is_symlink(), "{link}");
    }
    assert!(folder.join("pipe").exists());
    assert!(fs::read(folder.join("run.toml")).expect("there") == before);
    assert_eq!(fs::read_dir(home.path()).expect("own").count(), 2);
    assert!(home.path().join("outside/thesis.txt").exists());
}

/// A file that is kept shares its bytes with the earlier folder until that is replaced.
#[test]
fn a_report_writes_over_no_file_that_it_shares() {
    let home = home();
    assert_done(&run(home.path(), "run", &[]));
    fs::hard_link(home.path().join("run/run.toml"), home.path().join("same")).expect("own");
    let read = || fs::read(home.path().join("same")).expect("there");
    let before = read();
    assert_done(&daam(
        home.path(),
        &["report", "run", "--format", "parquet"],
    ));
    assert!(read() == before, "the earlier run.toml was written over");
}

#[test]
fn a_single_file_replaces_nothing_unasked() {
    let home = home();
    let family = [
        "family",
        "--milieu",
        "rural",
        "--region",
        "8",
        "--adult",
        "age=40,sex=male",
    ];
    let family = |more: &[&str]| daam(home.path(), &[&family[..], more].concat());
    let read = |name: &str| fs::read(home.path().join(name)).expect("there");
    for (option, name) in [("--csv", "line.csv"), ("--figure", "line.svg")] {
        assert_done(&family(&[option, name]));
        let written = read(name);
        fs::write(home.path().join(name), "ten years").expect("own");
        assert_refused(&family(&[option, name]), "exists already");
        assert_eq!(read(name), b"ten years");
        symlink(name, home.path().join("link.svg")).expect("own");
        assert_done(&family(&[option, "link.svg", "--force"]));
        assert!(read(name) == written, "written through the link");
        fs::remove_file(home.path().join("link.svg")).expect("still a link");
    }
    // Neither is written when one of them cannot be.
    let both = ["--csv", "other.csv", "--figure", "line.svg"];
    assert_refused(&family(&both), "exists already");
    assert!(!home.path().join("other.csv").exists());
    let printed = family(&["--csv", "/dev/stdout"]);
    assert_done(&printed);
    assert!(String::from_utf8_lossy(&printed.stdout).starts_with("earnings_dh_per_month"));
    let several = family(&["--csv", "two.csv", "--scenario", "baseline,taper"]);
    assert_eq!(several.status.code(), Some(2));
    // Before the long work.
    let fitted = ["calibrate", "--out", "line.csv"];
    assert_refused(&daam(home.path(), &fitted), "exists already");
    let nowhere = ["calibrate", "--out", "no/where.toml"];
    assert_refused(&daam(home.path(), &nowhere), "no/where.toml");
    assert_eq!(fs::read_dir(home.path()).expect("own").count(), 2);
}
