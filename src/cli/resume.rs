//! `daam resume`: go on with a run that was killed or interrupted.

use std::path::PathBuf;

use clap::{Args, Parser};

use super::progress::say;
use super::sample_args::ThreadsArgument;
use super::session::{JournalHeader, Session, build};
use super::{Arguments, Failure};
use daam_core::engine::{JOURNAL, Journal};
use daam_core::kernel::Problem;
use daam_report::{Folder, Unfinished};

/// The run to go on with.
#[derive(Debug, Args)]
pub(super) struct ResumeArguments {
    /// Folder that the run was to write, for example outputs/latest; what it has finished is
    /// beside it, in outputs/latest.unfinished, or in outputs/latest/.unfinished.
    folder: PathBuf,
    #[command(flatten)]
    threads: ThreadsArgument,
}

impl ResumeArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        // Either the folder is named, or the one in which it is prepared.
        let target = match Unfinished::target(&self.folder) {
            Some(target) if !Unfinished::of(&self.folder).exists() => target,
            _ => self.folder,
        };
        let shown = target.display();
        let complete = session.processes.agree(|| {
            let recovered = Folder::recover(&target)?;
            if let Some(said) = &recovered {
                say(said);
            }
            Ok(recovered.is_some() && !Journal::holds_work(&Unfinished::of(&target)))
        })?;
        if complete {
            return Ok(());
        }
        let found = std::fs::canonicalize(Unfinished::of(&target)).ok();
        let found = found.filter(|found| found.join(JOURNAL).symlink_metadata().is_ok());
        let found = found.ok_or_else(|| {
            Problem::new(format!("there is no unfinished run of '{shown}'"))
                .with_help("name the folder that it was to write")
        })?;
        let asked = JournalHeader::read(&Journal::asked(&found)?, &found)?;
        let ours = env!("CARGO_PKG_VERSION");
        if asked.version != ours || asked.build != build()? {
            return Err(Failure::Work(format!(
                "the unfinished run of '{shown}' was begun by another build of daam, {}: figures \
                 of two cannot be mixed; go on with that one, or begin anew with --force",
                asked.version
            )));
        }
        std::env::set_current_dir(&asked.folder).map_err(|error| {
            Problem::new(format!(
                "the run was begun in '{}', where it cannot go on: {error}",
                asked.folder.display()
            ))
        })?;
        let threads = format!("--threads={}", self.threads.number());
        let words = std::iter::once("daam").chain(asked.arguments.iter().map(String::as_str));
        let words = words.chain(self.threads.is_given().then_some(&*threads));
        let again = Arguments::try_parse_from(words).map_err(|error| {
            Failure::Work(format!("the unfinished run cannot be read: {error}"))
        })?;
        if !again.keeps_journal() {
            return Err(Failure::Work(format!(
                "the journal of '{shown}' names a command that keeps none: '{}' is not gone on with",
                asked.arguments.join(" ").escape_debug()
            )));
        }
        again.execute(&Session {
            arguments: asked.arguments,
            processes: session.processes,
            resumed: Some(found),
        })
    }
}
