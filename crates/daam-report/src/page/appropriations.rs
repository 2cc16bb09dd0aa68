//! The yearly envelopes: execution, when they are exhausted, the waiting lists.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::{appropriation as words, isolate, number, page};
use crate::tables::FigureScope;
use crate::tables::Form::Text;

/// The assumption behind the probability of an overrun.
const ERROR: &str = "appropriation.forecast_error_share";

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    let view = ctx.view;
    let known = |at: &FigureScope| view.value(*at, "appropriation").is_some();
    let years = view.each_year(&view.results.shown_years());
    let years: Vec<FigureScope> = years.into_iter().filter(known).collect();
    let of_first = years.iter().filter(|at| at.scenario == 0).count();
    // Name a scenario only in its first row.
    let named = |row: usize| row == 0 || years[row - 1].scenario != years[row].scenario;
    let rows = (0..years.len()).map(|row| (named(row), years[row]));
    let table = view
        .plan()
        .column(
            page::SCENARIO,
            Text,
            move |(named, at): (bool, FigureScope)| {
                let title = named.then(|| view.title(at.scenario));
                title.unwrap_or_default()
            },
        )
        .year(words::YEAR)
        .envelope()
        .table(words::NOTE, rows)
        .with_first(of_first);
    html! {
        (ctx.table(&table))
        (waiting_lists(ctx))
        (probability(ctx))
    }
}

fn waiting_lists(ctx: &PageContext<'_>) -> Markup {
    let cutoffs = &ctx.results.record.cutoffs;
    html! {
        @if !cutoffs.is_empty() {
            ul {
                @for cutoff in cutoffs {
                    li { (ctx.fill(words::WAITING_LIST, &[
                        ("scenario", &ctx.scenario(cutoff.scenario)),
                        ("year", &isolate(&cutoff.year.to_string(), ctx.language)),
                        ("score", &ctx.decimal(cutoff.threshold, 3)),
                        ("law", &ctx.decimal(cutoff.law_threshold, 3)),
                        ("cost", &number::money(cutoff.cost, ctx.language)),
                        ("envelope", &number::money(cutoff.envelope, ctx.language)),
                    ])) }
                }
            }
        }
    }
}

fn probability(ctx: &PageContext<'_>) -> Markup {
    if ctx.results.record.uncertainty.drawn {
        return html! { p { (ctx.say(words::MEASURED)) } };
    }
    let assumptions = &ctx.results.record.assumptions;
    let Some(error) = assumptions.iter().find(|known| known.name == ERROR) else {
        return html! {};
    };
    let percent = |share| number::short_percent(share, ctx.language);
    let gaps = [
        ("share", &*percent(error.value)),
        ("low", &percent(error.low)),
        ("high", &percent(error.high)),
    ];
    html! { p { (ctx.fill(words::PROBABILITY, &gaps)) } }
}
