//! The country at the census of September 2024: 75 provinces by milieu, called cells.
//!
//! Source: `rgph2024_province_milieu.csv` (HCP, census 2024).

use serde::Deserialize;

use super::table;
use crate::kernel::{Milieu, Problem};

const FILE: &str = "rgph2024_province_milieu.csv";

/// Number of regions.
pub const REGIONS: usize = 12;

/// One milieu of one province.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Census code of the province, four digits.
    pub province: u16,
    /// Region, from 0; its census code is one more.
    pub region: usize,
    /// Urban or rural.
    pub milieu: Milieu,
    /// Households at the census.
    pub households: u64,
    /// Persons living in households at the census.
    pub persons: u64,
}

impl Cell {
    /// Index of the cell's region and milieu among the 24 domains.
    #[must_use]
    pub fn domain(&self) -> usize {
        domain(self.region, self.milieu)
    }
}

/// Number of domains: region by milieu.
pub const DOMAINS: usize = REGIONS * 2;

/// Index of a region and milieu among the domains.
#[must_use]
pub fn domain(region: usize, milieu: Milieu) -> usize {
    region * 2 + milieu as usize
}

/// Cells and names of places.
#[derive(Clone, Debug)]
pub struct Country {
    /// Every inhabited cell, in census order.
    pub cells: Vec<Cell>,
    /// Names of the 12 regions.
    pub regions: Vec<String>,
    /// Code, name and region (from 0) of every province.
    pub provinces: Vec<(u16, String, usize)>,
}

#[derive(Deserialize)]
struct Row {
    region_code: usize,
    region_name: String,
    geo_code: u16,
    geo_name: String,
    milieu: String,
    population_municipal_persons: u64,
    households_count: u64,
}

impl Country {
    pub(super) fn read() -> Result<Self, Problem> {
        let rows: Vec<Row> = table::rows(
            FILE,
            include_str!("../../../../data/rgph2024_province_milieu.csv"),
        )?;
        let mut country = Self {
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Place;

    #[test]
    fn the_code_of_a_province_begins_with_its_region() {
        let country = Country::read().expect("the embedded table");
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
        let country = Country::read().expect("the embedded table");
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
