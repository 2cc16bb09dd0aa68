//! One difference between two scenarios as a sentence.

use super::quoted;
use crate::i18n::number::{decimal, percent};
use crate::i18n::scenario as words;
use crate::i18n::{Message, isolate, place as places, steady, unit};
use daam_core::kernel::{Language, Milieu, Place};
use daam_core::policy::{Difference, Law, Parameter, Unit, Value};

/// A whole sentence: where, when and what changes.
pub fn sentence(law: &Law, difference: &Difference, language: Language) -> String {
    let comma = words::COMMA.text(language);
    let mut text = String::new();
    if let Some(place) = difference.place {
        text += &place_phrase(law, place, language);
        text += comma;
    }
    text += &time_phrase(difference, language);
    text += comma;
    match law.parameter(&difference.parameter) {
        Some(parameter) => text += &change_phrase(parameter, difference, language),
        None => text += &difference.parameter,
    }
    capital(&text) + "."
}

/// The reason, and how well the value is established; `None` when the scenario gives neither.
pub fn reason(difference: &Difference, language: Language) -> Option<String> {
    let why = difference.why.as_ref().map(|why| {
        let why = why.in_language(language).trim_end_matches('.');
        words::WHY.fill(language, &[("why", &steady(why, language))])
    });
    let status = difference.status.map(|status| {
        let status = words::status(status).text(language);
        words::STATUS.fill(language, &[("status", status)])
    });
    let said: Vec<String> = why.into_iter().chain(status).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn time_phrase(difference: &Difference, language: Language) -> String {
    let first = difference.from;
    let (label, until) = match difference.until {
        None => (words::SINCE, None),
        Some(until) if until == first => (words::DURING, None),
        Some(until) => (words::BETWEEN, Some(until)),
    };
    let from = match until {
        Some(until) if until.year() == first.year() => words::month_name(first, language),
        _ => words::month(first, language),
    };
    let until = until.map_or_else(String::new, |until| words::month(until, language));
    label.fill(language, &[("from", &from), ("until", &until)])
}

fn place_phrase(law: &Law, place: Place, language: Language) -> String {
    let milieu = place.milieu.map(|milieu| match milieu {
        Milieu::Urban => words::URBAN.text(language).to_owned(),
        Milieu::Rural => words::RURAL.text(language).to_owned(),
    });
    let named = place.code.and_then(|code| law.territory().place(code));
    let named = named.map(|named| {
        let (label, name) = match places::name(place) {
            Some(region) => (words::REGION, region.text(language)),
            None if named.prefecture => (words::PREFECTURE, named.name.as_str()),
            None => (words::PROVINCE, named.name.as_str()),
        };
        let name = isolate(name, language);
        label.fill(language, &[("name", &name)])
    });
    let parts: Vec<String> = milieu.into_iter().chain(named).collect();
    parts.join(words::COMMA.text(language))
}

fn change_phrase(parameter: &Parameter, difference: &Difference, language: Language) -> String {
    let (before, after) = (&difference.before, &difference.after);
    let label = match after {
        Value::Flag(on) => flag_label(*on, difference),
        Value::Choice(_) if before == after => words::STILL_CHOSEN,
        Value::Choice(_) => words::CHOSEN,
        Value::Number(_) | Value::Integer(_) | Value::Month(_) => {
            number_label(parameter, difference)
        }
    };
    // The unit is given once: with the second value, unless that is not shown.
    let told = label.text(language).contains("{after}");
    let title = quoted(parameter.title.in_language(language), language);
    let before = value_phrase(parameter, before, !told, language);
    let gaps = [
        ("title", title.as_str()),
        ("before", &before),
        ("after", &value_phrase(parameter, after, true, language)),
    ];
    label.fill(language, &gaps)
}

fn flag_label(on: bool, difference: &Difference) -> Message {
    let moves = difference.moves && difference.until.is_none();
    match (on, difference.before == difference.after) {
        (true, true) => words::RULE_STAYS,
        (false, true) => words::RULE_STAYS_ABSENT,
        (true, false) if moves => words::RULE_BEGINS,
        (true, false) => words::RULE_HOLDS,
        (false, false) if moves => words::RULE_ENDS,
        (false, false) => words::RULE_ABSENT,
    }
}

fn number_label(parameter: &Parameter, difference: &Difference) -> Message {
    let off = |value: &Value| parameter.off.as_ref() == Some(value);
    let (before, after) = (&difference.before, &difference.after);
    let moves = difference.moves && difference.until.is_none();
    match (off(before), off(after)) {
        (_, true) if before == after => words::STAYS_OUT,
        _ if before == after => words::STAYS,
        (true, false) if moves => words::INTRODUCED,
        (true, false) => words::IN_USE,
        (false, true) if moves => words::ABOLISHED,
        (false, true) => words::NOT_IN_USE,
        _ if moves => words::MOVES,
        _ if matches!(parameter.unit, Unit::Month | Unit::MonthOfYear) => words::INSTEAD_MONTH,
        _ => words::INSTEAD,
    }
}

/// A value as it stands in a sentence, with its unit if wanted.
fn value_phrase(
    parameter: &Parameter,
    value: &Value,
    with_unit: bool,
    language: Language,
) -> String {
    match value {
        // The value of a flag is expressed by the verb.
        Value::Flag(_) => String::new(),
        Value::Choice(word) => {
            let choice = parameter.choices.iter().find(|choice| choice.word == *word);
            let words = choice.map_or(word.as_str(), |choice| choice.words.in_language(language));
            quoted(words, language)
        }
        Value::Month(month) => words::month(*month, language),
        Value::Integer(number) if parameter.unit == Unit::MonthOfYear => {
            let name = words::month_of_year(usize::try_from(*number).unwrap_or_default());
            name.text(language).to_owned()
        }
        Value::Integer(_) | Value::Number(_) => {
            let number = value.as_number().unwrap_or_default();
            if parameter.unit == Unit::Share {
                let places = places_of(libm::round(number * 1e10) / 1e8);
                return percent(number, places, language);
            }
            let figures = decimal(number, places_of(number), language);
            let phrase = unit::phrase(parameter.unit, language, number);
            if !with_unit || phrase.is_empty() {
                figures
            } else {
                format!("{figures}\u{a0}{phrase}")
            }
        }
    }
}

/// The decimals a number needs.
fn places_of(number: f64) -> usize {
    let text = number.to_string();
    text.split_once('.')
        .map_or(0, |(_, decimals)| decimals.len())
}
