//! Runs that are killed, stopped or damaged and then resumed give the bytes of an undisturbed run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::common::daam;

/// A run of about a second whose threads write to the journal twenty times a second.
const RUN: [&str; 14] = [
    "run",
    "baseline",
    "threshold_9_60",
    "--sample",
    "0.3%",
    "--to",
    "2024-12",
    "--format",
    "csv",
    "--keep-every",
    "0.05",
    "--threads",
    "2",
    "--out",
];
/// Number of runs that are killed; `DAAM_KILLS` sets another.
const KILLS: usize = 6;

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

fn start(folder: &Path, arguments: &[&str]) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin("daam"))
        .current_dir(folder)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command can be started")
}

fn asked(out: &str) -> Vec<&str> {
    RUN.iter().copied().chain([out]).collect()
}

fn said(output: &std::process::Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The figures of an undisturbed run, and its duration.
fn whole(folder: &Path) -> (Vec<u8>, Duration) {
    let begun = Instant::now();
    let output = daam(folder, &asked("whole"));
    assert!(output.status.success(), "{}", said(&output));
    (figures(folder, "whole"), begun.elapsed())
}

fn figures(folder: &Path, run: &str) -> Vec<u8> {
    fs::read(folder.join(run).join("results.csv")).expect("a finished run")
}

fn journal(folder: &Path, run: &str) -> PathBuf {
    folder.join(format!("{run}.unfinished/journal"))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("own folder");
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.map(|one| name(one.expect("own folder"))).collect();
    names.sort();
    names
}

/// Kills a process after a time, if it still runs.
fn kill_after(mut process: Child, time: Duration) {
    sleep(time);
    process.kill().expect("own process");
    process.wait().expect("own process");
}

/// Starts a run and kills it once its journal has grown to 100 kB.
fn killed(folder: &Path, run: &str) {
    let mut process = start(folder, &asked(run));
    let grown = || fs::metadata(journal(folder, run)).is_ok_and(|found| found.len() > 100_000);
    while !grown() {
        assert!(process.try_wait().expect("own process").is_none(), "ended");
        sleep(Duration::from_millis(2));
    }
    process.kill().expect("own process");
    process.wait().expect("own process");
}

#[test]
fn a_run_killed_at_any_instant_ends_in_the_bytes_of_one_left_alone() {
    let home = home();
    let (figures_of_whole, time) = whole(home.path());
    let kills = std::env::var("DAAM_KILLS").ok();
    let kills = kills.and_then(|text| text.parse().ok()).unwrap_or(KILLS);
    let mut gone_on = 0;
    for kill in 0..kills {
        // The golden ratio spreads the kills evenly over the duration of the run.
        let part = (kill as f64 * 0.618_033_988_75).fract();
        kill_after(start(home.path(), &asked("killed")), time.mul_f64(part));
        if home.path().join("killed.unfinished").exists() {
            // The resumed run may be killed too.
            kill_after(
                start(home.path(), &["resume", "killed"]),
                time.mul_f64(part / 2.0),
            );
        }
        let ended = if journal(home.path(), "killed").exists() {
            gone_on += 1;
            daam(home.path(), &["resume", "killed"])
        } else if home.path().join("killed").exists() {
            daam(home.path(), &["scenario", "list"])
        } else {
            daam(home.path(), &asked("killed"))
        };
        assert!(ended.status.success(), "kill {kill}: {}", said(&ended));
        assert!(
            figures(home.path(), "killed") == figures_of_whole,
            "other figures after kill {kill}, {part} of the run"
        );
        assert_eq!(names(home.path()), ["killed", "whole"], "kill {kill}");
        fs::remove_dir_all(home.path().join("killed")).expect("own folder");
    }
    println!("{kills} killed, {gone_on} gone on with");
    assert!(gone_on > 0, "none was killed at work");
}

#[test]
fn a_damaged_journal_costs_what_was_damaged() {
    let home = home();
    let (figures_of_whole, _) = whole(home.path());
    killed(home.path(), "run");
    let path = journal(home.path(), "run");
    let sound = fs::read(&path).expect("a journal");
    let end = sound.len();
    type Damage = Box<dyn Fn(&mut Vec<u8>)>;
    let cut = |at: usize| -> Damage { Box::new(move |bytes| bytes.truncate(at)) };
    let flip = |at: usize| -> Damage { Box::new(move |bytes| bytes[at] ^= 1 << (at % 8)) };
    for (number, damage) in [cut(end - 1), cut(end / 2), flip(end / 3), flip(end - 9)]
        .into_iter()
        .enumerate()
    {
        let mut bytes = sound.clone();
        damage(&mut bytes);
        fs::create_dir_all(path.parent().expect("a folder")).expect("own folder");
        fs::write(&path, bytes).expect("own file");
        let output = daam(home.path(), &["resume", "run"]);
        assert!(output.status.success(), "{}", said(&output));
        assert!(said(&output).contains("damaged"), "{}", said(&output));
        assert!(figures(home.path(), "run") == figures_of_whole, "{number}");
        fs::remove_dir_all(home.path().join("run")).expect("own folder");
    }
    // If the request at the start of the journal is damaged, the run cannot be resumed.
    for damage in [cut(3), cut(60), flip(4), flip(30), flip(90)] {
        let mut bytes = sound.clone();
        damage(&mut bytes);
        fs::create_dir_all(path.parent().expect("a folder")).expect("own folder");
        fs::write(&path, bytes).expect("own file");
        let output = daam(home.path(), &["resume", "run"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(
            said(&output).contains("is not a journal"),
            "{}",
            said(&output)
        );
    }
    let anew = daam(home.path(), &asked("run"));
    assert!(anew.status.success(), "{}", said(&anew));
    assert!(figures(home.path(), "run") == figures_of_whole);
}

#[test]
fn an_unfinished_run_is_not_mixed_with_another_nor_lost_to_it() {
    let home = home();
    fs::write(
        home.path().join("mine.toml"),
        "extends = 'baseline'\ntitle.en = 'Mine'\n",
    )
    .expect("own file");
    let mine: Vec<&str> = asked("run")
        .into_iter()
        .map(|word| {
            if word == "threshold_9_60" {
                "mine.toml"
            } else {
                word
            }
        })
        .collect();
    let mut process = start(home.path(), &mine);
    while !fs::metadata(journal(home.path(), "run")).is_ok_and(|found| found.len() > 100_000) {
        sleep(Duration::from_millis(2));
    }
    process.kill().expect("own process");
    process.wait().expect("own process");
    let kept = fs::read(journal(home.path(), "run")).expect("a journal");
    let refused = |arguments: &[&str], words: &str| {
        let output = daam(home.path(), arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(said(&output).contains(words), "{}", said(&output));
        let now = fs::read(journal(home.path(), "run")).expect("a journal");
        assert!(now == kept, "the journal was touched");
    };
    refused(&asked("run"), "daam resume run");
    let elsewhere = [&["resume"][..], &["elsewhere"]].concat();
    refused(&elsewhere, "there is no unfinished run of 'elsewhere'");
    // Another command may use the folder; the journal stays.
    let short = ["run", "baseline", "--sample", "0.01%", "--to", "2023-12"];
    let short = [&short[..], &["--format", "csv", "--out", "run"]].concat();
    let output = daam(home.path(), &short);
    assert!(output.status.success(), "{}", said(&output));
    fs::remove_dir_all(home.path().join("run")).expect("own folder");
    // The user's scenario file has changed.
    fs::write(
        home.path().join("mine.toml"),
        "extends = 'baseline'\ntitle.en = 'Mine'\n[[change]]\nparameter = 'lump_sum.amount'\n\
         from = '2024-06'\nvalue = 600\n",
    )
    .expect("own file");
    refused(&["resume", "run"], "no longer what they were");
    let anew = daam(home.path(), &[&mine[..], &["--force"]].concat());
    assert!(anew.status.success(), "{}", said(&anew));
    assert_eq!(names(home.path()), ["mine.toml", "run"]);
}

#[test]
fn two_runs_do_not_write_one_folder() {
    let home = home();
    let mut first = start(home.path(), &asked("run"));
    while !home.path().join("run.unfinished/files").exists() {
        sleep(Duration::from_millis(1));
    }
    let second = daam(home.path(), &asked("run"));
    assert_eq!(second.status.code(), Some(1));
    assert!(
        said(&second).contains("'run' is being written by another run"),
        "{}",
        said(&second)
    );
    assert!(first.wait().expect("own process").success());
    assert_eq!(names(home.path()), ["run"]);
}

#[cfg(unix)]
#[test]
fn an_interrupt_says_within_a_second_what_is_kept() {
    let home = home();
    let (figures_of_whole, _) = whole(home.path());
    for signal in ["-INT", "-TERM"] {
        let process = start(home.path(), &asked("run"));
        while !fs::metadata(journal(home.path(), "run")).is_ok_and(|found| found.len() > 100_000) {
            sleep(Duration::from_millis(2));
        }
        let begun = Instant::now();
        let sent = Command::new("sh")
            .args(["-c", &format!("kill {signal} {}", process.id())])
            .status();
        assert!(sent.is_ok_and(|status| status.success()));
        let output = process.wait_with_output().expect("own process");
        let took = begun.elapsed();
        assert_eq!(output.status.code(), Some(1));
        assert!(took < Duration::from_secs(2), "{took:?}");
        let said = said(&output);
        for words in [
            "stopped; nothing was written",
            "go on with: daam resume run",
        ] {
            assert!(said.contains(words), "{said}");
        }
        assert_eq!(names(home.path()), ["run.unfinished", "whole"]);
        let again = daam(home.path(), &["resume", "run"]);
        assert!(again.status.success());
        assert!(figures(home.path(), "run") == figures_of_whole);
        fs::remove_dir_all(home.path().join("run")).expect("own folder");
    }
}
