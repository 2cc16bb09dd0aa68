//! The places of a country by name and code, as the law and its scenarios know them.

use std::collections::BTreeSet;

use crate::kernel::{Milieu, Place, Spot};

/// A region or a province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlace {
    /// Census code: that of a region is below those of provinces.
    pub code: u16,
    /// Name in the census.
    pub name: String,
    /// Code of the region it lies in; its own for a region.
    pub region: u16,
    /// Whether it is a prefecture: a province that is mostly a city.
    pub prefecture: bool,
}

impl NamedPlace {
    /// Whether it is a region.
    #[must_use]
    pub fn is_region(&self) -> bool {
        self.code == self.region
    }
}

/// Regions and provinces of a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Territory {
    places: Vec<NamedPlace>,
}

impl Territory {
    /// A country of these regions and provinces, in any order; each may be given several times.
    #[must_use]
    pub fn new(mut places: Vec<NamedPlace>) -> Self {
        places.sort_by_key(|place| place.code);
        places.dedup();
        Self { places }
    }

    /// Every region, then every province, by code.
    #[must_use]
    pub fn places(&self) -> &[NamedPlace] {
        &self.places
    }

    /// The region or the province of a code.
    #[must_use]
    pub fn place(&self, code: u16) -> Option<&NamedPlace> {
        self.places.iter().find(|place| place.code == code)
    }

    /// Both milieux of every province, by code.
    pub(super) fn spots(&self) -> impl Iterator<Item = Spot> {
        let provinces = self.places.iter().filter(|place| !place.is_region());
        provinces.flat_map(|place| {
            Milieu::ALL.map(|milieu| Spot {
                region: place.region,
                province: place.code,
                milieu,
            })
        })
    }

    /// One spot for each way of lying inside some of `places` and outside the others.
    pub(super) fn telling_spots(&self, places: &[Place]) -> Vec<Spot> {
        let mut seen = BTreeSet::new();
        self.spots()
            .filter(|spot| {
                let inside: Vec<bool> = places.iter().map(|place| place.holds(*spot)).collect();
                seen.insert(inside)
            })
            .collect()
    }

    /// Whether two places have a spot in common.
    pub(super) fn overlap(&self, one: Place, other: Place) -> bool {
        let milieu = one.milieu.is_none() || other.milieu.is_none() || one.milieu == other.milieu;
        milieu
            && match (one.code, other.code) {
                (Some(one), Some(other)) if one != other => [(one, other), (other, one)]
                    .into_iter()
                    .any(|(inner, outer)| {
                        self.place(inner).is_some_and(|place| place.region == outer)
                    }),
                _ => true,
            }
    }

    /// What a problem calls a place.
    pub(super) fn shown(&self, place: Place) -> String {
        let name = place.code.and_then(|code| self.place(code));
        let name = name.map_or("the country", |known| known.name.as_str());
        match place.milieu {
            None => name.to_owned(),
            Some(milieu) => format!("{name} ({})", milieu.name()),
        }
    }
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
