//! `daam scenario new`.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::{Failure, usage};
use daam_core::kernel::{Language, Month};
use daam_core::policy::{self, Law};
use daam_report::scenario::{header, sound, starter_change};

/// The month the changes of a new file begin: that of most scenarios of the program.
const FROM: Month = Month::new(2026, 1);

#[derive(Debug, Args)]
pub(super) struct NewScenario {
    /// A scenario to extend; several are stacked. A path is taken from the new file's folder.
    #[arg(long, value_name = "NAME", default_value = "baseline")]
    extends: Vec<String>,
    /// A parameter to change; the file begins with the value it has.
    #[arg(long, value_name = "NAME")]
    parameter: Vec<String>,
    /// The file, whose name ends in .toml.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl NewScenario {
    /// Writes the file; what to say of it.
    pub(super) fn write(self, law: &Law, language: Language) -> Result<String, Failure> {
        let shown = self.file.display().to_string();
        if !shown.ends_with(".toml") {
            let message = format!("'{shown}' is no name of a scenario file; it ends in .toml");
            return Err(Failure::Usage(message));
        }
        let stem = self.file.file_stem().unwrap_or_default();
        policy::check_name(&stem.to_string_lossy()).map_err(usage)?;
        self.check_names(law)?;
        create(&self.file, &shown)?;
        let written = self.fill(law, &shown, language);
        if written.is_err() {
            // It was made a moment ago: nothing of the user's is lost.
            let _ = fs::remove_file(&self.file);
        }
        written
    }

    fn check_names(&self, law: &Law) -> Result<(), Failure> {
        for (index, name) in self.parameter.iter().enumerate() {
            if self.parameter[..index].contains(name) {
                let message = format!("'{name}' is asked for twice");
                return Err(Failure::Usage(message));
            }
            law.named(name).map_err(usage)?;
        }
        Ok(())
    }

    /// The bases are read through the file itself, so that their paths mean the same.
    fn fill(&self, law: &Law, shown: &str, language: Language) -> Result<String, Failure> {
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let example = self.parameter.is_empty();
        let mut text = header(shown, &stem, &self.extends, example, language);
        save(&self.file, &text)?;
        let scenario = policy::load(law, &[shown.to_owned()])?.remove(0);
        for parameter in &self.parameter {
            let change = starter_change(law, &scenario, parameter, FROM, language);
            text += &change.unwrap_or_default();
        }
        save(&self.file, &text)?;
        let (scenario, base) = policy::load_with_base(law, shown)?;
        Ok(sound(law, shown, (&scenario, &base), language))
    }
}

fn create(file: &Path, shown: &str) -> Result<(), Failure> {
    let made = OpenOptions::new().write(true).create_new(true).open(file);
    made.map(drop).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::Usage(format!(
            "'{shown}' exists already; name another file, or remove it first"
        )),
        _ => Failure::Work(format!("cannot write '{shown}': {error}")),
    })
}

fn save(file: &Path, text: &str) -> Result<(), Failure> {
    let made = OpenOptions::new().write(true).truncate(true).open(file);
    let written = made.and_then(|mut open| open.write_all(text.as_bytes()));
    written.map_err(|error| Failure::Work(format!("cannot write '{}': {error}", file.display())))
}
