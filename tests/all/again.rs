//! Repeating a run from its `run.toml`, and verifying a folder against it.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::common::daam;

/// Two user files, one extending the other.
const UNDER: &str = "extends = 'threshold_9_60'\ntitle.en = 'Under'\n[[change]]\n\
    parameter = 'lump_sum.amount'\nfrom = '2024-03'\nvalue = 600\n\
    where = { province = 'El Jadida' }\n";
const OVER: &str = "extends = 'under.toml'\ntitle.en = 'Over'\ntitle.fr = 'Au-dessus'\n\
    [[change]]\nparameter = 'lump_sum.amount'\nfrom = '2024-05'\nvalue = 700\n";

fn said(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    String::from_utf8_lossy(&[&out[..], err].concat()).into_owned()
}

#[track_caller]
fn ends(output: &Output, code: i32, words: &str) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(words), "'{words}' is not in: {said}");
}

fn figures(folder: &Path, run: &str) -> Vec<u8> {
    fs::read(folder.join(run).join("results.csv")).expect("a finished run")
}

/// A run with many settings that must be recorded.
fn run(folder: &Path) {
    fs::write(folder.join("under.toml"), UNDER).expect("own file");
    fs::write(folder.join("over.toml"), OVER).expect("own file");
    let run = "run baseline over.toml no_transfer --sample 0.03% --from 2024-02 --to 2026-01 \
        --line half=8000.5 --replications 2 --draw-assumptions --seed 18446744073709551615 \
        --scale 2 --format csv,svg --out one";
    ends(
        &daam(folder, &run.split_whitespace().collect::<Vec<_>>()),
        0,
        "a country 2 times",
    );
}

#[test]
fn a_run_is_done_again_from_its_run_toml_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    run(home.path());
    fs::write(home.path().join("under.toml"), "no longer").expect("own file");
    fs::remove_file(home.path().join("over.toml")).expect("own file");
    let again = ["rerun", "one/run.toml", "--format", "csv", "--out", "two"];
    let again = daam(home.path(), &[&again[..], &["--threads", "1"]].concat());
    ends(&again, 0, "the same figures, byte for byte");
    assert!(figures(home.path(), "one") == figures(home.path(), "two"));
    // A copy can be repeated too, but not one that was changed.
    let path = home.path().join("two/run.toml");
    let text = fs::read_to_string(&path).expect("written");
    fs::write(&path, text.replace("value = 700", "value = 701")).expect("own file");
    let changed = daam(home.path(), &["rerun", "two", "--out", "three"]);
    ends(&changed, 2, "'over' is no longer the scenario it was");
    fs::write(&path, text.replace("inputs_sha256 = ", "inputs = ")).expect("own file");
    let wrong = daam(home.path(), &["rerun", "two", "--out", "three"]);
    ends(&wrong, 1, "run.toml:1:1: 'inputs_sha256' is missing");
    assert!(!home.path().join("three").exists());
}

#[test]
fn a_folder_is_held_against_what_its_run_wrote() {
    let home = tempfile::tempdir().expect("a temporary folder");
    run(home.path());
    let verify = || daam(home.path(), &["verify", "one"]);
    ends(&verify(), 0, "files are as they were written");
    assert!(!said(&verify()).contains("FAILS"));
    let spoilt = |name: &str, change: &dyn Fn(&Path), words: &str| {
        let path = home.path().join("one").join(name);
        let before = fs::read(&path).ok();
        change(&path);
        ends(&verify(), 1, words);
        match before {
            Some(bytes) => fs::write(&path, bytes).expect("own file"),
            None => fs::remove_file(&path).expect("own file"),
        }
    };
    let remove = |path: &Path| fs::remove_file(path).expect("own file");
    let add = |path: &Path| fs::write(path, "mine").expect("own file");
    let swap = |from: &'static str, to: &'static str| {
        move |path: &Path| {
            let text = fs::read_to_string(path).expect("own file");
            assert!(text.contains(from), "{from}");
            fs::write(path, text.replacen(from, to, 1)).expect("own file");
        }
    };
    spoilt(
        "figures/caseload.fr.svg",
        &remove,
        "caseload.fr.svg is missing",
    );
    spoilt(
        "figures/caseload.fr.svg",
        &add,
        "caseload.fr.svg has been changed",
    );
    spoilt("notes.txt", &add, "notes.txt was not written by the run");
    spoilt(
        "results.csv",
        &swap(",dh,", ",dh,1"),
        "are not those its run wrote",
    );
    spoilt(
        "run.toml",
        &swap("value = 700", "value = 701"),
        "scenarios cannot be read again",
    );
    spoilt(
        "run.toml",
        &swap("passed = true", "passed = false"),
        "invariants held",
    );
    ends(&verify(), 0, "files are as they were written");
    ends(
        &daam(home.path(), &["verify", "."]),
        1,
        "cannot read the run './run.toml'",
    );
}
