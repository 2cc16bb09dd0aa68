//! What every sheet needs: the figures, the language, the places and times it speaks of.

use super::chart::MOST;
use super::sheet::{Cell, Chart, Look, Named, Series, Stretch};
use crate::i18n::{Message, indicator, isolate, number};
use crate::reading::{Reading, Year};
use daam_core::kernel::{Language, Month, Place};
use daam_core::measures::{Group, Period};

/// The figures of a run in one language.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub reading: &'a Reading<'a>,
    pub language: Language,
}

impl<'a> View<'a> {
    pub(super) fn say(self, label: Message) -> &'static str {
        label.text(self.language)
    }

    pub(super) fn fill(self, label: Message, gaps: &[(&str, &str)]) -> String {
        label.fill(self.language, gaps)
    }

    /// The title of an indicator.
    pub(super) fn title_of(self, indicator: &str) -> &'static str {
        indicator::title(indicator).text(self.language)
    }

    /// Numbers of the scenarios shown.
    pub(super) fn scenarios(self) -> std::ops::Range<usize> {
        0..self.reading.scenarios().len()
    }

    pub(super) fn scenario(self, scenario: usize) -> String {
        self.reading.title(scenario, self.language)
    }

    /// The title of the first scenario, safe inside a sentence.
    pub(super) fn first(self) -> String {
        isolate(&self.scenario(0), self.language)
    }

    pub(super) fn year(self) -> String {
        self.reading.year().text(self.language)
    }

    pub(super) fn last_month(self) -> String {
        number::month(self.reading.record.to, self.language)
    }

    /// Months of the run.
    pub(super) fn months(self) -> impl Iterator<Item = Month> {
        self.reading.record.from.through(self.reading.record.to)
    }

    /// A figure of the whole country in a month.
    pub(super) fn of_month(
        self,
        scenario: usize,
        month: Month,
        group: Group,
        indicator: &'static str,
    ) -> Option<f64> {
        let period = Period::Month(month);
        self.reading
            .value(scenario, period, Place::COUNTRY, group, indicator)
    }

    /// A figure of the report's year.
    pub(super) fn of_year(
        self,
        scenario: usize,
        place: Place,
        group: Group,
        indicator: &'static str,
    ) -> Option<f64> {
        let period = self.reading.year().period();
        self.reading
            .value(scenario, period, place, group, indicator)
    }

    /// A figure of everybody in the whole country in a year.
    pub(super) fn national(
        self,
        scenario: usize,
        year: Year,
        indicator: &'static str,
    ) -> Option<f64> {
        self.reading.national(scenario, year, indicator)
    }

    /// A word that says yes or no, where it is known.
    pub(super) fn yes(self, holds: Option<bool>) -> Cell {
        use crate::i18n::spreadsheet::{NO, YES};
        holds.map_or(Cell::Empty, |holds| {
            self.say(if holds { YES } else { NO }).into()
        })
    }

    /// A chart of a column for each of the first scenarios, named by its head, the first
    /// column being along the axis.
    pub(super) fn by_column(
        self,
        look: Look,
        title: String,
        axes: [String; 2],
        rows: u32,
    ) -> Option<Chart> {
        let rows = 0..=rows.checked_sub(1)?;
        let shown = self.scenarios().len().min(MOST);
        let columns = 1..=u16::try_from(shown).ok()?;
        Some(Chart {
            look,
            title,
            axes,
            categories: Stretch {
                column: 0,
                rows: rows.clone(),
            },
            series: columns
                .map(|column| Series {
                    name: Named::Head(column),
                    values: Stretch {
                        column,
                        rows: rows.clone(),
                    },
                })
                .collect(),
        })
    }
}
