//! Names of the regions in the three languages; provinces keep the name of the census.

use super::messages::place::*;
use super::{Message, by_word};
use daam_core::kernel::{Milieu, Place};

/// The country and its two milieux: all, urban, rural.
pub const MILIEUX: [Place; 3] = [
    Place::COUNTRY,
    Place {
        code: None,
        milieu: Some(Milieu::Urban),
    },
    Place {
        code: None,
        milieu: Some(Milieu::Rural),
    },
];

/// The name of the country or of a region; `None` for a province.
pub fn name(place: Place) -> Option<Message> {
    match place.code {
        None => Some(COUNTRY),
        Some(code) => by_word(&REGION, &code.to_string()),
    }
}

/// The heading of a milieu, or of the whole country.
pub const fn milieu(milieu: Option<Milieu>) -> Message {
    match milieu {
        None => NATIONAL,
        Some(Milieu::Urban) => URBAN,
        Some(Milieu::Rural) => RURAL,
    }
}
