//! `daam scenario list`, `describe` and `diff`.

use daam_core::kernel::{Language, Problems};
use daam_core::policy::{self, Law, Scenario};
use daam_report::scenario as report;

pub(super) fn list(law: &Law, language: Language) -> Result<String, Problems> {
    let names = law.library().names().into_iter();
    let names: Vec<String> = names.map(str::to_owned).collect();
    Ok(report::titles(&policy::load(law, &names)?, language))
}

pub(super) fn describe(
    law: &Law,
    scenario: String,
    language: Language,
) -> Result<String, Problems> {
    let baseline = one(law, law.library().root())?;
    let scenario = one(law, &scenario)?;
    Ok(report::describe(law, &baseline, &scenario, language))
}

pub(super) fn diff(
    law: &Law,
    first: &str,
    second: &str,
    language: Language,
) -> Result<String, Problems> {
    // Each by itself: two files of one name may well be compared.
    let (first, second) = (one(law, first)?, one(law, second)?);
    Ok(report::diff(law, &first, &second, language))
}

fn one(law: &Law, name: &str) -> Result<Scenario, Problems> {
    Ok(policy::load(law, &[name.to_owned()])?.remove(0))
}
