//! An index of the results table: looks up figures by scenario, period, place, group and indicator.
//!
//! Only what a report shows is kept: monthly figures of the country, yearly figures of every place,
//! yearly differences of the country. A missing figure is `None`, which the report shows as "not
//! available".

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::i18n::{isolate, place, steady};
use crate::tile_map;
pub use crate::year::Year;
use daam_core::engine::{Headline, RunRecord, ScenarioRecord, StandardErrors, interval};
use daam_core::kernel::{Language, Month, Place, is_unfit};
use daam_core::measures::{Group, Period, Row, Table};

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct FigureCell<'a> {
    scenario: usize,
    period: Period,
    place: Place,
    group: Group,
    indicator: &'a str,
}

impl FigureCell<'static> {
    fn of(scenario: usize, row: &Row) -> Self {
        Self {
            scenario,
            period: row.period,
            place: row.place,
            group: row.group,
            indicator: row.indicator,
        }
    }
}

/// The figures of a run, ready to be looked up.
pub struct ResultsIndex<'a> {
    /// The record of the run.
    pub record: &'a RunRecord,
    cells: FxHashMap<FigureCell<'static>, f64>,
    /// Standard errors of national yearly figures.
    errors: FxHashMap<FigureCell<'static>, StandardErrors>,
    places: BTreeSet<Place>,
}

impl<'a> ResultsIndex<'a> {
    /// Indexes a table.
    pub fn new(table: &Table, record: &'a RunRecord) -> Self {
        Self::of(table.rows.iter(), record)
    }

    /// Indexes only the figures of the country as a whole.
    pub fn of_country(table: &Table, record: &'a RunRecord) -> Self {
        let national = table.rows.iter().filter(|row| row.place == Place::COUNTRY);
        Self::of(national, record)
    }

    fn of<'r>(rows: impl Iterator<Item = &'r Row>, record: &'a RunRecord) -> Self {
        let numbers: FxHashMap<&str, usize> = record
            .scenarios
            .iter()
            .enumerate()
            .map(|(index, scenario)| (scenario.name.as_str(), index))
            .collect();
        // Estimated capacity: the headlines, and about as many monthly figures.
        let mut cells = FxHashMap::default();
        cells.reserve(2 * record.headlines.len());
        let mut places = BTreeSet::new();
        // Rows of a scenario are contiguous: its number is looked up once.
        let mut last = ("", None);
        for row in rows {
            let monthly_part = matches!(row.period, Period::Month(_)) && row.place.code.is_some();
            let yearly = row.place == Place::COUNTRY && matches!(row.period, Period::Year(_));
            let difference = row.indicator.ends_with("_difference");
            if monthly_part || (difference && !yearly) {
                continue;
            }
            if last.0 != &*row.scenario {
                last = (&*row.scenario, numbers.get(&*row.scenario).copied());
            }
            let Some(scenario) = last.1 else {
                continue;
            };
            cells.insert(FigureCell::of(scenario, row), row.value);
            places.insert(row.place);
        }
        let errors = |one: &Headline| {
            let scenario = *numbers.get(&*one.row.scenario)?;
            Some((FigureCell::of(scenario, &one.row), one.errors))
        };
        Self {
            record,
            cells,
            errors: record.headlines.iter().filter_map(errors).collect(),
            places,
        }
    }

    /// A figure of scenario number `scenario` (0 is the reference scenario).
    pub fn value(
        &self,
        scenario: usize,
        period: Period,
        place: Place,
        group: Group,
        indicator: &str,
    ) -> Option<f64> {
        let key = FigureCell {
            scenario,
            period,
            place,
            group,
            indicator,
        };
        self.cells.get(&key).copied()
    }

    /// A figure of the country's whole population in a year.
    pub fn national(&self, scenario: usize, year: Year, indicator: &str) -> Option<f64> {
        self.value(
            scenario,
            year.period(),
            Place::COUNTRY,
            Group::All,
            indicator,
        )
    }

    /// Half-width of the confidence interval of a figure of the country's whole population in a
    /// year, where its standard error is known.
    pub fn margin(&self, scenario: usize, year: impl Into<Period>, indicator: &str) -> Option<f64> {
        let key = FigureCell {
            scenario,
            period: year.into(),
            place: Place::COUNTRY,
            group: Group::All,
            indicator,
        };
        // Quantiles of Student's t are costly, so they are computed on demand.
        self.errors.get(&key).map(StandardErrors::margin)
    }

    /// Its two ends, within what the figure can be.
    pub fn interval(
        &self,
        scenario: usize,
        year: impl Into<Period>,
        indicator: &str,
    ) -> Option<[f64; 2]> {
        let year = year.into();
        let value = self.value(scenario, year, Place::COUNTRY, Group::All, indicator)?;
        let margin = self.margin(scenario, year, indicator)?;
        Some(interval(value, margin, indicator))
    }

    /// Whether a difference to the first scenario is within its own margin of error, so that its
    /// sign is uncertain.
    pub fn is_unsure(&self, scenario: usize, year: impl Into<Period>, difference: &str) -> bool {
        let year = year.into();
        let value = self.value(scenario, year, Place::COUNTRY, Group::All, difference);
        let margin = self.margin(scenario, year, difference);
        value
            .zip(margin)
            .is_some_and(|(value, margin)| margin > 0.0 && value.abs() <= margin)
    }

    /// A figure of the country's whole population in the run's last month.
    pub fn at_end(&self, scenario: usize, indicator: &str) -> Option<f64> {
        let last = Period::Month(self.record.to);
        self.value(scenario, last, Place::COUNTRY, Group::All, indicator)
    }

    /// A country-wide figure of each month of the run.
    pub fn by_month(
        &self,
        scenario: usize,
        group: Group,
        indicator: &str,
    ) -> Vec<(Month, Option<f64>)> {
        self.record
            .from
            .through(self.record.to)
            .map(|month| {
                let period = Period::Month(month);
                let value = self.value(scenario, period, Place::COUNTRY, group, indicator);
                (month, value)
            })
            .collect()
    }

    /// The scenarios, in the order of the run, without those that are only the direct effect
    /// of another.
    pub fn scenarios(&self) -> &'a [ScenarioRecord] {
        let all = &self.record.scenarios;
        let own = all.iter().position(|scenario| scenario.direct_of.is_some());
        &all[..own.unwrap_or(all.len())]
    }

    /// Scenarios with behavioural responses, each paired with its direct effect.
    pub fn responding(&self) -> Vec<(usize, usize)> {
        let all = &self.record.scenarios;
        let of = |name: &str| all.iter().position(|scenario| scenario.name == name);
        let directs = all.iter().enumerate();
        directs
            .filter_map(|(direct, scenario)| Some((of(scenario.direct_of.as_deref()?)?, direct)))
            .collect()
    }

    /// Title of a scenario, or its name when it has none; both where another has that title too.
    pub fn title(&self, scenario: usize, language: Language) -> String {
        let all = &self.record.scenarios;
        let Some(found) = all.get(scenario) else {
            return String::new();
        };
        // Unfit letters are not allowed in an SVG, escaped or not.
        let shown = |one: &ScenarioRecord| -> String {
            let title = one.title.in_language(language).trim();
            let title = if title.is_empty() { &one.name } else { title };
            let fit = |letter: &char| !is_unfit(*letter) && !letter.is_control();
            title.chars().filter(fit).collect()
        };
        let mut title = shown(found);
        if all.iter().filter(|one| shown(one) == title).count() > 1 {
            title += &format!(" ({})", isolate(&found.name, language));
        }
        steady(&title, language)
    }

    /// Every calendar year the run touches.
    pub fn years(&self) -> Vec<Year> {
        let (from, to) = (self.record.from, self.record.to);
        (from.year()..=to.year())
            .map(|year| {
                // Yearly figures cover all simulated months, even those before the first month
                // reported.
                let first = self.record.calendar.first_month(year);
                let last = to.min(Month::new(year, 12));
                Year {
                    year,
                    months: last - first + 1,
                }
            })
            .collect()
    }

    /// The whole years of the run; when it has none, its last year, partial.
    pub fn shown_years(&self) -> Vec<Year> {
        let years = self.years();
        let full: Vec<Year> = years.iter().copied().filter(|year| year.full()).collect();
        if full.is_empty() {
            years.last().copied().into_iter().collect()
        } else {
            full
        }
    }

    /// The year of the report: the last whole one, or else the last.
    pub fn year(&self) -> Year {
        self.shown_years().last().copied().unwrap_or(Year {
            year: self.record.to.year(),
            months: self.record.to.of_year(),
        })
    }

    /// The regions of the country, by code.
    pub fn regions(&self) -> impl Iterator<Item = Place> + use<'a> {
        let places = self.record.places.iter().map(|named| named.place);
        places.filter(|place| place.province().is_none())
    }

    /// The provinces that occur in the figures.
    pub fn provinces(&self) -> impl Iterator<Item = Place> {
        self.places
            .iter()
            .copied()
            .filter(|place| place.milieu.is_none() && place.province().is_some())
    }

    /// The name of a place, both milieux.
    pub fn place_name(&self, place: Place, language: Language) -> String {
        if let Some(name) = place::name(place) {
            return name.text(language).to_owned();
        }
        let arabic = place.code.and_then(tile_map::arabic);
        if let Some(name) = arabic.filter(|_| language == Language::Arabic) {
            return name.to_owned();
        }
        let named = self
            .record
            .places
            .iter()
            .find(|named| named.place.code == place.code);
        named.map_or_else(|| place.to_string(), |named| named.name.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn years_know_whether_they_are_whole() {
        let record = sample::record(2);
        let table = sample::table(2);
        let results = ResultsIndex::new(&table, &record);
        assert_eq!(results.years().len(), 4);
        assert_eq!(results.shown_years().len(), 3);
        assert_eq!(
            results.year(),
            Year {
                year: 2026,
                months: 12
            }
        );
        let mut short = record.clone();
        short.to = Month::new(2024, 3);
        let results = ResultsIndex::new(&table, &short);
        assert_eq!(results.year().text(Language::English), "2024 (months: 3)");
    }

    #[test]
    fn scenarios_of_one_title_are_told_apart_by_their_names() {
        let mut record = sample::record(3);
        record.scenarios[2].title = record.scenarios[0].title.clone();
        record.scenarios[2].title.en += " ";
        let table = Table::default();
        let results = ResultsIndex::new(&table, &record);
        for language in Language::ALL {
            let [first, second, third] = [0, 1, 2].map(|one| results.title(one, language));
            assert!(first.contains("baseline") && first != third, "{first}");
            assert!(third.contains(&record.scenarios[2].name), "{third}");
            assert!(!second.contains(&record.scenarios[1].name), "{second}");
        }
    }

    #[test]
    fn a_figure_that_is_not_there_is_none() {
        let record = sample::record(1);
        let results = ResultsIndex::new(&Table::default(), &record);
        assert_eq!(results.at_end(0, "paid_households"), None);
        assert_eq!(results.provinces().count(), 0);
    }

    #[test]
    fn a_difference_within_its_margin_says_nothing() {
        let table = sample::table(3);
        let mut record = sample::record(3);
        let name = "budget_cost_difference";
        let sure = |record: &RunRecord| {
            let results = ResultsIndex::new(&table, record);
            let year = results.year();
            !results.is_unsure(2, year, name)
        };
        assert!(sure(&record));
        let results = ResultsIndex::new(&table, &record);
        let year = results.year();
        let margin = results.margin(2, year, name).expect("an error");
        let value = results.national(2, year, name).expect("a difference");
        // Makes the margin a little larger than the difference.
        for one in &mut record.headlines {
            one.errors.sampling *= 1.01 * value.abs() / margin;
            one.errors.chance *= 1.01 * value.abs() / margin;
        }
        assert!(!sure(&record));
    }
}
