//! The figures of the charts, once for all languages, rounded to few decimals.
//!
//! In lists by scenario, `0` stands for "as under the first": most scenarios change little, and
//! this keeps the page small.

use serde_json::{Map, Number, Value, json};

use super::indicators::{ALL, ChartIndicator, ChartUnit};
use crate::i18n::COMPONENT;
use crate::i18n::place::MILIEUX;
use crate::results_index::{ResultsIndex, Year};
use crate::tile_map;
use daam_core::kernel::{Milieu, Month, Place};
use daam_core::measures::{BANDS, DECILE_BANDS, Group, Period};

const DECILES: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// Everything but the words.
pub(super) fn facts(results: &ResultsIndex<'_>) -> Map<String, Value> {
    let record = results.record;
    let shown = results.shown_years();
    let at = shown.iter().position(|year| *year == results.year());
    let facts = json!({
        "year": at,
        "indicators": ALL.iter().map(|one| {
            json!({ "name": one.name, "unit": one.unit.about().0, "mapped": one.mapped })
        }).collect::<Vec<_>>(),
        "tiles": tiles(),
        "monthly": monthly(results).unwrap_or(json!({})),
        "yearly": yearly(results).unwrap_or(json!({})),
        "low": ends(results, 0).unwrap_or(json!({})),
        "high": ends(results, 1).unwrap_or(json!({})),
        "components": components(results).unwrap_or(json!({})),
        "coverage": coverage(results).unwrap_or(json!({})),
        "gains": gains(results),
        "months": record.to - record.from + 1,
        "year_span": span(results),
        "component_order": COMPONENT.map(|(key, _)| key),
        "january": (13 - record.from.of_year()) % 12,
    });
    match facts {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// First and last month of the report's year, as indices into the months of the run.
fn span(results: &ResultsIndex<'_>) -> [i16; 2] {
    let record = results.record;
    let january = Month::new(results.year().year, 1) - record.from;
    let months = record.to - record.from + 1;
    [january.clamp(0, months), (january + 12).clamp(0, months)]
}

/// Country, milieux, regions and their milieux, provinces.
pub(super) fn places(results: &ResultsIndex<'_>) -> Vec<Place> {
    let parts = results.regions().flat_map(|place| {
        [None, Some(Milieu::Urban), Some(Milieu::Rural)].map(|milieu| Place { milieu, ..place })
    });
    MILIEUX
        .into_iter()
        .chain(parts)
        .chain(results.provinces())
        .collect()
}

/// A figure rounded to the decimals of its unit.
fn short(value: Option<f64>, unit: ChartUnit) -> Value {
    let (_, size, places) = unit.about();
    let Some(value) = value.filter(|value| value.is_finite()) else {
        return Value::Null;
    };
    let scaled = format!("{:.places$}", value / size);
    let number: f64 = scaled.parse().unwrap_or_default();
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return Value::from(number as i64);
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

/// A list for each scenario; `None` when all are empty.
fn by_scenario(results: &ResultsIndex<'_>, list: impl Fn(usize) -> Vec<Value>) -> Option<Value> {
    let first = list(0);
    let mut all = vec![Value::Array(first.clone())];
    for scenario in 1..results.scenarios().len() {
        let own = list(scenario);
        // As under the first.
        all.push(if own == first {
            Value::from(0)
        } else {
            Value::Array(own)
        });
    }
    let empty = |one: &Value| {
        one.as_array()
            .is_none_or(|list| list.iter().all(Value::is_null))
    };
    (!all.iter().all(empty)).then_some(Value::Array(all))
}

/// The known values by key; `None` when no key has one.
fn known<K>(
    keys: impl IntoIterator<Item = K>,
    name: impl Fn(&K) -> String,
    value: impl Fn(&K) -> Option<Value>,
) -> Option<Value> {
    let pairs = keys.into_iter();
    let all: Map<String, Value> = pairs
        .filter_map(|key| Some((name(&key), value(&key)?)))
        .collect();
    (!all.is_empty()).then_some(Value::Object(all))
}

fn monthly(results: &ResultsIndex<'_>) -> Option<Value> {
    let of_place = |one: &ChartIndicator, place: Place| {
        by_scenario(results, |scenario| {
            let months = results.record.from.through(results.record.to);
            let value = |month| {
                let period = Period::Month(month);
                results.value(scenario, period, place, Group::All, one.name)
            };
            months.map(|month| short(value(month), one.unit)).collect()
        })
    };
    known(&ALL, name, |one| {
        known(MILIEUX, Place::to_string, |place| of_place(one, *place))
    })
}

fn yearly(results: &ResultsIndex<'_>) -> Option<Value> {
    let years = results.shown_years();
    let of_place = |one: &ChartIndicator, place: Place| {
        by_scenario(results, |scenario| {
            let value = |year: &Year| one.of_year(results, scenario, *year, place);
            let values = years.iter().map(value);
            values.map(|value| short(value, one.unit)).collect()
        })
    };
    known(&ALL, name, |one| {
        known(places(results), Place::to_string, |place| {
            of_place(one, *place)
        })
    })
}

fn name(one: &&ChartIndicator) -> String {
    one.name.to_owned()
}

/// One end of the intervals of the national yearly figures, and of the cost differences.
fn ends(results: &ResultsIndex<'_>, end: usize) -> Option<Value> {
    let years = results.shown_years();
    let names = ALL.iter().map(|one| (one.name, one.unit));
    let names = names.chain([("budget_cost_difference", ChartUnit::Money)]);
    known(
        names,
        |(name, _)| (*name).to_owned(),
        |(name, unit)| {
            by_scenario(results, |scenario| {
                let interval = |year: &Year| results.interval(scenario, *year, name);
                let intervals = years.iter().map(interval);
                let ends = intervals.map(|interval| interval.map(|ends| ends[end]));
                ends.map(|end| short(end, *unit)).collect()
            })
        },
    )
}

fn components(results: &ResultsIndex<'_>) -> Option<Value> {
    let keys = COMPONENT.map(|(key, _)| key);
    known(
        keys,
        |key| (*key).to_owned(),
        |key| {
            by_scenario(results, |scenario| {
                let group = Group::Part("component", key);
                let months = results.by_month(scenario, group, "budget_cost");
                let costs = months.into_iter().map(|(_, cost)| cost);
                costs.map(|cost| short(cost, ChartUnit::Money)).collect()
            })
        },
    )
}

/// Coverage by decile in the year of the report.
fn coverage(results: &ResultsIndex<'_>) -> Option<Value> {
    let period = results.year().period();
    let places = MILIEUX.into_iter().chain(results.regions());
    known(places, Place::to_string, |place| {
        by_scenario(results, |scenario| {
            let value = |decile| {
                let group = Group::Part("decile", decile);
                results.value(scenario, period, *place, group, "coverage")
            };
            let shares = DECILES.map(value);
            shares.map(|share| short(share, ChartUnit::Share)).to_vec()
        })
    })
}

/// Shares of households by band of gain: all, then each decile; nothing for the first scenario.
fn gains(results: &ResultsIndex<'_>) -> Value {
    let period = results.year().period();
    let list = |scenario: usize| {
        let shares = |key, names: [&'static str; BANDS.len()]| -> Option<Value> {
            let share = |name| {
                let group = Group::Part(key, name);
                results.value(scenario, period, Place::COUNTRY, group, "gain_share")
            };
            let all: Option<Vec<f64>> = names.into_iter().map(share).collect();
            let all = all?.into_iter();
            Some(all.map(|one| short(Some(one), ChartUnit::Share)).collect())
        };
        let tenths = DECILE_BANDS.into_iter();
        let mut rows = vec![shares("band", BANDS)?];
        for names in tenths {
            rows.push(shares("decile_band", names)?);
        }
        Some(Value::Array(rows))
    };
    (0..results.scenarios().len()).map(list).collect()
}

fn tiles() -> Value {
    let tile = |tile: &tile_map::Tile| json!([tile.code, tile.column, tile.row, tile.short]);
    tile_map::tiles().iter().map(tile).collect()
}
