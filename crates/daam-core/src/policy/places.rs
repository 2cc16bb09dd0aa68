//! The places of the country by name and code, and where a change says it holds.
//!
//! Names and codes are those of the census (`rgph2024_province_milieu.csv`).

use std::sync::LazyLock;

use serde::Deserialize;

use super::document::{Document, Field};
use crate::kernel::{Milieu, Place, Spot};

/// A region or a province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlace {
    /// Census code: 1 to 12 for a region, more for a province.
    pub code: u16,
    /// Name in the census.
    pub name: String,
    /// Code of the region it lies in; its own for a region.
    pub region: u16,
    /// Whether it is a prefecture: a province that is mostly a city.
    pub prefecture: bool,
}

#[derive(Deserialize)]
struct Row {
    region_code: u16,
    region_name: String,
    geo_code: u16,
    geo_name: String,
    admin_type: String,
}

static PLACES: LazyLock<Vec<NamedPlace>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/rgph2024_province_milieu.csv");
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
    let rows = rows.collect::<Result<Vec<Row>, _>>();
    let mut places = Vec::new();
    for row in rows.expect("the embedded table of places is tested") {
        let region = NamedPlace {
            code: row.region_code,
            name: row.region_name,
            region: row.region_code,
            prefecture: false,
        };
        let province = NamedPlace {
            code: row.geo_code,
            name: row.geo_name,
            region: row.region_code,
            prefecture: row.admin_type == "prefecture",
        };
        places.extend([region, province]);
    }
    places.sort_by_key(|place| place.code);
    places.dedup();
    places
});

/// Every region, then every province, by code.
#[must_use]
pub fn places() -> &'static [NamedPlace] {
    &PLACES
}

impl NamedPlace {
    /// The region or the province of a code.
    #[must_use]
    pub fn of_code(code: u16) -> Option<&'static Self> {
        places().iter().find(|place| place.code == code)
    }

    /// Whether it is one of the twelve regions.
    #[must_use]
    pub fn is_region(&self) -> bool {
        self.code == self.region
    }
}

/// Both milieux of every province, by code.
pub(super) fn spots() -> impl Iterator<Item = Spot> {
    let provinces = places().iter().filter(|place| !place.is_region());
    provinces.flat_map(|place| {
        Milieu::ALL.map(|milieu| Spot {
            region: place.region,
            province: place.code,
            milieu,
        })
    })
}

/// One spot for each way of lying inside some of `places` and outside the others.
pub(super) fn telling_spots(places: &[Place]) -> Vec<Spot> {
    let mut seen = std::collections::BTreeSet::new();
    spots()
        .filter(|spot| {
            let inside: Vec<bool> = places.iter().map(|place| place.holds(*spot)).collect();
            seen.insert(inside)
        })
        .collect()
}

/// Whether two places have a spot in common.
pub(super) fn overlap(one: Place, other: Place) -> bool {
    let milieu = one.milieu.is_none() || other.milieu.is_none() || one.milieu == other.milieu;
    milieu
        && match (one.code, other.code) {
            (Some(one), Some(other)) if one != other => [(one, other), (other, one)]
                .into_iter()
                .any(|(inner, outer)| {
                    NamedPlace::of_code(inner).is_some_and(|place| place.region == outer)
                }),
            _ => true,
        }
}

/// What a problem calls a place.
pub(super) fn shown(place: Place) -> String {
    let name = place.code.and_then(NamedPlace::of_code);
    let name = name.map_or("the country", |known| known.name.as_str());
    match place.milieu {
        None => name.to_owned(),
        Some(milieu) => format!("{name} ({})", milieu.name()),
    }
}

/// `{ region = .. }` or `{ province = .. }`, by name or code, `{ milieu = .. }`, or one of the
/// first two with the last.
pub(super) fn read_where(document: &mut Document<'_>, field: &Field<'_>) -> Option<Place> {
    let Some(table) = field.get_ref().as_table() else {
        let expected = "a table, for example { region = \"Casablanca-Settat\" }";
        document.wrong_type(field, "where", expected);
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
        place.code = Some(read_place(document, field, "region")?);
    }
    if let Some(field) = province {
        place.code = Some(read_place(document, field, "province")?);
    }
    (place != Place::COUNTRY).then_some(place)
}

/// The code of a region or a province given by its name or its code.
fn read_place(document: &mut Document<'_>, field: &Field<'_>, key: &str) -> Option<u16> {
    let text = match field.get_ref() {
        toml::de::DeValue::Integer(digits) => digits.as_str(),
        toml::de::DeValue::String(text) => text.as_ref(),
        _ => {
            document.wrong_type(field, key, "a name of the census or its code");
            return None;
        }
    };
    let candidates = places()
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
    if let Some(place) = places().iter().find(|place| folded(&place.name) == wanted) {
        let message = format!("'{}' is a {other_key}, not a {key}", place.name);
        let help = format!("write {other_key} = \"{}\"", place.name);
        document.advise(&field.span(), message, help);
        return None;
    }
    let names: Vec<&str> = places()
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
    fn the_country_has_twelve_regions_and_75_provinces() {
        let regions = places().iter().filter(|place| place.is_region()).count();
        assert_eq!((regions, places().len()), (12, 87));
        assert_eq!(spots().count(), 150);
    }

    #[test]
    fn a_province_overlaps_its_region_and_no_other() {
        let place = |code, milieu| Place {
            code: Some(code),
            milieu,
        };
        let (urban, rural) = (Some(Milieu::Urban), Some(Milieu::Rural));
        assert!(overlap(place(6, None), place(6141, urban)));
        assert!(!overlap(place(6, rural), place(6141, urban)));
        assert!(!overlap(place(7, None), place(6141, None)));
        assert!(!overlap(place(6181, None), place(6141, None)));
        assert!(overlap(Place::COUNTRY, place(6181, None)));
        assert_eq!(
            telling_spots(&[place(6, None), place(6141, urban)]).len(),
            3
        );
        assert_eq!(telling_spots(&[]).len(), 1);
    }

    #[test]
    fn a_name_is_known_without_its_accents() {
        assert_eq!(
            folded("Laâyoune-Sakia El Hamra"),
            folded("laayoune sakia el hamra")
        );
        assert_eq!(folded("L’Oriental"), folded("oriental"));
    }
}
