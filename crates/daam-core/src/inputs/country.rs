//! The country at its census: provinces by milieu, called cells.

use crate::kernel::{Milieu, Month};

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
    /// Index of the cell's region and milieu among the domains.
    pub fn domain(&self) -> usize {
        domain(self.region, self.milieu)
    }
}

/// Index of a region and milieu among the domains.
pub fn domain(region: usize, milieu: Milieu) -> usize {
    region * 2 + milieu as usize
}

/// Cells and names of places.
#[derive(Clone, Debug)]
pub struct Country {
    /// Month of the census.
    pub census: Month,
    /// Every inhabited cell, in census order.
    pub cells: Vec<Cell>,
    /// Names of the regions.
    pub regions: Vec<String>,
    /// Code, name and region (from 0) of every province.
    pub provinces: Vec<(u16, String, usize)>,
}

impl Country {
    /// Number of domains: region by milieu.
    pub fn domains(&self) -> usize {
        self.regions.len() * 2
    }
}
