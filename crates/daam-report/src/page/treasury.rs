//! The year's cash and its forecast, and the households paid from one year to the next.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{page, registers, treasury as words};
use crate::reading::Year;
use daam_core::inputs::START;
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period};

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    html! {
        (voice.figure("cumulated_cost"))
        (cash(voice))
        p { (voice.say(words::GDP_NOTE)) }
        (bridge(voice))
    }
}

/// Heads of a table with a column for each year.
fn heads(voice: &Voice<'_>, years: &[Year]) -> Vec<String> {
    let years = years.iter().map(|year| year.text(voice.language));
    std::iter::once(voice.say(page::INDICATOR).to_owned())
        .chain(years)
        .collect()
}

/// Cost, its share of GDP, and what a month's delay keeps in the year, whole years.
fn cash(voice: &Voice<'_>) -> Markup {
    let years = voice.reading.shown_years();
    let value = |year: &Year, indicator| voice.reading.national(0, *year, indicator);
    let millions = |year: &Year, indicator| {
        value(year, indicator).map(|dirhams| voice.decimal(dirhams / 1e6, 0))
    };
    let body = html! {
        tr {
            th scope="row" { (voice.say(words::COST)) }
            @for year in &years { (voice.cell(millions(year, "budget_cost"))) }
        }
        tr {
            th scope="row" { (voice.say(words::GDP)) }
            @for year in &years {
                (voice.cell(value(year, "cost_share_of_gdp").map(|share| voice.percent(share, 2))))
            }
        }
        tr {
            th scope="row" { (voice.say(words::DELAY)) }
            @for year in &years { (voice.cell(millions(year, "cost_of_a_month_delay"))) }
        }
    };
    let heads = heads(voice, &years);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let caption = voice.fill(words::CASH, &[("scenario", &voice.scenario(0))]);
    voice.table(&caption, &heads, 1..heads.len(), &body)
}

/// Households paid a year earlier, who came, who went, and what remains: it adds up.
fn bridge(voice: &Voice<'_>) -> Markup {
    let years = voice.reading.years();
    let value = |year: i16, group, indicator| {
        voice
            .reading
            .value(0, Period::Year(year), Place::COUNTRY, group, indicator)
    };
    let paid = |year: i16| {
        let nobody_yet = (year < START.year()).then_some(0.0);
        value(year, Group::All, "paid_households").or(nobody_yet)
    };
    let row = |name, of: &dyn Fn(i16) -> Option<f64>| {
        html! {
            th scope="row" { (voice.say(name)) }
            @for year in &years {
                (voice.cell(of(year.year).map(|number| voice.decimal(number, 0))))
            }
        }
    };
    let body = html! {
        tr { (row(registers::PAID_BEFORE, &|year| paid(year - 1))) }
        tr { (row(registers::ACCEPTED, &|year| value(year, Group::All, "acceptances"))) }
        tr { (row(registers::RESTORED, &|year| value(year, Group::All, "restorations"))) }
        @for (reason, name) in registers::EXITS {
            @let exits = |year| value(year, Group::Part("reason", reason), "exits");
            @if years.iter().any(|year| exits(year.year).is_some()) {
                tr { (row(name, &exits)) }
            }
        }
        tr.total { (row(registers::PAID_AFTER, &paid)) }
    };
    let heads = heads(voice, &years);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let caption = voice.fill(words::BRIDGE, &[("scenario", &voice.scenario(0))]);
    voice.table(&caption, &heads, 1..heads.len(), &body)
}
