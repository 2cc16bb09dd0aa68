//! Envelopes, their execution, and the year's cash flow.

use super::in_millions;
use super::sheet::{ChartStyle, Sheet};
use crate::i18n::number::MILLION_DIRHAMS;
use crate::i18n::{appropriation, spreadsheet as words, treasury};
use crate::tables::Form::{Millions, Percent};
use crate::tables::shared::{COST, TREASURY};
use crate::tables::{FigureScope, TableFigure, View, measure};

/// Every scenario, by whole year.
pub(super) fn yearly(view: View<'_>) -> Sheet {
    let known = |at: &FigureScope| view.value(*at, COST.indicator).is_some();
    let years = view.each_year(&view.results.shown_years());
    let mut plan = view
        .plan()
        .scenario()
        .year(appropriation::YEAR)
        .envelope()
        .measures(TREASURY);
    for indicator in ["arrears_cost", "financing_revenue", "net_cost"] {
        let value = move |at| view.value(at, indicator);
        if years.iter().any(|at| value(*at).is_some()) {
            let head = in_millions(view, view.title_of(indicator));
            plan = plan.named(head, Millions, value);
        }
    }
    let table = plan.table(words::TREASURY_TITLE, years.into_iter().filter(known));
    Sheet::new(words::TREASURY, table).with_frozen(2)
}

/// The first scenario's cash flow, month by month of whole years.
pub(super) fn monthly(view: View<'_>) -> Sheet {
    let spent = move |at| view.value(at, "cumulative_cost");
    let forecast =
        |head, quantile| measure(head, "year_end_forecast", Millions).of("quantile", quantile);
    let table = view
        .plan()
        .month()
        .measure(COST)
        .named(
            in_millions(view, view.say(treasury::SPENT)),
            Millions,
            spent,
        )
        .measure(forecast(words::FORECAST_LOW, "0.025"))
        .measure(forecast(words::FORECAST, "0.50"))
        .measure(forecast(words::FORECAST_HIGH, "0.975"))
        .measure(TableFigure::titled("appropriation_share_spent", Percent(1)))
        .table(
            words::CASH_TITLE,
            view.months().filter(|at| spent(*at).is_some()),
        );
    let (rows, chart) = (table.body(), (ChartStyle::Lines, words::CASH_CHART));
    let axes = [words::MONTH, MILLION_DIRHAMS];
    Sheet::new(words::CASH, table).with_chart(view, chart, axes, [2, 4], rows)
}
