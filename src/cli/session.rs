//! How the program was called, and with whom it works.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use daam_core::engine::{Plan, ProcessGroup};
use daam_core::kernel::{Problem, hexadecimal};
use daam_core::model::Model;
use daam_report::hashes;

/// How the program was called, and with whom it works.
pub(super) struct Session<'a> {
    /// Words of the command line, the program's own name apart.
    pub arguments: Vec<String>,
    /// The processes that share the work.
    pub processes: &'a dyn ProcessGroup,
    /// The folder of the unfinished run that is gone on with.
    pub resumed: Option<PathBuf>,
}

/// What a run was asked for: what its journal begins with.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct JournalHeader {
    /// Version of the program.
    pub version: String,
    /// SHA-256 of the program itself, in hexadecimal: another build may give other figures.
    pub build: String,
    /// SHA-256 of the tables, the people and the scenarios' values, in hexadecimal.
    pub identity: String,
    /// Folder in which it was asked.
    pub folder: PathBuf,
    /// Words of the command line.
    pub arguments: Vec<String>,
}

impl JournalHeader {
    /// What a session asks for by a plan.
    pub(super) fn of(session: &Session, plan: &Plan, model: &Model) -> Result<Self, Problem> {
        let mut hash = Sha256::new_with_prefix(model.digest()?);
        for scenario in &plan.scenarios {
            hash.update(scenario.name.as_bytes());
            hash.update(scenario.digest_text());
        }
        let folder = std::env::current_dir()
            .map_err(|error| Problem::new(format!("the current folder cannot be told: {error}")))?;
        Ok(Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            build: build()?,
            identity: hexadecimal(&hash.finalize()),
            folder,
            arguments: session.arguments.clone(),
        })
    }

    /// As text.
    pub(super) fn text(&self) -> Result<String, Problem> {
        toml::to_string(self).map_err(|error| {
            Problem::new(format!(
                "what was asked for cannot be written down: {error}"
            ))
        })
    }

    /// What the text at the beginning of a journal says.
    pub(super) fn read(text: &str, journal: &Path) -> Result<Self, Problem> {
        toml::from_str(text).map_err(|_| {
            Problem::new(format!(
                "'{}' does not say what was asked for",
                journal.display()
            ))
        })
    }
}

/// SHA-256 of the program itself, in hexadecimal.
pub(super) fn build() -> Result<String, Problem> {
    let unreadable = |error| {
        Problem::new(format!(
            "the program cannot read itself, to know itself again: {error}"
        ))
    };
    let path = std::env::current_exe().map_err(unreadable)?;
    hashes::of_file(&path).map_err(unreadable)
}
