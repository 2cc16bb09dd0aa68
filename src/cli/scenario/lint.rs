//! `daam scenario lint`.

use crate::cli::diagnostics::render;
use crate::cli::{Failure, print};
use daam_core::kernel::Language;
use daam_core::policy::{Law, load_with_base};
use daam_report::scenario::sound;

/// Says what each sound file changes, then fails with all that is wrong in the others.
pub(super) fn lint(law: &Law, files: &[String], language: Language) -> Result<(), Failure> {
    let mut wrong: Vec<String> = Vec::new();
    for file in files {
        match load_with_base(law, file) {
            Ok((scenario, base)) => print(&sound(law, file, (&scenario, &base), language)),
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
