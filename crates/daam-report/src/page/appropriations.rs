//! The yearly envelopes: what is spent of them, when they are passed, the waiting lists.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{appropriation as words, isolate, number, page};
use crate::reading::Year;
use daam_core::kernel::Month;

/// The assumption behind the probability of an overrun.
const ERROR: &str = "appropriation.forecast_error_share";

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let years: Vec<Year> = voice.reading.shown_years();
    let known = |scenario, year: &Year| {
        voice
            .reading
            .national(scenario, *year, "appropriation")
            .is_some()
    };
    let body = html! {
        @for scenario in 0..voice.reading.scenarios().len() {
            @for (index, year) in years.iter().filter(|year| known(scenario, year)).enumerate() {
                tr.first[scenario == 0] {
                    th scope="row" { @if index == 0 { (voice.reading.title(scenario, voice.language)) } }
                    (cells(voice, scenario, *year))
                }
            }
        }
    };
    let head = [
        page::SCENARIO,
        words::YEAR,
        words::ENVELOPE,
        words::COST,
        words::EXECUTION,
        words::EXHAUSTED,
        words::OVERRUN,
    ];
    html! {
        (voice.table(voice.say(words::NOTE), &head.map(|label| voice.say(label)), 1..7, &body))
        (waiting_lists(voice))
        (probability(voice))
    }
}

fn cells(voice: &Voice<'_>, scenario: usize, year: Year) -> Markup {
    let value = |indicator| voice.reading.national(scenario, year, indicator);
    let millions = |indicator| value(indicator).map(|dirhams| voice.decimal(dirhams / 1e6, 0));
    let percent = |indicator| value(indicator).map(|share| voice.percent(share, 1));
    let month = value("exhaustion_month")
        .map(|month| number::month(Month::new(year.year, month as i16), voice.language));
    html! {
        (voice.cell(Some(year.text(voice.language))))
        (voice.cell(millions("appropriation")))
        (voice.cell(millions("budget_cost")))
        (voice.cell(percent("budget_execution")))
        (voice.cell(month))
        (voice.cell(percent("overrun_probability")))
    }
}

fn waiting_lists(voice: &Voice<'_>) -> Markup {
    let cutoffs = &voice.reading.record.cutoffs;
    html! {
        @if !cutoffs.is_empty() {
            ul {
                @for cutoff in cutoffs {
                    li { (voice.fill(words::WAITING_LIST, &[
                        ("scenario", &voice.scenario(cutoff.scenario)),
                        ("year", &isolate(&cutoff.year.to_string(), voice.language)),
                        ("score", &voice.decimal(cutoff.threshold, 3)),
                        ("law", &voice.decimal(cutoff.law_threshold, 3)),
                        ("cost", &number::money(cutoff.cost, voice.language)),
                        ("envelope", &number::money(cutoff.envelope, voice.language)),
                    ])) }
                }
            }
        }
    }
}

fn probability(voice: &Voice<'_>) -> Markup {
    if voice.reading.record.uncertainty.drawn {
        return html! { p { (voice.say(words::MEASURED)) } };
    }
    let assumptions = &voice.reading.record.assumptions;
    let Some(error) = assumptions.iter().find(|known| known.name == ERROR) else {
        return html! {};
    };
    let percent = |share| number::short_percent(share, voice.language);
    let gaps = [
        ("share", &*percent(error.value)),
        ("low", &percent(error.low)),
        ("high", &percent(error.high)),
    ];
    html! { p { (voice.fill(words::PROBABILITY, &gaps)) } }
}
