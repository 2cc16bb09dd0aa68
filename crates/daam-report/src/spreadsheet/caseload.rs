//! The caseload: by month, by scenario, and by category of persons.

use super::mean_award;
use super::sheet::{ChartStyle, Sheet, charted};
use crate::i18n::{page, spreadsheet as words};
use crate::tables::Form::{Percent, Whole};
use crate::tables::shared::{PAID, bridge as households};
use crate::tables::{FigureScope, TableFigure, View, measure};

/// Stocks at the end of a month and flows within it.
const OF_MONTH: [&str; 14] = [
    "registered_households",
    "paid_households",
    "paid_persons",
    "paid_children",
    "paid_persons_60_plus",
    "paid_widows",
    "paid_orphans",
    "accompanied_households",
    "mean_award",
    "registrations",
    "claims",
    "acceptances",
    "restorations",
    "refusals",
];

/// The first scenario, month by month.
pub(super) fn monthly(view: View<'_>) -> Sheet {
    let months: Vec<FigureScope> = view.months().collect();
    let figures = OF_MONTH.map(|indicator| TableFigure::titled(indicator, Whole));
    let plan = view.plan().month().known(figures, &months);
    Sheet::new(words::CASELOAD, plan.table(words::CASELOAD_TITLE, months))
}

/// Households paid under every scenario, month by month.
pub(super) fn scenarios(view: View<'_>) -> Sheet {
    let plan = view.plan().month().by_scenario("paid_households", Whole);
    let table = plan.table(words::PAID_TITLE, view.months());
    let (rows, chart) = (table.body(), (ChartStyle::Lines, words::PAID_TITLE));
    let axes = [words::MONTH, words::HOUSEHOLDS];
    Sheet::new(words::PAID, table).with_chart(view, chart, axes, 1..=charted(view), rows)
}

/// Who is paid in the last month.
pub(super) fn persons(view: View<'_>) -> Sheet {
    let [households, persons @ ..] = PAID;
    let table = view
        .plan()
        .scenario()
        .measure(TableFigure {
            head: Some(page::PAID_HOUSEHOLDS),
            ..households
        })
        .measures(persons)
        .measure(measure(page::PAID_PART, "paid_share", Percent(1)))
        .named(mean_award(view), Whole, move |at| {
            view.value(at, "mean_award")
        })
        .table(
            words::PERSONS_TITLE,
            view.scenarios().map(|scenario| view.at_end(scenario)),
        );
    Sheet::new(words::PERSONS, table)
}

/// How the number of households paid under the first scenario changes from year to year.
pub(super) fn bridge(view: View<'_>) -> Sheet {
    Sheet::new(words::BRIDGE, households(view))
}
