//! The section of registers and files: who stands where, for how long payment lasts, and the errors.

use maud::{Markup, html};

use super::spells;
use super::voice::Voice;
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::{page, registers as words};
use crate::tables::Form::{Percent, Whole};
use crate::tables::{At, Kind, measure};

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    html! {
        (voice.figure("scores"))
        (standing(voice))
        p { (voice.say(words::PUBLISHED)) }
        (spells::table(voice))
        (causes(voice))
    }
}

/// Households by status and milieu in the last month of the first scenario.
fn standing(voice: &Voice<'_>) -> Markup {
    let last = voice.at_end(0);
    let milieux = MILIEUX.map(|place| (voice.say(milieu(place.milieu)), At { place, ..last }));
    let states = words::STATES
        .map(|(status, name)| measure(name, "households_by_status", Whole).part("status", status));
    let table = voice
        .plan()
        .name(page::GROUP)
        .measure(measure(words::REGISTERED, "registered_households", Whole))
        .kind(Kind::Total)
        .measures(states)
        .measure(measure(words::PAID_SHARE, "paid_share", Percent(1)))
        .table(words::STANDING, milieux);
    voice.turned(page::GROUP, &table)
}

/// Errors of exclusion and inclusion by cause.
fn causes(voice: &Voice<'_>) -> Markup {
    let all = voice.in_year(0);
    let causes =
        words::CAUSES_OF_ERROR.map(|(cause, name)| (voice.say(name), all.of("cause", cause)));
    let rows = causes.into_iter().chain([(voice.say(page::TOTAL), all)]);
    let mut table = voice
        .plan()
        .name(words::CAUSE)
        .measure(measure(words::OF_THE_POOR, "exclusion_error", Percent(1)))
        .measure(measure(words::OF_THE_PAID, "inclusion_error", Percent(1)))
        .table(words::CAUSES, rows);
    if let Some(total) = table.rows.last_mut() {
        total.kind = Kind::Total;
    }
    voice.table(&table)
}
