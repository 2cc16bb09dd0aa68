//! Typography of each language: non-breaking spaces and text direction.

use daam_core::kernel::Language;

/// Keeps a text of unknown direction from disturbing the sentence around it.
pub fn isolate(text: &str, language: Language) -> String {
    if language == Language::Arabic {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_owned()
    }
}

/// Applies typography to a hand-written text: in Arabic, signs and per cent signs stay on their
/// side of the number; in French, no line begins with punctuation of the word before.
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
        // A hyphen between two words or numbers is not a sign.
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
}
