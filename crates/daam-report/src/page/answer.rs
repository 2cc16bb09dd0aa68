//! The question, the answer in a paragraph, the headline figures.

use maud::{Markup, html};

use super::voice::Voice;
use crate::answer;
use crate::i18n::{indicator, number, page};

pub(super) fn header(voice: &Voice<'_>) -> Markup {
    let record = voice.reading.record;
    html! {
        header {
            h1 { (voice.say(page::QUESTION)) }
            p.answer { (answer::paragraph(voice.view)) }
            p.under { (voice.caption(page::UNDER)) }
            @if record.uncertainty.visited < 1.0 {
                p.notice {
                    (voice.fill(page::ESTIMATE, &[("share", &number::short_percent(record.uncertainty.visited, voice.language))]))
                }
            }
            @if record.scale > 1 {
                p.notice.alarm {
                    (voice.tell(page::SCALED, &[("scale", record.scale.into())]))
                }
            }
            @if record.checks.iter().any(|check| !check.passed) {
                p.notice.alarm {
                    a href={ "#" (voice.id("checks")) } { (voice.say(page::CHECK_FAILED)) }
                }
            }
        }
        (tiles(voice))
    }
}

fn tiles(voice: &Voice<'_>) -> Markup {
    let reading = voice.reading;
    let (year, language) = (reading.year(), voice.language);
    let month = voice.last_month();
    let count = |name, noun| {
        let value = reading.at_end(0, name)?;
        Some(number::count(value, noun, language))
    };
    let rate = |indicator| answer::share(voice.view, 0, indicator);
    let without = |text: Option<String>| match text {
        Some(value) => voice.fill(page::TILE_WITHOUT, &[("value", &value)]),
        None => String::new(),
    };
    let gini = |indicator| Some(voice.decimal(reading.national(0, year, indicator)?, 3));
    let cost = reading.national(0, year, "budget_cost");
    let per_month = reading.at_end(0, "mean_award").map(|award| {
        let unit = voice.say(indicator::unit("mean_award"));
        format!("{} {unit}", voice.decimal(award, 0))
    });
    let tiles = [
        (
            voice.fill(page::TILE_COST, &[("year", &voice.year())]),
            cost.map(|cost| answer::money(cost, reading.margin(0, year, "budget_cost"), language)),
            per_month.unwrap_or_default(),
        ),
        (
            voice.say(page::TILE_HOUSEHOLDS).to_owned(),
            count("paid_households", number::HOUSEHOLDS),
            month.clone(),
        ),
        (
            voice.say(page::TILE_PERSONS).to_owned(),
            count("paid_persons", number::PERSONS),
            month.clone(),
        ),
        (
            voice.say(page::TILE_CHILDREN).to_owned(),
            count("paid_children", number::CHILDREN),
            month,
        ),
        (
            voice.say(page::TILE_POVERTY).to_owned(),
            rate("poverty_headcount"),
            without(rate("poverty_headcount_before_transfer")),
        ),
        (
            voice.say(page::TILE_GINI).to_owned(),
            gini("gini"),
            without(gini("gini_before_transfer")),
        ),
    ];
    html! {
        ul.tiles {
            @for (name, value, note) in &tiles {
                li {
                    span.name { (name) }
                    strong { (value.as_deref().unwrap_or_else(|| voice.not_available())) }
                    span.note { (note) }
                }
            }
        }
    }
}
