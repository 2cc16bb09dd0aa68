//! Builder of the rows of one distribution.

use super::home::Slot;
use crate::measures::area::{Area, COUNTRY, COUNTRYSIDE, TOWNS};
use crate::measures::indicator::named;
use crate::measures::row_builder::RowBuilder;
use crate::measures::table::Group;

/// Builds the rows of one distribution.
pub(super) struct PovertyRows<'a> {
    pub slot: Slot,
    pub year: i16,
    /// Suffix of indicator names: without or with transfers.
    pub suffix: &'static str,
    /// Persons by domain.
    pub people: &'a [i64],
}

impl PovertyRows<'_> {
    /// The country and its milieux.
    pub(super) const MILIEUX: [&'static Area; 3] = [&COUNTRY, &TOWNS, &COUNTRYSIDE];

    pub(super) fn persons(&self, area: &Area, out: &RowBuilder) -> f64 {
        out.weighted(area, &|domain| self.people[domain])
    }

    /// Persons simulated in a milieu.
    pub(super) fn persons_of(&self, milieu: usize) -> i64 {
        self.people.iter().skip(milieu).step_by(2).sum()
    }

    pub(super) fn put(
        &self,
        area: &Area,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        value: f64,
        out: &mut RowBuilder,
    ) {
        let name = named(indicator, self.suffix);
        out.year(self.year, area, group, name, unit, value);
    }

    pub(super) fn share(
        &self,
        area: &Area,
        group: Group,
        indicator: &'static str,
        (part, whole): (f64, f64),
        out: &mut RowBuilder,
    ) {
        let name = named(indicator, self.suffix);
        out.share(self.year, area, group, name, part, whole);
    }
}
