//! Regions and provinces as a scenario names them.

use daam_core::kernel::Place;
use daam_core::policy::read_with_base;

use crate::law;

/// The code of the place that `place` names in a change.
fn code(place: &str) -> u16 {
    let text = format!(
        "extends = 'baseline'\ntitle.fr = 'Essai'\n[[change]]\nparameter = 'floor.amount'\n\
         where = {{ {place} }}\nfrom = '2026-01'\nvalue = 700"
    );
    let made = read_with_base(law(), "x", &text).unwrap_or_else(|problems| panic!("{problems}"));
    let places = made.0.territories();
    let [
        Place {
            code: Some(code), ..
        },
    ] = places[..]
    else {
        panic!("{places:?}");
    };
    code
}

#[test]
fn a_place_is_known_without_its_accents_or_article() {
    for (place, expected) in [
        ("region = 'Laâyoune-Sakia El Hamra'", 11),
        ("region = 'laayoune sakia el hamra'", 11),
        ("region = 'oriental'", 2),
        ("region = 'L’Oriental'", 2),
        ("region = 'casablanca settat'", 6),
        ("province = 'EL JADIDA'", 6181),
        ("province = '6181'", 6181),
    ] {
        assert_eq!(code(place), expected, "{place}");
    }
}
