//! The scenarios side by side, each with its difference to the first.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::{number, page, steady};
use crate::results_index::Year;
use crate::tables::FigureScope;
use daam_core::measures::Period;

struct ComparisonColumn {
    head: String,
    indicator: &'static str,
    period: Period,
    /// Divisor of the figure; 0.01 means per cent.
    unit: f64,
    /// Decimals of the value and of the difference.
    places: [usize; 2],
}

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    let columns = columns(ctx);
    let heads = columns.iter().map(|column| (column.head.as_str(), true));
    let heads = std::iter::once((ctx.say(page::SCENARIO), false)).chain(heads);
    let body = html! {
        @for scenario in ctx.scenarios() {
            tr.first[scenario == 0] {
                th scope="row" { (ctx.title(scenario)) }
                @for column in &columns { (cell(ctx, column, scenario)) }
            }
        }
    };
    html! {
        (ctx.frame(&ctx.caption(page::SCENARIO_NOTE), heads, &body))
        details {
            summary { (ctx.say(page::SUMMARIES)) }
            dl {
                @for (index, scenario) in ctx.results.scenarios().iter().enumerate() {
                    dt { (ctx.title(index)) " " code { (scenario.name) } }
                    dd { (steady(scenario.summary.in_language(ctx.language), ctx.language)) }
                }
            }
        }
    }
}

fn columns(ctx: &PageContext<'_>) -> Vec<ComparisonColumn> {
    let column = |head, indicator, at: FigureScope, unit, places| ComparisonColumn {
        head,
        indicator,
        period: at.period,
        unit,
        places,
    };
    let cost = |year: Year| {
        let head = ctx.fill(page::COST_OF, &[("year", &year.text(ctx.language))]);
        let at = FigureScope::country(0, year.period());
        column(head, "budget_cost", at, 1e9, [2, 2])
    };
    let say = |head| ctx.say(head).to_owned();
    let (year, end) = (ctx.in_year(0), ctx.at_end(0));
    let [households, persons] = [page::PAID_HOUSEHOLDS, page::PAID_PERSONS].map(say);
    let mut columns: Vec<ComparisonColumn> =
        ctx.results.shown_years().into_iter().map(cost).collect();
    columns.extend([
        column(households, "paid_households", end, 1e3, [0, 0]),
        column(persons, "paid_persons", end, 1e3, [0, 0]),
        column(
            say(page::POVERTY_RATE),
            "poverty_headcount",
            year,
            0.01,
            [2, 2],
        ),
        column(say(page::GINI), "gini", year, 1.0, [3, 4]),
    ]);
    columns
}

fn cell(ctx: &PageContext<'_>, column: &ComparisonColumn, scenario: usize) -> Markup {
    let value = |scenario| {
        ctx.value(
            FigureScope::country(scenario, column.period),
            column.indicator,
        )
    };
    let Some(figure) = value(scenario) else {
        return ctx.cell(None);
    };
    let [places, finer] = column.places;
    let text = if column.unit == 0.01 {
        ctx.percent(figure, places)
    } else {
        ctx.decimal(figure / column.unit, places)
    };
    let base = value(0).filter(|_| scenario > 0);
    html! {
        td.num {
            (text)
            @if let Some(base) = base {
                span.difference {
                    (number::signed((figure - base) / column.unit, finer, ctx.language))
                }
            }
        }
    }
}
