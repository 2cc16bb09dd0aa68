//! The section of registers and files: households by status, duration of payment, and targeting
//! errors.

use maud::{Markup, html};

use super::page_context::PageContext;
use super::spells;
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::{page, registers as words};
use crate::tables::Form::{Percent, Whole};
use crate::tables::{FigureScope, Kind, measure};

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    html! {
        (ctx.figure("scores"))
        (standing(ctx))
        p { (ctx.say(words::PUBLISHED)) }
        (spells::table(ctx))
        (causes(ctx))
    }
}

/// Households by status and milieu in the last month of the first scenario.
fn standing(ctx: &PageContext<'_>) -> Markup {
    let last = ctx.at_end(0);
    let milieux =
        MILIEUX.map(|place| (ctx.say(milieu(place.milieu)), FigureScope { place, ..last }));
    let states = words::STATE
        .map(|(status, name)| measure(name, "households_by_status", Whole).part("status", status));
    let table = ctx
        .plan()
        .name(page::GROUP)
        .measure(measure(words::REGISTERED, "registered_households", Whole))
        .kind(Kind::Total)
        .measures(states)
        .measure(measure(words::PAID_SHARE, "paid_share", Percent(1)))
        .table(words::STANDING, milieux);
    ctx.turned(page::GROUP, &table)
}

/// Exclusion and inclusion errors by cause.
fn causes(ctx: &PageContext<'_>) -> Markup {
    let all = ctx.in_year(0);
    let causes = words::ERROR.map(|(cause, name)| (ctx.say(name), all.of("cause", cause)));
    let rows = causes.into_iter().chain([(ctx.say(page::TOTAL), all)]);
    let mut table = ctx
        .plan()
        .name(words::CAUSE)
        .measure(measure(words::OF_THE_POOR, "exclusion_error", Percent(1)))
        .measure(measure(words::OF_THE_PAID, "inclusion_error", Percent(1)))
        .table(words::CAUSES, rows);
    if let Some(total) = table.rows.last_mut() {
        total.kind = Kind::Total;
    }
    ctx.table(&table)
}
