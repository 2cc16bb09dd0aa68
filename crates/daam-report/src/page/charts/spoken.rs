//! The words of the charts in one language.

use serde_json::{Map, Value, json};

use super::cube::places;
use super::indicators::ALL;
use crate::i18n::component::COMPONENTS;
use crate::i18n::place::milieu;
use crate::i18n::{number, script, targeting};
use crate::reading::Reading;
use daam_core::kernel::{Language, Place};

pub(super) fn words(reading: &Reading<'_>, language: Language) -> Value {
    let record = reading.record;
    let months = record.from.through(record.to);
    let say: Map<String, Value> = script()
        .map(|(key, message)| (key.to_owned(), message.text(language).into()))
        .collect();
    let components: Map<String, Value> = COMPONENTS
        .iter()
        .map(|(key, label)| ((*key).to_owned(), label.text(language).into()))
        .collect();
    let indicators: Map<String, Value> = ALL
        .iter()
        .map(|one| {
            let said = one.said().map(|label| label.text(language));
            (one.name.to_owned(), json!(said))
        })
        .collect();
    let counted: Map<String, Value> = ALL
        .iter()
        .filter_map(|one| Some((one.name.to_owned(), json!(one.forms(language)?))))
        .collect();
    let places: Map<String, Value> = places(reading)
        .into_iter()
        .map(|place| (place.to_string(), name(reading, place, language).into()))
        .collect();
    json!({
        "say": say,
        "scenarios": (0..reading.scenarios().len())
            .map(|scenario| reading.title(scenario, language))
            .collect::<Vec<_>>(),
        "months": months.map(|month| number::month(month, language)).collect::<Vec<_>>(),
        "years": reading
            .shown_years()
            .iter()
            .map(|year| year.text(language))
            .collect::<Vec<_>>(),
        "components": components,
        "indicators": indicators,
        "counted": counted,
        "places": places,
        "bands": targeting::BANDS.map(|label| label.text(language)),
    })
}

/// A place with its milieu; the milieux of the country by themselves.
fn name(reading: &Reading<'_>, place: Place, language: Language) -> String {
    let milieu = |place: Place| milieu(place.milieu).text(language);
    match (place.code, place.milieu) {
        (None, _) => milieu(place).to_owned(),
        (Some(_), None) => reading.place_name(place, language),
        (Some(_), Some(_)) => {
            format!(
                "{} – {}",
                reading.place_name(place, language),
                milieu(place)
            )
        }
    }
}
