//! Scenarios in words: what each changes, as sentences in every language, and the schema of
//! scenario files.

mod idle;
mod schema;
mod sentence;
mod starter;
#[cfg(test)]
mod tests;

pub use schema::schema;
pub use sentence::{reason, sentence};
pub use starter::{header, starter_change};

use super::aligned::aligned;
use super::i18n::in_each;
use super::i18n::number::decimal;
use super::i18n::scenario::{AS_THE_LAW, BESIDE_THE_LAW, DIRECT, FROM_TO, QUOTED, SAME, SOUND};
use daam_core::kernel::{Language, Words};
use daam_core::policy::{self, Difference, Law, Scenario, differences};
use idle::idle_sentences;

/// A title in quotes.
fn quoted(text: &str, language: Language) -> String {
    QUOTED.fill(language, &[("text", &super::i18n::steady(text, language))])
}

/// One line per scenario: its name and title.
pub fn titles(scenarios: &[Scenario], language: Language) -> String {
    let lines = scenarios.iter().map(|one| {
        let title = one.title.in_language(language);
        vec![one.name.clone(), title.to_owned()]
    });
    aligned(lines.collect(), 2)
}

/// What a scenario is and what it changes in the law, `baseline`.
pub fn describe(law: &Law, baseline: &Scenario, scenario: &Scenario, language: Language) -> String {
    let mut text = format!("{}\n", scenario.title.in_language(language));
    let summary = scenario.summary.in_language(language);
    if !summary.is_empty() {
        text += &format!("{summary}\n");
    }
    let found = differences(law, baseline, scenario);
    let head = if found.is_empty() {
        AS_THE_LAW
    } else {
        BESIDE_THE_LAW
    };
    text += &format!("\n{}\n", head.text(language));
    text + &list(law, &found, scenario, language)
}

/// The differences between two scenarios.
pub fn diff(law: &Law, one: &Scenario, other: &Scenario, language: Language) -> String {
    let found = differences(law, one, other);
    if found.is_empty() {
        return format!("{}\n", SAME.text(language));
    }
    let titles =
        [one, other].map(|scenario| quoted(scenario.title.in_language(language), language));
    let gaps = [("one", titles[0].as_str()), ("other", titles[1].as_str())];
    let head = FROM_TO.fill(language, &gaps);
    format!("{head}\n{}", list(law, &found, other, language))
}

/// Gives scenarios without a summary one: what they change in the first scenario. What they change
/// without effect is said at the end of every summary.
pub fn summarise(law: &Law, scenarios: &mut [Scenario]) {
    for scenario in scenarios.iter_mut() {
        let own = scenario.summary.clone();
        if !silent(&own) {
            scenario.summary =
                in_each(|language| with_idle(law, own.in_language(language), scenario, language));
        }
    }
    let Some((first, others)) = scenarios.split_first_mut() else {
        return;
    };
    for scenario in others.iter_mut().filter(|one| silent(&one.summary)) {
        let found = differences(law, first, scenario);
        let said = |language| {
            let more = if found.len() > MOST { " …" } else { "" };
            let sentences = found.iter().take(MOST);
            let sentences: Vec<_> = sentences.map(|one| sentence(law, one, language)).collect();
            with_idle(law, &(sentences.join(" ") + more), scenario, language)
        };
        scenario.summary = in_each(said);
    }
}

/// The scenarios, then a copy without responses of each that switches one on, titled as its direct
/// effect.
pub fn with_direct(law: &Law, scenarios: Vec<Scenario>) -> Vec<Scenario> {
    let mut all = policy::with_direct(law, scenarios);
    for direct in all.iter_mut().filter(|one| one.direct_of.is_some()) {
        direct.title = in_each(|language| {
            let title = direct.title.in_language(language);
            DIRECT.fill(language, &[("title", title)])
        });
    }
    all
}

/// Most sentences of a generated summary; `describe` gives all.
const MOST: usize = 8;

/// The report of `lint` on a sound file, with what it changes in its base.
pub fn sound(
    law: &Law,
    file: &str,
    (scenario, base): (&Scenario, &Scenario),
    language: Language,
) -> String {
    let found = differences(law, base, scenario);
    let count = decimal(found.len() as f64, 0, language);
    let head = SOUND.fill(language, &[("file", file), ("count", &count)]);
    format!("{head}\n{}", list(law, &found, scenario, language))
}

/// A summary, and what the scenario changes without effect.
fn with_idle(law: &Law, summary: &str, scenario: &Scenario, language: Language) -> String {
    let idle = idle_sentences(law, scenario, language);
    idle.into_iter()
        .fold(summary.to_owned(), |text, sentence| text + " " + &sentence)
}

fn silent(words: &Words) -> bool {
    let mut languages = Language::ALL.iter();
    languages.all(|language| words.in_language(*language).is_empty())
}

/// One sentence per line; a reason shared by consecutive differences follows the last of them. Then
/// what `scenario` changes without effect.
fn list(law: &Law, found: &[Difference], scenario: &Scenario, language: Language) -> String {
    let mut text = String::new();
    for (index, difference) in found.iter().enumerate() {
        text += &format!("- {}\n", sentence(law, difference, language));
        let why = reason(difference, language);
        let next = found.get(index + 1).and_then(|next| reason(next, language));
        if let Some(why) = why.filter(|why| Some(why) != next.as_ref()) {
            text += &format!("  {why}\n");
        }
    }
    for sentence in idle_sentences(law, scenario, language) {
        text += &format!("! {sentence}\n");
    }
    text
}
