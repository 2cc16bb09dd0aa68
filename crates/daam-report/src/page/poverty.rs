//! Poverty and inequality in detail: lines, groups, indices by scenario, the yearly change.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{Message, number, page, poverty as words};
use daam_core::kernel::Place;
use daam_core::measures::Group;

/// A column of the tables by scenario: its heading, the indicator with and without transfers,
/// the group, and how the figure is written.
struct Column {
    head: Message,
    names: [&'static str; 2],
    group: Group,
    /// Decimals; none for a share written in per cent.
    places: Option<usize>,
}

const fn column(head: Message, names: [&'static str; 2], places: Option<usize>) -> Column {
    Column {
        head,
        names,
        group: Group::All,
        places,
    }
}

const INEQUALITY: [Column; 6] = [
    column(page::GINI, ["gini", "gini_before_transfer"], Some(3)),
    column(
        words::THEIL,
        ["theil_index", "theil_index_before_transfer"],
        Some(3),
    ),
    column(
        words::DEVIATION,
        ["mean_log_deviation", "mean_log_deviation_before_transfer"],
        Some(3),
    ),
    Column {
        head: words::ATKINSON,
        names: ["atkinson_index", "atkinson_index_before_transfer"],
        group: Group::Part("epsilon", "1"),
        places: Some(3),
    },
    column(
        words::S80_S20,
        ["s80_s20_ratio", "s80_s20_ratio_before_transfer"],
        Some(3),
    ),
    column(
        words::PALMA,
        ["palma_ratio", "palma_ratio_before_transfer"],
        Some(3),
    ),
];

const DEPTH: [Column; 5] = [
    column(
        words::WATTS,
        ["watts_index", "watts_index_before_transfer"],
        Some(4),
    ),
    column(
        words::SEN_SHORROCKS_THON,
        [
            "sen_shorrocks_thon_index",
            "sen_shorrocks_thon_index_before_transfer",
        ],
        Some(4),
    ),
    column(
        words::ENTRY,
        ["poverty_entry_rate", "poverty_entry_rate_before_transfer"],
        None,
    ),
    column(
        words::EXIT,
        ["poverty_exit_rate", "poverty_exit_rate_before_transfer"],
        None,
    ),
    column(
        words::PERSISTENCE,
        ["poverty_persistence", "poverty_persistence_before_transfer"],
        None,
    ),
];

/// Headcount and gap, without and with transfers.
const FGT: [&str; 4] = [
    "poverty_headcount_before_transfer",
    "poverty_headcount",
    "poverty_gap_before_transfer",
    "poverty_gap",
];

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let year = voice.reading.year();
    if voice.reading.national(0, year, "theil_index").is_none() {
        return html! {};
    }
    html! {
        (lines(voice))
        (by_scenario(voice, words::INEQUALITY_NOTE, &INEQUALITY))
        (by_scenario(voice, words::DEPTH_NOTE, &DEPTH))
        (groups(voice))
        (change(voice))
    }
}

fn lines(voice: &Voice<'_>) -> Markup {
    let body = html! {
        @for line in &voice.reading.record.lines {
            @let amounts = line.dirhams.map(|dirhams| voice.decimal(dirhams, 0));
            tr {
                th scope="row" {
                    @match words::line(line.name) {
                        Some(label) => (voice.say(label)),
                        None => (voice.code(line.name)),
                    }
                }
                td.num {
                    (amounts[0])
                    @if line.dirhams[0] != line.dirhams[1] { " / " (amounts[1]) }
                }
                (fgt(voice, line.group()))
            }
        }
    };
    let head = [
        words::LINE,
        words::DIRHAMS,
        page::WITHOUT_POVERTY,
        page::WITH_POVERTY,
        words::WITHOUT_GAP,
        words::WITH_GAP,
    ];
    table(voice, words::LINES_NOTE, &head, &body)
}

fn groups(voice: &Voice<'_>) -> Markup {
    let body = html! {
        @for (key, value, label) in words::GROUPS {
            tr {
                th scope="row" { (voice.say(label)) }
                (fgt(voice, Group::Part(key, value)))
            }
        }
    };
    let head = [
        words::GROUP,
        page::WITHOUT_POVERTY,
        page::WITH_POVERTY,
        words::WITHOUT_GAP,
        words::WITH_GAP,
    ];
    let table = table(voice, words::GROUPS_NOTE, &head, &body);
    html! { details { summary { (voice.say(words::GROUPS_FOLDED)) } (table) } }
}

/// Cells of a group under the first scenario.
fn fgt(voice: &Voice<'_>, group: Group) -> Markup {
    let period = voice.reading.year().period();
    html! {
        @for name in FGT {
            @let value = voice.reading.value(0, period, Place::COUNTRY, group, name);
            (voice.cell(value.map(|share| voice.percent(share, 2))))
        }
    }
}

fn by_scenario(voice: &Voice<'_>, note: Message, columns: &[Column]) -> Markup {
    let period = voice.reading.year().period();
    let cells = |scenario: usize, without: bool| {
        html! {
            @for column in columns {
                @let name = column.names[usize::from(without)];
                @let value = voice.reading.value(scenario, period, Place::COUNTRY, column.group, name);
                (voice.cell(value.map(|value| match column.places {
                    None => voice.percent(value, 2),
                    Some(places) => voice.decimal(value, places),
                })))
            }
        }
    };
    let body = html! {
        tr { th scope="row" { (voice.say(page::WITHOUT)) } (cells(0, true)) }
        @for scenario in 0..voice.reading.scenarios().len() {
            tr.first[scenario == 0] {
                th scope="row" { (voice.reading.title(scenario, voice.language)) }
                (cells(scenario, false))
            }
        }
    };
    let mut head = vec![page::SCENARIO];
    head.extend(columns.iter().map(|column| column.head));
    table(voice, note, &head, &body)
}

/// Where the yearly change of the headcount comes from, in percentage points.
fn change(voice: &Voice<'_>) -> Markup {
    let points = |year: &crate::reading::Year, group| {
        let (period, name) = (year.period(), "poverty_change");
        let value = voice.reading.value(0, period, Place::COUNTRY, group, name);
        value.map(|share| number::signed(share * 100.0, 2, voice.language))
    };
    let sources = ["policy", "growth_and_prices", "demography"];
    let body = html! {
        @for year in voice.reading.years().iter().filter(|year| points(year, Group::All).is_some()) {
            tr {
                th scope="row" { (year.text(voice.language)) }
                (voice.cell(points(year, Group::All)))
                @for source in sources { (voice.cell(points(year, Group::Part("source", source)))) }
            }
        }
    };
    let head = [
        words::YEAR,
        words::CHANGE,
        words::POLICY,
        words::GROWTH,
        words::DEMOGRAPHY,
    ];
    table(voice, words::CHANGE_NOTE, &head, &body)
}

fn table(voice: &Voice<'_>, note: Message, head: &[Message], body: &Markup) -> Markup {
    let gaps = [("year", &*voice.year()), ("scenario", &voice.scenario(0))];
    let head: Vec<&str> = head.iter().map(|label| voice.say(*label)).collect();
    voice.table(&voice.fill(note, &gaps), &head, 1..head.len(), body)
}
