//! The section of registers and files: who stands where, for how long payment lasts, and the errors.

use maud::{Markup, html};

use super::spells;
use super::voice::Voice;
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::{page, registers as words};
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period};

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
    let last = Period::Month(voice.reading.record.to);
    let value =
        |place: Place, group, indicator| voice.reading.value(0, last, place, group, indicator);
    let count = |place, group, indicator| {
        value(place, group, indicator).map(|value| voice.decimal(value, 0))
    };
    let body = html! {
        tr.total {
            th scope="row" { (voice.say(words::REGISTERED)) }
            @for place in MILIEUX { (voice.cell(count(place, Group::All, "registered_households"))) }
        }
        @for (status, name) in words::STATES {
            @let group = Group::Part("status", status);
            tr {
                th scope="row" .part { (voice.say(name)) }
                @for place in MILIEUX { (voice.cell(count(place, group, "households_by_status"))) }
            }
        }
        tr {
            th scope="row" { (voice.say(words::PAID_SHARE)) }
            @for place in MILIEUX {
                (voice.cell(value(place, Group::All, "paid_share").map(|share| voice.percent(share, 1))))
            }
        }
    };
    let gaps = [
        ("month", &*voice.last_month()),
        ("scenario", &voice.scenario(0)),
    ];
    let caption = voice.fill(words::STANDING, &gaps);
    let mut head = vec![voice.say(page::GROUP)];
    head.extend(MILIEUX.map(|place| voice.say(milieu(place.milieu))));
    voice.table(&caption, &head, 1..4, &body)
}

/// Errors of exclusion and inclusion by cause.
fn causes(voice: &Voice<'_>) -> Markup {
    let period = voice.reading.year().period();
    let share = |group, indicator| {
        voice
            .reading
            .value(0, period, Place::COUNTRY, group, indicator)
            .map(|share| voice.percent(share, 1))
    };
    let body = html! {
        @for (cause, name) in words::CAUSES_OF_ERROR {
            @let group = Group::Part("cause", cause);
            tr {
                th scope="row" { (voice.say(name)) }
                (voice.cell(share(group, "exclusion_error")))
                (voice.cell(share(group, "inclusion_error")))
            }
        }
        tr.total {
            th scope="row" { (voice.say(page::TOTAL)) }
            (voice.cell(share(Group::All, "exclusion_error")))
            (voice.cell(share(Group::All, "inclusion_error")))
        }
    };
    let gaps = [("year", &*voice.year()), ("scenario", &voice.scenario(0))];
    let caption = voice.fill(words::CAUSES, &gaps);
    let head = [words::CAUSE, words::OF_THE_POOR, words::OF_THE_PAID];
    voice.table(&caption, &head.map(|label| voice.say(label)), 1..3, &body)
}
