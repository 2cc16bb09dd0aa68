//! `daam scenario`: what scenarios say, whether a file is sound, and a file to begin with.

mod lint;
mod new;
mod read;

use clap::{Args, Subcommand};

use super::{Failure, language, print};
use daam_core::kernel::Language;
use daam_report::scenario::schema;

/// What to do with scenarios.
#[derive(Debug, Args)]
pub(super) struct ScenarioArguments {
    #[command(subcommand)]
    action: Action,
    /// Language of the sentences: fr, ar or en.
    #[arg(long, visible_alias = "lang", global = true, default_value = "en", value_parser = language)]
    language: Language,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// The scenarios that come with the program, a line each.
    List,
    /// What a scenario changes in the law, in sentences.
    Describe {
        /// A built-in name or the path of a TOML file.
        scenario: String,
    },
    /// What two scenarios differ in, in sentences.
    Diff {
        /// A built-in name or the path of a TOML file.
        one: String,
        /// Another.
        other: String,
    },
    /// Check files: what each changes in its base, or everything wrong with it.
    Lint {
        /// Paths of TOML files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
    /// Write a file to begin with, commented and sound; it must not exist.
    New(new::NewScenario),
    /// The JSON Schema of scenario files, for editors.
    Schema,
}

impl ScenarioArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let law = daam_morocco::law()?;
        let language = self.language;
        let text = match self.action {
            Action::List => read::list(&law, language)?,
            Action::Describe { scenario } => read::describe(&law, scenario, language)?,
            Action::Diff { one, other } => read::diff(&law, &one, &other, language)?,
            Action::Lint { files } => return lint::lint(&law, &files, language),
            Action::New(beginning) => beginning.write(&law, language)?,
            Action::Schema => schema(&law, language),
        };
        print(&text);
        Ok(())
    }
}
