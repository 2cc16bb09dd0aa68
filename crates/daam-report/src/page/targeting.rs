//! The section of targeting in detail: errors by target, performance of scenarios, benchmark
//! policies of the same cost, winners and losers.

use maud::{Markup, html};

use super::charts::slot;
use super::page_context::PageContext;
use crate::i18n::targeting as words;
use crate::tables::shared::{ERRORS, PERFORMANCE, benchmarks, losses, targets};

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    let all = ctx.in_year(0);
    if ctx.measured(all, &PERFORMANCE[0]).is_none() {
        return html! {};
    }
    let errors = ctx.plan().name(words::TARGET).measures(ERRORS);
    let performance = ctx.plan().scenario().measures(PERFORMANCE);
    let performance = performance.table(words::PERFORMANCE, ctx.each_scenario());
    let benchmarks = ctx.plan().scenario().measures(benchmarks());
    let benchmarks = benchmarks.table(words::BENCHMARKS, ctx.each_scenario());
    html! {
        (ctx.table(&errors.table(words::ERRORS, targets(ctx.view, all))))
        (ctx.figure_if_any("score_roc"))
        (ctx.table(&performance.with_first(1)))
        p { (ctx.say(words::PERFORMANCE_NOTE)) }
        (ctx.table(&benchmarks.with_first(1)))
        p { (ctx.say(words::BENCHMARK_NOTE)) }
    }
}

/// Winners and losers under each scenario; empty when there is only one.
pub(super) fn gains(ctx: &PageContext<'_>) -> Markup {
    if ctx.scenarios().len() < 2 {
        return html! {};
    }
    let losses = ctx.plan().scenario().measures(losses());
    let losses = losses.table(words::LOSSES, ctx.each_scenario().skip(1));
    html! {
        (slot(ctx, "gains", &["gains_by_decile"]))
        (ctx.table(&losses))
    }
}
