//! `daam scenario`: what scenarios say, whether a file is sound, and a file to begin with.

mod new;

use clap::{Args, Subcommand};

use super::diagnostics::render;
use super::solve::one as scenario;
use super::{Failure, language, print};
use daam_core::kernel::Language;
use daam_core::policy::{self, Law};
use daam_report::scenario as report;

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
            Action::List => {
                let names = law.library().names().into_iter();
                let names: Vec<String> = names.map(str::to_owned).collect();
                report::titles(&policy::load(&law, &names)?, language)
            }
            Action::Describe { scenario: name } => {
                let baseline = scenario(&law, law.library().root())?;
                report::describe(&law, &baseline, &scenario(&law, &name)?, language)
            }
            // Each is loaded by itself: two files of one name may well be compared.
            Action::Diff { one, other } => {
                let (one, other) = (scenario(&law, &one)?, scenario(&law, &other)?);
                report::diff(&law, &one, &other, language)
            }
            Action::Lint { files } => return lint(&law, &files, language),
            Action::New(beginning) => beginning.write(&law, language)?,
            Action::Schema => report::schema(&law, language),
        };
        print(&text);
        Ok(())
    }
}

/// Says what each sound file changes, then fails with all that is wrong in the others.
fn lint(law: &Law, files: &[String], language: Language) -> Result<(), Failure> {
    let mut wrong: Vec<String> = Vec::new();
    for file in files {
        match policy::load_with_base(law, file) {
            Ok((scenario, base)) => print(&report::sound(law, file, (&scenario, &base), language)),
            Err(problems) => {
                let told = problems.0.iter().map(render);
                let new: Vec<String> = told.filter(|problem| !wrong.contains(problem)).collect();
                wrong.extend(new);
            }
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Failure::Usage(wrong.join("\n")))
    }
}
