//! A made-up but plausible run, for the tests of the writers. No figure here is a result.

mod poverty;
mod record;
mod targeting;
mod treasury;
mod validation;

use std::sync::Arc;

use crate::i18n::place::{MILIEUX, regions};
use crate::tile_map::tiles;
use daam_core::kernel::{Milieu, Month, Place};
use daam_core::measures::{DISTANCES, Group, Period, Row, Table};
use record::{FROM, TITLES, TO, scenario};
pub(crate) use record::{outcome, record};

/// A title that would do harm in a page that does not escape it.
pub(crate) const HOSTILE: &str = "<script>alert('x')</script> & \"Co\"";

const COST_FACTOR: [f64; 8] = [1.0, 1.12, 1.31, 1.06, 1.02, 1.09, 0.93, 1.62];

fn provinces() -> impl Iterator<Item = Place> {
    let codes = tiles().iter().map(|tile| tile.code);
    codes.filter(|code| *code > 12).map(|code| Place {
        code: Some(code),
        milieu: None,
    })
}

/// The figures of a run of `count` scenarios.
pub(crate) fn table(count: usize) -> Table {
    let mut writer = Writer {
        table: Table::default(),
        scenario: "".into(),
        period: Period::Year(0),
        place: Place::COUNTRY,
    };
    for (index, scenario) in (0..count).map(scenario).enumerate() {
        writer.scenario = scenario.name.as_str().into();
        let round = (index / COST_FACTOR.len()) as f64;
        let factor = COST_FACTOR[index % COST_FACTOR.len()] + 0.013 * round;
        for month in FROM.through(TO) {
            writer.period = Period::Month(month);
            for place in MILIEUX.into_iter().chain(regions()) {
                writer.place = place;
                writer.month(month, factor);
            }
        }
        for year in 2023..=2026 {
            writer.period = Period::Year(year);
            for place in MILIEUX.into_iter().chain(regions()).chain(provinces()) {
                writer.place = place;
                writer.year(year, factor);
            }
        }
        treasury::put(&mut writer, factor);
    }
    writer.table
}

/// Part of the country's people that lives in a place.
fn weight(place: Place) -> f64 {
    let part = match place.code {
        None => 1.0,
        Some(code) if code > 12 => 0.004 + f64::from(code % 19) * 0.001,
        Some(code) => [
            0.11, 0.06, 0.12, 0.14, 0.07, 0.21, 0.13, 0.045, 0.08, 0.012, 0.013, 0.006,
        ][usize::from(code) - 1],
    };
    match place.milieu {
        None => part,
        Some(Milieu::Urban) => part * 0.45,
        Some(Milieu::Rural) => part * 0.55,
    }
}

struct Writer {
    table: Table,
    scenario: Arc<str>,
    period: Period,
    place: Place,
}

impl Writer {
    fn put(&mut self, group: Group, indicator: &'static str, unit: &'static str, value: f64) {
        self.table.rows.push(Row {
            scenario: self.scenario.clone(),
            replication: 0,
            period: self.period,
            place: self.place,
            group,
            indicator,
            unit,
            value,
            standard_error: match indicator {
                "budget_cost" => Some(value / 300.0),
                "budget_cost_difference" => Some(4e7),
                _ => None,
            },
        });
    }

    fn costs(&mut self, months: f64, ramp: f64, factor: f64, september: bool) {
        let part = weight(self.place) * months * ramp * factor;
        let components = [
            ("child_allowance", 1.38e9),
            ("lump_sum", 0.71e9),
            ("birth_grant", 0.032e9),
            (
                "school_grant",
                if september { 0.64e9 / months } else { 0.0 },
            ),
            ("institution_orphans", 0.003e9),
        ];
        let mut total = 0.0;
        for (name, cost) in components {
            let cost = (cost * part).round();
            total += cost;
            self.put(Group::Part("component", name), "budget_cost", "dh", cost);
        }
        self.put(Group::All, "budget_cost", "dh", total);
        if factor != 1.0 {
            let more = total * (1.0 - 1.0 / factor);
            self.put(Group::All, "budget_cost_difference", "dh", more);
        }
    }

    fn stocks(&mut self, ramp: f64, factor: f64) {
        let households = (3.95e6 * ramp * factor.sqrt() * weight(self.place)).round();
        for (indicator, unit, times) in [
            ("paid_households", "households", 1.0),
            ("paid_persons", "persons", 3.1),
            ("paid_children", "persons", 1.39),
            ("paid_persons_60_plus", "persons", 0.34),
            ("paid_widows", "persons", 0.1),
            ("paid_orphans", "persons", 0.01),
        ] {
            self.put(Group::All, indicator, unit, (households * times).round());
        }
        let share = |part: f64| (households * part).round();
        for (key, value, indicator, count) in [
            ("age", "0-5", "paid_children", share(0.41)),
            ("age", "6-20", "paid_children", share(0.98)),
            ("schooling", "in_school", "paid_children", share(0.83)),
            ("schooling", "out_of_school", "paid_children", share(0.15)),
            ("with_orphans", "yes", "paid_widows", share(0.02)),
        ] {
            self.put(Group::Part(key, value), indicator, "persons", count);
        }
        let award = 533.4 * factor.sqrt();
        self.put(
            Group::All,
            "mean_award",
            "dh_per_household_per_month",
            award,
        );
        let people = weight(self.place) * 36.8e6;
        self.put(Group::All, "population", "persons", people.round());
        self.put(
            Group::All,
            "households",
            "households",
            (people / 3.95).round(),
        );
    }

    fn registers(&mut self, year: bool) {
        let paid = 3.9e6 * weight(self.place);
        let unit = "households";
        self.put(
            Group::All,
            "registered_households",
            unit,
            (paid * 1.36).round(),
        );
        self.put(Group::All, "paid_share", "share", 0.42);
        for (status, part) in [("paid", 1.0), ("claimed", 0.01), ("rejected", 0.25)] {
            let group = Group::Part("status", status);
            self.put(group, "households_by_status", unit, (paid * part).round());
        }
        if !year {
            return;
        }
        for (bin, distance) in DISTANCES.iter().enumerate() {
            let group = Group::Part("distance", distance);
            let registered = paid * libm::exp(-libm::pow(bin as f64 - 16.0, 2.0) / 60.0) / 12.0;
            let of_them = if bin < 20 { 0.9 } else { 0.0 };
            self.put(
                group,
                "registered_households_by_score",
                unit,
                registered.round(),
            );
            self.put(
                group,
                "paid_households_by_score",
                unit,
                (registered * of_them).round(),
            );
        }
    }

    fn month(&mut self, month: Month, factor: f64) {
        let ramp = 1.0 - 0.7 * libm::exp(-0.16 * f64::from(month - Month::new(2023, 12)));
        self.costs(1.0, ramp, factor, month.of_year() == 9);
        self.stocks(ramp, factor);
        self.registers(false);
    }

    fn year(&mut self, year: i16, factor: f64) {
        let ramp = [0.3, 0.72, 0.95, 0.99][usize::from(year.unsigned_abs()) - 2023];
        let months = if year == 2023 { 1.0 } else { 12.0 };
        self.costs(months, ramp, factor, year > 2023);
        self.stocks(ramp, factor);
        self.registers(true);
        for (index, decile) in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
            .into_iter()
            .enumerate()
        {
            let share = (0.96 - 0.105 * index as f64) * factor.sqrt() * ramp;
            let group = Group::Part("decile", decile);
            self.put(group, "coverage", "share", share.clamp(0.01, 0.99));
        }
        let poor = Group::Part("welfare", "poor");
        self.put(poor, "coverage", "share", (0.86 * ramp).min(0.99));
        if let Some(code) = self.place.code.filter(|code| *code > 12) {
            let poor = 0.01 + f64::from(code % 31) * 0.002;
            let (before, after) = (poor, poor * (1.0 - 0.5 * ramp));
            let name = "poverty_headcount_before_transfer";
            self.put(Group::All, name, "share", before);
            self.put(Group::All, "poverty_headcount", "share", after);
            let reached = (0.2 + f64::from(code % 23) * 0.025) * ramp;
            self.put(Group::All, "coverage", "share", reached);
            return;
        }
        self.welfare(ramp * factor);
        if self.place.code.is_none() {
            let compared = &*self.scenario != TITLES[0].0;
            self.targeting(ramp * factor, compared);
        }
    }

    fn welfare(&mut self, effect: f64) {
        let poor = match (self.place.milieu, self.place.code) {
            (Some(Milieu::Urban), _) => 0.022,
            (Some(Milieu::Rural), _) => 0.069,
            (None, Some(code)) => 0.008 + 0.1 * libm::sin(f64::from(code) * 2.3).abs(),
            (None, None) => 0.039,
        };
        let after = poor * (1.0 - 0.55 * effect.min(1.5));
        for (indicator, value) in [
            ("poverty_headcount", after),
            ("poverty_headcount_before_transfer", poor),
            ("poverty_gap", after * 0.2),
            ("poverty_gap_before_transfer", poor * 0.24),
            ("poverty_severity", after * 0.05),
            ("poverty_severity_before_transfer", poor * 0.08),
            ("vulnerability_rate", 0.09),
            ("vulnerability_rate_before_transfer", 0.129),
            ("exclusion_error", 0.14 / effect),
            ("inclusion_error", 0.31 * effect),
        ] {
            self.put(Group::All, indicator, "share", value);
        }
        let unit = "dh_per_person_per_year";
        self.put(Group::All, "mean_consumption", unit, 22_100.0);
        self.put(
            Group::All,
            "mean_consumption_before_transfer",
            unit,
            21_450.0,
        );
        if self.place.code.is_none() {
            self.poverty(poor, after);
            self.put(Group::All, "gini", "share", 0.405 - 0.011 * effect);
            self.put(Group::All, "gini_before_transfer", "share", 0.405);
            for percent in [
                "5", "10", "15", "20", "25", "30", "35", "40", "45", "50", "55", "60", "65", "70",
                "75", "80", "85", "90", "95",
            ] {
                let share = percent.parse::<f64>().expect("a number") / 100.0;
                let group = Group::Part("percentile", percent);
                let before = libm::pow(share, 2.36);
                let after = libm::pow(share, 2.36 - 0.1 * effect);
                self.put(group, "lorenz_before_transfer", "share", before);
                self.put(group, "lorenz", "share", after);
            }
        }
    }
}
