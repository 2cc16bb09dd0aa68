//! The scenarios: changes, cost and effects of each in the report's year.

use super::sheet::Sheet;
use super::{in_millions, mean_award};
use crate::i18n::indicator::title;
use crate::i18n::{page, spreadsheet as words};
use crate::tables::Form::{Decimal, Millions, Prose, SignedMillions, SignedPercent, Text, Whole};
use crate::tables::shared::POVERTY;
use crate::tables::{FigureScope, View, measure};

pub(super) fn sheet(view: View<'_>) -> Sheet {
    let at_end =
        move |indicator| move |at: FigureScope| view.results.at_end(at.scenario, indicator);
    let named = move |at: FigureScope| &view.results.scenarios()[at.scenario];
    let cost = in_millions(view, &view.caption(page::COST_OF));
    let table = view
        .plan()
        .scenario()
        .named(cost, Millions, move |at| view.value(at, "budget_cost"))
        .column(words::DIFFERENCE, SignedMillions, move |at| {
            view.difference(at, "budget_cost")
        })
        .column(words::MARGIN, Millions, move |at: FigureScope| {
            let margin = view.margin(at, "budget_cost_difference");
            margin.filter(|_| at.scenario > 0)
        })
        .column(page::PAID_HOUSEHOLDS, Whole, at_end("paid_households"))
        .column(title("paid_persons"), Whole, at_end("paid_persons"))
        .named(mean_award(view), Whole, at_end("mean_award"))
        .measures(POVERTY)
        .column(words::POINTS, SignedPercent(2), move |at| {
            view.difference(at, "poverty_headcount")
        })
        .measure(measure(page::GINI, "gini", Decimal(3)))
        .column(words::SUMMARY, Prose, move |at| {
            named(at).summary.in_language(view.language)
        })
        .column(words::NAME, Text, move |at| named(at).name.as_str())
        .table(words::SCENARIOS, view.each_scenario());
    Sheet::new(page::SCENARIOS, table)
}
