//! The glossary: the meaning, unit and denominator of each indicator.
//!
//! The words are in `data/indicators*.toml`; the typography of each language is applied here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Message, in_each, number, steady};
use daam_core::inputs::Glossary;
use daam_core::kernel::{Language, Words};

/// An indicator of the results, explained.
pub struct Entry {
    /// Its name in `results.csv`.
    pub name: &'static str,
    /// Its title.
    pub title: Message,
    /// Its unit in words.
    pub unit: Message,
    /// What exactly it counts.
    pub meaning: Message,
    /// What a share or a mean is divided by.
    pub denominator: Message,
    /// Where the definition comes from, in the words of the source.
    pub source: &'static str,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let definitions = Glossary::get().definitions();
    definitions
        .map(|one| Entry {
            name: &one.name,
            title: set(&one.title),
            unit: set(&one.unit_words),
            meaning: set(&one.definition),
            denominator: set(&one.denominator),
            source: &one.source,
        })
        .collect()
});

/// Titles by name. Twins (such as `*_before_transfer`) combine their own title with the base's.
static TITLES: LazyLock<BTreeMap<String, Message>> = LazyLock::new(|| {
    let twins = || {
        ENTRIES
            .iter()
            .filter_map(|one| Some((one, one.name.strip_prefix('*')?)))
    };
    let mut titles = BTreeMap::new();
    for entry in ENTRIES.iter() {
        titles.insert(entry.name.to_owned(), entry.title);
        for (twin, ending) in twins() {
            let title = kept(|language| {
                let title = entry.title.text(language);
                twin.title.text(language).replace('…', title)
            });
            titles.insert(format!("{}{ending}", entry.name), title);
        }
    }
    titles
});

/// Applies the typography of each language; the result is kept until the program ends.
fn set(words: &Words) -> Message {
    kept(|language| steady(words.in_language(language), language))
}

fn kept(say: impl Fn(Language) -> String) -> Message {
    Message::of_data(Box::leak(Box::new(in_each(say))))
}

/// The title of an indicator; "not available" if it is not in the glossary.
pub fn title(name: &str) -> Message {
    let known = TITLES.get(name).copied();
    known.unwrap_or(number::NOT_AVAILABLE)
}

/// The unit of an indicator in words; "not available" if it is not in the glossary.
pub fn unit(name: &str) -> Message {
    let known = entries().find(|entry| entry.name == name);
    known.map_or(number::NOT_AVAILABLE, |entry| entry.unit)
}

/// Every indicator the report shows or the results hold.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    ENTRIES.iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::measures::INDICATORS;

    #[test]
    fn every_indicator_has_a_title() {
        for name in INDICATORS.iter() {
            let title = title(name).text(Language::English);
            assert!(!title.is_empty() && title != "not available", "{name}");
        }
        let both = title("poverty_headcount_before_transfer");
        let said = Language::ALL.map(|language| both.text(language));
        assert_eq!(
            said,
            [
                "Taux de pauvreté avant transferts",
                "معدل الفقر قبل التحويلات",
                "Poverty headcount before transfers"
            ]
        );
    }
}
