//! Drift over the years of quantities that no published figure constrains.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::indicator::title;
use crate::i18n::quantity::quantity;
use crate::i18n::validation as words;
use crate::tables::Form::{Decimal, Percent, Text, Whole};
use crate::tables::{FigureScope, TableFigure, measure};
use daam_core::kernel::Month;
use daam_core::measures::Period;

/// Years shown, in September.
const YEARS: [i16; 7] = [2024, 2025, 2026, 2028, 2030, 2035, 2040];

/// The table of those quantities, every few years.
pub(super) fn table(ctx: &PageContext<'_>) -> Markup {
    let (view, record) = (ctx.view, ctx.results.record);
    let september = |year: i16| Month::new(year, 9);
    let run = record.from..=record.to;
    let years = YEARS
        .into_iter()
        .filter(|year| run.contains(&september(*year)));
    let keys = years.map(|year| {
        (
            year,
            FigureScope::country(0, Period::Month(september(year))),
        )
    });
    let size = quantity("mean_household_size").unwrap_or(title("households"));
    let poverty = "poverty_headcount_before_transfer";
    let table = view
        .plan()
        .column(words::QUANTITY, Text, |(year, _): (i16, FigureScope)| {
            year.to_string()
        })
        .column(size, Decimal(2), move |(_, at)| {
            Some(view.value(at, "population")? / view.value(at, "households")?)
        })
        .measure(TableFigure::titled("orphans_of_father", Whole))
        .measure(TableFigure::titled("old_persons_alone", Whole))
        .measure(measure(words::SCHOOL_15_17, "school_enrolment", Percent(1)).of("age", "15-17"))
        .measure(TableFigure::titled(
            "labour_force_participation",
            Percent(1),
        ))
        .measure(TableFigure::titled("declared_workers", Whole))
        .column(title(poverty), Percent(1), move |(year, at)| {
            let period = Period::Year(year);
            view.value(FigureScope { period, ..at }, poverty)
        })
        .table(words::DRIFT, keys);
    html! {
        (ctx.turned(words::QUANTITY, &table))
        p { (ctx.say(words::DRIFT_REASONS)) }
    }
}
