//! Everything the report says, in three languages, and how numbers are written in each.
//!
//! A phrase is a [`Message`]. Its texts are in the files of `i18n/`, one folder per language:
//! translations are corrected there, without touching Rust. To add a phrase, put it under one name
//! in the three folders; the name is then a constant here (`page-cost` of `page.ftl` is
//! `page::COST`), or a row of a table listed in `build.rs`. Indicators are described in
//! `data/indicators*.toml`.

mod catalogue;
pub mod check;
pub(crate) mod counted;
pub(crate) mod data;
pub mod indicator;
pub mod number;
pub mod place;
pub(crate) mod quantity;
pub(crate) mod scenario;
mod typography;
pub mod unit;
pub(crate) mod validation;

mod messages {
    use super::Message;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

use std::sync::LazyLock;

use daam_core::kernel::{Language, Words};
use fluent_bundle::FluentArgs;

pub use catalogue::{MessageCatalogue, MessageValue};
pub(crate) use messages::{
    COMPONENT, appropriation, behaviour, certainty, chart, compare, figure, page, poverty,
    registers, search, sensitivity, spells, spreadsheet, starter, targeting, treasury,
};
pub use typography::{isolate, steady};

/// The messages of this crate.
static CATALOGUE: LazyLock<MessageCatalogue> =
    LazyLock::new(|| MessageCatalogue::new(messages::SOURCES));

/// The text of each message, its gaps shown as `{name}`; formatted once, as most have no gap.
static TEXTS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let ids = CATALOGUE.ids().iter();
    ids.map(|id| CATALOGUE.words(id)).collect()
});

/// A phrase in the three languages.
#[derive(Clone, Copy, Debug)]
pub struct Message(MessageSource);

#[derive(Clone, Copy, Debug)]
enum MessageSource {
    /// In the files of `i18n/`, by its index.
    Program(usize),
    /// In the data files.
    Data(&'static Words),
}

impl Message {
    const fn of_program(index: usize) -> Self {
        Self(MessageSource::Program(index))
    }

    const fn of_data(words: &'static Words) -> Self {
        Self(MessageSource::Data(words))
    }

    /// The phrase in the three languages, its gaps shown as `{name}`.
    pub fn words(self) -> &'static Words {
        match self.0 {
            MessageSource::Program(index) => &TEXTS[index],
            MessageSource::Data(words) => words,
        }
    }

    /// The phrase in one language, its gaps shown as `{name}`.
    pub fn text(self, language: Language) -> &'static str {
        self.words().in_language(language)
    }

    /// The phrase with its gaps filled.
    pub fn fill(self, language: Language, gaps: &[(&str, &str)]) -> String {
        self.written(language, gaps.iter().copied().collect())
    }

    /// The phrase with its gaps filled, in the plural form that numbers among them select.
    pub fn tell(self, language: Language, gaps: &[(&str, MessageValue<'_>)]) -> String {
        self.written(language, gaps.iter().cloned().collect())
    }

    fn written(self, language: Language, gaps: FluentArgs<'_>) -> String {
        match self.0 {
            MessageSource::Program(index) => {
                CATALOGUE.fill(&CATALOGUE.ids()[index], language, &gaps)
            }
            MessageSource::Data(words) => words.in_language(language).to_owned(),
        }
    }
}

/// The message for a word in a table; `None` for a word that the table does not have.
pub(crate) fn by_word(group: &[(&str, Message)], word: &str) -> Option<Message> {
    let found = group.iter().find(|(known, _)| *known == word);
    found.map(|(_, message)| *message)
}

/// The words that `say` gives for each language.
pub fn in_each(say: impl FnMut(Language) -> String) -> Words {
    let [fr, ar, en] = Language::ALL.map(say);
    Words { fr, ar, en }
}

/// The name of the language switch, in the three languages.
pub fn language_switch() -> String {
    in_all_languages(page::LANGUAGE)
}

/// The name of a language in that language.
pub fn own_name(language: Language) -> &'static str {
    page::OWN_NAME.text(language)
}

/// What a page filled by its script shows when scripts are off, in the three languages.
pub fn no_script() -> String {
    in_all_languages(page::NO_SCRIPT)
}

fn in_all_languages(message: Message) -> String {
    Language::ALL
        .map(|language| message.text(language))
        .join(" · ")
}

/// The phrases of the page's scripts, by key.
pub(crate) fn script() -> impl Iterator<Item = (&'static str, Message)> {
    messages::SCRIPT.iter().copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use daam_core::measures::Group;
    use daam_core::policy::Unit;

    #[test]
    fn every_message_is_in_all_languages_with_the_same_gaps() {
        let problems = CATALOGUE.problems();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    /// A missing word would show as its key; one that no script asks for is dead.
    #[cfg(feature = "html")]
    #[test]
    fn the_scripts_of_the_page_and_the_messages_agree() {
        let scripts = crate::page::scripts()[1..].concat();
        for part in scripts.split("say('").skip(1) {
            let key = part.split('\'').next().unwrap_or("");
            assert!(script().any(|(known, _)| known == key), "{key}");
        }
        for (key, _) in script() {
            // Scripts fill gaps with plain text, so plural forms do not work.
            assert!(!CATALOGUE.chooses(&format!("script-{key}")), "{key}");
            let asked = [format!("'{key}'"), format!("say.{key}")];
            let asked = asked.iter().any(|asked| scripts.contains(asked));
            assert!(asked, "{key} is asked for by nothing");
        }
    }

    /// A word of a table that occurs nowhere in the data is misspelt or dead.
    #[test]
    fn every_word_of_a_table_is_one_that_results_or_inputs_have() {
        use messages::{COUNTED, QUANTITY, REASON, UNIT, place};
        let inputs = daam_morocco::inputs().expect("the embedded tables");
        let rows = crate::sample::table(8).rows;
        let word = |group| match group {
            Group::Part(_, word) => Some(word),
            Group::All => None,
        };
        // Components that only scenarios outside the sample have.
        let elsewhere = ["uniform", "accompaniment", "graduated"];
        let parts = rows.iter().filter_map(|row| word(row.group));
        let parts: BTreeSet<&str> = parts.chain(elsewhere).collect();
        let units = rows.iter().map(|row| row.unit).collect();
        let kinds = Unit::ALL.map(Unit::name).into();
        let lines = inputs.international_lines.iter();
        let lines = lines.map(|line| line.name);
        let lines = lines.chain(["national", "vulnerability"]).collect();
        let published = inputs.published.iter().map(|one| &*one.quantity).collect();
        let regions: Vec<_> = (1..=inputs.country.regions.len())
            .map(|code| code.to_string())
            .collect();
        let regions = regions.iter().map(|code| &**code).collect();
        let idle = |table: &[(&'static str, Message)], known: &BTreeSet<&str>| {
            let words = table.iter().map(|(word, _)| *word);
            words.filter(|word| !known.contains(word)).collect()
        };
        let found: [Vec<&str>; 18] = [
            idle(&COMPONENT, &parts),
            idle(&poverty::AGE, &parts),
            idle(&poverty::HEAD, &parts),
            idle(&poverty::HOUSEHOLD_TYPE, &parts),
            idle(&registers::ERROR, &parts),
            idle(&registers::EXIT, &parts),
            idle(&registers::STATE, &parts),
            idle(&spells::LENGTH, &parts),
            idle(&spreadsheet::WELFARE, &parts),
            idle(&targeting::GIVEN, &parts),
            idle(&targeting::GROUP, &parts),
            idle(&targeting::LOSS, &parts),
            idle(&COUNTED, &units),
            idle(&UNIT, &kinds),
            idle(&poverty::KNOWN_LINE, &lines),
            idle(&QUANTITY, &published),
            idle(&REASON, &published),
            idle(&place::REGION, &regions),
        ];
        assert_eq!(found.concat(), [""; 0], "words of nothing");
    }

    #[test]
    fn gaps_are_filled_once() {
        let gaps = [("low", "{high}"), ("high", "{ $two }")];
        let text = starter::BOUNDS.fill(Language::English, &gaps);
        assert_eq!(text, "{high} to { $two }");
    }
}
