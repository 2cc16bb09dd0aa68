//! Cash flow of the year: cumulated spending by month, cash effect of a month's delay, and
//! forecasts of the year's cost as its months become known.
//!
//! National figures. Spending in past months is certain; the cost of future months is the simulated
//! one with a normal relative error. Forecasts are for whole calendar years, from the last month
//! whose spending is known.

use super::area::COUNTRY;
use super::row_builder::RowBuilder;
use super::table::{Group, Period};
use crate::kernel::{Month, Place, normal};

/// Quantiles of the forecast: those of intervals of 50, 80 and 95 per cent, and the median.
pub(super) const QUANTILES: [(&str, f64); 7] = [
    ("0.025", 0.025),
    ("0.10", 0.10),
    ("0.25", 0.25),
    ("0.50", 0.50),
    ("0.75", 0.75),
    ("0.90", 0.90),
    ("0.975", 0.975),
];

/// The country's cost of each month since the start, in dirhams.
pub(super) struct Costs {
    /// Total cost.
    pub all: Vec<f64>,
    /// Recurrent cost: awards, accompaniment, children in institutions; without one-off grants and
    /// arrears.
    pub regular: Vec<f64>,
}

/// Standard error, in dirhams, of a future cost: of a whole year or of its remaining months.
///
/// `share` is the relative error of a forecast, taken to be the same for a year and for the rest
/// of one: the error is mostly one of level (take-up, its speed), common to all months.
pub(super) fn standard_error(cost: f64, share: f64) -> f64 {
    cost * share
}

/// Quantile of the cost of a whole year in dirhams, given its first `known` months.
fn forecast(months: &[f64], known: usize, share: f64, quantile: f64) -> f64 {
    let spent: f64 = months[..known].iter().sum();
    let remaining: f64 = months[known..].iter().sum();
    spent + remaining + standard_error(remaining, share) * normal::quantile(quantile)
}

/// Rows of one scenario, given the envelope of a year; `share` is the relative error of a
/// forecast.
pub(super) fn rows(
    envelope: &impl Fn(i16) -> f64,
    costs: &Costs,
    share: f64,
    out: &mut RowBuilder,
) {
    cumulated(envelope, &costs.all, out);
    for (year, from) in out.whole_years(costs.all.len()) {
        let (first, december) = (Month::new(year, 1), Month::new(year, 12));
        let months = &costs.all[from..from + 12];
        for (known, month) in (1..).zip(first.through(december)) {
            for (word, quantile) in QUANTILES {
                let group = Group::Part("quantile", word);
                let value = forecast(months, known, share, quantile);
                put(month, group, "year_end_forecast", "dh", value, out);
            }
        }
        let total: f64 = months.iter().sum();
        let mut row = |name, unit, value| out.year(year, &COUNTRY, Group::All, name, unit, value);
        let regular: f64 = costs.regular[from..from + 12].iter().sum();
        row("cost_of_a_month_delay", "dh", regular / 12.0);
        if let Some(gdp) = out.gdp(year) {
            let name = "cost_share_of_gdp";
            out.share(year, &COUNTRY, Group::All, name, total, gdp);
        }
    }
}

/// Cumulated spending since January (in the first year since the start); as a share of the envelope
/// in years simulated from January.
fn cumulated(envelope: &impl Fn(i16) -> f64, costs: &[f64], out: &mut RowBuilder) {
    let calendar = out.calendar();
    let mut sum = 0.0;
    for (index, cost) in costs.iter().enumerate() {
        let month = calendar.month(index);
        sum = if month.of_year() == 1 { 0.0 } else { sum } + cost;
        put(month, Group::All, "cumulative_cost", "dh", sum, out);
        let envelope = envelope(month.year());
        if envelope > 0.0 && Month::new(month.year(), 1) >= calendar.start {
            let (name, share) = ("appropriation_share_spent", sum / envelope);
            put(month, Group::All, name, "share", share, out);
        }
    }
}

/// A national figure in a reported month.
fn put(
    month: Month,
    group: Group,
    indicator: &'static str,
    unit: &'static str,
    value: f64,
    out: &mut RowBuilder,
) {
    if out.reports(month) {
        let period = Period::Month(month);
        out.push(period, Place::COUNTRY, group, indicator, unit, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forecast_narrows_to_what_was_spent() {
        let months = [10.0; 12];
        let wide =
            |known| forecast(&months, known, 0.05, 0.975) - forecast(&months, known, 0.05, 0.025);
        assert!((1..12).all(|known| wide(known) > wide(known + 1)));
        assert_eq!(wide(12), 0.0);
        let median = forecast(&months, 3, 0.05, 0.5);
        assert!((median - 120.0).abs() < 1e-9, "{median}");
        let high = forecast(&months, 6, 0.05, 0.975);
        assert!((high - (120.0 + 60.0 * 0.05 * 1.959_964)).abs() < 1e-4);
    }
}
