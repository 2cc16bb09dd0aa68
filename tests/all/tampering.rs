//! A finished run that somebody changes: any one edit of any file of its folder, and any one hash
//! redone, is found by `verify`, and no report is made of it.

use std::fs;
use std::path::{Path, PathBuf};

use daam::report::hashes::of_file;
use daam::report::reopen;
use daam::report::verify::verify;

use crate::common::daam;

/// A run with every kind of file.
fn run(home: &Path) -> PathBuf {
    let run = "run baseline floor_reform --sample 0.1% --to 2024-01 --replications 2 \
        --format csv,jsonl,parquet,html,xlsx,svg --out run";
    let output = daam(home, &run.split_whitespace().collect::<Vec<_>>());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    home.join("run")
}

/// A finished run whose files can be changed and put back.
struct Tampered {
    folder: PathBuf,
    model: daam::model::Model,
}

impl Tampered {
    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect("a text of the run")
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.folder.join(name), bytes).expect("own file");
    }

    /// What `verify` finds.
    fn found(&self) -> Vec<String> {
        match verify(&self.folder, &self.model) {
            Ok(findings) => {
                let fail = findings.into_iter().filter(|one| !one.holds);
                fail.map(|one| one.what).collect()
            }
            Err(problem) => vec![problem.to_string()],
        }
    }

    /// Puts the hash that a line of a file begins by announcing.
    fn redo(&self, file: &str, key: &str, hash: &str) {
        let line = |line: &str| match line.trim_start().strip_prefix(key) {
            Some(rest) if rest.trim_start().starts_with(['=', ':']) => {
                let (before, was) =
                    line.split_at(line.find(key).expect("it begins with it") + key.len());
                let was = was.split('"').nth(1).expect("a hash in quotes");
                format!("{before}{}\n", rest.replace(was, hash))
            }
            _ => format!("{line}\n"),
        };
        let text = self.text(file);
        let again: String = text.lines().map(line).collect();
        self.write(file, again);
    }

    fn redo_file(&self, name: &str) {
        let hash = of_file(&self.folder.join(name)).expect("own file");
        self.redo("run.toml", &format!("\"{name}\""), &hash);
    }

    fn redo_root(&self) {
        let text = self.text("run.toml");
        let (_, rest) = text.split_once('\n').expect("a first line");
        let aside = self.folder.with_extension("aside");
        fs::write(&aside, rest).expect("own file");
        let hash = of_file(&aside).expect("own file");
        self.redo("run.toml", "folder_sha256", &hash);
    }

    fn redo_results(&self, of: &str) {
        let hash = of_file(&self.folder.join("results.csv")).expect("own file");
        let quote = if of == "record.json" { "\"" } else { "" };
        self.redo(of, &format!("{quote}results_sha256{quote}"), &hash);
    }

    /// Changes a file: with nothing redone and with each single hash redone, it is found; and no
    /// report is made of it where it is to be `refused`.
    #[track_caller]
    fn tried(&self, name: &str, edit: &dyn Fn(Vec<u8>) -> Vec<u8>, refused: bool) {
        let files = [name, "run.toml", "record.json"];
        let before = files.map(|file| (file, fs::read(self.folder.join(file)).expect("there")));
        let redone = match name {
            "run.toml" => &["nothing", "root"][..],
            "results.csv" => &["own", "root", "run.toml", "record.json"],
            _ => &["own", "root"],
        };
        for what in redone {
            let was = fs::read(self.folder.join(name)).expect("there");
            let is = edit(was.clone());
            assert!(is != was, "{name}: nothing was edited");
            self.write(name, is);
            match *what {
                "nothing" => {}
                "own" => self.redo_file(name),
                "root" => self.redo_root(),
                of => self.redo_results(of),
            }
            let found = self.found();
            assert!(!found.is_empty(), "{name}, {what} redone: not found");
            if refused {
                let said = reopen::open(&self.folder)
                    .err()
                    .map(|problem| problem.message);
                let said = said.unwrap_or_else(|| panic!("{name}, {what} redone: shown"));
                let same = found.iter().any(|one| one.contains(&said));
                assert!(same, "'{said}' is none of {found:?}");
            }
            for (file, bytes) in &before {
                self.write(file, bytes);
            }
        }
    }
}

/// An edit that replaces the first occurrence of a text by another.
fn swap(from: &'static str, to: &'static str) -> impl Fn(Vec<u8>) -> Vec<u8> {
    move |bytes| {
        let text = String::from_utf8(bytes).expect("a text");
        text.replacen(from, to, 1).into_bytes()
    }
}

/// An edit of one field of the first line that holds `word`.
fn field(word: &'static str, number: usize, to: &'static str) -> impl Fn(Vec<u8>) -> Vec<u8> {
    move |bytes| {
        let text = String::from_utf8(bytes).expect("a text");
        let line = text
            .lines()
            .skip(1)
            .find(|line| line.contains(word))
            .expect("such a line");
        let mut fields: Vec<&str> = line.split(',').collect();
        fields[number] = to;
        text.replacen(line, &fields.join(","), 1).into_bytes()
    }
}

/// An edit that sets a column to zero.
fn zeroed(number: usize) -> impl Fn(Vec<u8>) -> Vec<u8> {
    move |bytes| {
        let text = String::from_utf8(bytes).expect("a text");
        let line = |(row, line): (usize, &str)| {
            let mut fields: Vec<&str> = line.split(',').collect();
            if row > 0 {
                fields[number] = "0.0";
            }
            fields.join(",") + "\n"
        };
        text.lines()
            .enumerate()
            .map(line)
            .collect::<String>()
            .into_bytes()
    }
}

fn without_last_line(bytes: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8(bytes).expect("a text");
    let (rest, _) = text.trim_end().rsplit_once('\n').expect("lines");
    format!("{rest}\n").into_bytes()
}

/// An edit of a byte in the middle.
fn flipped(mut bytes: Vec<u8>) -> Vec<u8> {
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    bytes
}

/// An edit that leaves out what is between two texts.
fn without(from: &'static str, to: &'static str) -> impl Fn(Vec<u8>) -> Vec<u8> {
    move |bytes| {
        let text = String::from_utf8(bytes).expect("a text");
        let (before, rest) = text.split_once(from).expect("a beginning");
        let (_, after) = rest.split_once(to).expect("an end");
        format!("{before}{to}{after}").into_bytes()
    }
}

#[test]
fn any_edit_and_any_one_hash_redone_are_found() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let run = Tampered {
        folder: run(home.path()),
        model: daam::morocco::model().expect("the country"),
    };
    assert_eq!(run.found(), Vec::<String>::new());
    let cost = "all,budget_cost,dh,";
    for (name, edits) in [
        (
            "results.csv",
            &[
                &field(cost, 7, "1.0") as &dyn Fn(Vec<u8>) -> Vec<u8>,
                &field(cost, 8, "0.0"),
                &field(cost, 9, "2025"),
                &without_last_line,
            ][..],
        ),
        (
            "results.jsonl",
            &[&swap("\"value\":", "\"value\":1"), &without_last_line],
        ),
        ("results.parquet", &[&flipped]),
        (
            "uncertainty.csv",
            &[
                &zeroed(8),
                &zeroed(7),
                &zeroed(11),
                &field(cost, 6, "1.0"),
                &without_last_line,
            ],
        ),
        (
            "replications.csv",
            &[&field(cost, 7, "1.0"), &without_last_line],
        ),
        (
            "validation.csv",
            &[
                &swap("not_judged", "within"),
                &zeroed(5),
                &without_last_line,
            ],
        ),
        (
            "record.json",
            &[
                &swap("\"seed\": ", "\"seed\": 1"),
                &swap("\"passed\": true", "\"passed\": false"),
                &without("\"check\": [", "],\n  \"poverty_line\""),
                &swap("\"simulated\": ", "\"simulated\": 1"),
                &swap("\"zones\": ", "\"zones\": 1"),
            ],
        ),
        (
            "run.toml",
            &[
                &swap("seed = ", "seed = 1"),
                &swap("to = \"2024-01\"", "to = \"2024-02\""),
                &swap("sample = 0.0", "sample = 0.1"),
                &swap("scale = 1", "scale = 2"),
                &swap("replications = 2", "replications = 3"),
                &swap("threads = ", "threads = 1"),
                &swap("passed = true", "passed = false"),
                &without("[[check]]", "[[poverty_line]]"),
                &swap(
                    "[[assumption]]",
                    "[[scenario]]\nname = \"x\"\nsha256 = \"a\"\n\
                    title = {}\nsummary = {}\n\n[[assumption]]",
                ),
                &swap("[file]", "# mine\n[file]"),
            ],
        ),
    ] {
        for edit in edits {
            run.tried(name, edit, true);
        }
    }
    // What a report makes again may be spoilt, and `verify` says it.
    for name in ["report.html", "summary.xlsx", "figures/caseload.fr.svg"] {
        run.tried(name, &flipped, false);
    }
    assert_eq!(run.found(), Vec::<String>::new());
}

#[test]
fn who_redoes_every_hash_is_not_found() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let run = Tampered {
        folder: run(home.path()),
        model: daam::morocco::model().expect("the country"),
    };
    for name in ["run.toml", "record.json"] {
        let text = run.text(name);
        run.write(name, text.replacen("20231228", "20231229", 1));
    }
    run.redo_file("record.json");
    run.redo_root();
    assert_eq!(run.found(), Vec::<String>::new());
    assert!(reopen::open(&run.folder).is_ok());
}

#[test]
fn a_folder_of_another_schema_is_refused_with_what_to_do() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let run = run(home.path());
    for name in ["record.json", "run.toml"] {
        let path = run.join(name);
        let text = fs::read_to_string(&path).expect("written");
        let (now, before) = match name {
            "run.toml" => ("schema = 2\n", ""),
            _ => ("\"schema\": 2,", ""),
        };
        fs::write(&path, text.replacen(now, before, 1)).expect("own file");
    }
    for arguments in [
        &["verify", "run"][..],
        &["report", "run"],
        &["rerun", "run"],
        &["compare", "run", "run"],
    ] {
        let output = daam(home.path(), arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("is of schema 1"), "{arguments:?}: {said}");
        assert!(said.contains("simulate it again"), "{arguments:?}: {said}");
    }
}

#[test]
fn the_law_in_force_is_known_by_its_values() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let law = "extends = 'baseline'\ntitle.en = 'Mine'\n";
    let change = "[[change]]\nparameter = 'lump_sum.amount'\nfrom = '2024-01'\nvalue = 600\n";
    let start = |file: &str, text: &str| {
        fs::write(home.path().join(file), text).expect("own file");
        let run = [
            "run", file, "--sample", "0.03%", "--to", "2024-01", "--format", "csv",
        ];
        daam(
            home.path(),
            &[&run[..], &["--force", "--out", "run"]].concat(),
        )
    };
    let validated = || home.path().join("run/validation.csv").is_file();
    let refused = start("baseline.toml", &format!("{law}{change}"));
    let said = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(
        said.contains("'baseline' is a scenario that comes with the program"),
        "{said}"
    );
    assert!(said.contains("rename its file"), "{said}");
    assert!(
        start("mine.toml", &format!("{law}{change}"))
            .status
            .success()
    );
    assert!(!validated());
    // Another name for the same values.
    assert!(start("mine.toml", law).status.success());
    assert!(validated());
}
