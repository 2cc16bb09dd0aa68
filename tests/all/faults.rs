//! Faults of the system: no memory, closed streams, no locale, odd numbers of threads, a full disk
//! under the journal. A run ends with a one-sentence error or in the same bytes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::common::skip;

/// The smallest run that still has two localities.
const RUN: &str =
    "run baseline --sample 0.05% --to 2024-03 --format csv --keep-every 0.05 --out run";

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// `script` in a shell that knows the command as `$daam` and the run as `$run`.
fn shell(folder: &Path, script: &str) -> Output {
    Command::new("sh")
        .arg("-c")
        .arg(script)
        .current_dir(folder)
        .env("daam", assert_cmd::cargo::cargo_bin("daam"))
        .env("run", RUN)
        .output()
        .expect("a shell")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn figures(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("run/results.csv")).expect("a finished run")
}

/// The figures of an undisturbed run.
fn whole() -> Vec<u8> {
    let home = home();
    let output = shell(home.path(), "$daam $run");
    assert!(output.status.success(), "{}", said(&output));
    figures(home.path())
}

#[test]
fn streams_locale_and_threads_change_no_byte() {
    let whole = whole();
    for script in [
        "$daam $run >&-",
        "$daam $run 2>&-",
        "$daam $run <&- >&- 2>&-",
        "$daam $run > /dev/full; test $? = 1",
        "$daam $run 2> /dev/full",
        "env -i \"$daam\" $run",
        "LANG=xx_YY LC_ALL=none $daam $run",
        "TZ=Nowhere/At_All $daam $run",
        "$daam $run --threads 1",
        "$daam $run --threads 256",
    ] {
        let home = home();
        let output = shell(home.path(), script);
        assert!(output.status.success(), "{script}: {}", said(&output));
        assert!(figures(home.path()) == whole, "{script}");
    }
}

/// Limits of address space from tiny to ample, in kilobytes: each run ends with a one-sentence
/// error or in the right bytes.
#[cfg(target_os = "linux")]
#[test]
fn too_little_memory_is_a_sentence() {
    let whole = whole();
    let mut refused = 0;
    // Below this the system cannot even load the program.
    let loads = |limit: &u64| {
        let script = format!("ulimit -v {limit}; $daam --version");
        shell(home().path(), &script).status.success()
    };
    let least = (10_000..400_000).step_by(2_000).find(loads);
    let least = least.expect("a version needs little");
    let more = [
        0, 5_000, 15_000, 30_000, 60_000, 120_000, 240_000, 4_000_000,
    ];
    for limit in more.map(|more| least + more) {
        let home = home();
        let script = format!("ulimit -v {limit}; $daam $run --threads 2");
        let output = shell(home.path(), &script);
        let said = said(&output);
        if output.status.success() {
            assert!(figures(home.path()) == whole, "{limit} kB");
            continue;
        }
        refused += 1;
        assert_eq!(output.status.code(), Some(1), "{limit} kB: {said}");
        let sentences = said.lines().filter(|line| line.starts_with("daam: "));
        assert_eq!(sentences.count(), 1, "{limit} kB: {said}");
        assert!(!said.contains("panicked"), "{limit} kB: {said}");
        assert!(!home.path().join("run").exists(), "{limit} kB");
    }
    assert!((1..8).contains(&refused), "{refused} limits were too low");
}

/// A clock that is set back and forth while the run goes on.
#[test]
fn a_clock_that_jumps_changes_no_byte() {
    let there = Command::new("faketime").arg("--version").output();
    if !there.is_ok_and(|output| output.status.success()) {
        skip("there is no faketime");
        return;
    }
    let whole = whole();
    for clock in [
        "-f '-40y x1000'",
        "-f '+50y x0.01'",
        "-f '2038-01-19 03:14:07'",
    ] {
        let home = home();
        let output = shell(home.path(), &format!("faketime {clock} $daam $run"));
        assert!(output.status.success(), "{clock}: {}", said(&output));
        assert!(figures(home.path()) == whole, "{clock}");
    }
}
