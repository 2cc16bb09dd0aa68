//! The yearly envelopes: what is spent of them, when they are passed, the waiting lists.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{appropriation as words, isolate, number, page};
use crate::tables::At;
use crate::tables::Form::Text;

/// The assumption behind the probability of an overrun.
const ERROR: &str = "appropriation.forecast_error_share";

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let view = voice.view;
    let known = |at: &At| view.value(*at, "appropriation").is_some();
    let years = view.each_year(&view.reading.shown_years());
    let years: Vec<At> = years.into_iter().filter(known).collect();
    let of_first = years.iter().filter(|at| at.scenario == 0).count();
    // A scenario is named once.
    let named = |row: usize| row == 0 || years[row - 1].scenario != years[row].scenario;
    let rows = (0..years.len()).map(|row| (named(row), years[row]));
    let table = view
        .plan()
        .column(page::SCENARIO, Text, move |(named, at): (bool, At)| {
            let title = named.then(|| view.title(at.scenario));
            title.unwrap_or_default()
        })
        .year(words::YEAR)
        .envelope()
        .table(words::NOTE, rows)
        .with_first(of_first);
    html! {
        (voice.table(&table))
        (waiting_lists(voice))
        (probability(voice))
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
