//! The section of validation: published figures beside simulated ones.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::drift;
use super::page_context::PageContext;
use crate::i18n::quantity::quantity;
use crate::i18n::{Message, data, number, validation as words};
use daam_core::engine::{Comparison, passed};
use daam_core::inputs::{Purpose, Tolerance, When};
use daam_core::kernel::Place;
use words::{FIGURES, OFFICIAL, QUANTITY, SIMULATED, SOURCE, TOLERANCE, TOLERANCE_ERROR};
use words::{USE, WHEN, WHERE, WITHIN, WORST};

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    let record = &ctx.results.record;
    let comparisons = &record.validation;
    if comparisons.is_empty() {
        return html! { p { (ctx.say(words::NONE)) } };
    }
    let listed = || {
        let apart = |one: &&Comparison| one.published.purpose != Purpose::Synthesis;
        comparisons.iter().filter(apart)
    };
    let missed = listed().filter(|one| one.within() == Some(false));
    let why = |one: &Comparison| ctx.say(words::reason(one));
    let all = listed().filter(|one| one.within().is_some());
    html! {
        p { (lead(ctx, comparisons)) }
        @if record.to < record.calendar.horizon { p.under { (ctx.say(words::FURTHER)) } }
        (judged(ctx, words::MISSES, (words::WHY, why), missed))
        (ctx.figure("pyramid"))
        (ctx.figure("programme_path"))
        (ctx.figure("consumption_quantiles"))
        (starting_tables(ctx, comparisons))
        (back_test(ctx, comparisons))
        (drift::table(ctx))
        details {
            summary { (ctx.say(words::EVERYTHING)) }
            (judged(ctx, words::EVERYTHING, (SOURCE, |one| source(ctx, one)), all))
        }
    }
}

/// How many figures of each kind are within their tolerance, in a sentence.
fn lead(ctx: &PageContext<'_>, comparisons: &[Comparison]) -> String {
    let counts = |purposes: &[Purpose]| {
        let (mut within, mut all) = (0, 0);
        for purpose in purposes {
            let (here, judged) = passed(comparisons, *purpose);
            within += here;
            all += judged;
        }
        [within, all].map(|count| ctx.decimal(count as f64, 0))
    };
    let [fitted, fitted_all] = counts(&[Purpose::Fitted]);
    let [synthesis, synthesis_all] = counts(&[Purpose::Synthesis]);
    let [apart, apart_all] = counts(&[Purpose::HeldOut, Purpose::Ageing]);
    let gaps = [
        ("fitted", &*fitted),
        ("fitted_all", &fitted_all),
        ("synthesis", &synthesis),
        ("synthesis_all", &synthesis_all),
        ("apart", &apart),
        ("apart_all", &apart_all),
    ];
    ctx.fill(words::LEAD, &gaps)
}

fn name(ctx: &PageContext<'_>, one: &Comparison) -> String {
    words::name(one, ctx.language)
}

fn source<'a>(ctx: &PageContext<'_>, one: &'a Comparison) -> &'a str {
    data::translated(&one.published.source, ctx.language)
}

fn where_(ctx: &PageContext<'_>, at: Place) -> String {
    words::place(at, ctx.language)
}

fn when(ctx: &PageContext<'_>, when: When) -> String {
    match when {
        When::Month(month) => number::month(month, ctx.language),
        When::Year(year) => year.to_string(),
    }
}

/// A figure with decimals that suit its size.
fn figure(ctx: &PageContext<'_>, value: f64) -> String {
    let places = match value.abs() {
        size if size >= 1000.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        _ => 4,
    };
    ctx.decimal(value, places)
}

fn tolerance(ctx: &PageContext<'_>, tolerance: Tolerance) -> Option<String> {
    match tolerance {
        Tolerance::Relative(share) => {
            Some(format!("± {}", number::short_percent(share, ctx.language)))
        }
        Tolerance::Absolute(width) => Some(format!("± {}", figure(ctx, width))),
        Tolerance::None => None,
    }
}

/// Judged figures, with a last column: why it is outside its tolerance, or who published it.
fn judged<'a>(
    ctx: &PageContext<'_>,
    caption: Message,
    (last, word): (Message, impl Fn(&'a Comparison) -> &'a str),
    figures: impl Iterator<Item = &'a Comparison>,
) -> Markup {
    let body = html! {
        @for one in figures {
            tr {
                th scope="row" { (name(ctx, one)) }
                td { (where_(ctx, one.published.place)) }
                td { (when(ctx, one.published.when)) }
                (ctx.cell(Some(figure(ctx, one.published.value))))
                (ctx.cell(Some(figure(ctx, one.simulated))))
                (ctx.cell(tolerance(ctx, one.published.tolerance)))
                td {
                    @if one.within() == Some(true) { span.passed { "✓" } }
                    @else { span.failed { "✗" } }
                    " " (ctx.say(words::purpose(one.published.purpose)))
                }
                td.prose { bdi { (word(one)) } }
            }
        }
    };
    let head = [
        QUANTITY, WHERE, WHEN, OFFICIAL, SIMULATED, TOLERANCE, USE, last,
    ];
    ctx.by_hand(caption, &head, 3..6, &body)
}

/// The regional census tables, one line per quantity, with the figure farthest off.
fn starting_tables(ctx: &PageContext<'_>, comparisons: &[Comparison]) -> Markup {
    let mut by_quantity: BTreeMap<&str, Vec<&Comparison>> = BTreeMap::new();
    for one in comparisons {
        if one.published.purpose == Purpose::Synthesis {
            let word = one.published.quantity.as_str();
            by_quantity.entry(word).or_default().push(one);
        }
    }
    if by_quantity.is_empty() {
        return html! {};
    }
    let far = |one: &Comparison| one.errors_in_tolerances().unwrap_or(0.0);
    let worst = |all: &[&'_ Comparison]| -> Option<usize> {
        (0..all.len()).max_by(|one, other| far(all[*one]).total_cmp(&far(all[*other])))
    };
    let mut rows: Vec<Vec<&Comparison>> = by_quantity.into_values().collect();
    let farthest = |all: &[&Comparison]| worst(all).map_or(0.0, |index| far(all[index]));
    rows.sort_by(|one, other| farthest(other).total_cmp(&farthest(one)));
    let body = html! {
        @for all in &rows {
            @let within = all.iter().filter(|one| one.within() == Some(true)).count();
            tr {
                th scope="row" { (quantity(&all[0].published.quantity).map_or("", |label| ctx.say(label))) }
                (ctx.cell(Some(ctx.decimal(all.len() as f64, 0))))
                (ctx.cell(Some(ctx.decimal(within as f64, 0))))
                @if let Some(index) = worst(all) {
                    @let one = all[index];
                    td { (where_(ctx, one.published.place)) @if let Some(age) = one.published.group.strip_prefix("age=") { " (" (age) ")" } }
                    (ctx.cell(Some(figure(ctx, one.published.value))))
                    (ctx.cell(Some(figure(ctx, one.simulated))))
                }
            }
        }
    };
    let head = [QUANTITY, FIGURES, WITHIN, WORST, OFFICIAL, SIMULATED];
    ctx.by_hand(words::TABLES, &head, 1..3, &body)
}

fn back_test(ctx: &PageContext<'_>, comparisons: &[Comparison]) -> Markup {
    let said = comparisons
        .iter()
        .filter(|one| one.published.purpose == Purpose::BackTest);
    let body = html! {
        @for one in said {
            tr {
                th scope="row" { (name(ctx, one)) }
                td { (when(ctx, one.published.when)) }
                (ctx.cell(Some(figure(ctx, one.published.value))))
                (ctx.cell(Some(figure(ctx, one.simulated))))
                (ctx.cell(Some(ctx.percent(one.error() / one.published.value, 1))))
                td.prose { bdi { (source(ctx, one)) } }
            }
        }
    };
    let head = [QUANTITY, WHEN, OFFICIAL, SIMULATED, TOLERANCE_ERROR, SOURCE];
    ctx.by_hand(words::BACK_TEST, &head, 2..5, &body)
}
