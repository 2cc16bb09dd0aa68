//! Duration of payment, returns, and time to the first payment.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::{page, spells as words};
use crate::tables::Form::{Decimal, Percent, Whole};
use crate::tables::{FigureScope, TableFigure, measure};

/// One column per year, for the first scenario; empty when nobody is ever paid.
pub(super) fn table(ctx: &PageContext<'_>) -> Markup {
    const WAIT: &str = "months_to_first_payment";
    let ever = measure(words::EVER_PAID, "months_paid", Whole);
    let years = ctx.years(0, &ctx.results.years());
    let paid = |at: &FigureScope| ctx.measured(*at, &ever).is_some_and(|n| n > 0.0);
    if !years.iter().any(paid) {
        return html! {};
    }
    let length = |(months, name)| measure(name, "months_paid", Whole).part("months", months);
    let table = ctx
        .plan()
        .year(page::INDICATOR)
        .measure(ever)
        .measures(words::LENGTH.map(length))
        .measure(TableFigure::titled("mean_months_paid", Decimal(1)))
        .measure(TableFigure::titled("returns", Percent(1)))
        .measure(TableFigure::titled("churn_rate", Percent(1)))
        .measure(TableFigure::titled("households_first_paid", Whole))
        .measure(measure(words::MEAN, WAIT, Decimal(1)).part("statistic", "mean"))
        .measure(measure(words::MEDIAN, WAIT, Whole).part("statistic", "median"))
        .parted()
        .table(words::NOTE, years);
    ctx.turned(page::INDICATOR, &table)
}
