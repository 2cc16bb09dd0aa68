//! Everything the report says, in three languages, and how numbers are written in each.
//!
//! A phrase is a [`Label`] in one of the files of this folder; `{name}` in it is a gap that
//! [`Label::fill`] fills. To correct a translation, edit the phrase: nothing else holds words
//! but `data/indicators*.toml`, which says what each indicator is.

pub mod appropriation;
pub mod behaviour;
pub mod certainty;
pub mod chart;
pub mod compare;
pub mod component;
pub mod figure;
pub mod indicator;
pub mod number;
pub mod page;
pub mod place;
pub mod poverty;
pub mod quantity;
pub mod registers;
pub mod scenario;
pub mod search;
pub mod sensitivity;
pub mod spells;
pub mod spreadsheet;
pub mod targeting;
pub mod treasury;
pub mod validation;

use daam_core::kernel::Language;

/// A phrase in the three languages.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    fr: &'static str,
    ar: &'static str,
    en: &'static str,
}

impl Label {
    /// A phrase in French, Arabic and English.
    #[must_use]
    pub const fn new(fr: &'static str, ar: &'static str, en: &'static str) -> Self {
        Self { fr, ar, en }
    }

    /// The phrase in one language.
    #[must_use]
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::French => self.fr,
            Language::Arabic => self.ar,
            Language::English => self.en,
        }
    }

    /// The phrase with its gaps filled.
    #[must_use]
    pub fn fill(&self, language: Language, gaps: &[(&str, &str)]) -> String {
        let mut rest = self.text(language);
        let mut text = String::with_capacity(rest.len() + 32);
        // One pass, so that a brace in what is filled in is never taken for a gap.
        while let Some(start) = rest.find('{') {
            let (before, gap) = rest.split_at(start);
            text.push_str(before);
            let Some(end) = gap.find('}') else { break };
            let name = &gap[1..end];
            match gaps.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => text.push_str(value),
                None => text.push_str(&gap[..=end]),
            }
            rest = &gap[end + 1..];
        }
        text.push_str(rest);
        text
    }
}

/// Keeps a text of unknown direction from disturbing the sentence around it.
#[must_use]
pub fn isolate(text: &str, language: Language) -> String {
    if language == Language::Arabic {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_owned()
    }
}

/// Sets a text written by hand: in Arabic, signs and per cents stay on their side of the number;
/// in French, no line begins with a sign that belongs to the word before.
#[must_use]
pub fn steady(text: &str, language: Language) -> String {
    match language {
        Language::French => french(text),
        Language::Arabic => arabic(text),
        Language::English => text.to_owned(),
    }
}

fn french(text: &str) -> String {
    [" %", " ;", " :", " ?", " !", " »"]
        .into_iter()
        .fold(text.replace("« ", "«\u{a0}"), |text, sign| {
            text.replace(sign, &sign.replace(' ', "\u{a0}"))
        })
}

fn arabic(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut out = String::with_capacity(text.len() + 8);
    let mut at = 0;
    while at < letters.len() {
        let sign = matches!(letters[at], '+' | '-' | '\u{2212}') && digit(at + 1);
        // A hyphen between two words or numbers is no sign.
        let sign = sign && (at == 0 || !letters[at - 1].is_alphanumeric());
        if !sign && !digit(at) {
            out.push(letters[at]);
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while digit(end) || (matches!(letters.get(end), Some('.' | ',')) && digit(end + 1)) {
            end += 1;
        }
        let percent = letters.get(end) == Some(&'%');
        end += usize::from(percent);
        let number: String = letters[at..end].iter().collect();
        if sign || percent {
            out.push_str(&format!("\u{2066}{number}\u{2069}"));
        } else {
            out.push_str(&number);
        }
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_per_cents_are_isolated_in_arabic() {
        let text = steady("رفع بنسبة +5,5% سنة 2026", Language::Arabic);
        assert_eq!(text, "رفع بنسبة \u{2066}+5,5%\u{2069} سنة 2026");
        assert_eq!(
            steady("de 5 % : oui", Language::French),
            "de 5\u{a0}%\u{a0}: oui"
        );
        assert_eq!(steady("+5%", Language::English), "+5%");
    }

    #[test]
    fn gaps_are_filled_once() {
        let label = Label::new("{a} et {b}", "{a} و{b}", "{a} and {b}");
        let text = label.fill(Language::English, &[("a", "{b}"), ("b", "two")]);
        assert_eq!(text, "{b} and two");
    }
}
