//! Units after a number that the page's script writes: the script chooses the plural itself, by
//! the rules of the reader's browser, among the forms given here.

use std::collections::BTreeMap;

use super::messages::COUNTED;
use super::{by_word, number};
use daam_core::kernel::Language;

/// An example number for each plural category, in languages that have it.
const EXAMPLES: [(&str, f64); 6] = [
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("few", 3.0),
    ("many", 11.0),
    ("other", 100.0),
];

/// The forms of a unit by plural category; `None` for a unit without plural forms.
pub(crate) fn forms(unit: &str, language: Language) -> Option<BTreeMap<&'static str, String>> {
    let message = by_word(&COUNTED, unit)?;
    let form = |count| message.tell(language, &[("count", number::counted(count, 0))]);
    let forms = EXAMPLES.iter();
    Some(
        forms
            .map(|(category, count)| (*category, form(*count)))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_has_a_form_for_large_numbers() {
        let forms = forms("persons", Language::Arabic).expect("a unit that agrees");
        assert_eq!(forms["few"], "أشخاص");
        assert_eq!(forms["many"], "شخصا");
        assert_eq!(forms["other"], "شخص");
    }
}
