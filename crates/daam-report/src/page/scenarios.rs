//! The scenarios side by side, each with its difference to the first.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{number, page, steady};
use crate::reading::Year;
use crate::tables::At;
use daam_core::measures::Period;

/// A column of the comparison.
struct Column {
    head: String,
    indicator: &'static str,
    period: Period,
    /// What the figure is divided by: one in per cent is written so.
    unit: f64,
    /// Decimals of the value and of the difference.
    places: [usize; 2],
}

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let columns = columns(voice);
    let heads = columns.iter().map(|column| (column.head.as_str(), true));
    let heads = std::iter::once((voice.say(page::SCENARIO), false)).chain(heads);
    let body = html! {
        @for scenario in voice.scenarios() {
            tr.first[scenario == 0] {
                th scope="row" { (voice.title(scenario)) }
                @for column in &columns { (cell(voice, column, scenario)) }
            }
        }
    };
    html! {
        (voice.frame(&voice.caption(page::SCENARIO_NOTE), heads, &body))
        details {
            summary { (voice.say(page::SUMMARIES)) }
            dl {
                @for (index, scenario) in voice.reading.scenarios().iter().enumerate() {
                    dt { (voice.title(index)) " " code { (scenario.name) } }
                    dd { (steady(scenario.summary.in_language(voice.language), voice.language)) }
                }
            }
        }
    }
}

fn columns(voice: &Voice<'_>) -> Vec<Column> {
    let column = |head, indicator, at: At, unit, places| Column {
        head,
        indicator,
        period: at.period,
        unit,
        places,
    };
    let cost = |year: Year| {
        let head = voice.fill(page::COST_OF, &[("year", &year.text(voice.language))]);
        let at = At::country(0, year.period());
        column(head, "budget_cost", at, 1e9, [2, 2])
    };
    let say = |head| voice.say(head).to_owned();
    let (year, end) = (voice.in_year(0), voice.at_end(0));
    let [households, persons] = [page::PAID_HOUSEHOLDS, page::PAID_PERSONS].map(say);
    let mut columns: Vec<Column> = voice.reading.shown_years().into_iter().map(cost).collect();
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

fn cell(voice: &Voice<'_>, column: &Column, scenario: usize) -> Markup {
    let value = |scenario| voice.value(At::country(scenario, column.period), column.indicator);
    let Some(figure) = value(scenario) else {
        return voice.cell(None);
    };
    let [places, finer] = column.places;
    let text = if column.unit == 0.01 {
        voice.percent(figure, places)
    } else {
        voice.decimal(figure / column.unit, places)
    };
    let base = value(0).filter(|_| scenario > 0);
    html! {
        td.num {
            (text)
            @if let Some(base) = base {
                span.difference {
                    (number::signed((figure - base) / column.unit, finer, voice.language))
                }
            }
        }
    }
}
