//! Numbers, months and amounts as each language writes them.
//!
//! Arabic as written in Morocco: digits 0 to 9, decimal comma. In Arabic a number is wrapped in
//! Unicode directional isolates, so that its sign and per cent sign stay in place.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use super::messages::number::*;
pub(crate) use super::messages::number::{MILLION_DIRHAMS, NOT_AVAILABLE, PARTIAL_YEAR};
use super::{Message, MessageValue};
use daam_core::kernel::{Language, Month};

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A counted noun: after a number (`512 000 ménages`), and after a million (`de ménages`).
#[derive(Clone, Copy, Debug)]
pub struct Noun(Message, Message);

/// Households.
pub const HOUSEHOLDS: Noun = Noun(COUNT_HOUSEHOLDS, OF_HOUSEHOLDS);
/// Persons.
pub const PERSONS: Noun = Noun(COUNT_PERSONS, OF_PERSONS);
/// Children.
pub const CHILDREN: Noun = Noun(COUNT_CHILDREN, OF_CHILDREN);
const DIRHAMS: Noun = Noun(COUNT_DIRHAMS, OF_DIRHAMS);

/// A number with `places` decimals.
pub fn decimal(value: f64, places: usize, language: Language) -> String {
    isolated(digits(value, places, false, language), language)
}

/// A number with `places` decimals and an explicit sign, for differences.
pub fn signed(value: f64, places: usize, language: Language) -> String {
    isolated(digits(value, places, true, language), language)
}

/// A share (0 to 1) in per cent.
pub fn percent(share: f64, places: usize, language: Language) -> String {
    let number = digits(share * 100.0, places, false, language);
    isolated(with_percent(number, language), language)
}

/// A share in per cent with only the decimals it needs, at most one.
pub fn short_percent(share: f64, language: Language) -> String {
    let whole = (share * 100.0 - (share * 100.0).round()).abs() < 0.05;
    percent(share, usize::from(!whole), language)
}

/// A relative change (0.1 for a tenth more) in per cent, with its sign.
pub fn signed_percent(share: f64, places: usize, language: Language) -> String {
    let number = digits(share * 100.0, places, true, language);
    isolated(with_percent(number, language), language)
}

/// A number that selects a plural form, written with `places` decimals.
pub fn counted(value: f64, places: usize) -> MessageValue<'static> {
    let scale = libm::pow(10.0, places as f64);
    let options = FluentNumberOptions {
        minimum_fraction_digits: Some(places),
        ..FluentNumberOptions::default()
    };
    MessageValue::Number(FluentNumber::new((value * scale).round() / scale, options))
}

/// A count in words: thousands in figures, millions and billions by name.
pub fn count(value: f64, noun: Noun, language: Language) -> String {
    let (size, named) = match value.abs() {
        size if size >= 1e9 => (1e9, BILLIONS),
        size if size >= 1e6 => (1e6, MILLIONS),
        _ => return noun.0.tell(language, &[("count", counted(value, 0))]),
    };
    let scaled = value / size;
    let places = if scaled.abs() < 10.0 { 2 } else { 1 };
    let noun = noun.1.text(language).into();
    named.tell(
        language,
        &[("count", counted(scaled, places)), ("noun", noun)],
    )
}

/// An amount of dirhams in words.
pub fn money(dirhams: f64, language: Language) -> String {
    count(dirhams, DIRHAMS, language)
}

/// An amount of dirhams with its interval, both in the same words.
pub fn money_within(dirhams: f64, interval: [f64; 2], language: Language) -> String {
    let size = [1e9, 1e6].into_iter().find(|size| dirhams.abs() >= *size);
    let Some(size) = size else {
        let around = around(dirhams, interval, 0, language);
        return format!("{} ({around})", money(dirhams, language));
    };
    let margin = (interval[1] - interval[0]) / 2.0;
    // Enough decimals for the margin not to round to zero.
    let places = usize::from(margin < 9.95 * size) + usize::from(margin < 0.095 * size);
    let plain = money(dirhams, language);
    let (_, words) = plain.split_once(NO_BREAK_SPACE).unwrap_or_default();
    let both = within(
        dirhams / size,
        interval.map(|end| end / size),
        places,
        language,
    );
    format!("{}{NO_BREAK_SPACE}{words}", isolated(both, language))
}

/// A share in per cent with its interval.
pub fn percent_within(share: f64, interval: [f64; 2], places: usize, language: Language) -> String {
    let interval = interval.map(|end| end * 100.0);
    let both = within(share * 100.0, interval, places, language);
    isolated(with_percent(both, language), language)
}

/// The interval of a figure: its margin where both sides are written alike, else its two ends.
pub fn around(value: f64, interval: [f64; 2], places: usize, language: Language) -> String {
    isolated(sides(value, interval, places, language), language)
}

fn sides(value: f64, [low, high]: [f64; 2], places: usize, language: Language) -> String {
    let number = |one| digits(one, places, false, language);
    let [below, above] = [value - low, high - value].map(number);
    if below == above {
        return format!("±{NO_BREAK_SPACE}{below}");
    }
    format!("{}–{}", number(low), number(high))
}

fn within(value: f64, interval: [f64; 2], places: usize, language: Language) -> String {
    let sides = sides(value, interval, places, language);
    let value = digits(value, places, false, language);
    if sides.starts_with('±') {
        format!("{value}{NO_BREAK_SPACE}{sides}")
    } else {
        format!("{value}{NO_BREAK_SPACE}({sides})")
    }
}

/// A month by its name: `janv. 2024`, `يناير 2024`, `Jan 2024`.
pub fn month(month: Month, language: Language) -> String {
    let (_, name) = MONTH[usize::from(month.of_year().unsigned_abs()) - 1];
    let name = name.text(language);
    format!("{name}{NO_BREAK_SPACE}{}", month.year())
}

/// A French place or month name after "de", elided where needed.
pub(super) fn french_of(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("L’") {
        return format!("de l’{rest}");
    }
    let vowel = name.starts_with(|first: char| "AEIOUÉao".contains(first));
    if vowel {
        format!("d’{name}")
    } else {
        format!("de {name}")
    }
}

fn digits(value: f64, places: usize, signed: bool, language: Language) -> String {
    let (group, point) = match language {
        Language::French | Language::Arabic => (NO_BREAK_SPACE, ','),
        Language::English => (',', '.'),
    };
    let plain = format!("{:.places$}", value.abs());
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + 8);
    // A number that rounds to zero has no sign.
    if plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        match (value < 0.0, signed) {
            (true, _) => text.push(MINUS),
            (false, true) => text.push('+'),
            (false, false) => {}
        }
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !rest.is_empty() {
        text.push(point);
        text.push_str(rest);
    }
    text
}

fn with_percent(mut number: String, language: Language) -> String {
    if language == Language::French {
        number.push(NO_BREAK_SPACE);
    }
    number.push('%');
    number
}

fn isolated(number: String, language: Language) -> String {
    if language == Language::Arabic {
        format!("\u{2066}{number}\u{2069}")
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Arabic, English, French};

    #[test]
    fn each_language_writes_numbers_its_way() {
        assert_eq!(decimal(9_275_038.0, 0, French), "9\u{a0}275\u{a0}038");
        assert_eq!(decimal(-1234.56, 1, English), "\u{2212}1,234.6");
        assert_eq!(percent(0.0391, 1, French), "3,9\u{a0}%");
        assert_eq!(percent(0.0391, 1, Arabic), "\u{2066}3,9%\u{2069}");
        assert_eq!(signed(0.004, 1, English), "0.0");
        assert_eq!(signed(-0.04, 2, English), "\u{2212}0.04");
        assert_eq!(decimal(999.0, 0, English), "999");
    }

    #[test]
    fn millions_agree_in_french() {
        assert_eq!(
            count(1.52e6, HOUSEHOLDS, French),
            "1,52\u{a0}million de ménages"
        );
        assert_eq!(money(27.4e9, French), "27,4\u{a0}milliards de dirhams");
        assert_eq!(
            money_within(27.4e9, [27.09e9, 27.71e9], French),
            "27,4\u{a0}±\u{a0}0,3\u{a0}milliards de dirhams"
        );
        assert_eq!(
            money_within(27.4e9, [27.369e9, 27.431e9], Arabic),
            "\u{2066}27,40\u{a0}±\u{a0}0,03\u{2069}\u{a0}مليار درهم"
        );
        assert_eq!(
            percent_within(0.0064, [0.0059, 0.0069], 2, English),
            "0.64\u{a0}±\u{a0}0.05%"
        );
        assert_eq!(
            percent_within(0.0064, [0.0011, 0.0362], 2, French),
            "0,64\u{a0}(0,11–3,62)\u{a0}%"
        );
        assert_eq!(
            money_within(1.5e9, [0.0, 4.2e9], English),
            "1.5\u{a0}(0.0–4.2)\u{a0}billion dirhams"
        );
        assert_eq!(count(512e3, HOUSEHOLDS, English), "512,000\u{a0}households");
        assert_eq!(month(Month::new(2024, 8), Arabic), "غشت\u{a0}2024");
    }
}
