//! A read-only view of a locality in a month.

use super::rulebook::Programme;
use crate::inputs::{Cell, Inputs};
use crate::kernel::{Draws, Month};
use crate::population::{Household, Locality, Site};

/// A locality in a month.
#[derive(Clone, Copy)]
pub struct LocalityView<'a> {
    /// Official tables.
    pub inputs: &'a Inputs,
    /// Rules by scenario, month and place.
    pub programme: &'a Programme,
    /// Random numbers, for values that are recomputed instead of stored.
    pub draws: &'a Draws,
    /// Which locality it is.
    pub place: &'a Site,
    /// People and households after the month's events.
    pub locality: &'a Locality,
    /// The month.
    pub now: Month,
}

impl<'a> LocalityView<'a> {
    /// Months since the start.
    #[inline]
    pub fn month_index(&self) -> usize {
        self.inputs.calendar.index(self.now)
    }

    /// Calendar years since that of the start.
    #[inline]
    pub fn year_index(&self) -> usize {
        self.inputs.calendar.year_index(self.now.year())
    }

    /// The cell a household lives in.
    #[inline]
    pub fn cell(&self, home: &Household) -> &'a Cell {
        &self.inputs.country.cells[usize::from(home.cell)]
    }
}
