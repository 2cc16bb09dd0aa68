//! The words of the charts in one language.

use serde_json::{Map, Value, json};

use super::chart_data::places;
use super::indicators::ALL;
use crate::i18n::place::milieu;
use crate::i18n::{COMPONENT, Message, number, script, targeting};
use crate::results_index::ResultsIndex;
use daam_core::kernel::{Language, Place};

pub(super) fn words(results: &ResultsIndex<'_>, language: Language) -> Value {
    let record = results.record;
    let months = record.from.through(record.to);
    let components = COMPONENT.iter().map(|(key, label)| (*key, *label));
    let said = |words: &mut dyn Iterator<Item = (&'static str, Message)>| -> Map<String, Value> {
        words
            .map(|(key, message)| (key.to_owned(), message.text(language).into()))
            .collect()
    };
    let indicators = ALL.iter().map(|one| {
        let said = one.said().map(|label| label.text(language));
        (one.name.to_owned(), json!(said))
    });
    let counted = ALL
        .iter()
        .filter_map(|one| Some((one.name.to_owned(), json!(one.forms(language)?))));
    let places = places(results).into_iter();
    let places = places.map(|place| (place.to_string(), name(results, place, language).into()));
    let scenarios = 0..results.scenarios().len();
    let years = results.shown_years().into_iter();
    json!({
        "say": said(&mut script()),
        "scenarios": scenarios
            .map(|scenario| results.title(scenario, language))
            .collect::<Vec<_>>(),
        "months": months.map(|month| number::month(month, language)).collect::<Vec<_>>(),
        "years": years.map(|year| year.text(language)).collect::<Vec<_>>(),
        "components": said(&mut components.into_iter()),
        "indicators": indicators.collect::<Map<String, Value>>(),
        "counted": counted.collect::<Map<String, Value>>(),
        "places": places.collect::<Map<String, Value>>(),
        "bands": targeting::BAND.map(|(_, label)| label.text(language)),
    })
}

/// A place with its milieu; for the country, the milieu alone.
fn name(results: &ResultsIndex<'_>, place: Place, language: Language) -> String {
    let milieu = |place: Place| milieu(place.milieu).text(language);
    match (place.code, place.milieu) {
        (None, _) => milieu(place).to_owned(),
        (Some(_), None) => results.place_name(place, language),
        (Some(_), Some(_)) => {
            format!(
                "{} – {}",
                results.place_name(place, language),
                milieu(place)
            )
        }
    }
}
