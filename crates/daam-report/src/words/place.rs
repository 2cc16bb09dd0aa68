//! Names of the regions in the three languages; provinces keep the name of the census.

use super::Label;
use daam_core::kernel::{Milieu, Place};

const COUNTRY: Label = Label::new("Maroc", "المغرب", "Morocco");
const URBAN: Label = Label::new("Urbain", "الوسط الحضري", "Urban");
const RURAL: Label = Label::new("Rural", "الوسط القروي", "Rural");
const NATIONAL: Label = Label::new("Ensemble", "المجموع الوطني", "National");

/// The regions by census code, from 1.
const REGIONS: [Label; 12] = [
    Label::new(
        "Tanger-Tétouan-Al Hoceïma",
        "طنجة - تطوان - الحسيمة",
        "Tanger-Tétouan-Al Hoceima",
    ),
    Label::new("L’Oriental", "الشرق", "Oriental"),
    Label::new("Fès-Meknès", "فاس - مكناس", "Fès-Meknès"),
    Label::new(
        "Rabat-Salé-Kénitra",
        "الرباط - سلا - القنيطرة",
        "Rabat-Salé-Kénitra",
    ),
    Label::new(
        "Béni Mellal-Khénifra",
        "بني ملال - خنيفرة",
        "Béni Mellal-Khénifra",
    ),
    Label::new(
        "Casablanca-Settat",
        "الدار البيضاء - سطات",
        "Casablanca-Settat",
    ),
    Label::new("Marrakech-Safi", "مراكش - آسفي", "Marrakech-Safi"),
    Label::new("Drâa-Tafilalet", "درعة - تافيلالت", "Drâa-Tafilalet"),
    Label::new("Souss-Massa", "سوس - ماسة", "Souss-Massa"),
    Label::new("Guelmim-Oued Noun", "كلميم - واد نون", "Guelmim-Oued Noun"),
    Label::new(
        "Laâyoune-Sakia El Hamra",
        "العيون - الساقية الحمراء",
        "Laâyoune-Sakia El Hamra",
    ),
    Label::new(
        "Dakhla-Oued Ed-Dahab",
        "الداخلة - وادي الذهب",
        "Dakhla-Oued Ed-Dahab",
    ),
];

/// The country's places that are compared with each other: all, urban, rural.
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

/// The twelve regions, by code.
pub fn regions() -> impl Iterator<Item = Place> {
    (1..=12).map(|code| Place {
        code: Some(code),
        milieu: None,
    })
}

/// The name of the country or of a region; none for a province.
#[must_use]
pub fn name(place: Place) -> Option<Label> {
    match place.code {
        None => Some(COUNTRY),
        Some(code) => REGIONS.get(usize::from(code).checked_sub(1)?).copied(),
    }
}

/// The heading of a milieu, or of the whole country.
#[must_use]
pub const fn milieu(milieu: Option<Milieu>) -> Label {
    match milieu {
        None => NATIONAL,
        Some(Milieu::Urban) => URBAN,
        Some(Milieu::Rural) => RURAL,
    }
}
