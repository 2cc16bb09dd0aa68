//! The section of targeting in detail: errors by target, what scenarios achieve, what the same
//! money would do otherwise, who gains and who loses.

use maud::{Markup, html};

use super::charts::slot;
use super::voice::Voice;
use crate::i18n::{Message, page, targeting as words};
use daam_core::kernel::Place;
use daam_core::measures::Group;

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    if value(voice, 0, Group::All, "targeting_differential").is_none() {
        return html! {};
    }
    html! {
        (errors(voice))
        (drawn(voice, "score_roc"))
        (performance(voice))
        p { (voice.say(words::PERFORMANCE_NOTE)) }
        (benchmarks(voice))
        p { (voice.say(words::BENCHMARK_NOTE)) }
    }
}

/// Who gains and who loses under each scenario; nothing when there is only one.
pub(super) fn gains(voice: &Voice<'_>) -> Markup {
    if voice.reading.scenarios().len() < 2 {
        return html! {};
    }
    slot(voice, "gains", &["gains_by_decile"])
}

/// A figure that a run of one scenario may not have.
fn drawn(voice: &Voice<'_>, name: &str) -> Markup {
    html! { @if voice.gallery.get(name, voice.language).is_some() { (voice.figure(name)) } }
}

fn value(voice: &Voice<'_>, scenario: usize, group: Group, indicator: &'static str) -> Option<f64> {
    let period = voice.reading.year().period();
    voice
        .reading
        .value(scenario, period, Place::COUNTRY, group, indicator)
}

fn errors(voice: &Voice<'_>) -> Markup {
    const COLUMNS: [(&str, Message); 4] = [
        ("exclusion_error", words::EXCLUSION),
        ("inclusion_error", words::INCLUSION),
        ("household_exclusion_error", words::HOUSEHOLD_EXCLUSION),
        ("household_inclusion_error", words::HOUSEHOLD_INCLUSION),
    ];
    let body = html! {
        @for (target, name) in words::TARGETS {
            tr {
                th scope="row" { (voice.say(name)) }
                @for (indicator, _) in COLUMNS {
                    (voice.cell(value(voice, 0, Group::Part("target", target), indicator)
                        .map(|share| voice.percent(share, 1))))
                }
            }
        }
    };
    let gaps = [("year", &*voice.year()), ("scenario", &voice.scenario(0))];
    let mut head = vec![voice.say(words::TARGET)];
    head.extend(COLUMNS.map(|(_, label)| voice.say(label)));
    voice.table(&voice.fill(words::ERRORS, &gaps), &head, 1..5, &body)
}

/// How a figure of a table is written.
#[derive(Clone, Copy)]
enum Kind {
    Percent,
    Decimal,
    Whole,
    Billion,
}

fn performance(voice: &Voice<'_>) -> Markup {
    const POOR: Group = Group::Part("target", "poor");
    const BOTTOM: Group = Group::Part("target", "bottom_40");
    const CONSUMPTION: Group = Group::Part("reference", "consumption");
    const INDEX: &str = "coady_grosh_hoddinott_index";
    const COLUMNS: [(Message, &str, Group, Kind); 9] = [
        (
            words::DIFFERENTIAL,
            "targeting_differential",
            Group::All,
            Kind::Decimal,
        ),
        (words::INDEX_POOR, INDEX, POOR, Kind::Decimal),
        (words::INDEX_BOTTOM, INDEX, BOTTOM, Kind::Decimal),
        (
            words::CONCENTRATION,
            "concentration_coefficient",
            Group::All,
            Kind::Decimal,
        ),
        (words::ADEQUACY, "adequacy", CONSUMPTION, Kind::Percent),
        (
            words::GAP_CLOSED,
            "poverty_gap_closed",
            Group::All,
            Kind::Percent,
        ),
        (
            words::POINT_COST,
            "cost_per_point_of_poverty",
            Group::All,
            Kind::Billion,
        ),
        (words::CLIFF, "cliff", Group::All, Kind::Whole),
        (
            words::AT_THE_EDGE,
            "households_near_threshold",
            Group::All,
            Kind::Percent,
        ),
    ];
    let write = |kind, value: f64| match kind {
        Kind::Percent => voice.percent(value, 1),
        Kind::Decimal => voice.decimal(value, 2),
        Kind::Whole => voice.decimal(value, 0),
        Kind::Billion => voice.decimal(value / 1e9, 1),
    };
    let body = rows(voice, &|scenario| {
        html! {
            @for (_, indicator, group, kind) in COLUMNS {
                (voice.cell(value(voice, scenario, group, indicator).map(|value| write(kind, value))))
            }
        }
    });
    let mut head = vec![voice.say(page::SCENARIO)];
    head.extend(COLUMNS.map(|(label, ..)| voice.say(label)));
    let caption = voice.fill(words::PERFORMANCE, &[("year", &voice.year())]);
    voice.table(&caption, &head, 1..head.len(), &body)
}

fn benchmarks(voice: &Voice<'_>) -> Markup {
    let body = rows(voice, &|scenario| {
        let cell = |group, indicator| {
            let gap = value(voice, scenario, group, indicator);
            voice.cell(gap.map(|gap| voice.percent(gap, 3)))
        };
        html! {
            (cell(Group::All, "poverty_gap_before_transfer"))
            (cell(Group::All, "poverty_gap"))
            @for (policy, _) in words::POLICIES {
                (cell(Group::Part("policy", policy), "benchmark_poverty_gap"))
            }
        }
    });
    let mut head = [page::SCENARIO, words::WITHOUT, words::AS_GIVEN]
        .map(|label| voice.say(label))
        .to_vec();
    head.extend(words::POLICIES.map(|(_, label)| voice.say(label)));
    let caption = voice.fill(words::BENCHMARKS, &[("year", &voice.year())]);
    voice.table(&caption, &head, 1..head.len(), &body)
}

/// A row for each scenario.
fn rows(voice: &Voice<'_>, cells: &dyn Fn(usize) -> Markup) -> Markup {
    html! {
        @for scenario in 0..voice.reading.scenarios().len() {
            tr.first[scenario == 0] {
                th scope="row" { (voice.reading.title(scenario, voice.language)) }
                (cells(scenario))
            }
        }
    }
}
