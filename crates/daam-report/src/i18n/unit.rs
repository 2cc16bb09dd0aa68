//! Units of the law's parameters, worded for sentences.

use super::by_word;
use super::messages::UNIT;
use daam_core::kernel::Language;
use daam_core::policy::Unit;

/// The unit as written after a number in a sentence, such as `DH per birth`; empty where none is
/// needed.
pub fn phrase(unit: Unit, language: Language, number: f64) -> String {
    by_word(&UNIT, unit.name()).map_or_else(String::new, |phrase| {
        phrase.tell(language, &[("count", number.into())])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Arabic, English, French};

    #[test]
    fn a_unit_agrees_with_its_number() {
        let household = Unit::DhPerHouseholdPerMonth;
        let said = |unit, language, number| phrase(unit, language, number);
        assert_eq!(said(household, French, 500.0), "DH par ménage et par mois");
        assert_eq!(said(household, Arabic, 500.0), "درهم للأسرة في الشهر");
        assert_eq!(said(household, Arabic, 36.0), "درهما للأسرة في الشهر");
        assert_eq!(said(Unit::Months, Arabic, 6.0), "أشهر");
        assert_eq!(said(Unit::Children, English, 1.0), "child");
        assert_eq!(said(Unit::IndexPoints, French, 1.5), "point");
        assert_eq!(said(Unit::Flag, French, 1.0), "");
    }

    /// A unit may have no words only where its values need no unit.
    #[test]
    fn every_unit_that_is_counted_has_words() {
        use Unit::{Choice, Factor, Flag, Month, MonthOfYear, Share};
        for unit in Unit::ALL {
            let bare = matches!(unit, Factor | Share | MonthOfYear | Flag | Choice | Month);
            assert_eq!(by_word(&UNIT, unit.name()).is_none(), bare, "{unit:?}");
        }
        for (word, _) in UNIT {
            assert!(Unit::ALL.iter().any(|unit| unit.name() == word), "{word}");
        }
    }
}
