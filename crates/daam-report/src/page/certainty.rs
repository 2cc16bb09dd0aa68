//! Uncertainty: margins of error by source, and of the differences.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::{certainty as words, isolate, number, page};
use daam_core::engine::{Headline, StandardErrors, interval};
use daam_core::measures::Group;

/// A figure of the table by source: indicator, divisor, decimals.
const FIGURES: [(&str, f64, usize); 5] = [
    ("budget_cost", 1e6, 0),
    ("paid_households", 1.0, 0),
    ("paid_persons", 1.0, 0),
    ("poverty_headcount", 0.01, 3),
    ("gini", 1.0, 5),
];

/// Differences shown, with divisor and decimals.
const DIFFERENCES: [(&str, f64, usize); 3] = [
    ("budget_cost_difference", 1e6, 0),
    ("paid_households_difference", 1.0, 0),
    ("poverty_headcount_difference", 0.01, 3),
];

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    let how = &ctx.results.record.uncertainty;
    if how.zones == 0 {
        return html! { p { (ctx.say(words::UNKNOWN)) } };
    }
    let lead = if how.replications > 1 {
        let share = number::short_percent(how.visited, ctx.language);
        let replications = how.replications.into();
        let gaps = [("replications", replications), ("share", share.into())];
        ctx.tell(words::REPEATED, &gaps)
    } else {
        ctx.tell(words::ONCE, &[("zones", how.zones.into())])
    };
    let assumptions = if how.drawn {
        words::DRAWN
    } else {
        words::FIXED
    };
    html! {
        p { (lead) " " (ctx.say(assumptions)) " " (ctx.say(words::SOURCES)) }
        (by_source(ctx))
        @if ctx.scenarios().len() > 1 {
            (differences(ctx))
        }
    }
}

fn by_source(ctx: &PageContext<'_>) -> Markup {
    let record = ctx.results.record;
    let (how, first) = (&record.uncertainty, ctx.in_year(0));
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
        let margin = |of: fn(&StandardErrors) -> f64| {
            Some(ctx.decimal(of(errors) * errors.factor() / unit, places))
        };
        let interval = interval(row.value, errors.margin(), row.indicator).map(|end| end / unit);
        let around = number::around(row.value / unit, interval, places, ctx.language);
        html! {
            (ctx.cell(Some(ctx.decimal(row.value / unit, places))))
            (ctx.cell(Some(around)))
            (ctx.cell(margin(|errors| errors.sampling)))
            (ctx.cell(margin(|errors| errors.chance)))
            @if how.drawn { (ctx.cell(margin(|errors| errors.assumptions))) }
        }
    };
    let body = html! {
        @for (indicator, unit, places) in FIGURES {
            @if let Some(one) = headline(indicator) {
                tr {
                    th scope="row" {
                        (ctx.title_of(indicator))
                        @if unit == 1e6 { " (" (ctx.say(number::MILLION_DIRHAMS)) ")" }
                        @if unit == 0.01 { " (%)" }
                    }
                    (cells(one, unit, places))
                }
            }
        }
    };
    ctx.by_hand(words::BY_SOURCE, &head, 1..head.len(), &body)
}

fn differences(ctx: &PageContext<'_>) -> Markup {
    let (results, language) = (ctx.results, ctx.language);
    let year = results.year();
    let text = |scenario: usize, (indicator, unit, places): (&str, f64, usize)| {
        let value = results.national(scenario, year, indicator)?;
        // A margin of zero is not shown.
        let margin = results.margin(scenario, year, indicator);
        let margin = margin.filter(|margin| *margin > 0.0);
        if value == 0.0 && margin.is_none() {
            return Some(ctx.say(words::NO_DIFFERENCE).to_owned());
        }
        let mut text = number::signed(value / unit, places, language);
        if let Some(margin) = margin {
            let margin = ctx.decimal(margin / unit, places);
            text = isolate(&format!("{text}\u{a0}±\u{a0}{margin}"), language);
        }
        if results.is_unsure(scenario, year, indicator) {
            text = format!("≈\u{a0}{text}");
        }
        Some(text)
    };
    let body = html! {
        @for scenario in ctx.scenarios().skip(1) {
            tr {
                th scope="row" { (ctx.title(scenario)) }
                @for shown in DIFFERENCES { (ctx.cell(text(scenario, shown))) }
            }
        }
    };
    let [cost, households] = [words::COST, words::HOUSEHOLDS];
    let head = [page::SCENARIO, cost, households, words::POVERTY];
    ctx.by_hand(words::DIFFERENCES, &head, 1..4, &body)
}
