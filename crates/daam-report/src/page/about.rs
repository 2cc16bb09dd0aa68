//! What stands behind the figures: checks, assumptions, the run, the glossary.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::check::name;
use crate::i18n::indicator::entries;
use crate::i18n::{data, number, page};

pub(super) fn checks(voice: &Voice<'_>) -> Markup {
    let checks = &voice.reading.record.checks;
    if checks.is_empty() {
        return html! { p { (voice.say(page::NO_CHECKS)) } };
    }
    let body = html! {
        @for check in checks {
            tr {
                th scope="row" { (voice.say(name(check.name))) }
                td {
                    @if check.passed { span.passed { "✓ " (voice.say(page::PASSED)) } }
                    @else { span.failed { "✗ " (voice.say(page::FAILED)) } }
                }
                td { bdi { (check.detail) } }
            }
        }
    };
    let head = [page::CHECK, page::RESULT, page::FIGURES];
    voice.table(
        voice.say(page::CHECKS_NOTE),
        &head.map(|label| voice.say(label)),
        0..0,
        &body,
    )
}

pub(super) fn assumptions(voice: &Voice<'_>) -> Markup {
    // As many digits as the assumption was written with.
    let plain = |value: f64| {
        let text = value.to_string();
        let places = text.split_once('.').map_or(0, |(_, rest)| rest.len());
        number::decimal(value, places, voice.language)
    };
    let body = html! {
        @for assumption in &voice.reading.record.assumptions {
            tr {
                th scope="row" { (voice.code(&assumption.name)) }
                td.num { (plain(assumption.value)) }
                td.num { (plain(assumption.low)) " – " (plain(assumption.high)) }
                td { (data::unit(&assumption.unit, voice.language)) }
                td.prose { bdi { (data::translated(&assumption.why, voice.language)) } }
            }
        }
    };
    let head = [
        page::ASSUMPTION,
        page::VALUE,
        page::RANGE,
        page::UNIT,
        page::WHY,
    ];
    let caption = voice.say(page::ASSUMPTIONS_NOTE);
    voice.table(caption, &head.map(|label| voice.say(label)), 1..3, &body)
}

pub(super) fn run(voice: &Voice<'_>) -> Markup {
    let record = voice.reading.record;
    let language = voice.language;
    let version = match &record.commit {
        Some(commit) => format!("daam {} ({commit})", record.version),
        None => format!("daam {}", record.version),
    };
    let from = number::month(record.from, language);
    let to = number::month(record.to, language);
    let simulated = format!(
        "{} · {}",
        number::count(record.households as f64, number::HOUSEHOLDS, language),
        number::count(record.persons as f64, number::PERSONS, language)
    );
    html! {
        dl.run {
            dt { (voice.say(page::VERSION)) } dd { bdi { (version) } }
            dt { (voice.say(page::SEED)) } dd { code { (record.seed) } }
            dt { (voice.say(page::MONTHS)) } dd { (from) " – " (to) }
            dt { (voice.say(page::SAMPLE)) } dd { (number::short_percent(record.sample, language)) }
            dt { (voice.say(page::SIMULATED)) } dd { (simulated) }
            dt { (voice.say(page::INPUTS)) } dd { code { (record.inputs_digest) } }
            dt { (voice.say(page::RESULTS)) } dd { code { (record.results_digest) } }
            @for (index, scenario) in record.scenarios.iter().enumerate() {
                dt { (voice.reading.title(index, language)) }
                dd { code { (scenario.digest) } }
            }
        }
    }
}

pub(super) fn glossary(voice: &Voice<'_>) -> Markup {
    let body = html! {
        @for entry in entries() {
            tr {
                th scope="row" { (voice.say(entry.title)) br; (voice.code(entry.name)) }
                td.prose {
                    (voice.say(entry.meaning))
                    span.difference { (voice.say(page::SOURCE)) bdi { (data::translated(entry.source, voice.language)) } }
                }
                td { (voice.say(entry.unit)) }
                td { (voice.say(entry.denominator)) }
            }
        }
    };
    let head = [
        page::INDICATOR,
        page::MEANING,
        page::UNIT,
        page::DENOMINATOR,
    ];
    let caption = voice.say(page::GLOSSARY_NOTE);
    voice.table(caption, &head.map(|label| voice.say(label)), 0..0, &body)
}
