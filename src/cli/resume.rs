//! `daam resume`: go on with a run that was killed or interrupted.

use std::path::PathBuf;

use clap::{Args, Parser};

use super::sample_args::ThreadsArgument;
use super::session::{JournalHeader, Session, build};
use super::{Arguments, Failure};
use daam_core::engine::Journal;
use daam_core::kernel::Problem;
use daam_report::Unfinished;

/// The run to go on with.
#[derive(Debug, Args)]
pub(super) struct ResumeArguments {
    /// Folder that the run was to write, for example outputs/latest; what it has finished is
    /// beside it, in outputs/latest.unfinished.
    folder: PathBuf,
    #[command(flatten)]
    threads: ThreadsArgument,
}

impl ResumeArguments {
    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let beside = match Unfinished::target(&self.folder) {
            Some(_) => self.folder.clone(),
            None => Unfinished::beside(&self.folder),
        };
        let shown = self.folder.display();
        if session.resumed.is_some() {
            return Err(Failure::Work(format!(
                "the journal of '{shown}' asks to be gone on with itself"
            )));
        }
        let found = std::fs::canonicalize(&beside).map_err(|_| {
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
        again.execute(&Session {
            arguments: asked.arguments,
            processes: session.processes,
            resumed: Some(found),
        })
    }
}
