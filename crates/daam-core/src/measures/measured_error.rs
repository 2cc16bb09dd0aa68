//! Forecasts of a year's cost with the error measured by replications.
//!
//! If every replication drew its assumptions, the standard error of a year's cost is the error of
//! the forecast: it replaces the assumption `appropriation.forecast_error_share` in the forecast
//! intervals of the year's cost and in the probability of overrun.

use std::collections::HashMap;
use std::sync::Arc;

use super::table::{Group, Period, Row, Table};
use super::treasury::QUANTILES;
use crate::kernel::{Month, Place, normal};

/// National figures by scenario and period.
#[derive(Default)]
struct NationalFigures {
    /// Cost and its standard error.
    costs: HashMap<(Arc<str>, Period), (f64, f64)>,
    envelopes: HashMap<(Arc<str>, Period), f64>,
    /// Spent since January.
    spent: HashMap<(Arc<str>, Period), f64>,
}

impl NationalFigures {
    fn of(table: &Table) -> Self {
        let mut known = Self::default();
        let all = |row: &&Row| row.place == Place::COUNTRY && row.group == Group::All;
        for row in table.rows.iter().filter(all) {
            let key = (row.scenario.clone(), row.period);
            match (row.indicator, row.standard_error) {
                ("budget_cost", Some(error)) => {
                    known.costs.insert(key, (row.value, error));
                }
                ("appropriation", _) => {
                    known.envelopes.insert(key, row.value);
                }
                ("cumulative_cost", _) => {
                    known.spent.insert(key, row.value);
                }
                _ => {}
            }
        }
        known
    }

    fn overrun(&self, row: &Row) -> Option<f64> {
        let key = (row.scenario.clone(), row.period);
        let (cost, error) = *self.costs.get(&key)?;
        let over = cost - self.envelopes.get(&key)?;
        (error > 0.0).then(|| normal::cumulative(over / error))
    }

    fn forecast(&self, row: &Row, month: Month, word: &str) -> Option<f64> {
        let (_, quantile) = QUANTILES.iter().find(|(known, _)| *known == word)?;
        let year = (row.scenario.clone(), Period::Year(month.year()));
        let (cost, error) = *self.costs.get(&year)?;
        let spent = self.spent.get(&(row.scenario.clone(), row.period))?;
        // The error is one of level: the remaining months have the year's relative error.
        let remaining = if cost > 0.0 { 1.0 - spent / cost } else { 0.0 };
        Some(cost + error * remaining * normal::quantile(*quantile))
    }
}

/// Recomputes the forecasts of a table whose yearly costs have a complete standard error.
pub fn use_measured_error(table: &mut Table) {
    let known = NationalFigures::of(table);
    for row in &mut table.rows {
        let value = match (row.indicator, row.period, row.group) {
            ("overrun_probability", ..) => known.overrun(row),
            ("year_end_forecast", Period::Month(month), Group::Part(_, word)) => {
                known.forecast(row, month, word)
            }
            _ => None,
        };
        if let Some(value) = value {
            row.value = value;
            row.standard_error = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(period: Period, indicator: &'static str, group: Group, value: f64) -> Row {
        Row {
            scenario: "baseline".into(),
            replication: 0,
            period,
            place: Place::COUNTRY,
            group,
            indicator,
            unit: "dh",
            value,
            standard_error: (indicator == "budget_cost").then_some(10.0),
        }
    }

    #[test]
    fn a_forecast_takes_the_error_of_the_years_cost() {
        let (year, june) = (Period::Year(2025), Period::Month(Month::new(2025, 6)));
        let high = Group::Part("quantile", "0.975");
        let mut table = Table {
            rows: vec![
                row(year, "overrun_probability", Group::All, 0.1),
                row(june, "year_end_forecast", high, 1.0),
                row(year, "budget_cost", Group::All, 100.0),
                row(year, "appropriation", Group::All, 90.0),
                row(june, "cumulative_cost", Group::All, 40.0),
            ],
        };
        use_measured_error(&mut table);
        assert!((table.rows[0].value - normal::cumulative(1.0)).abs() < 1e-12);
        assert!((table.rows[1].value - (100.0 + 6.0 * 1.959_964)).abs() < 1e-4);
        assert_eq!(table.rows[2].value, 100.0);
    }
}
