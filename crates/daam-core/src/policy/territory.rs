//! The places of a country by name and code, as the law and its scenarios know them.

use std::collections::BTreeSet;

use crate::kernel::{Locale, Milieu, Place};

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
    pub fn new(mut places: Vec<NamedPlace>) -> Self {
        places.sort_by_key(|place| place.code);
        places.dedup();
        Self { places }
    }

    /// Every region, then every province, by code.
    pub fn places(&self) -> &[NamedPlace] {
        &self.places
    }

    /// The region or the province of a code.
    pub fn place(&self, code: u16) -> Option<&NamedPlace> {
        self.places.iter().find(|place| place.code == code)
    }

    /// Both milieux of every province, by code.
    pub(super) fn locales(&self) -> impl Iterator<Item = Locale> {
        let provinces = self.places.iter().filter(|place| !place.is_region());
        provinces.flat_map(|place| {
            Milieu::ALL.map(|milieu| Locale {
                region: place.region,
                province: place.code,
                milieu,
            })
        })
    }

    /// One locale for each set of `places` that some locale lies in, none of them included.
    pub(super) fn telling_spots(&self, places: &[Place]) -> Vec<Locale> {
        let mut seen = BTreeSet::new();
        self.locales()
            .filter(|locale| {
                let inside: Vec<bool> = places.iter().map(|place| place.holds(*locale)).collect();
                seen.insert(inside)
            })
            .collect()
    }

    /// Whether two places have a locale in common.
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

    /// The name of a place in error messages.
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
    use crate::testing::small_law;

    #[test]
    fn regions_come_first_and_every_province_has_two_spots() {
        let law = small_law();
        let places = law.territory().places();
        let codes: Vec<u16> = places.iter().map(|place| place.code).collect();
        assert_eq!(codes, [1, 2, 3, 1001, 1002, 2001, 2002, 3001]);
        let twice = Territory::new([places, places].concat());
        assert_eq!(&twice, law.territory());
        assert_eq!(twice.locales().count(), 10);
    }

    #[test]
    fn a_province_overlaps_its_region_and_no_other() {
        let law = small_law();
        let territory = law.territory();
        let overlap = |one, other| territory.overlap(one, other);
        let place = |code, milieu| Place {
            code: Some(code),
            milieu,
        };
        let (urban, rural) = (Some(Milieu::Urban), Some(Milieu::Rural));
        assert!(overlap(place(2, None), place(2002, urban)));
        assert!(!overlap(place(2, rural), place(2002, urban)));
        assert!(!overlap(place(3, None), place(2002, None)));
        assert!(!overlap(place(2001, None), place(2002, None)));
        assert!(overlap(Place::COUNTRY, place(2001, None)));
        let telling = [place(2, None), place(2002, urban)];
        assert_eq!(territory.telling_spots(&telling).len(), 3);
        assert_eq!(territory.telling_spots(&[]).len(), 1);
    }
}
