//! The figures of a run as the page draws them: one small JSON, the same whether they come
//! from the first part of the country or from all of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use daam_core::engine::{Headline, interval};
use daam_core::kernel::{Month, Place, Problem};
use daam_core::measures::{Group, Period, Row, difference_of};

/// Yearly figures of the country shown with their errors.
pub(crate) const YEARLY: [&str; 14] = [
    "budget_cost",
    "paid_households",
    "paid_persons",
    "paid_children",
    "mean_award",
    "coverage",
    "exclusion_error",
    "inclusion_error",
    "poverty_headcount",
    "poverty_gap",
    "vulnerability_rate",
    "gini",
    "winners",
    "losers",
];
/// Monthly figures of the country drawn as paths.
pub(crate) const MONTHLY: [&str; 2] = ["budget_cost", "paid_households"];
/// Figures of regions and provinces, once they may be spoken of.
pub(crate) const OF_PLACES: [&str; 6] = [
    "paid_households",
    "budget_cost",
    "coverage",
    "poverty_headcount",
    "exclusion_error",
    "inclusion_error",
];
/// The figure drawn by tenth of the population.
const BY_DECILE: &str = "coverage";

/// Value and its interval, by year.
type Years = BTreeMap<i16, (f64, Option<[f64; 2]>)>;

#[derive(Serialize)]
struct PageFigures<'a> {
    share: f64,
    scenarios: &'a [&'a str],
    first_month: String,
    /// By indicator, by scenario.
    yearly: BTreeMap<&'static str, Vec<Years>>,
    /// Differences to the first scenario, by indicator, by scenario.
    differences: BTreeMap<&'static str, Vec<Years>>,
    /// By indicator, by scenario, by month from the first.
    monthly: BTreeMap<&'static str, Vec<Vec<f64>>>,
    /// By scenario: the last year's tenths, the poorest first.
    deciles: Vec<Vec<f64>>,
    /// By indicator, by place, by scenario: the last year's.
    places: BTreeMap<&'static str, BTreeMap<u16, Vec<Option<f64>>>>,
}

/// What the page draws, of scenarios in the order of their names.
pub(crate) fn figures(
    share: f64,
    scenarios: &[&str],
    (first, last): (Month, Month),
    rows: &[Row],
    headlines: &[Headline],
) -> Result<Arc<RawValue>, Problem> {
    let many = scenarios.len();
    let number = |name: &str| scenarios.iter().position(|known| *known == name);
    let months = (last - first) as usize + 1;
    let mut figures = PageFigures {
        share,
        scenarios,
        first_month: first.to_string(),
        yearly: YEARLY.map(|name| (name, vec![Years::new(); many])).into(),
        differences: YEARLY.map(|name| (name, vec![Years::new(); many])).into(),
        monthly: MONTHLY
            .map(|name| (name, vec![vec![0.0; months]; many]))
            .into(),
        deciles: vec![Vec::new(); many],
        places: BTreeMap::new(),
    };
    let differences = YEARLY.map(|name| (difference_of(name), name));
    for Headline { row, errors } in headlines.iter().filter(|one| one.row.group == Group::All) {
        let (Some(scenario), Period::Year(year)) = (number(&row.scenario), row.period) else {
            continue;
        };
        let difference = differences.iter().find(|(name, _)| *name == row.indicator);
        let room = match difference {
            Some((_, of)) => figures.differences.get_mut(of),
            None => figures.yearly.get_mut(row.indicator),
        };
        if let Some(room) = room {
            let interval = interval(row.value, errors.margin(), row.indicator);
            room[scenario].insert(year, (row.value, Some(interval)));
        }
    }
    for row in rows {
        let Some(scenario) = number(&row.scenario) else {
            continue;
        };
        match (row.place, row.period, row.group) {
            (Place::COUNTRY, Period::Month(month), Group::All) => {
                if let Some(room) = figures.monthly.get_mut(row.indicator) {
                    room[scenario][(month - first) as usize] = row.value;
                }
            }
            (Place::COUNTRY, Period::Year(year), Group::All) => {
                // Where no error is known, the value alone.
                if let Some(room) = figures.yearly.get_mut(row.indicator) {
                    room[scenario].entry(year).or_insert((row.value, None));
                }
            }
            (Place::COUNTRY, Period::Year(year), Group::Part("decile", _))
                if year == last.year() && row.indicator == BY_DECILE =>
            {
                figures.deciles[scenario].push(row.value);
            }
            (
                Place {
                    code: Some(code),
                    milieu: None,
                },
                Period::Year(year),
                Group::All,
            ) if year == last.year() => {
                if let Some(name) = OF_PLACES.into_iter().find(|name| *name == row.indicator) {
                    let places = figures.places.entry(name).or_default();
                    let values = places.entry(code).or_insert_with(|| vec![None; many]);
                    values[scenario] = Some(row.value);
                }
            }
            _ => {}
        }
    }
    to_raw_value(&figures)
        .map(Arc::from)
        .map_err(|error| Problem::new(format!("the figures cannot be written: {error}")))
}
