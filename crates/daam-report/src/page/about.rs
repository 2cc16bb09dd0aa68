//! The last sections: checks, assumptions, the run, the glossary.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::check::name;
use crate::i18n::indicator::entries;
use crate::i18n::{data, number, page};
use crate::tables::shared::facts;

pub(super) fn checks(ctx: &PageContext<'_>) -> Markup {
    let checks = &ctx.results.record.checks;
    if checks.is_empty() {
        return html! { p { (ctx.say(page::NO_CHECKS)) } };
    }
    let body = html! {
        @for check in checks {
            tr {
                th scope="row" { (ctx.say(name(check.name))) }
                td {
                    @if check.passed { span.passed { "✓ " (ctx.say(page::PASSED)) } }
                    @else { span.failed { "✗ " (ctx.say(page::FAILED)) } }
                }
                td { bdi { (check.detail) } }
            }
        }
    };
    let head = [page::CHECK, page::RESULT, page::FIGURES];
    ctx.by_hand(page::CHECKS_NOTE, &head, 0..0, &body)
}

pub(super) fn assumptions(ctx: &PageContext<'_>) -> Markup {
    // As many decimals as the assumption was written with.
    let plain = |value: f64| {
        let text = value.to_string();
        let places = text.split_once('.').map_or(0, |(_, rest)| rest.len());
        number::decimal(value, places, ctx.language)
    };
    let body = html! {
        @for assumption in &ctx.results.record.assumptions {
            tr {
                th scope="row" { (ctx.code(&assumption.name)) }
                td.num { (plain(assumption.value)) }
                td.num { (plain(assumption.low)) " – " (plain(assumption.high)) }
                td { (data::unit(&assumption.unit, ctx.language)) }
                td.prose { bdi { (data::translated(&assumption.why, ctx.language)) } }
            }
        }
    };
    let [value, range] = [page::VALUE, page::RANGE];
    let head = [page::ASSUMPTION, value, range, page::UNIT, page::WHY];
    ctx.by_hand(page::ASSUMPTIONS_NOTE, &head, 1..3, &body)
}

pub(super) fn run(ctx: &PageContext<'_>) -> Markup {
    let about = facts(ctx.view).map(|(name, text)| (ctx.say(name), text));
    let [version, seed, months, sample, simulated, inputs, results] = about;
    html! {
        dl.run {
            dt { (version.0) } dd { bdi { (version.1) } }
            dt { (seed.0) } dd { code { (seed.1) } }
            @for (name, text) in [months, sample, simulated] { dt { (name) } dd { (text) } }
            @for (name, text) in [inputs, results] { dt { (name) } dd { code { (text) } } }
            @for (index, scenario) in ctx.results.record.scenarios.iter().enumerate() {
                dt { (ctx.title(index)) }
                dd { code { (scenario.digest) } }
            }
        }
    }
}

pub(super) fn glossary(ctx: &PageContext<'_>) -> Markup {
    let body = html! {
        @for entry in entries() {
            tr {
                th scope="row" { (ctx.say(entry.title)) br; (ctx.code(entry.name)) }
                td.prose {
                    (ctx.say(entry.meaning))
                    span.difference { (ctx.say(page::SOURCE)) bdi { (data::translated(entry.source, ctx.language)) } }
                }
                td { (ctx.say(entry.unit)) }
                td { (ctx.say(entry.denominator)) }
            }
        }
    };
    let [indicator, denominator] = [page::INDICATOR, page::DENOMINATOR];
    let head = [indicator, page::MEANING, page::UNIT, denominator];
    ctx.by_hand(page::GLOSSARY_NOTE, &head, 0..0, &body)
}
