//! Poverty and inequality in detail: lines, groups, indices by scenario, the yearly change.

use maud::{Markup, html};

use super::page_context::PageContext;
use crate::i18n::{Message, by_word, page, poverty as words};
use crate::tables::Form::{Decimal, Percent, SignedPercent, Text};
use crate::tables::shared::POVERTY;
use crate::tables::{FigureScope, Kind, TableFigure, measure};

const INEQUALITY: [TableFigure; 6] = [
    measure(page::GINI, "gini", Decimal(3)),
    measure(words::THEIL, "theil_index", Decimal(3)),
    measure(words::DEVIATION, "mean_log_deviation", Decimal(3)),
    measure(words::ATKINSON, "atkinson_index", Decimal(3)).of("epsilon", "1"),
    measure(words::S80_S20, "s80_s20_ratio", Decimal(3)),
    measure(words::PALMA, "palma_ratio", Decimal(3)),
];

const DEPTH: [TableFigure; 5] = [
    measure(words::WATTS, "watts_index", Decimal(4)),
    measure(
        words::SEN_SHORROCKS_THON,
        "sen_shorrocks_thon_index",
        Decimal(4),
    ),
    measure(words::ENTRY, "poverty_entry_rate", Percent(2)),
    measure(words::EXIT, "poverty_exit_rate", Percent(2)),
    measure(words::PERSISTENCE, "poverty_persistence", Percent(2)),
];

/// Poverty headcount and gap, without and with transfers.
const FGT: [TableFigure; 4] = [
    POVERTY[0],
    POVERTY[1],
    measure(
        words::WITHOUT_GAP,
        "poverty_gap_before_transfer",
        Percent(2),
    ),
    measure(words::WITH_GAP, "poverty_gap", Percent(2)),
];

pub(super) fn section(ctx: &PageContext<'_>) -> Markup {
    if ctx.value(ctx.in_year(0), "theil_index").is_none() {
        return html! {};
    }
    html! {
        (lines(ctx))
        (by_scenario(ctx, words::INEQUALITY_NOTE, &INEQUALITY))
        (by_scenario(ctx, words::DEPTH_NOTE, &DEPTH))
        (groups(ctx))
        (change(ctx))
    }
}

fn lines(ctx: &PageContext<'_>) -> Markup {
    let all = ctx.in_year(0);
    let body = html! {
        @for line in &ctx.results.record.lines {
            @let amounts = line.dirhams.map(|dirhams| ctx.decimal(dirhams, 0));
            @let at = FigureScope { group: line.group(), ..all };
            tr {
                th scope="row" {
                    @match by_word(&words::KNOWN_LINE, line.name) {
                        Some(label) => (ctx.say(label)),
                        None => (ctx.code(line.name)),
                    }
                }
                td.num {
                    (amounts[0])
                    @if line.dirhams[0] != line.dirhams[1] { " / " (amounts[1]) }
                }
                @for measure in &FGT { (ctx.measure(at, measure)) }
            }
        }
    };
    let mut head = vec![words::LINE, words::DIRHAMS];
    head.extend(FGT.map(|one| one.head()));
    ctx.by_hand(words::LINES_NOTE, &head, 1..6, &body)
}

fn groups(ctx: &PageContext<'_>) -> Markup {
    let at = ctx.in_year(0);
    let groups: [(&str, &[(&'static str, Message)]); 3] = [
        ("household_type", &words::HOUSEHOLD_TYPE),
        ("head", &words::HEAD),
        ("age", &words::AGE),
    ];
    let rows = groups.into_iter().flat_map(|(key, group)| {
        let row =
            move |(value, label): &(&'static str, Message)| (ctx.say(*label), at.of(key, value));
        group.iter().map(row)
    });
    let plan = ctx.plan().name(words::GROUP).measures(FGT);
    let table = ctx.table(&plan.table(words::GROUPS_NOTE, rows));
    html! { details { summary { (ctx.say(words::GROUPS_FOLDED)) } (table) } }
}

/// A row without transfers, then one for every scenario.
fn by_scenario(ctx: &PageContext<'_>, note: Message, measures: &'static [TableFigure]) -> Markup {
    let view = ctx.view;
    let name = move |(without, at): (bool, FigureScope)| {
        let title = || view.title(at.scenario);
        if without {
            view.say(page::WITHOUT).to_owned()
        } else {
            title()
        }
    };
    let mut plan = view.plan().column(page::SCENARIO, Text, name);
    for one in measures {
        plan = plan.column(one.head(), one.form, move |(without, at)| {
            let of = one.at(at);
            if without {
                view.without(of, one.indicator)
            } else {
                view.value(of, one.indicator)
            }
        });
    }
    let scenarios = view.each_scenario().map(|at| (false, at));
    let rows = std::iter::once((true, view.in_year(0))).chain(scenarios);
    let mut table = plan.table(note, rows).with_first(2);
    table.rows[0].kind = Kind::Plain;
    ctx.table(&table)
}

/// Decomposition of the yearly change of the headcount, in percentage points.
fn change(ctx: &PageContext<'_>) -> Markup {
    const CHANGE: TableFigure = measure(words::CHANGE, "poverty_change", SignedPercent(2));
    let source = |head, source| TableFigure {
        head: Some(head),
        ..CHANGE.of("source", source)
    };
    let years = ctx.years(0, &ctx.results.years());
    let known = |at: &FigureScope| ctx.measured(*at, &CHANGE).is_some();
    let table = ctx
        .plan()
        .year(words::YEAR)
        .measure(CHANGE)
        .measure(source(words::POLICY, "policy"))
        .measure(source(words::GROWTH, "growth_and_prices"))
        .measure(source(words::DEMOGRAPHY, "demography"))
        .table(words::CHANGE_NOTE, years.into_iter().filter(known));
    ctx.table(&table)
}
