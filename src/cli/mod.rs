//! Floor 9: arguments to calls.
//!
//! One file per subcommand; each turns its arguments into a checked plan and calls the floor
//! below. `daam` with no subcommand is the main job. Exit codes: 0 done, 1 failed, 2 usage.

mod calibrate;
mod compare;
mod diagnostics;
mod explain;
mod export;
mod family;
mod levers;
mod output_args;
mod progress;
mod ranks;
mod replication_args;
mod report;
mod rerun;
mod resume;
mod run;
mod run_options;
mod run_session;
mod sample_args;
mod scenario;
mod sensitivity;
mod serve;
mod session;
mod solve;
mod sweep;
mod validate;
mod verify;

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::OnceLock;

use clap::error::{ContextKind, ContextValue};
use clap::{Parser, Subcommand};

use daam_core::engine::ProcessGroup;
use daam_core::kernel::{Language, Problem, Problems, decimal_comma, visible};
use session::Session;

/// Simulator of Morocco's direct social assistance: every household of the country, month by
/// month, under many policies at once.
#[derive(Debug, Parser)]
#[command(name = "daam", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    run: run::RunArguments,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Simulate scenarios and write the report (the default).
    Run(run::RunArguments),
    /// Set the law in force beside everything published, up to 2040.
    Validate(validate::ValidateArguments),
    /// Fit the free values to the official figures marked for it.
    Calibrate(calibrate::CalibrateArguments),
    /// Move every assumption to both ends of its range: what the answer rests on.
    Sensitivity(sensitivity::SensitivityArguments),
    /// Find the value of the law at which the budget, poverty or any figure meets a target.
    Solve(solve::SolveArguments),
    /// Simulate many values of one or two parameters of the law side by side.
    Sweep(sweep::SweepArguments),
    /// Tell the story of one household, month by month.
    Explain(explain::ExplainArguments),
    /// Score, allowance and budget line of a family described in a file.
    Family(Box<family::FamilyArguments>),
    /// Write every household and person of a sample at the end of a month.
    Export(export::ExportArguments),
    /// Open the explorer: write reforms and run them on a local web page.
    Serve(serve::ServeArguments),
    /// Set two finished runs side by side: what was run otherwise, which figures differ.
    Compare(compare::CompareArguments),
    /// Go on with a run that was killed or interrupted.
    Resume(resume::ResumeArguments),
    /// Do a finished run again from its run.toml, and say whether the figures are the same.
    Rerun(rerun::RerunArguments),
    /// Say whether a run folder is what its run wrote, and holds together.
    Verify(verify::VerifyArguments),
    /// Make the report of a finished run again, without simulating.
    Report(report::ReportArguments),
    /// Read, compare, check and begin scenario files.
    Scenario(scenario::ScenarioArguments),
}

/// What went wrong, and whose fault it is.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The request is wrong: exit code 2.
    Usage(String),
    /// The work failed: exit code 1.
    Work(String),
    /// Nothing failed, but two things compared are not the same, which was said: exit code 1.
    Differs,
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Work(diagnostics::render(&problem))
    }
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self::Usage(diagnostics::render_all(&problems))
    }
}

/// A problem with what was asked for.
fn usage(problem: Problem) -> Failure {
    Failure::Usage(problem.to_string())
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Why a result could not be said.
static UNSAID: OnceLock<io::Error> = OnceLock::new();

/// Says a result. What keeps it from being said is remembered until the work is done.
fn print(text: &str) {
    let mut out = io::stdout();
    let written = out.write_all(visible(text).as_bytes());
    remember(written.and_then(|()| out.flush()));
}

/// Remembers that a result could not be said. A reader who has gone is no failure.
fn remember(written: io::Result<()>) {
    if let Err(error) = written
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        // The first reason is the one to tell.
        let _ = UNSAID.set(error);
    }
}

/// What a wrong command line is told, in words of its own where the parser has those of Rust.
fn refusal(asked: &clap::Error) -> String {
    const WORDS: [(&str, &str); 5] = [
        ("invalid digit found in string", "write a whole number"),
        ("invalid float literal", "write a number"),
        (
            "cannot parse integer from empty string",
            "write a whole number",
        ),
        ("number too large to fit in target type", "it is too large"),
        ("number too small to fit in target type", "it is too small"),
    ];
    let mut text = asked.render().to_string();
    for (said, plain) in WORDS {
        text = text.replace(said, plain);
    }
    let value = match asked.get(ContextKind::InvalidValue) {
        Some(ContextValue::String(value)) => decimal_comma(value),
        _ => None,
    };
    let text = text.trim_end();
    match (value, text.split_once("\n\nFor more")) {
        (Some(advice), Some((said, more))) => {
            format!("{said}\n\n  tip: {advice}\n\nFor more{more}")
        }
        _ => text.to_owned(),
    }
}

/// A language by its code.
fn language(code: &str) -> Result<Language, String> {
    Language::ALL
        .into_iter()
        .find(|language| language.code() == code)
        .ok_or_else(|| "write fr, ar or en".to_owned())
}

impl Arguments {
    /// Whether what is asked for keeps a journal, from which it can be gone on with.
    const fn keeps_journal(&self) -> bool {
        use Command::{Rerun, Run, Solve, Sweep, Validate};
        matches!(
            self.command,
            None | Some(Run(_) | Validate(_) | Solve(_) | Sweep(_) | Rerun(_))
        )
    }

    /// Name of what is asked for.
    fn name(&self) -> String {
        let command = self.command.as_ref();
        let shown = command.map_or("Run(".to_owned(), |command| format!("{command:?}"));
        shown.chars().take_while(|letter| *letter != '(').collect()
    }

    fn execute(self, session: &Session) -> Result<(), Failure> {
        let command = self.command.unwrap_or(Command::Run(self.run));
        match command {
            Command::Run(run) => run.execute(session),
            Command::Validate(validate) => validate.execute(session),
            Command::Solve(solve) => solve.execute(session),
            Command::Sweep(sweep) => sweep.execute(session),
            Command::Calibrate(calibrate) => calibrate.execute(session),
            Command::Resume(resume) => resume.execute(session),
            Command::Rerun(rerun) => rerun.execute(session),
            // The rest is the work of one process.
            _ if !session.processes.is_root() => Ok(()),
            Command::Sensitivity(sensitivity) => sensitivity.execute(),
            Command::Explain(explain) => explain.execute(),
            Command::Export(export) => export.execute(),
            Command::Family(family) => family.execute(),
            Command::Serve(serve) => serve.execute(),
            Command::Compare(compare) => compare.execute(),
            Command::Report(report) => report.execute(),
            Command::Verify(verify) => verify.execute(),
            Command::Scenario(scenario) => scenario.execute(),
        }
    }
}

/// How the work of a process ended.
enum Ending {
    /// It is done, or everything was said.
    Done(u8),
    /// It failed.
    Failed { message: String, code: u8 },
}

/// Does what a command line asks for.
fn work(processes: &dyn ProcessGroup) -> Ending {
    let parsed = Arguments::try_parse();
    let agreed = processes.agree_on(|| {
        let command = parsed.as_ref().map_or("none".to_owned(), Arguments::name);
        let build = session::build()?[..12].to_owned();
        let facts = [("the command", command), ("the build", build)];
        Ok(facts
            .map(|(subject, value)| (subject.to_owned(), value))
            .into())
    });
    if let Err(problem) = agreed {
        let message = problem.to_string();
        return Ending::Failed { message, code: 1 };
    }
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(asked) => {
            if processes.is_root() {
                if asked.use_stderr() {
                    progress::say(&refusal(&asked));
                } else {
                    remember(asked.print().and_then(|()| io::stdout().flush()));
                }
            }
            return Ending::Done(asked.exit_code() as u8);
        }
    };
    let words = std::env::args_os().skip(1);
    let session = Session {
        arguments: words
            .map(|word| word.to_string_lossy().into_owned())
            .collect(),
        processes,
        resumed: None,
    };
    match arguments.execute(&session) {
        Ok(()) => Ending::Done(0),
        Err(Failure::Differs) => Ending::Done(1),
        Err(Failure::Usage(message)) => Ending::Failed { message, code: 2 },
        Err(Failure::Work(message)) => Ending::Failed { message, code: 1 },
    }
}

/// Runs the command line of the process.
pub fn main() -> ExitCode {
    match ranks::with_processes(work) {
        Ending::Done(code) => {
            let Some(error) = UNSAID.get() else {
                return ExitCode::from(code);
            };
            progress::say(&format!("daam: cannot write to standard output: {error}"));
            ExitCode::from(code.max(1))
        }
        Ending::Failed { message, code } => {
            progress::say(&format!("daam: {message}"));
            ExitCode::from(code)
        }
    }
}
