//! What stands behind the figures: checks, assumptions, the run, the glossary.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::check::name;
use crate::i18n::indicator::entries;
use crate::i18n::{data, number, page};
use crate::tables::shared::facts;

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
    voice.by_hand(page::CHECKS_NOTE, &head, 0..0, &body)
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
    let [value, range] = [page::VALUE, page::RANGE];
    let head = [page::ASSUMPTION, value, range, page::UNIT, page::WHY];
    voice.by_hand(page::ASSUMPTIONS_NOTE, &head, 1..3, &body)
}

pub(super) fn run(voice: &Voice<'_>) -> Markup {
    let about = facts(voice.view).map(|(name, text)| (voice.say(name), text));
    let [version, seed, months, sample, simulated, inputs, results] = about;
    html! {
        dl.run {
            dt { (version.0) } dd { bdi { (version.1) } }
            dt { (seed.0) } dd { code { (seed.1) } }
            @for (name, text) in [months, sample, simulated] { dt { (name) } dd { (text) } }
            @for (name, text) in [inputs, results] { dt { (name) } dd { code { (text) } } }
            @for (index, scenario) in voice.reading.record.scenarios.iter().enumerate() {
                dt { (voice.title(index)) }
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
    let [indicator, denominator] = [page::INDICATOR, page::DENOMINATOR];
    let head = [indicator, page::MEANING, page::UNIT, denominator];
    voice.by_hand(page::GLOSSARY_NOTE, &head, 0..0, &body)
}
