//! What a scenario changes without effect, in sentences.

use crate::i18n::scenario::{EITHER, IDLE, NEED_ANY_CHANGE, NEED_CHANGES};
use daam_core::kernel::Language;
use daam_core::policy::{IdleChange, Law, Need, Scenario};

/// One sentence for each parameter that a scenario changes without effect, with what would give it
/// one.
pub(super) fn idle_sentences(law: &Law, scenario: &Scenario, language: Language) -> Vec<String> {
    let idle = scenario.idle_changes();
    idle.iter()
        .map(|one| sentence(law, one, language))
        .collect()
}

fn sentence(law: &Law, idle: &IdleChange, language: Language) -> String {
    let name = idle.parameter.as_str();
    let title = law
        .parameter(name)
        .map_or(name, |known| known.title.in_language(language));
    let needs = idle.needs.iter().map(|need| said(need, language));
    let either =
        |one: String, other: String| EITHER.fill(language, &[("one", &one), ("other", &other)]);
    let needs = needs.reduce(either).unwrap_or_default();
    IDLE.fill(
        language,
        &[("title", title), ("parameter", name), ("needs", &needs)],
    )
}

fn said(need: &Need, language: Language) -> String {
    match need {
        Need::InUse(_) | Need::Holds(..) => need.to_string(),
        Need::Changes(prefix) if prefix.is_empty() => NEED_ANY_CHANGE.text(language).to_owned(),
        Need::Changes(prefix) => NEED_CHANGES.fill(language, &[("name", prefix)]),
    }
}
