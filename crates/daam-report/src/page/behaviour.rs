//! What behavioural responses add to the direct effect of scenarios that switch them on.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::{Message, behaviour as words, page};
use crate::tables::FigureScope;
use daam_core::measures::Group;

/// A row of the table: name, indicator, group, divisor, decimals.
type FigureRow = (Message, &'static str, Group, f64, usize);

const IN_SCHOOL: Group = Group::Part("schooling", "in_school");
const ROWS: [FigureRow; 5] = [
    (words::COST, "budget_cost", Group::All, 1e6, 0),
    (words::PAID, "paid_households", Group::All, 1e3, 1),
    (words::POVERTY, "poverty_headcount", Group::All, 1e-2, 3),
    (words::PUPILS, "paid_children", IN_SCHOOL, 1e3, 1),
    (words::BIRTHS, "births", Group::All, 1e3, 1),
];

/// Empty when no scenario has behavioural responses.
pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    let responding = ctx.results.responding();
    if responding.is_empty() {
        return html! {};
    }
    let value = |scenario, (_, indicator, group, ..): &FigureRow| {
        let at = ctx.in_year(scenario);
        ctx.value(
            FigureScope {
                group: *group,
                ..at
            },
            indicator,
        )
    };
    let difference = |one: usize, other: usize, row: &FigureRow| {
        let gap = (value(one, row)? - value(other, row)?) / row.3;
        let sign = if gap > 0.0 { "+" } else { "" };
        Some(format!("{sign}{}", ctx.decimal(gap, row.4)))
    };
    let body = html! {
        @for (scenario, direct) in &responding {
            @for (index, row) in ROWS.iter().enumerate() {
                tr {
                    @if index == 0 {
                        th scope="rowgroup" rowspan=(ROWS.len()) { (ctx.title(*scenario)) }
                    }
                    th scope="row" { (ctx.say(row.0)) }
                    (ctx.cell(difference(*direct, 0, row)))
                    (ctx.cell(difference(*scenario, *direct, row)))
                    (ctx.cell(difference(*scenario, 0, row)))
                }
            }
        }
    };
    let [direct, response, both] = [words::DIRECT, words::RESPONSE, words::BOTH];
    let head = [page::SCENARIO, page::GROUP, direct, response, both];
    ctx.by_hand(words::CAPTION, &head, 2..5, &body)
}
