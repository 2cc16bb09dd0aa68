//! Definition of every indicator of the results: name, unit, source, texts.
//!
//! Source: the files `data/indicators*.toml`, one table an indicator. All uses of an indicator read
//! this definition: names and units in the results, the report's glossary, titles. Unlike the
//! tables of figures, these files change no result, so they are not in the digest of the inputs.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use toml::Spanned;

use crate::kernel::{Language, Position, Problem, Words, plain_words};

/// The files, in the order of the glossary.
const FILES: [(&str, &str); 3] = [
    (
        "data/indicators.toml",
        include_str!("../../../../data/indicators.toml"),
    ),
    (
        "data/indicators_poverty.toml",
        include_str!("../../../../data/indicators_poverty.toml"),
    ),
    (
        "data/indicators_targeting.toml",
        include_str!("../../../../data/indicators_targeting.toml"),
    ),
];

/// Suffix of the name of an indicator without the programme's transfers.
const BEFORE_TRANSFER: &str = "_before_transfer";

/// Prefix of a table that defines every indicator with a certain suffix.
const TWIN: char = '*';

/// Definition of one indicator.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Name in the results; `*_suffix` for a definition shared by all indicators with that suffix.
    pub name: String,
    /// Unit, as in the results; `*` where it is that of the indicator.
    pub unit: String,
    /// Keys of the groups its rows may be of, beside `all`.
    pub groups: Vec<String>,
    /// The least and the most that it can be.
    range: [f64; 2],
    /// Whether it is also given without the programme's transfers.
    pub before_transfer: bool,
    /// Where the definition comes from.
    pub source: String,
    /// Title.
    pub title: Words,
    /// Unit in words.
    pub unit_words: Words,
    /// Definition: what exactly it counts.
    pub definition: Words,
    /// Denominator of a share or a mean.
    pub denominator: Words,
}

/// A table of the TOML file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GlossaryEntry {
    unit: String,
    #[serde(default)]
    groups: String,
    /// Where it is not that of its unit: 0 to 1 for shares, not negative for all others.
    range: Option<[f64; 2]>,
    #[serde(default)]
    before_transfer: bool,
    source: String,
    title: Words,
    unit_words: Words,
    definition: Words,
    denominator: Words,
}

/// A name in the results: an indicator, or the same before transfers.
#[derive(Clone, Debug)]
struct Name {
    name: String,
    unit: String,
    range: [f64; 2],
    difference: String,
    before_transfer: Option<String>,
}

/// All definitions, in the order of the files, and the names they define for the results.
#[derive(Debug)]
pub struct Glossary {
    definitions: Vec<Definition>,
    names: BTreeMap<String, Name>,
}

static EMBEDDED: LazyLock<Result<Glossary, Problem>> = LazyLock::new(|| Glossary::read(&FILES));

impl Glossary {
    /// The built-in definitions, read once.
    ///
    /// # Errors
    /// What is wrong in a file, with its line.
    pub fn embedded() -> Result<&'static Self, Problem> {
        EMBEDDED.as_ref().map_err(Clone::clone)
    }

    /// The built-in definitions, which reading the [`super::Inputs`] has already checked.
    ///
    /// # Panics
    /// When an embedded file is wrong, which reading the inputs reports first.
    pub fn get() -> &'static Self {
        EMBEDDED
            .as_ref()
            .expect("the embedded definitions of indicators are well formed")
    }

    fn read(files: &[(&str, &str)]) -> Result<Self, Problem> {
        let mut definitions: Vec<Definition> = Vec::new();
        let mut names = BTreeMap::new();
        for (file, text) in files {
            let at = |offset| Position::of(file, text, offset);
            let mut tables: Vec<(Spanned<String>, GlossaryEntry)> =
                toml::from_str::<BTreeMap<Spanned<String>, GlossaryEntry>>(text)
                    .map_err(|error| {
                        let offset = error.span().map_or(0, |span| span.start);
                        Problem::at(at(offset), plain_words(error.message()))
                    })?
                    .into_iter()
                    .collect();
            tables.sort_by_key(|(name, _)| name.span().start);
            for (name, written) in tables {
                let position = at(name.span().start);
                let one = written.define(name.into_inner(), &position)?;
                if definitions.iter().any(|other| other.name == one.name) {
                    let message = format!("'{}' is defined twice", one.name);
                    return Err(Problem::at(position, message));
                }
                for name in one.names() {
                    names.insert(name.name.clone(), name);
                }
                definitions.push(one);
            }
        }
        Ok(Self { definitions, names })
    }

    /// Every definition, in the order of the files; those shared by a suffix come last.
    pub fn definitions(&self) -> impl Iterator<Item = &Definition> {
        let is_twin = |one: &&Definition| one.name.starts_with(TWIN);
        let own = self.definitions.iter().filter(move |one| !is_twin(one));
        own.chain(self.definitions.iter().filter(is_twin))
    }

    /// Names that may occur in the results, without differences, in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// Name of an indicator or a difference as in the results, and its unit.
    pub fn known(&self, name: &str) -> Option<(&str, &str)> {
        if let Some(name) = self.names.get(name) {
            return Some((&name.name, &name.unit));
        }
        let name = self.names.get(name.strip_suffix("_difference")?)?;
        Some((&name.difference, &name.unit))
    }

    /// Unit of an indicator, as in the results.
    pub fn unit(&self, indicator: &str) -> Option<&str> {
        self.names.get(indicator).map(|name| name.unit.as_str())
    }

    /// The least and the most that an indicator or a difference can be.
    pub fn range(&self, name: &str) -> Option<[f64; 2]> {
        if let Some(name) = self.names.get(name) {
            return Some(name.range);
        }
        let [least, most] = self.names.get(name.strip_suffix("_difference")?)?.range;
        Some([least - most, most - least])
    }

    /// Name of the difference of an indicator between two scenarios.
    pub fn difference(&self, indicator: &str) -> Option<&str> {
        let name = self.names.get(indicator);
        name.map(|name| name.difference.as_str())
    }

    /// Name of the indicator without the programme's transfers, if it exists.
    pub fn before_transfer(&self, indicator: &str) -> Option<&str> {
        self.names.get(indicator)?.before_transfer.as_deref()
    }
}

impl GlossaryEntry {
    fn define(self, name: String, position: &Position) -> Result<Definition, Problem> {
        let twin = name.starts_with(TWIN);
        let refuse = |what: &str| {
            let message = format!("'{name}' has {what}");
            Err(Problem::at(position.clone(), message))
        };
        if self.unit.is_empty() || (self.unit == "*") != twin {
            return refuse("no unit of its own");
        }
        if self.source.is_empty() {
            return refuse("no source");
        }
        let words = [
            (&self.title, "title"),
            (&self.unit_words, "unit in words"),
            (&self.definition, "definition"),
            (&self.denominator, "denominator"),
        ];
        for (words, what) in words {
            for language in Language::ALL {
                if words.in_language(language).trim().is_empty() {
                    return refuse(&format!("no {what} in '{}'", language.code()));
                }
            }
        }
        let range = self.range.unwrap_or(match self.unit.as_str() {
            "share" | "share_per_month" => [0.0, 1.0],
            _ => [0.0, f64::INFINITY],
        });
        if range[0].is_nan() || range[1].is_nan() || range[0] >= range[1] {
            return refuse("a range that does not rise");
        }
        let groups = self.groups.split(',').map(str::trim);
        Ok(Definition {
            groups: groups
                .filter(|key| !key.is_empty())
                .map(str::to_owned)
                .collect(),
            name,
            unit: self.unit,
            range,
            before_transfer: self.before_transfer,
            source: self.source,
            title: self.title,
            unit_words: self.unit_words,
            definition: self.definition,
            denominator: self.denominator,
        })
    }
}

impl Definition {
    /// Names of its figures in the results; none for a definition shared by a suffix.
    fn names(&self) -> Vec<Name> {
        let endings: &[&str] = match (self.name.starts_with(TWIN), self.before_transfer) {
            (true, _) => &[],
            (false, false) => &[""],
            (false, true) => &["", BEFORE_TRANSFER],
        };
        let named = |ending: &&str| Name {
            name: format!("{}{ending}", self.name),
            unit: self.unit.clone(),
            range: self.range,
            difference: format!("{}{ending}_difference", self.name),
            before_transfer: (ending.is_empty() && self.before_transfer)
                .then(|| format!("{}{BEFORE_TRANSFER}", self.name)),
        };
        endings.iter().map(named).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REST: &str = "source = 's'\ntitle = { fr = 'a', ar = 'b', en = 'c' }\n\
        unit_words = { fr = 'a', ar = 'b', en = 'c' }\n\
        definition = { fr = 'a', ar = 'b', en = 'c' }\n\
        denominator = { fr = 'a', ar = 'b', en = 'c' }\n";

    #[test]
    fn the_embedded_definitions_are_well_formed() {
        let glossary = Glossary::embedded().expect("well formed");
        assert_eq!(glossary.unit("budget_cost"), Some("dh"));
        let before = "poverty_gap_before_transfer";
        assert_eq!(glossary.unit(before), Some("share"));
        let difference = "poverty_gap_before_transfer_difference";
        assert_eq!(glossary.difference(before), Some(difference));
        assert_eq!(glossary.unit("*_difference"), None);
        assert_eq!(glossary.known(difference), Some((difference, "share")));
        assert_eq!(glossary.known("povrety_gap"), None);
        let range = |name| glossary.range(name);
        assert_eq!(range(before), Some([0.0, 1.0]));
        assert_eq!(range(difference), Some([-1.0, 1.0]));
        assert_eq!(range("targeting_differential"), Some([-1.0, 1.0]));
        assert_eq!(range("budget_cost"), Some([0.0, f64::INFINITY]));
        let free = Some([f64::NEG_INFINITY, f64::INFINITY]);
        assert_eq!(range("budget_cost_difference"), free);
        assert_eq!(range("povrety_gap"), None);
    }

    #[test]
    fn a_fault_is_refused_with_its_file_and_line() {
        let said = |text: &str| {
            let read = Glossary::read(&[("x.toml", text)]);
            read.expect_err("a fault").to_string()
        };
        let text = format!("[a]\nunit = 'dh'\n{REST}\n[b]\nunit = ''\n{REST}");
        assert_eq!(said(&text), "x.toml:9:2: 'b' has no unit of its own");
        let text = format!("[a]\nunit = 'dh'\n{}", REST.replace("'b'", "' '"));
        assert_eq!(said(&text), "x.toml:1:2: 'a' has no title in 'ar'");
        let text = format!("[a]\nunit = 'dh'\nrange = [1.0, 0.0]\n{REST}");
        assert_eq!(
            said(&text),
            "x.toml:1:2: 'a' has a range that does not rise"
        );
        assert!(said("[a]\nunti = 'dh'\n").starts_with("x.toml:2:1: there is no key 'unti'"));
        let text = format!("[a]\nunit = 'dh'\n{REST}");
        let twice = Glossary::read(&[("x.toml", &text), ("y.toml", &text)]);
        let said = twice.expect_err("a fault").to_string();
        assert_eq!(said, "y.toml:1:2: 'a' is defined twice");
    }
}
