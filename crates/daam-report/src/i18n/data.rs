//! Translations of English texts in the data: reasons and units of assumptions, sources of figures
//! and definitions.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::messages::{ASSUMPTION, ASSUMPTION_UNIT, SOURCE};
use super::{Message, by_word};
use daam_core::kernel::Language;

static BY_ENGLISH: LazyLock<BTreeMap<&'static str, Message>> = LazyLock::new(|| {
    let all = ASSUMPTION.iter().chain(&SOURCE);
    all.map(|(_, message)| (message.text(Language::English), *message))
        .collect()
});

/// A text of the data in another language; unchanged when there is no translation, as for a user's
/// own assumption.
pub(crate) fn translated(text: &str, language: Language) -> &str {
    let known = BY_ENGLISH.get(text);
    known.map_or(text, |message| message.text(language))
}

/// The unit of an assumption in words.
pub(crate) fn unit(word: &str, language: Language) -> &str {
    let known = by_word(&ASSUMPTION_UNIT, word);
    known.map_or(word, |message| message.text(language))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use daam_core::inputs::Glossary;

    /// Sources that are not translated: files of the program, titles of works.
    fn is_a_name(source: &str) -> bool {
        source.starts_with("src/") || source.contains("(19") || source.contains("(20")
    }

    #[test]
    fn every_english_text_of_the_data_is_translated() {
        let inputs = daam_morocco::inputs().expect("the embedded tables");
        let assumptions = inputs.assumptions.all.values();
        let published = inputs.published.iter().map(|one| one.source.as_str());
        let definitions = Glossary::get().definitions().map(|one| one.source.as_str());
        let texts: BTreeSet<&str> = assumptions
            .clone()
            .map(|one| one.why.as_str())
            .chain(published)
            .chain(definitions)
            .collect();
        for text in &texts {
            let known = BY_ENGLISH.contains_key(text) || is_a_name(text);
            assert!(known, "nobody has translated: {text}");
        }
        let idle = BY_ENGLISH.keys().find(|text| !texts.contains(*text));
        assert_eq!(idle, None, "no data say so");
        let units: BTreeSet<&str> = assumptions.map(|one| one.unit.as_str()).collect();
        let known: BTreeSet<&str> = ASSUMPTION_UNIT.iter().map(|(word, _)| *word).collect();
        assert_eq!(units, known);
    }
}
