//! The scenarios side by side, each with its difference to the first.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{number, page, steady};

/// A column of the comparison: its heading, the figure, and how it is written.
struct Column<'a> {
    head: String,
    value: Box<dyn Fn(usize) -> Option<f64> + 'a>,
    /// What the figure is divided by, decimals of the value and of the difference.
    unit: f64,
    places: (usize, usize),
    percent: bool,
}

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let columns = columns(voice);
    let month = voice.last_month();
    let gaps = [("month", &*month), ("year", &voice.year())];
    let caption = voice.fill(page::SCENARIO_NOTE, &gaps);
    let mut head = vec![voice.say(page::SCENARIO)];
    head.extend(columns.iter().map(|column| column.head.as_str()));
    let body = html! {
        @for scenario in 0..voice.reading.scenarios().len() {
            tr.first[scenario == 0] {
                th scope="row" { (voice.reading.title(scenario, voice.language)) }
                @for column in &columns { (cell(voice, column, scenario)) }
            }
        }
    };
    html! {
        (voice.table(&caption, &head, 1..head.len(), &body))
        details {
            summary { (voice.say(page::SUMMARIES)) }
            dl {
                @for (index, scenario) in voice.reading.scenarios().iter().enumerate() {
                    dt { (voice.reading.title(index, voice.language)) " " code { (scenario.name) } }
                    dd { (steady(scenario.summary.in_language(voice.language), voice.language)) }
                }
            }
        }
    }
}

fn columns<'a>(voice: &'a Voice<'_>) -> Vec<Column<'a>> {
    let reading = voice.reading;
    let year = reading.year();
    let column = |head: String, value, unit, places, percent| Column {
        head,
        value,
        unit,
        places,
        percent,
    };
    let mut columns = Vec::new();
    for year in reading.shown_years() {
        columns.push(column(
            voice.fill(page::COST_OF, &[("year", &year.text(voice.language))]),
            Box::new(move |scenario| reading.national(scenario, year, "budget_cost"))
                as Box<dyn Fn(usize) -> Option<f64> + 'a>,
            1e9,
            (2, 2),
            false,
        ));
    }
    for (label, indicator) in [
        (page::PAID_HOUSEHOLDS, "paid_households"),
        (page::PAID_PERSONS, "paid_persons"),
    ] {
        columns.push(column(
            voice.say(label).to_owned(),
            Box::new(move |scenario| reading.at_end(scenario, indicator)),
            1e3,
            (0, 0),
            false,
        ));
    }
    columns.push(column(
        voice.say(page::POVERTY_RATE).to_owned(),
        Box::new(move |scenario| reading.national(scenario, year, "poverty_headcount")),
        0.01,
        (2, 2),
        true,
    ));
    columns.push(column(
        voice.say(page::GINI).to_owned(),
        Box::new(move |scenario| reading.national(scenario, year, "gini")),
        1.0,
        (3, 4),
        false,
    ));
    columns
}

fn cell(voice: &Voice<'_>, column: &Column<'_>, scenario: usize) -> Markup {
    let Some(value) = (column.value)(scenario) else {
        return voice.cell(None);
    };
    let text = if column.percent {
        voice.percent(value, column.places.0)
    } else {
        voice.decimal(value / column.unit, column.places.0)
    };
    let base = (column.value)(0).filter(|_| scenario > 0);
    html! {
        td.num {
            (text)
            @if let Some(base) = base {
                span.difference {
                    (number::signed((value - base) / column.unit, column.places.1, voice.language))
                }
            }
        }
    }
}
