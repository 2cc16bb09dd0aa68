//! Messages of Project Fluent (<https://projectfluent.org>) in the three languages.
//!
//! Input: the text of `.ftl` files. Output: the text of a message with its gaps (Fluent placeables)
//! filled. Values passed as numbers select the plural form and are formatted for the language.
//! Fluent's own bidi isolation is off: callers [isolate](super::isolate) the values that need it.
//! Typography is [applied](super::steady) when files are read, so that translators write plain
//! spaces and signs.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use super::{number, steady};
use daam_core::kernel::{Language, Words};

/// The value of a gap: a text, or a number that selects the plural form.
pub type MessageValue<'a> = FluentValue<'a>;

/// Messages by name.
pub struct MessageCatalogue {
    bundles: [FluentBundle<FluentResource>; 3],
    /// The names in each language, in the order of the files.
    names: [Vec<String>; 3],
    /// Faults found in the files.
    problems: Vec<String>,
}

impl MessageCatalogue {
    /// The messages of files in French, Arabic and English. Faulty entries are left out and
    /// reported by [`Self::problems`].
    pub fn new(sources: [&[&str]; 3]) -> Self {
        let mut problems = Vec::new();
        let mut names = [const { Vec::new() }; 3];
        let bundles = Language::ALL.map(|language| {
            let mut bundle = bundle(language);
            for source in sources[language as usize] {
                let source = steady(&own_plurals(source, language), language);
                let resource = FluentResource::try_new(source).unwrap_or_else(|(some, errors)| {
                    let errors = errors.iter().map(|error| format!("{language:?}: {error}"));
                    problems.extend(errors);
                    some
                });
                names[language as usize].extend(named(&resource).map(str::to_owned));
                if let Err(errors) = bundle.add_resource(resource) {
                    let errors = errors.iter().map(|error| format!("{language:?}: {error}"));
                    problems.extend(errors);
                }
            }
            bundle
        });
        Self {
            bundles,
            names,
            problems,
        }
    }

    /// The names of the messages, in the order of the files.
    pub fn ids(&self) -> &[String] {
        &self.names[Language::English as usize]
    }

    /// The text of a message, with its gaps filled.
    pub fn fill(&self, id: &str, language: Language, gaps: &FluentArgs<'_>) -> String {
        debug_assert!(
            self.gaps(id, language)
                .agreed
                .iter()
                .all(|gap| { matches!(gaps.get(*gap), Some(FluentValue::Number(_))) }),
            "{id} agrees with what is no number"
        );
        let (text, errors) = self.format(id, language, gaps);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text
    }

    /// The text of a message in the three languages, its gaps shown as `{name}`.
    pub fn words(&self, id: &str) -> Words {
        let [fr, ar, en] = Language::ALL.map(|language| self.template(id, language));
        Words { fr, ar, en }
    }

    fn template(&self, id: &str, language: Language) -> String {
        let gaps = self.gaps(id, language).all();
        let shown = gaps.iter().map(|gap| (*gap, format!("{{{gap}}}")));
        self.format(id, language, &shown.collect()).0
    }

    /// Whether the text of a message depends on a number.
    pub fn chooses(&self, id: &str) -> bool {
        let mut gaps = Language::ALL
            .map(|language| self.gaps(id, language))
            .into_iter();
        gaps.any(|gaps| !gaps.agreed.is_empty())
    }

    /// All faults: unreadable files, messages that are missing or empty in a language or have other
    /// gaps there, and dangling references.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = self.problems.clone();
        let all: BTreeSet<&String> = self.names.iter().flatten().collect();
        for id in all {
            let gaps = Language::ALL.map(|language| self.gaps(id, language));
            let english = &gaps[Language::English as usize];
            for (language, own) in Language::ALL.into_iter().zip(&gaps) {
                // A number used only to select a plural form is `count`; not every language needs
                // it.
                let known = |gap: &&str| *gap == "count" || english.shown.contains(gap);
                if own.shown != english.shown || !own.agreed.iter().all(known) {
                    problems.push(format!("{language:?}: {id} has the gaps {:?}", own.all()));
                }
                let shown: FluentArgs<'_> = own.all().iter().map(|gap| (*gap, "x")).collect();
                let (text, errors) = self.format(id, language, &shown);
                if text.trim().is_empty() || !errors.is_empty() {
                    problems.push(format!("{language:?}: {id} says {text:?} {errors:?}"));
                }
            }
        }
        problems
    }

    fn format(
        &self,
        id: &str,
        language: Language,
        gaps: &FluentArgs<'_>,
    ) -> (String, Vec<FluentError>) {
        let bundle = &self.bundles[language as usize];
        let mut errors = Vec::new();
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        let text = pattern.map(|pattern| bundle.format_pattern(pattern, Some(gaps), &mut errors));
        (text.unwrap_or_default().into_owned(), errors)
    }

    /// The gaps of a message and of those it refers to.
    fn gaps(&self, id: &str, language: Language) -> Gaps<'_> {
        let mut gaps = Gaps::default();
        self.collect(id, language, &mut gaps);
        gaps
    }

    fn collect<'a>(&'a self, id: &str, language: Language, gaps: &mut Gaps<'a>) {
        let message = self.bundles[language as usize].get_message(id);
        let mut patterns: Vec<&Pattern<&str>> = message
            .and_then(|message| message.value())
            .into_iter()
            .collect();
        while let Some(pattern) = patterns.pop() {
            for element in &pattern.elements {
                let PatternElement::Placeable { expression } = element else {
                    continue;
                };
                match expression {
                    Expression::Select { selector, variants } => {
                        gaps.agreed.extend(variable(selector));
                        gaps.agreed.extend(arguments(selector));
                        patterns.extend(variants.iter().map(|variant| &variant.value));
                    }
                    Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
                        self.collect(id.name, language, gaps);
                    }
                    Expression::Inline(inline) => {
                        gaps.shown.extend(variable(inline));
                        gaps.shown.extend(arguments(inline));
                    }
                }
            }
        }
    }
}

#[derive(Default)]
struct Gaps<'a> {
    /// Gaps shown in the text.
    shown: BTreeSet<&'a str>,
    /// Gaps that select a plural form.
    agreed: BTreeSet<&'a str>,
}

impl<'a> Gaps<'a> {
    fn all(&self) -> BTreeSet<&'a str> {
        self.shown.union(&self.agreed).copied().collect()
    }
}

fn variable<'a>(expression: &'a InlineExpression<&'a str>) -> Option<&'a str> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    }
}

/// The gaps passed to a function.
fn arguments<'a>(expression: &'a InlineExpression<&'a str>) -> impl Iterator<Item = &'a str> {
    let arguments = match expression {
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        _ => None,
    };
    arguments
        .into_iter()
        .flat_map(|arguments| arguments.positional.iter().filter_map(variable))
}

/// Makes Arabic select plural forms by [`arabic_plural`]: the rules of the library
/// (`intl_pluralrules` 7) use the whole number where Arabic uses its last two digits, so that 103
/// and 3,858,989 would get the wrong form.
fn own_plurals(source: &str, language: Language) -> String {
    if language != Language::Arabic {
        return source.to_owned();
    }
    let selects = |line: &str| {
        let (before, rest) = line.split_once("{ $")?;
        let name = rest.strip_suffix(" ->")?;
        Some(format!("{before}{{ PLURAL(${name}) ->"))
    };
    let lines = source
        .lines()
        .map(|line| selects(line).unwrap_or_else(|| line.to_owned()));
    lines.map(|line| line + "\n").collect()
}

/// The plural category of a number in Arabic (Unicode CLDR).
fn arabic_plural(number: f64) -> &'static str {
    let number = number.abs();
    if number.fract() > 0.0 {
        return "other";
    }
    match (number, number % 100.0) {
        (0.0, _) => "zero",
        (1.0, _) => "one",
        (2.0, _) => "two",
        (_, last) if (3.0..=10.0).contains(&last) => "few",
        (_, last) if last >= 11.0 => "many",
        _ => "other",
    }
}

fn named(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let code: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![code]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::French => |value, _| written(value, Language::French),
        Language::Arabic => |value, _| written(value, Language::Arabic),
        Language::English => |value, _| written(value, Language::English),
    }));
    // A French name after "de".
    let added = bundle.add_function("DE", |positional, _| match positional.first() {
        Some(FluentValue::String(name)) => FluentValue::from(number::french_of(name)),
        other => other.cloned().unwrap_or(FluentValue::Error),
    });
    debug_assert!(added.is_ok(), "the function has one name");
    let added = bundle.add_function("PLURAL", |positional, _| match positional.first() {
        Some(FluentValue::Number(number)) => FluentValue::from(arabic_plural(number.value)),
        _ => FluentValue::Error,
    });
    debug_assert!(added.is_ok(), "the function has one name");
    bundle
}

/// A number formatted for a language.
fn written(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let places = number.options.minimum_fraction_digits.unwrap_or(0);
    Some(number::decimal(number.value, places, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_agrees_with_the_last_two_figures() {
        let numbers = [0.0, 1.0, 2.0, 103.0, 3_858_989.0, 100.0, 2.5];
        let said = numbers.map(arabic_plural);
        assert_eq!(
            said,
            ["zero", "one", "two", "few", "many", "other", "other"]
        );
    }

    #[test]
    fn what_is_wrong_in_the_files_is_told() {
        let texts = [
            &["a = { $x }\n"][..],
            &["a = { $y }\nb = b\n"],
            &["a = { $x }\n"],
        ];
        let problems = MessageCatalogue::new(texts).problems().join("\n");
        assert!(problems.contains("Arabic: a has the gaps"), "{problems}");
        assert!(problems.contains("French: b says"), "{problems}");
    }
}
