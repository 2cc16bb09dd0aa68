//! What every table needs: the figures, the language, values for captions.

use super::{FigureScope, Form, TableCell, TableFigure};
use crate::i18n::spreadsheet::{NO, YES};
use crate::i18n::{Message, MessageValue, indicator, isolate, number};
use crate::results_index::{ResultsIndex, Year};
use daam_core::kernel::{Language, Place};
use daam_core::measures::Period;

/// The figures of a run in one language.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub results: &'a ResultsIndex<'a>,
    pub language: Language,
}

impl<'a> View<'a> {
    pub(crate) fn say(self, message: Message) -> &'static str {
        message.text(self.language)
    }

    /// A phrase with its gaps filled. The report's year, the last month, the first scenario and the
    /// unit of amounts are filled automatically.
    pub(crate) fn fill(self, message: Message, gaps: &[(&str, &str)]) -> String {
        let first = self.scenario(0);
        let known = [
            ("year", &*self.year()),
            ("month", &self.last_month()),
            ("scenario", &first),
            ("first", &first),
            ("unit", self.say(number::MILLION_DIRHAMS)),
        ];
        message.fill(self.language, &[&known, gaps].concat())
    }

    pub(crate) fn tell(self, message: Message, gaps: &[(&str, MessageValue<'_>)]) -> String {
        message.tell(self.language, gaps)
    }

    /// A title or a caption, whose gaps are filled automatically.
    pub(crate) fn caption(self, message: Message) -> String {
        self.fill(message, &[])
    }

    /// The title of an indicator.
    pub(crate) fn title_of(self, indicator: &str) -> &'static str {
        self.say(indicator::title(indicator))
    }

    /// Numbers of the scenarios shown.
    pub(crate) fn scenarios(self) -> std::ops::Range<usize> {
        0..self.results.scenarios().len()
    }

    pub(crate) fn title(self, scenario: usize) -> String {
        self.results.title(scenario, self.language)
    }

    /// The title of a scenario, safe inside a sentence.
    pub(crate) fn scenario(self, scenario: usize) -> String {
        isolate(&self.title(scenario), self.language)
    }

    pub(crate) fn year(self) -> String {
        self.results.year().text(self.language)
    }

    pub(crate) fn last_month(self) -> String {
        number::month(self.results.record.to, self.language)
    }

    pub(crate) fn decimal(self, value: f64, places: usize) -> String {
        number::decimal(value, places, self.language)
    }

    pub(crate) fn percent(self, share: f64, places: usize) -> String {
        number::percent(share, places, self.language)
    }

    /// A figure as written in a sentence or a cell of the page.
    pub(crate) fn write(self, form: Form, value: f64) -> String {
        match form {
            Form::Decimal(places) => self.decimal(value, places.into()),
            Form::Thousands => self.decimal(value / 1e3, 1),
            Form::Millions | Form::SignedMillions => self.decimal(value / 1e6, 0),
            Form::Billions => self.decimal(value / 1e9, 1),
            Form::Percent(places) => self.percent(value, places.into()),
            Form::SignedPercent(places) => {
                number::signed(value * 100.0, places.into(), self.language)
            }
            _ => self.decimal(value, 0),
        }
    }

    /// "Yes" or "no", or an empty cell where unknown.
    pub(crate) fn yes(self, holds: Option<bool>) -> TableCell {
        holds.map_or(TableCell::Empty, |holds| {
            self.say(if holds { YES } else { NO }).into()
        })
    }

    /// The country in the report's year.
    pub(crate) fn in_year(self, scenario: usize) -> FigureScope {
        FigureScope::country(scenario, self.results.year().period())
    }

    /// Places in the report's year, under the first scenario.
    pub(crate) fn in_places(
        self,
        places: impl IntoIterator<Item = Place>,
    ) -> impl Iterator<Item = FigureScope> {
        let country = self.in_year(0);
        places
            .into_iter()
            .map(move |place| FigureScope { place, ..country })
    }

    /// The country in the run's last month.
    pub(crate) fn at_end(self, scenario: usize) -> FigureScope {
        FigureScope::country(scenario, Period::Month(self.results.record.to))
    }

    /// The country in every month of the run, under the first scenario.
    pub(crate) fn months(self) -> impl Iterator<Item = FigureScope> {
        let months = self.results.record.from.through(self.results.record.to);
        months.map(|month| FigureScope::country(0, Period::Month(month)))
    }

    /// The country in the report's year, under every scenario shown.
    pub(crate) fn each_scenario(self) -> impl Iterator<Item = FigureScope> {
        self.scenarios().map(move |scenario| self.in_year(scenario))
    }

    /// The country in some years, under every scenario shown.
    pub(crate) fn each_year(self, years: &[Year]) -> Vec<FigureScope> {
        let of = |scenario| self.years(scenario, years);
        self.scenarios().flat_map(of).collect()
    }

    /// The country in some years.
    pub(crate) fn years(self, scenario: usize, years: &[Year]) -> Vec<FigureScope> {
        let years = years.iter().map(|year| year.period());
        years
            .map(|year| FigureScope::country(scenario, year))
            .collect()
    }

    pub(crate) fn value(self, at: FigureScope, indicator: &str) -> Option<f64> {
        self.results
            .value(at.scenario, at.period, at.place, at.group, indicator)
    }

    pub(crate) fn measured(self, at: FigureScope, measure: &TableFigure) -> Option<f64> {
        self.value(measure.at(at), measure.indicator)
    }

    /// The value that a figure would have without transfers.
    pub(crate) fn without(self, at: FigureScope, indicator: &str) -> Option<f64> {
        self.value(at, &format!("{indicator}_before_transfer"))
    }

    /// Half-width of the confidence interval of a national yearly figure, where known.
    pub(crate) fn margin(self, at: FigureScope, indicator: &str) -> Option<f64> {
        self.results.margin(at.scenario, at.period, indicator)
    }

    /// Both ends of that interval.
    pub(crate) fn interval(self, at: FigureScope, indicator: &str) -> Option<[f64; 2]> {
        self.results.interval(at.scenario, at.period, indicator)
    }

    /// Difference of a figure to the first scenario; `None` for the first itself.
    pub(crate) fn difference(self, at: FigureScope, indicator: &str) -> Option<f64> {
        let base = self.value(FigureScope { scenario: 0, ..at }, indicator);
        Some(self.value(at, indicator)? - base.filter(|_| at.scenario > 0)?)
    }
}
