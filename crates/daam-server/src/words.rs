//! Words of the explorer's page, from `page/words.toml`.

use std::collections::BTreeMap;

use daam_core::kernel::{Problem, Words};

/// Every word, by the key the script of the page knows it by; `{name}` is a gap.
///
/// # Errors
/// None in the file that comes with the program.
pub(crate) fn all() -> Result<BTreeMap<String, Words>, Problem> {
    toml::from_str(include_str!("page/words.toml"))
        .map_err(|error| Problem::new(format!("page/words.toml: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::kernel::Language;

    #[test]
    fn every_word_is_in_all_languages_with_the_same_gaps() {
        let gaps = |text: &str| {
            let parts = text.split('{').skip(1);
            let mut gaps: Vec<String> = parts
                .filter_map(|rest| rest.split('}').next().map(str::to_owned))
                .collect();
            gaps.sort();
            gaps
        };
        for (key, words) in all().expect("well formed") {
            let [fr, ar, en] = Language::ALL.map(|language| words.in_language(language));
            assert!([fr, ar, en].iter().all(|text| !text.is_empty()), "{key}");
            assert_eq!(gaps(fr), gaps(ar), "{key}");
            assert_eq!(gaps(fr), gaps(en), "{key}");
        }
    }

    /// A word the script asks for and nobody has would show as its key; one that nothing asks
    /// for is of no use.
    #[test]
    fn the_script_and_the_words_agree() {
        let script = crate::page::script();
        let all = all().expect("well formed");
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
