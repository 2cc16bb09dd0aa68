//! Areas of the results: the country, its milieux, its regions, and the domains in each.

use crate::inputs::{DOMAINS, REGIONS, domain};
use crate::kernel::{Milieu, Place};

/// A place and its domains.
#[derive(Clone, Debug)]
pub(super) struct Area {
    pub(super) place: Place,
    pub(super) region: Option<usize>,
}

pub(super) const COUNTRY: Area = Area {
    place: Place::COUNTRY,
    region: None,
};
pub(super) const TOWNS: Area = Area {
    place: Place {
        code: None,
        milieu: Some(Milieu::Urban),
    },
    region: None,
};
pub(super) const COUNTRYSIDE: Area = Area {
    place: Place {
        code: None,
        milieu: Some(Milieu::Rural),
    },
    region: None,
};

/// A place with its milieux.
pub(super) type PlaceMilieux = (Area, &'static [usize]);

/// The country and its milieux.
pub(super) const PLACES: [PlaceMilieux; 3] =
    [(COUNTRY, &[0, 1]), (TOWNS, &[0]), (COUNTRYSIDE, &[1])];

impl Area {
    pub(super) fn is_country(&self) -> bool {
        self.place == Place::COUNTRY
    }

    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// Its milieux, by number.
    pub(super) fn milieux(&self) -> &'static [usize] {
        match self.place.milieu {
            None => &[0, 1],
            Some(Milieu::Urban) => &[0],
            Some(Milieu::Rural) => &[1],
        }
    }

    pub(super) fn domains(&self) -> impl Iterator<Item = usize> + '_ {
        (0..REGIONS)
            .filter(|region| self.region.is_none_or(|own| own == *region))
            .flat_map(|region| Milieu::ALL.map(|milieu| (region, milieu)))
            .filter(|(_, milieu)| self.place.milieu.is_none_or(|own| own == *milieu))
            .map(|(region, milieu)| domain(region, milieu))
    }
}

/// Places with monthly figures: country, milieux, and regions if the sample covers all of them.
pub(super) fn areas(regional: bool) -> Vec<Area> {
    let mut areas = vec![COUNTRY, TOWNS, COUNTRYSIDE];
    let regions = if regional { REGIONS } else { 0 };
    areas.extend((0..regions).map(|region| Area {
        place: Place {
            code: Some(region as u16 + 1),
            milieu: None,
        },
        region: Some(region),
    }));
    debug_assert!(areas.iter().all(|area| area.domains().all(|d| d < DOMAINS)));
    areas
}
