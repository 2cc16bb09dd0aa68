//! Areas of the results: the country, its milieux, its regions, and the domains in each.

use crate::inputs::Country;
use crate::kernel::{Milieu, Place};

/// A place and its domains.
#[derive(Clone, Debug)]
pub(super) struct Area {
    pub(super) place: Place,
    pub(super) region: Option<usize>,
}

pub(super) const COUNTRY: Area = Area::new(None, None);
pub(super) const TOWNS: Area = Area::new(None, Some(Milieu::Urban));
pub(super) const COUNTRYSIDE: Area = Area::new(None, Some(Milieu::Rural));

/// A place with its milieux.
pub(super) type PlaceMilieux = (Area, &'static [usize]);

/// The country and its milieux.
pub(super) const PLACES: [PlaceMilieux; 3] =
    [(COUNTRY, &[0, 1]), (TOWNS, &[0]), (COUNTRYSIDE, &[1])];

impl Area {
    /// A region, counted from 0, or the country; one milieu of it, or both.
    pub(super) const fn new(region: Option<usize>, milieu: Option<Milieu>) -> Self {
        let code = match region {
            None => None,
            Some(region) => Some(region as u16 + 1),
        };
        let place = Place::new(code, milieu);
        Self { place, region }
    }

    pub(super) fn is_country(&self) -> bool {
        self.place == Place::COUNTRY
    }

    /// Its milieux, by number.
    pub(super) fn milieux(&self) -> &'static [usize] {
        match self.place.milieu {
            None => &[0, 1],
            Some(Milieu::Urban) => &[0],
            Some(Milieu::Rural) => &[1],
        }
    }

    /// Its domains among so many.
    pub(super) fn domains(&self, all: usize) -> impl Iterator<Item = usize> + '_ {
        (0..all)
            .filter(|domain| self.region.is_none_or(|own| own == domain / 2))
            .filter(|domain| self.milieux().contains(&(domain % 2)))
    }
}

/// Places with monthly figures: country, milieux, and regions if the sample covers all of them.
pub(super) fn areas(country: &Country, regional: bool) -> Vec<Area> {
    let mut areas = vec![COUNTRY, TOWNS, COUNTRYSIDE];
    let regions = (0..country.regions.len()).filter(|_| regional);
    areas.extend(regions.map(|region| Area::new(Some(region), None)));
    areas
}
