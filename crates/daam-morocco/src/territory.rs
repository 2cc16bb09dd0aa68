//! Regions, provinces and prefectures, by name and census code.
//!
//! Source: `rgph2024_province_milieu.csv` (HCP, census 2024).

use serde::Deserialize;

use daam_core::kernel::Problem;
use daam_core::policy::{NamedPlace, Territory};

use crate::tables::{PLACES, rows};

#[derive(Deserialize)]
struct TerritoryRow {
    region_code: u16,
    region_name: String,
    geo_code: u16,
    geo_name: String,
    admin_type: String,
}

pub(crate) fn territory() -> Result<Territory, Problem> {
    let rows: Vec<TerritoryRow> = rows(PLACES)?;
    let places = rows.into_iter().flat_map(|row| {
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
        [region, province]
    });
    Ok(Territory::new(places.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_has_twelve_regions_and_75_provinces() {
        let territory = territory().expect("the embedded table");
        let places = territory.places();
        let regions = places.iter().filter(|place| place.is_region()).count();
        assert_eq!((regions, places.len()), (12, 87));
    }
}
