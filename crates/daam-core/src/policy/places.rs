//! Where a change says it holds: `where = { province = ".." }`, by name or census code.

use super::document::{Document, Field};
use super::territory::Territory;
use crate::kernel::{Milieu, Place};

/// `{ region = .. }` or `{ province = .. }`, by name or code, `{ milieu = .. }`, or one of the
/// first two with the last.
pub(super) fn read_where(
    territory: &Territory,
    document: &mut Document,
    field: &Field,
) -> Option<Place> {
    let Some(table) = field.get_ref().as_table() else {
        let mut places = territory.places().iter();
        let region = places.find(|place| place.is_region());
        let region = region.map_or("..", |region| region.name.as_str());
        let expected = format!("a table, for example {{ region = \"{region}\" }}");
        document.wrong_type(field, "where", &expected);
        return None;
    };
    let known = ["region", "province", "milieu"];
    document.keys("'where'", &field.span(), table, &[], &known);
    let (region, province) = (table.get("region"), table.get("province"));
    if region.is_some() && province.is_some() {
        let help = "a province lies in one region only: keep the province";
        document.advise(&field.span(), "'where' names a region and a province", help);
        return None;
    }
    if table.is_empty() {
        let help = "give a region, a province or a milieu, or leave 'where' out";
        document.advise(&field.span(), "'where' names no place", help);
        return None;
    }
    let mut place = Place::COUNTRY;
    if let Some(field) = table.get("milieu") {
        let word = document.one_of(field, "milieu", &Milieu::ALL.map(Milieu::name))?;
        place.milieu = Milieu::ALL.into_iter().find(|known| known.name() == word);
    }
    if let Some(field) = region {
        place.code = Some(read_place(territory, document, field, "region")?);
    }
    if let Some(field) = province {
        place.code = Some(read_place(territory, document, field, "province")?);
    }
    (place != Place::COUNTRY).then_some(place)
}

/// The code of a region or a province given by its name or its code.
fn read_place(
    territory: &Territory,
    document: &mut Document,
    field: &Field,
    key: &str,
) -> Option<u16> {
    let text = match field.get_ref() {
        toml::de::DeValue::Integer(digits) => digits.as_str(),
        toml::de::DeValue::String(text) => text.as_ref(),
        _ => {
            document.wrong_type(field, key, "a name of the census or its code");
            return None;
        }
    };
    let candidates = territory
        .places()
        .iter()
        .filter(|place| place.is_region() == (key == "region"));
    let wanted = folded(text);
    let mut same =
        candidates.filter(|place| folded(&place.name) == wanted || place.code.to_string() == text);
    if let Some(place) = same.next() {
        return Some(place.code);
    }
    let other_key = if key == "region" {
        "province"
    } else {
        "region"
    };
    if let Some(place) = territory
        .places()
        .iter()
        .find(|place| folded(&place.name) == wanted)
    {
        let message = format!("'{}' is a {other_key}, not a {key}", place.name);
        let help = format!("write {other_key} = \"{}\"", place.name);
        document.advise(&field.span(), message, help);
        return None;
    }
    let names: Vec<&str> = territory
        .places()
        .iter()
        .filter(|place| place.is_region() == (key == "region"))
        .map(|place| place.name.as_str())
        .collect();
    let name = toml::Spanned::new(field.span(), text);
    document.unknown(&field.span(), &format!("no {key} is called"), &name, &names);
    None
}

/// A name without case, accents, hyphens or the article of a region's name.
fn folded(name: &str) -> String {
    let lower = name.trim().to_lowercase().replace('\u{2019}', "'");
    let bare = lower.strip_prefix("l'").unwrap_or(&lower);
    bare.chars()
        .map(|letter| match letter {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            '-' => ' ',
            letter => letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_without_its_accents() {
        assert_eq!(folded("Vallée-du-Lac"), folded("vallee du lac"));
        assert_eq!(folded("Val Doré"), folded("VAL DORE"));
        assert_eq!(folded("L’Archipel"), folded("archipel"));
        assert_ne!(folded("Havre"), folded("Les Dunes"));
    }
}
