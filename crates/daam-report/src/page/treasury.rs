//! The year's cash and its forecast, and the households paid from one year to the next.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::{page, treasury as words};
use crate::tables::measure;
use crate::tables::shared::{COST, TREASURY, bridge};

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    // Cost, its share of GDP, and what a month's delay keeps in the year, whole years.
    let cost = measure(words::COST, COST.indicator, COST.form);
    let plan = ctx.plan().year(page::INDICATOR).measure(cost);
    let years = ctx.years(0, &ctx.results.shown_years());
    let cash = plan.measures(TREASURY).table(words::CASH, years);
    html! {
        (ctx.figure("cumulated_cost"))
        (ctx.turned(page::INDICATOR, &cash))
        p { (ctx.say(words::GDP_NOTE)) }
        (ctx.turned(page::INDICATOR, &bridge(ctx.view)))
    }
}
