//! The commands that validate the figures and test their sensitivity to assumptions.

use std::sync::Mutex;
use std::thread::ThreadId;
use std::{fs, thread};

use daam::engine::{self, Progress};
use daam::kernel::Month;

use crate::common::{daam, model, scenarios, small};

#[test]
fn validate_says_what_is_missed_and_why_and_its_exit_code_follows() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let arguments = [
        "validate", "--sample", "0.05%", "--to", "2024-12", "--out", "v", "--format", "csv,html",
    ];
    let output = daam(home.path(), &arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("within their tolerance:"), "{said}");
    assert!(
        said.contains("said of the programme, and simulated:"),
        "{said}"
    );
    let table = fs::read_to_string(home.path().join("v/validation.csv")).expect("written");
    let mut csv = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = csv.records().map(|row| row.expect("a row")).collect();
    let share = |uses: &[&str]| {
        let judged = rows
            .iter()
            .filter(|row| uses.contains(&&row[10]) && &row[9] != "not_judged");
        let (within, all) = judged.fold((0, 0), |(within, all), row| {
            (within + usize::from(&row[9] == "within"), all + 1)
        });
        assert!(all > 0, "{uses:?}");
        within as f64 / all as f64
    };
    // A sample of four localities may deviate from the country: the exit code must then say so.
    let good = share(&["fitted"]) >= 0.95
        && share(&["synthesis"]) >= 0.95
        && share(&["held_out", "ageing"]) >= 0.85;
    assert_eq!(output.status.code(), Some(i32::from(!good)), "{said}");
    let page = fs::read_to_string(home.path().join("v/report.html")).expect("written");
    assert!(page.contains("Validation: why believe it?"));
}

#[test]
fn a_run_without_the_law_in_force_first_has_nothing_to_be_compared_with() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let arguments = [
        "no_transfer",
        "baseline",
        "--sample",
        "0.02%",
        "--to",
        "2024-02",
        "--format",
        "csv",
        "--out",
        "run",
    ];
    let output = daam(home.path(), &arguments);
    assert!(output.status.success(), "{output:?}");
    assert!(!home.path().join("run/validation.csv").exists());
}

#[test]
fn sensitivity_moves_assumptions_and_refuses_what_there_is_not() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let arguments = |only, out| {
        [
            "sensitivity",
            "--sample",
            "0.02%",
            "--year",
            "2024",
            "--only",
            only,
            "--out",
            out,
        ]
    };
    let output = daam(home.path(), &arguments("registration.", "s"));
    assert!(output.status.success(), "{output:?}");
    let table = fs::read_to_string(home.path().join("s/sensitivity.csv")).expect("written");
    let swings: Vec<&str> = table.lines().skip(1).collect();
    assert!(swings.len() >= 7, "{table}");
    assert!(swings.iter().all(|line| line.starts_with("registration.")));
    // `need_slope` changes who registers in any sample.
    let slope = swings.iter().find(|line| line.contains("need_slope"));
    let cells: Vec<&str> = slope.expect("an assumption").split(',').collect();
    assert_ne!(cells[5], cells[6], "{cells:?}");
    assert!(home.path().join("s/figures/tornado_cost.ar.svg").exists());
    let refused = daam(home.path(), &arguments("nothing.", "other"));
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    assert!(!home.path().join("other").exists());
    let again = daam(home.path(), &arguments("registration.", "s"));
    assert!(!again.status.success(), "the folder exists: {again:?}");
}

/// Records, by thread, the localities done since each run that began on it.
#[derive(Default)]
struct Noted(Mutex<Vec<(ThreadId, Vec<u64>)>>);

impl Noted {
    fn here(&self, note: impl FnOnce(&mut Vec<u64>)) {
        let here = thread::current().id();
        let mut all = self.0.lock().expect("no thread failed");
        match all.iter_mut().find(|(thread, _)| *thread == here) {
            Some((_, runs)) => note(runs),
            None => {
                let mut runs = Vec::new();
                note(&mut runs);
                all.push((here, runs));
            }
        }
    }
}

impl Progress for Noted {
    fn begins(&self) {
        self.here(|runs| runs.push(0));
    }

    fn advance(&self, _households: u64) {
        self.here(|runs| match runs.last_mut() {
            Some(done) => *done += 1,
            None => runs.push(1),
        });
    }
}

/// Regression: a run started within another uses its stack, which many nested runs overflow.
#[test]
fn no_run_of_a_sensitivity_begins_before_another_has_ended() {
    let only = "registration.ne";
    let runs = engine::sensitivity_runs(model(), only).expect("it has assumptions");
    let swings = [1, 2].map(|threads| {
        let mut plan = small(scenarios(&["baseline"]), Month::new(2024, 12));
        plan.threads = threads;
        let noted = Noted::default();
        let found = engine::sensitivity(&plan, model(), only, &noted).expect("small runs");
        let threads = noted.0.into_inner().expect("no thread failed");
        let each: Vec<u64> = threads.into_iter().flat_map(|(_, runs)| runs).collect();
        assert_eq!(each.len() as u64, runs, "{each:?}");
        assert!(
            each[0] > 1 && each.iter().all(|done| *done == each[0]),
            "a run was not done when the next began on its thread: {each:?}"
        );
        format!("{:?}", found.swings)
    });
    assert_eq!(swings[0], swings[1]);
}
