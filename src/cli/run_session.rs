//! Session of a simulating command: its folder, journal and progress meter.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::output_args::OutputArguments;
use super::progress::{Meter, say};
use super::session::{JournalHeader, Session};
use daam_core::engine::{Journal, Plan, RunContext, STOPPED};
use daam_core::kernel::Problem;
use daam_core::model::Model;
use daam_report::{Folder, Unfinished};

/// Estimated work.
pub(super) struct WorkEstimate {
    /// Households of each run.
    pub households: u64,
    /// Seconds of all runs.
    pub seconds: f64,
}

/// Session of a simulating command.
pub(super) struct RunSession<'a> {
    session: &'a Session<'a>,
    target: PathBuf,
    folder: Option<Folder>,
    journal: Option<Journal>,
    meter: Meter,
}

impl<'a> RunSession<'a> {
    /// Prepares the folder (`usual` when none was named) known by the file `mark`. In a
    /// group of processes, only the root has one.
    pub(super) fn open(
        session: &'a Session<'a>,
        output: &OutputArguments,
        (usual, mark): (&str, &'static str),
        (plan, model): (&Plan, &Model),
        estimate: &WorkEstimate,
    ) -> Result<Self, Problem> {
        let target = output.target(usual).to_owned();
        let every = match output.keeps_every(estimate.seconds) {
            Some(every) => Some((every, JournalHeader::of(session, plan, model)?.text()?)),
            None => None,
        };
        let processes = session.processes;
        let mut own = None;
        processes.agree(|| {
            own = Some(prepare(session, output, (usual, mark), every.as_ref())?);
            Ok(true)
        })?;
        let (folder, journal) = match own {
            Some((folder, journal)) => (Some(folder), journal),
            // A process that does not see the root's folder keeps nothing.
            None => (
                None,
                worker_journal(&target, processes.rank(), every.as_ref()),
            ),
        };
        let meter = Meter::new(estimate.households)?;
        let site = Self {
            session,
            target,
            folder,
            journal,
            meter,
        };
        site.announce_resumption();
        if session.processes.size() == 1 {
            let (target, so_far) = (site.target.clone(), site.meter.so_far());
            site.meter.end_soon(move || {
                let stopped = with_resume_hint(Problem::new(STOPPED), &so_far(), None, &target);
                Unfinished::abandon(&Unfinished::of(&target));
                stopped
            });
        }
        Ok(site)
    }

    fn announce_resumption(&self) {
        let Some(journal) = &self.journal else { return };
        if journal.known() > 0 {
            say("going on with what an earlier run has finished");
        }
        if journal.damaged() > 0 {
            say(&format!(
                "the last {} bytes of its journal are damaged; what they held is simulated again",
                journal.damaged()
            ));
        }
    }

    /// What the run needs besides its plan.
    fn context(&self) -> RunContext<'_> {
        RunContext {
            checkpoints: self.journal.as_ref().map(|journal| journal as _),
            processes: self.session.processes,
            ..RunContext::alone(&self.meter)
        }
    }

    /// Simulates: what is found, and the folder to write it in; nothing in the processes of a
    /// group that only help.
    pub(super) fn simulate<T>(
        &mut self,
        work: impl FnOnce(RunContext<'_>) -> Result<T, Problem>,
    ) -> Result<Option<(T, Folder)>, Problem> {
        let found = work(self.context());
        self.meter.finish();
        let found = found.map_err(|problem| self.with_resume_hint(problem))?;
        Ok(self.folder.take().map(|folder| (found, folder)))
    }

    /// Adds to a problem how to resume the run.
    pub(super) fn with_resume_hint(&self, problem: Problem) -> Problem {
        let failure = self.journal.as_ref().and_then(Journal::failure);
        with_resume_hint(problem, &self.meter.so_far()(), failure, &self.target)
    }
}

/// The folder and the journal of a run, for the one process that writes.
fn prepare(
    session: &Session,
    output: &OutputArguments,
    (usual, mark): (&str, &'static str),
    every: Option<&(Duration, String)>,
) -> Result<(Folder, Option<Journal>), Problem> {
    if let Some(resumed) = &session.resumed {
        check_resumed(resumed, output.target(usual), every)?;
    }
    let mut folder = output.folder(usual, mark)?;
    let anew = output.force && session.resumed.is_none();
    let journal = every.map(|(every, asked)| folder.journal(asked, *every, anew));
    Ok((folder, journal.transpose()?))
}

/// Journal of a process other than the root.
fn worker_journal(
    target: &Path,
    rank: usize,
    every: Option<&(Duration, String)>,
) -> Option<Journal> {
    let (every, asked) = every?;
    Journal::open(&Unfinished::of(target), rank, asked, *every).ok()
}

/// Adds to a problem how to resume the run; `failure` is what stopped the journal, if anything.
fn with_resume_hint(
    problem: Problem,
    so_far: &str,
    failure: Option<Problem>,
    target: &Path,
) -> Problem {
    if !Journal::holds_work(&Unfinished::of(target)) {
        return problem;
    }
    let until = failure.map_or_else(String::new, |failure| format!(" until {failure}"));
    let kept = format!(
        "what was simulated is kept ({so_far}){until}; go on with: daam resume {}",
        target.display()
    );
    let help = match &problem.help {
        Some(help) => format!("{help}; {kept}"),
        None => kept,
    };
    problem.with_help(help)
}

/// Refuses to resume a run that was moved, or whose inputs have changed.
fn check_resumed(
    resumed: &Path,
    target: &Path,
    every: Option<&(Duration, String)>,
) -> Result<(), Problem> {
    let here = std::fs::canonicalize(Unfinished::of(target));
    if !here.is_ok_and(|here| here == *resumed) {
        return Err(Problem::new(format!(
            "the unfinished run is no longer where it was begun, with '{}'",
            target.display()
        ))
        .with_help("move it back there"));
    }
    let begun = Journal::asked(resumed)?;
    if every.is_some_and(|(_, asked)| *asked == begun) {
        return Ok(());
    }
    Err(Problem::new(format!(
        "the scenarios of the unfinished run of '{}' are no longer what they were when it began",
        target.display()
    ))
    .with_help("put their files back, or begin anew with --force"))
}
