//! How sure the figures are: margins of error, by source, and of the differences.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{certainty as words, isolate, number, page};
use daam_core::engine::{Errors, Headline};
use daam_core::measures::Group;

/// A figure of the table by source: indicator, what its unit is divided by, decimals.
const FIGURES: [(&str, f64, usize); 5] = [
    ("budget_cost", 1e6, 0),
    ("paid_households", 1.0, 0),
    ("paid_persons", 1.0, 0),
    ("poverty_headcount", 0.01, 3),
    ("gini", 1.0, 5),
];

/// Differences shown, with what their unit is divided by and decimals.
const DIFFERENCES: [(&str, f64, usize); 3] = [
    ("budget_cost_difference", 1e6, 0),
    ("paid_households_difference", 1.0, 0),
    ("poverty_headcount_difference", 0.01, 3),
];

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let how = &voice.reading.record.uncertainty;
    if how.zones == 0 {
        return html! { p { (voice.say(words::UNKNOWN)) } };
    }
    let lead = if how.replications > 1 {
        let share = number::short_percent(how.visited, voice.language);
        let replications = how.replications.into();
        let gaps = [("replications", replications), ("share", share.into())];
        voice.tell(words::REPEATED, &gaps)
    } else {
        voice.tell(words::ONCE, &[("zones", how.zones.into())])
    };
    let assumptions = if how.drawn {
        words::DRAWN
    } else {
        words::FIXED
    };
    html! {
        p { (lead) " " (voice.say(assumptions)) " " (voice.say(words::SOURCES)) }
        (by_source(voice))
        @if voice.scenarios().len() > 1 {
            (differences(voice))
        }
    }
}

fn by_source(voice: &Voice<'_>) -> Markup {
    let record = voice.reading.record;
    let (how, first) = (&record.uncertainty, voice.in_year(0));
    let headline = |indicator: &str| {
        record.headlines.iter().find(|one| {
            let row = &one.row;
            row.indicator == indicator
                && row.period == first.period
                && row.group == Group::All
                && *row.scenario == *record.scenarios[0].name
        })
    };
    let mut head = vec![words::FIGURE, words::VALUE, words::MARGIN];
    head.extend([words::SAMPLING, words::CHANCE]);
    head.extend(how.drawn.then_some(words::ASSUMPTIONS));
    let cells = |Headline { row, errors }: &Headline, unit: f64, places: usize| {
        let margin = |of: fn(&Errors) -> f64| {
            Some(voice.decimal(of(errors) * errors.factor() / unit, places))
        };
        let within = |margin| isolate(&format!("±\u{a0}{margin}"), voice.language);
        html! {
            (voice.cell(Some(voice.decimal(row.value / unit, places))))
            (voice.cell(margin(Errors::all).map(within)))
            (voice.cell(margin(|errors| errors.sampling)))
            (voice.cell(margin(|errors| errors.chance)))
            @if how.drawn { (voice.cell(margin(|errors| errors.assumptions))) }
        }
    };
    let body = html! {
        @for (indicator, unit, places) in FIGURES {
            @if let Some(one) = headline(indicator) {
                tr {
                    th scope="row" {
                        (voice.title_of(indicator))
                        @if unit == 1e6 { " (" (voice.say(number::MILLION_DIRHAMS)) ")" }
                        @if unit == 0.01 { " (%)" }
                    }
                    (cells(one, unit, places))
                }
            }
        }
    };
    voice.by_hand(words::BY_SOURCE, &head, 1..head.len(), &body)
}

fn differences(voice: &Voice<'_>) -> Markup {
    let (reading, language) = (voice.reading, voice.language);
    let year = reading.year();
    let text = |scenario: usize, (indicator, unit, places): (&str, f64, usize)| {
        let value = reading.national(scenario, year, indicator)?;
        let mut text = number::signed(value / unit, places, language);
        // What is the same to the last figure needs no margin.
        let margin = reading.margin(scenario, year, indicator);
        if let Some(margin) = margin.filter(|margin| *margin > 0.0) {
            let margin = voice.decimal(margin / unit, places);
            text = isolate(&format!("{text}\u{a0}±\u{a0}{margin}"), language);
        }
        if reading.is_unsure(scenario, year, indicator) {
            text = format!("≈\u{a0}{text}");
        }
        Some(text)
    };
    let body = html! {
        @for scenario in voice.scenarios().skip(1) {
            tr {
                th scope="row" { (voice.title(scenario)) }
                @for shown in DIFFERENCES { (voice.cell(text(scenario, shown))) }
            }
        }
    };
    let [cost, households] = [words::COST, words::HOUSEHOLDS];
    let head = [page::SCENARIO, cost, households, words::POVERTY];
    voice.by_hand(words::DIFFERENCES, &head, 1..4, &body)
}
