//! What the explorer's page says, from `i18n/`, one folder a language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use daam_core::kernel::Words;
use daam_report::i18n::MessageCatalogue;

static CATALOGUE: LazyLock<MessageCatalogue> = LazyLock::new(|| {
    MessageCatalogue::new([
        &[include_str!("../i18n/fr/explorer.ftl")],
        &[include_str!("../i18n/ar/explorer.ftl")],
        &[include_str!("../i18n/en/explorer.ftl")],
    ])
});

/// Every phrase, by the key the script of the page knows it by; `{name}` is a gap.
pub(crate) fn all() -> BTreeMap<String, Words> {
    let ids = CATALOGUE.ids().iter();
    ids.map(|id| (id.clone(), CATALOGUE.words(id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_in_all_languages_with_the_same_gaps() {
        let problems = CATALOGUE.problems();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        // The script fills in texts.
        let choosing = CATALOGUE.ids().iter().find(|id| CATALOGUE.chooses(id));
        assert_eq!(choosing, None);
    }

    /// A word the script asks for and nobody has would show as its key; one that nothing asks
    /// for is of no use.
    #[test]
    fn the_script_and_the_words_agree() {
        let script = crate::page::script();
        let all = all();
        for part in script.split("say('").skip(1) {
            let key = part.split('\'').next().unwrap_or("");
            // The script completes keys that end with an underscore.
            let known =
                |known: &String| known == key || (key.ends_with('_') && known.starts_with(key));
            assert!(all.keys().any(known), "{key}");
        }
        for key in all.keys() {
            let stems = key.match_indices('_').map(|(at, _)| &key[..=at]);
            let mut names = stems.chain([key.as_str()]);
            let asked = names.any(|name| script.contains(&format!("'{name}'")));
            assert!(asked, "{key} is asked for by nothing");
        }
    }
}
