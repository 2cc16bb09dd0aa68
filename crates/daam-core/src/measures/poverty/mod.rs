//! Poverty in detail: other lines, profile by group, depth, dynamics, decomposition of changes.
//!
//! Input: each household at a year-end, with its consumption per person and year in dirhams of 2022,
//! before transfers and under each scenario. Output: integer sums by distribution ([`Slots`]), then
//! rows. A household above all lines costs one comparison.
//!
//! To add a measure: a file with its sums, its `add` called in [`Detail::add`] and its rows
//! in [`Detail::rows`].

mod by_province;
mod change;
mod depth;
mod dynamics;
mod fgt;
mod home;
mod line;
mod lines;
mod profile;
mod sheet;

pub(super) use dynamics::PovertyHistory;
pub(super) use fgt::{Fgt, Gap};
pub(super) use home::{PovertyUnit, Slot, Slots};
pub use line::PovertyLine;

use super::area::COUNTRY;
use super::row_builder::RowBuilder;
use super::table::Group;
use crate::inputs::Inputs;
use crate::kernel::{At, Grid, sums};
use crate::programme::shares_history;
use sheet::PovertyRows;

/// Sums of all poverty measures beside the overall headcount.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    /// Persons by time and domain.
    persons: Grid<i64>,
    lines: lines::LineSums,
    profile: profile::Profile,
    depth: depth::Depth,
    by_province: by_province::ByProvince,
    dynamics: dynamics::Dynamics,
    change: change::PovertyChange,
}
sums!(Detail { persons lines profile depth by_province dynamics change });
shares_history!(Detail { lines profile depth by_province dynamics change });

impl Detail {
    pub(super) fn new(inputs: &Inputs, slots: Slots, lines: Vec<PovertyLine>) -> Self {
        Self {
            persons: slots.people(slots.domains, 0),
            lines: lines::LineSums::new(lines, slots),
            profile: profile::Profile::new(slots),
            depth: depth::Depth::new(slots),
            by_province: by_province::ByProvince::new(inputs.country.cells.len(), slots),
            dynamics: dynamics::Dynamics::new(slots),
            change: change::PovertyChange::new(slots),
        }
    }

    /// Counts a household in the population of a time.
    pub(super) fn count(&mut self, time: At, home: &PovertyUnit) {
        self.persons[time][home.domain] += home.persons;
        self.profile.count(time, home);
        self.by_province.count(time, home);
    }

    /// Adds a household to a distribution.
    #[inline]
    pub(super) fn add(&mut self, slot: Slot, home: &PovertyUnit, dirhams: f64) {
        self.lines.add(slot, home, dirhams);
        if let Some(gap) = Gap::of(dirhams, home.line) {
            self.profile.add(slot, home, &gap);
            self.depth.add(slot, home, dirhams, &gap);
            self.by_province.add(slot, home, &gap);
            self.change.add(slot, home);
        }
    }

    /// Counts a household, given its consumption without the growth since the previous year-end.
    #[inline]
    pub(super) fn without_growth(&mut self, year: usize, home: &PovertyUnit, dirhams: f64) {
        let time = Slot::before(year).time();
        self.change.without_growth(time, home, dirhams);
    }

    /// Counts a household's transition from one year-end to the next.
    #[inline]
    pub(super) fn pass(&mut self, year: usize, home: &PovertyUnit, history: &PovertyHistory) {
        self.dynamics.count(year, home, history);
    }

    /// Rows of the survey's year.
    pub(super) fn survey_rows(&self, year: i16, out: &mut RowBuilder) {
        self.rows_of(&self.sheet(Slot::SURVEY, year, "_before_transfer"), out);
    }

    /// Rows of a year and a scenario.
    pub(super) fn rows(&self, year: usize, scenario: usize, out: &mut RowBuilder) {
        let number = out.calendar().year(year);
        let before = self.sheet(Slot::before(year), number, "_before_transfer");
        let after = self.sheet(Slot::after(year, scenario), number, "");
        for (sheet, column) in [(&before, 0), (&after, 1 + scenario)] {
            self.rows_of(sheet, out);
            self.dynamics.rows(sheet, year, column, out);
        }
        if year > 0 {
            self.change_rows(year, scenario, &after, out);
        }
    }

    fn sheet(&self, slot: Slot, year: i16, suffix: &'static str) -> PovertyRows<'_> {
        PovertyRows {
            slot,
            year,
            suffix,
            people: &self.persons[slot.time()],
        }
    }

    fn rows_of(&self, sheet: &PovertyRows, out: &mut RowBuilder) {
        self.lines.rows(sheet, out);
        self.profile.rows(sheet, out);
        self.depth.rows(sheet, out);
        self.by_province.rows(sheet, out);
    }

    fn change_rows(&self, year: usize, scenario: usize, sheet: &PovertyRows, out: &mut RowBuilder) {
        let share = |time: At, poor: &dyn Fn(usize) -> i64| {
            let persons = out.weighted(&COUNTRY, &|domain| self.persons[time][domain]);
            out.weighted(&COUNTRY, poor) / persons
        };
        let both = |year: usize| {
            let slots = [Slot::before(year), Slot::after(year, scenario)];
            slots.map(|slot| share(slot.time(), &|domain| self.change.poor(slot, domain)))
        };
        let time = Slot::before(year).time();
        let without = share(time, &|domain| {
            self.change.poor_without_growth(time, domain)
        });
        let shares = change::PoorShares {
            then: both(year - 1),
            now: both(year),
            without_growth: without,
        };
        let (change, parts) = shares.parts();
        let sources = change::SOURCES.map(|name| Group::Part("source", name));
        let all = [(Group::All, change)].into_iter();
        for (group, value) in all.chain(sources.into_iter().zip(parts)) {
            sheet.put(&COUNTRY, group, "poverty_change", "share", value, out);
        }
    }
}
