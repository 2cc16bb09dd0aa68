//! Threads and signals: every simulating command on one processor and on any number of threads,
//! stopped by a signal, and where the system gives no thread.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::common::skip;

/// Every simulating command, as short as it can be.
const COMMANDS: [&str; 9] = [
    "run baseline --sample 0.05% --to 2024-01 --format csv --out made",
    "validate --sample 0.05% --to 2024-01 --format csv --out made",
    "calibrate --sample 0.02% --date 2026-01-01 --out made",
    "sensitivity --only registration.need --sample 0.05% --year 2024 --out made",
    "solve --set lump_sum.amount --until budget=25e9 --year 2024 --sample 0.05% --tolerance 50% --out made",
    "sweep --set lump_sum.amount=400..600:2 --year 2024 --sample 0.05% --out made",
    "explain --list --to 2024-01",
    "export --sample 0.05% --month 2024-01 --out made",
    "rerun ../first --format csv --out made",
];

/// Every command that can take long, so long that it is still at work when the signal comes.
const LONG: [&str; 8] = [
    "run --all --to 2040-12 --format csv --out made",
    "validate --to 2040-12 --format csv --out made",
    "calibrate --sample 100% --date 2026-01-01 --out made",
    "sensitivity --sample 5% --out made",
    "solve --set lump_sum.amount --until budget=25e9 --out made",
    "sweep --set lump_sum.amount=400..600:30 --out made",
    "export --sample 100% --month 2040-12 --out made",
    "explain --list --to 2040-12",
];

fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

fn start(folder: &Path, words: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_daam"))
        .args(words.split(' '))
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What a command printed and the figures that it wrote.
fn done(folder: &Path, output: &Output) -> (Vec<u8>, Vec<Vec<u8>>) {
    // Validation of so few months and people fails, once everything is written.
    let text = said(output);
    assert!(
        output.status.success() || text.contains("are asked for") || text.contains("no value"),
        "{text}"
    );
    let tables = [
        "made",
        "made/results.csv",
        "made/sensitivity.csv",
        "made/solve.csv",
        "made/sweep.csv",
        "made/persons.csv",
    ];
    let read = tables.map(|name| fs::read(folder.join(name)).unwrap_or_default());
    (output.stdout.clone(), read.to_vec())
}

#[test]
fn every_command_gives_the_same_on_any_number_of_threads() {
    let home = home();
    let first = COMMANDS[0].replace("made", "first");
    let first = start(home.path(), &first).wait_with_output();
    assert!(first.expect("own process").status.success());
    for (number, words) in COMMANDS.iter().enumerate() {
        let on = |threads: u32, one_processor: bool| {
            let folder = home.path().join(format!("{number}-{threads}"));
            fs::create_dir(&folder).expect("own folder");
            let program = env!("CARGO_BIN_EXE_daam");
            let mut command = Command::new(if one_processor { "taskset" } else { program });
            if one_processor {
                command.args(["-c", "0", program]);
            }
            command.args(words.split(' ')).current_dir(&folder);
            let output = command.args(["--threads", &threads.to_string()]).output();
            let (printed, read) = done(&folder, &output.expect("the program starts"));
            // A run says how long it took.
            let told = words.starts_with("explain");
            (if told { printed } else { Vec::new() }, read)
        };
        let crowded = on(8, cfg!(target_os = "linux"));
        let written = crowded.1.iter().any(|file| !file.is_empty());
        assert!(written || !crowded.0.is_empty(), "{words}");
        assert!(on(2, false) == crowded, "{words} --threads 2");
        // A fit takes as long as all the others together.
        if !words.starts_with("calibrate") {
            assert!(on(1, false) == crowded, "{words} --threads 1");
        }
    }
}

#[cfg(unix)]
#[test]
fn every_command_stops_within_a_second_of_a_signal() {
    use std::os::unix::process::ExitStatusExt as _;

    for words in LONG {
        for (signal, number) in [("-INT", 2), ("-TERM", 15)] {
            let home = home();
            let mut process = start(home.path(), &format!("{words} --threads 2"));
            // Most of them simulate after a third of a second; the last one lasts half a second.
            let enough = if words.starts_with("explain") { 5 } else { 40 };
            let begun = Instant::now();
            let busy = |process: &Child| processor_time(process.id()) > enough;
            while !busy(&process) && begun.elapsed() < Duration::from_secs(60) {
                assert!(
                    process.try_wait().expect("own process").is_none(),
                    "{words} ended"
                );
                sleep(Duration::from_millis(10));
            }
            let sent = Instant::now();
            let kill = Command::new("kill")
                .args([signal, &process.id().to_string()])
                .status();
            assert!(kill.is_ok_and(|status| status.success()));
            let output = process.wait_with_output().expect("own process");
            // A second, and what a busy machine adds to it.
            let took = sent.elapsed();
            assert!(took < Duration::from_secs(6), "{words} {signal}: {took:?}");
            let (status, text) = (output.status, said(&output));
            assert!(
                status.code() == Some(1) || status.signal() == Some(number),
                "{words} {signal}: {status} {text}"
            );
            assert!(!text.contains("panicked"), "{words} {signal}: {text}");
            if status.code() == Some(1) {
                assert!(
                    text.contains("the run was stopped"),
                    "{words} {signal}: {text}"
                );
            }
            let left = fs::read_dir(home.path()).expect("own folder").flatten();
            let left: Vec<_> = left.map(|entry| entry.file_name()).collect();
            assert!(
                left.iter().all(|name| name == "made.unfinished"),
                "{words}: {left:?}"
            );
        }
    }
}

/// Processor time of a process so far, in hundredths of a second.
fn processor_time(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    let times = fields.skip(11).take(2);
    times.filter_map(|time| time.parse::<u64>().ok()).sum()
}

/// A figure of a process in `/proc`.
fn status(process: u32, name: &str) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.unwrap_or(0)
}

#[cfg(target_os = "linux")]
#[test]
fn eight_threads_are_eight_and_those_that_watch() {
    let words = [
        "sensitivity --only registration --sample 0.2% --year 2024 --out made --threads 8",
        "run baseline --sample 0.2% --to 2024-06 --format csv,svg,png --out made --threads 8",
        "sweep --set lump_sum.amount=400..600:2 --year 2024 --sample 0.2% --out made --threads 8",
    ];
    for words in words {
        let home = home();
        let mut process = start(home.path(), words);
        let (mut threads, mut memory) = (0, 0);
        while process.try_wait().expect("own process").is_none() {
            threads = threads.max(status(process.id(), "Threads:"));
            memory = memory.max(status(process.id(), "VmHWM:"));
            sleep(Duration::from_millis(2));
        }
        let output = process.wait_with_output().expect("own process");
        assert!(output.status.success(), "{words}: {}", said(&output));
        // The main thread waits for eight; two watch for interrupts and show what is done.
        assert!((4..=11).contains(&threads), "{words}: {threads} threads");
        assert!(memory < 400_000, "{words}: {memory} kB");
    }
}

/// A program that another user runs under a limit on threads; nothing where that cannot be.
#[cfg(target_os = "linux")]
fn limited(folder: &Path, limit: u32, words: &str) -> Option<Command> {
    use std::os::unix::fs::{PermissionsExt as _, chown};

    // A user of whom no other process is: the limit counts all those of a user.
    let user = 2_000_000_000 + std::process::id() % 100_000_000;
    let (there, own) = (folder.join("daam"), env!("CARGO_BIN_EXE_daam"));
    let copied = fs::copy(own, &there).is_ok()
        && fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).is_ok()
        && chown(folder, Some(user), Some(user)).is_ok();
    let mut command = Command::new("setpriv");
    let (user, limit) = (user.to_string(), format!("--nproc={limit}"));
    command.args(["--reuid", &user, "--regid", &user, "--clear-groups"]);
    command.args(["prlimit", &limit]).current_dir(folder);
    let mut probe = Command::new("setpriv");
    probe.args(["--reuid", &user, "--regid", &user, "--clear-groups"]);
    probe
        .args(["prlimit", "--nproc=1"])
        .arg(&there)
        .arg("--version");
    let can = copied && probe.output().is_ok_and(|output| output.status.success());
    if !can {
        skip("no program can be run as another user under a limit");
        return None;
    }
    command.arg(there).args(words.split(' '));
    Some(command)
}

#[cfg(target_os = "linux")]
#[test]
fn who_cannot_have_a_thread_does_without_or_says_so_before_the_work() {
    let run = "run baseline --sample 0.05% --to 2024-01 --threads 8 --out made";
    let cases = [
        (1, format!("{run} --format csv"), Some("interrupts cannot be watched")),
        (2, format!("{run} --format csv"), None),
        (4, format!("{run} --format csv,html,png"), None),
        (4, run.to_owned(), Some("a workbook takes 27 threads, and the system gives 2 more")),
        (29, run.to_owned(), None),
        (3, "sensitivity --only registration.need --sample 0.05% --year 2024 --threads 8 --out made".to_owned(), None),
        (4, "serve --port 0 --folder made".to_owned(), Some("the server takes 4 threads, and the system gives 2")),
    ];
    for (limit, words, refused) in cases {
        let home = home();
        let Some(mut command) = limited(home.path(), limit, &words) else {
            return;
        };
        let output = command.output().expect("a program");
        let text = said(&output);
        assert!(!text.contains("panicked"), "{limit} {words}: {text}");
        match refused {
            None => {
                assert!(output.status.success(), "{limit} {words}: {text}");
                assert!(home.path().join("made").is_dir(), "{limit} {words}");
            }
            Some(sentence) => {
                assert_eq!(output.status.code(), Some(1), "{limit} {words}: {text}");
                assert!(text.contains(sentence), "{limit} {words}: {text}");
                assert!(text.contains("ulimit -u"), "{limit} {words}: {text}");
                assert!(!text.contains("households"), "it had begun: {text}");
                assert!(
                    !home.path().join("made/run.toml").exists(),
                    "{limit} {words}"
                );
            }
        }
    }
}
