//! The country at the census of September 2024: 75 provinces by milieu, called cells.
//!
//! Source: `rgph2024_province_milieu.csv` (HCP, census 2024).

use serde::Deserialize;

use daam_core::inputs::{Cell, Country};
use daam_core::kernel::{Month, Problem, SimulationCalendar};

use super::table;

pub(super) const REGIONS: usize = 12;

/// Number of domains: region by milieu.
pub(super) const DOMAINS: usize = 2 * REGIONS;

pub(super) const CENSUS: Month = Month::new(2024, 9);

/// Months that can be simulated, from the first in which the programme registers and pays.
pub(crate) const CALENDAR: SimulationCalendar = SimulationCalendar {
    start: Month::new(2023, 12),
    horizon: Month::new(2040, 12),
};

pub(crate) const PLACES: &str = "rgph2024_province_milieu.csv";

#[derive(Deserialize)]
struct CountryRow {
    region_code: usize,
    region_name: String,
    geo_code: u16,
    geo_name: String,
    milieu: String,
    population_municipal_persons: u64,
    households_count: u64,
}

pub(crate) fn read() -> Result<Country, Problem> {
    let rows: Vec<CountryRow> = table::rows(PLACES)?;
    let mut country = Country {
        census: CENSUS,
        cells: Vec::new(),
        regions: vec![String::new(); REGIONS],
        provinces: Vec::new(),
    };
    for row in rows {
        let region = row.region_code - 1;
        match table::milieu(&row.milieu) {
            None => {
                country.regions[region] = row.region_name;
                country.provinces.push((row.geo_code, row.geo_name, region));
            }
            Some(milieu) if row.households_count > 0 => country.cells.push(Cell {
                province: row.geo_code,
                region,
                milieu,
                households: row.households_count,
                persons: row.population_municipal_persons,
            }),
            Some(_) => {}
        }
    }
    Ok(country)
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::kernel::Place;

    #[test]
    fn the_code_of_a_province_begins_with_its_region() {
        let country = read().expect("the embedded table");
        for (code, name, region) in &country.provinces {
            let place = Place {
                code: Some(*code),
                milieu: None,
            };
            let region = u16::try_from(region + 1).ok();
            assert_eq!(place.region(), region, "{name}");
        }
    }

    #[test]
    fn the_cells_add_up_to_the_published_country() {
        let country = read().expect("the embedded table");
        assert_eq!(country.provinces.len(), 75);
        assert_eq!(
            country
                .cells
                .iter()
                .map(|cell| cell.households)
                .sum::<u64>(),
            9_275_038
        );
        assert_eq!(
            country.cells.iter().map(|cell| cell.persons).sum::<u64>(),
            36_490_591
        );
    }
}
