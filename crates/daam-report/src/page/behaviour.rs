//! What people's responses add to the direct effect of the scenarios that switch them on.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{Message, behaviour as words, page};
use crate::tables::At;
use daam_core::measures::Group;

/// A figure of the table: name, indicator, group, what a unit is divided by, decimals.
type Row = (Message, &'static str, Group, f64, usize);

const IN_SCHOOL: Group = Group::Part("schooling", "in_school");
const ROWS: [Row; 5] = [
    (words::COST, "budget_cost", Group::All, 1e6, 0),
    (words::PAID, "paid_households", Group::All, 1e3, 1),
    (words::POVERTY, "poverty_headcount", Group::All, 1e-2, 3),
    (words::PUPILS, "paid_children", IN_SCHOOL, 1e3, 1),
    (words::BIRTHS, "births", Group::All, 1e3, 1),
];

/// Nothing when nobody responds to anything.
pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let responding = voice.reading.responding();
    if responding.is_empty() {
        return html! {};
    }
    let value = |scenario, (_, indicator, group, ..): &Row| {
        let at = voice.in_year(scenario);
        voice.value(
            At {
                group: *group,
                ..at
            },
            indicator,
        )
    };
    let difference = |one: usize, other: usize, row: &Row| {
        let gap = (value(one, row)? - value(other, row)?) / row.3;
        let sign = if gap > 0.0 { "+" } else { "" };
        Some(format!("{sign}{}", voice.decimal(gap, row.4)))
    };
    let body = html! {
        @for (scenario, direct) in &responding {
            @for (index, row) in ROWS.iter().enumerate() {
                tr {
                    @if index == 0 {
                        th scope="rowgroup" rowspan=(ROWS.len()) { (voice.title(*scenario)) }
                    }
                    th scope="row" { (voice.say(row.0)) }
                    (voice.cell(difference(*direct, 0, row)))
                    (voice.cell(difference(*scenario, *direct, row)))
                    (voice.cell(difference(*scenario, 0, row)))
                }
            }
        }
    };
    let [direct, response, both] = [words::DIRECT, words::RESPONSE, words::BOTH];
    let head = [page::SCENARIO, page::GROUP, direct, response, both];
    voice.by_hand(words::CAPTION, &head, 2..5, &body)
}
