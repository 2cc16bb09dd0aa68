//! The question, the answer in a paragraph, the headline figures.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::answer;
use crate::i18n::{indicator, number, page};

pub(super) fn header(ctx: &PageContext<'_>) -> Markup {
    let record = ctx.results.record;
    html! {
        header {
            h1 { (ctx.say(page::QUESTION)) }
            p.answer { (answer::paragraph(ctx.view)) }
            p.under { (ctx.caption(page::UNDER)) }
            @if record.uncertainty.visited < 1.0 {
                p.notice {
                    (ctx.fill(page::ESTIMATE, &[("share", &number::short_percent(record.uncertainty.visited, ctx.language))]))
                }
            }
            @if record.scale > 1 {
                p.notice.alarm {
                    (ctx.tell(page::SCALED, &[("scale", record.scale.into())]))
                }
            }
            @if record.checks.iter().any(|check| !check.passed) {
                p.notice.alarm {
                    a href={ "#" (ctx.id("checks")) } { (ctx.say(page::CHECK_FAILED)) }
                }
            }
        }
        (tiles(ctx))
    }
}

fn tiles(ctx: &PageContext<'_>) -> Markup {
    let results = ctx.results;
    let (year, language) = (results.year(), ctx.language);
    let month = ctx.last_month();
    let count = |name, noun| {
        let value = results.at_end(0, name)?;
        Some(number::count(value, noun, language))
    };
    let rate = |indicator| answer::share(ctx.view, 0, indicator);
    let without = |text: Option<String>| match text {
        Some(value) => ctx.fill(page::TILE_WITHOUT, &[("value", &value)]),
        None => String::new(),
    };
    let gini = |indicator| Some(ctx.decimal(results.national(0, year, indicator)?, 3));
    let cost = results.national(0, year, "budget_cost");
    let per_month = results.at_end(0, "mean_award").map(|award| {
        let unit = ctx.say(indicator::unit("mean_award"));
        format!("{} {unit}", ctx.decimal(award, 0))
    });
    let tiles = [
        (
            ctx.fill(page::TILE_COST, &[("year", &ctx.year())]),
            cost.map(|cost| {
                answer::money(cost, results.interval(0, year, "budget_cost"), language)
            }),
            per_month.unwrap_or_default(),
        ),
        (
            ctx.say(page::TILE_HOUSEHOLDS).to_owned(),
            count("paid_households", number::HOUSEHOLDS),
            month.clone(),
        ),
        (
            ctx.say(page::TILE_PERSONS).to_owned(),
            count("paid_persons", number::PERSONS),
            month.clone(),
        ),
        (
            ctx.say(page::TILE_CHILDREN).to_owned(),
            count("paid_children", number::CHILDREN),
            month,
        ),
        (
            ctx.say(page::TILE_POVERTY).to_owned(),
            rate("poverty_headcount"),
            without(rate("poverty_headcount_before_transfer")),
        ),
        (
            ctx.say(page::TILE_GINI).to_owned(),
            gini("gini"),
            without(gini("gini_before_transfer")),
        ),
    ];
    html! {
        ul.tiles {
            @for (name, value, note) in &tiles {
                li {
                    span.name { (name) }
                    strong { (value.as_deref().unwrap_or_else(|| ctx.not_available())) }
                    span.note { (note) }
                }
            }
        }
    }
}
