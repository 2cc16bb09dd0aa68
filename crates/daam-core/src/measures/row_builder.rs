//! Builder of the rows of one scenario: weights, places, periods.

use std::sync::Arc;

use super::area::{Area, areas};
use super::table::{Group, Period, Row};
use crate::inputs::{Country, Inputs};
use crate::kernel::{Milieu, Month, Place, SimulationCalendar};

/// Months reported.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// First month.
    pub from: Month,
    /// Last month, the last simulated.
    pub to: Month,
}

/// Weights: households of the country per simulated household.
#[derive(Clone, Debug)]
pub struct Weights {
    /// By domain if every domain was simulated, by milieu otherwise.
    pub by_domain: Vec<f64>,
    /// By milieu, for distributions.
    pub by_milieu: [f64; 2],
    /// Whether every domain was simulated, so that regions are reported.
    pub regional: bool,
    /// Whether the whole country was simulated, so that provinces are reported.
    pub full: bool,
}

/// Builds the rows of one scenario.
pub(super) struct RowBuilder<'a> {
    inputs: &'a Inputs,
    span: Span,
    weights: Weights,
    scenario: Arc<str>,
    areas: Vec<Area>,
    rows: Vec<Row>,
}

impl<'a> RowBuilder<'a> {
    pub(super) fn new(inputs: &'a Inputs, span: Span, weights: &Weights, scenario: &str) -> Self {
        Self {
            inputs,
            span,
            weights: weights.clone(),
            scenario: scenario.into(),
            areas: areas(&inputs.country, weights.regional),
            rows: Vec::new(),
        }
    }

    /// The rows built.
    pub(super) fn into_rows(self) -> Vec<Row> {
        self.rows
    }

    pub(super) fn calendar(&self) -> SimulationCalendar {
        self.inputs.calendar
    }

    pub(super) fn reports_year(&self, year: i16) -> bool {
        (self.span.from.year()..=self.span.to.year()).contains(&year)
    }

    /// Reported years among the first of the run: years since the start, and the year.
    pub(super) fn years(&self, count: usize) -> impl Iterator<Item = (usize, i16)> + use<> {
        let reported = self.span.from.year()..=self.span.to.year();
        let calendar = self.calendar();
        let years = (0..count).map(move |period| (period, calendar.year(period)));
        years.filter(move |(_, year)| reported.contains(year))
    }

    /// Reported years simulated from January to December, of so many months: the year, and the
    /// index of its January.
    pub(super) fn whole_years(&self, months: usize) -> impl Iterator<Item = (i16, usize)> + use<> {
        let (calendar, reported) = (self.calendar(), self.span.from.year()..=self.span.to.year());
        let whole = move |year: &i16| {
            Month::new(*year, 1) >= calendar.start
                && calendar.index(Month::new(*year, 12)) < months
                && reported.contains(year)
        };
        let years = calendar.years(self.span.to).filter(whole);
        years.map(move |year| (year, calendar.index(Month::new(year, 1))))
    }

    pub(super) fn reports(&self, month: Month) -> bool {
        (self.span.from..=self.span.to).contains(&month)
    }

    /// Gross domestic product of a year in dirhams, if known.
    pub(super) fn gdp(&self, year: i16) -> Option<f64> {
        self.inputs.gdp.of(year)
    }

    /// Prices at the end of a year, 2022 being 1.
    pub(super) fn prices_at_closing(&self, year: i16) -> f64 {
        let december = Month::new(year, 12).min(self.span.to);
        self.inputs.prices.level(december)
    }

    /// Month of the country's census.
    pub(super) fn census(&self) -> Month {
        self.inputs.country.census
    }

    /// Country, milieux, and regions if reported.
    pub(super) fn areas(&self) -> Vec<Area> {
        self.areas.clone()
    }

    /// The country, if provinces are reported.
    pub(super) fn whole_country(&self) -> Option<&'a Country> {
        self.weights.full.then_some(&self.inputs.country)
    }

    /// Poverty line of a milieu, dirhams of 2022 per person and year.
    pub(super) fn poverty_line(&self, milieu: usize) -> f64 {
        self.inputs.living_standards.poverty_line[milieu]
    }

    pub(super) fn milieu_weights(&self) -> [f64; 2] {
        self.weights.by_milieu
    }

    /// Places of welfare indicators: country, milieux, regions, milieux of regions.
    pub(super) fn places_of_welfare(&self) -> Vec<Area> {
        let regions = self.areas.iter().filter_map(|area| area.region);
        let of_regions = regions
            .flat_map(|region| Milieu::ALL.map(|milieu| Area::new(Some(region), Some(milieu))));
        self.areas.iter().cloned().chain(of_regions).collect()
    }

    pub(super) fn months(&self) -> impl Iterator<Item = Month> + use<> {
        self.span.from.through(self.span.to)
    }

    /// Weighted sum of a count over the domains of an area.
    pub(super) fn weighted(&self, area: &Area, count: &dyn Fn(usize) -> i64) -> f64 {
        area.domains(self.weights.by_domain.len())
            .map(|domain| count(domain) as f64 * self.weights.by_domain[domain])
            .sum()
    }

    /// A stock: its value each month, and in the last month of each year.
    pub(super) fn stock(
        &mut self,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        count: impl Fn(usize, usize) -> i64,
    ) {
        self.dated(group, indicator, unit, |area, out, month| {
            Some(out.weighted(area, &|domain| count(domain, month)))
        });
    }

    /// A figure of each month that has one; the year has that of its last month.
    fn dated(
        &mut self,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        value: impl Fn(&Area, &Self, usize) -> Option<f64>,
    ) {
        for area in self.areas.clone() {
            for month in self.months() {
                let Some(value) = value(&area, self, self.calendar().index(month)) else {
                    continue;
                };
                let now = Period::Month(month);
                self.push(now, area.place, group, indicator, unit, value);
                if month.of_year() == 12 || month == self.span.to {
                    self.year(month.year(), &area, group, indicator, unit, value);
                }
            }
        }
    }

    /// A flow: its value each month, and the sum over each year's months.
    pub(super) fn flow(
        &mut self,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        count: impl Fn(usize, usize) -> i64,
    ) {
        self.summed(group, indicator, unit, 1.0, |area, out, month| {
            out.weighted(area, &|domain| count(domain, month))
        });
    }

    /// Spending, from centimes; `national` is spending for the country as a whole.
    pub(super) fn money(
        &mut self,
        group: Group,
        centimes: impl Fn(usize, usize) -> i64,
        national: impl Fn(usize) -> i64,
    ) {
        self.summed(group, "budget_cost", "dh", 100.0, |area, out, month| {
            let extra = if area.is_country() {
                national(month)
            } else {
                0
            };
            out.weighted(area, &|domain| centimes(domain, month)) + extra as f64
        });
    }

    /// An indicator of money, from centimes.
    pub(super) fn money_indicator(
        &mut self,
        indicator: &'static str,
        centimes: impl Fn(usize, usize) -> i64,
    ) {
        self.summed(Group::All, indicator, "dh", 100.0, |area, out, month| {
            out.weighted(area, &|domain| centimes(domain, month))
        });
    }

    fn summed(
        &mut self,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        parts: f64,
        value: impl Fn(&Area, &Self, usize) -> f64,
    ) {
        for area in self.areas.clone() {
            let mut sum = 0.0;
            // A year's sum includes all its simulated months, whatever the first reported one.
            for month in self.calendar().months(self.span.to) {
                // Integer sums are exact; the division comes last.
                let now = value(&area, self, self.calendar().index(month));
                sum += now;
                if month >= self.span.from {
                    let period = Period::Month(month);
                    self.push(period, area.place, group, indicator, unit, now / parts);
                }
                if month.of_year() == 12 || month == self.span.to {
                    if self.reports_year(month.year()) {
                        self.year(month.year(), &area, group, indicator, unit, sum / parts);
                    }
                    sum = 0.0;
                }
            }
        }
    }

    /// A ratio of two sums, the first in `parts` of the unit.
    pub(super) fn ratio(
        &mut self,
        indicator: &'static str,
        unit: &'static str,
        parts: f64,
        part: impl Fn(usize, usize) -> i64,
        count: impl Fn(usize, usize) -> i64,
    ) {
        self.dated(Group::All, indicator, unit, |area, out, month| {
            let number = out.weighted(area, &|domain| count(domain, month));
            let sum = out.weighted(area, &|domain| part(domain, month));
            (number != 0.0).then(|| sum / number / parts)
        });
    }

    /// A share of a year; no row if the denominator is zero.
    pub(super) fn share(
        &mut self,
        year: i16,
        area: &Area,
        group: Group,
        indicator: &'static str,
        part: f64,
        whole: f64,
    ) {
        if whole > 0.0 {
            self.year(year, area, group, indicator, "share", part / whole);
        }
    }

    /// A figure of a year.
    pub(super) fn year(
        &mut self,
        year: i16,
        area: &Area,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        value: f64,
    ) {
        self.row_of_year(year, area.place, group, indicator, unit, value);
    }

    /// A figure of a year and a place that is no [`Area`].
    pub(super) fn row_of_year(
        &mut self,
        year: i16,
        place: Place,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        value: f64,
    ) {
        self.push(Period::Year(year), place, group, indicator, unit, value);
    }

    /// A figure of a period and a place.
    pub(super) fn push(
        &mut self,
        period: Period,
        place: Place,
        group: Group,
        indicator: &'static str,
        unit: &'static str,
        value: f64,
    ) {
        self.rows.push(Row {
            scenario: self.scenario.clone(),
            replication: 0,
            period,
            place,
            group,
            indicator,
            unit,
            value,
            standard_error: None,
        });
    }
}
