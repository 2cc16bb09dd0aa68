//! The sections of results: cost, coverage, poverty, regions.

use maud::{Markup, html};

use super::charts::slot;
use super::page_context::PageContext;
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::{Message, page};
use crate::tables::Form::{Percent, Thousands, Whole};
use crate::tables::shared::{COST, ERRORS, PAID, POVERTY, components, paid_part};
use crate::tables::{Kind, ReportTable, TableFigure, measure};
use daam_core::kernel::Place;

pub(super) fn cost(ctx: &PageContext<'_>) -> Markup {
    let years = ctx.years(0, &ctx.results.years());
    let table = ctx
        .plan()
        .year(page::COMPONENT)
        .known(components(), &years)
        .measure(measure(page::TOTAL, COST.indicator, COST.form))
        .kind(Kind::Total)
        .table(page::COMPONENT_NOTE, years);
    html! {
        (slot(ctx, "monthly_cost", &["monthly_cost", "cost_by_scenario"]))
        (slot(ctx, "yearly_cost", &["differences"]))
        (ctx.turned(page::COMPONENT, &table))
    }
}

pub(super) fn coverage(ctx: &PageContext<'_>) -> Markup {
    html! {
        (slot(ctx, "caseload", &["caseload"]))
        (slot(ctx, "coverage", &["coverage_by_decile"]))
        (who(ctx))
        (targeting(ctx))
    }
}

/// The people of the paid households, in the last month of the first scenario.
fn who(ctx: &PageContext<'_>) -> Markup {
    let plan = ctx.plan().name(page::GROUP).measures(PAID).parted();
    let last = [(ctx.say(page::NUMBER), ctx.at_end(0))];
    ctx.turned(page::GROUP, &plan.table(page::WHO, last))
}

fn targeting(ctx: &PageContext<'_>) -> Markup {
    let errors = [page::EXCLUSION, page::INCLUSION].into_iter().zip(ERRORS);
    let errors = errors.map(|(head, error)| TableFigure {
        head: Some(head),
        ..error
    });
    let table = ctx
        .plan()
        .scenario()
        .measure(measure(page::POOR_COVERED, "coverage", Percent(1)).of("welfare", "poor"))
        .measures(errors)
        .table(page::TARGETING, ctx.each_scenario());
    ctx.table(&table.with_first(1))
}

pub(super) fn poverty(ctx: &PageContext<'_>) -> Markup {
    // Each indicator, and whether it is shown in per cent.
    const ROWS: [(&str, bool); 6] = [
        ("poverty_headcount", true),
        ("poverty_gap", true),
        ("poverty_severity", true),
        ("vulnerability_rate", true),
        ("gini", false),
        ("mean_consumption", false),
    ];
    let body = html! {
        @for (indicator, percent) in ROWS {
            @for (index, at) in ctx.in_places(MILIEUX).enumerate() {
                @let text = |value: f64| match (percent, value.abs() < 10.0) {
                    (true, _) => ctx.percent(value, 2),
                    (false, true) => ctx.decimal(value, 3),
                    (false, false) => ctx.decimal(value, 0),
                };
                tr {
                    @if index == 0 {
                        th scope="rowgroup" rowspan=(MILIEUX.len()) { (ctx.title_of(indicator)) }
                    }
                    td { (ctx.say(milieu(at.place.milieu))) }
                    (ctx.cell(ctx.without(at, indicator).map(text)))
                    (ctx.cell(ctx.value(at, indicator).map(text)))
                }
            }
        }
    };
    let head = [page::INDICATOR, page::MILIEU, page::WITHOUT, page::WITH];
    html! {
        (slot(ctx, "poverty", &["poverty_with_and_without", "poverty_by_region"]))
        (ctx.by_hand(page::POVERTY_NOTE, &head, 2..4, &body))
        (ctx.figure("lorenz"))
    }
}

pub(super) fn places(ctx: &PageContext<'_>) -> Markup {
    let known = |at| ctx.value(at, "population").is_some();
    // A small sample does not cover every region; figures by region are then left out.
    if !ctx.in_places(ctx.results.regions()).any(known) {
        return html! { p { (ctx.say(page::NO_REGIONS)) } };
    }
    let award = measure(page::MEAN_AWARD, "mean_award", Whole);
    let covered = TableFigure::titled("coverage", Percent(1));
    let provinces: Vec<Place> = ctx.results.provinces().collect();
    let count = ctx.decimal(provinces.len() as f64, 0);
    html! {
        (slot(ctx, "map", &[]))
        (ctx.table(&of_places(ctx, (page::REGION, page::REGION_NOTE), award, ctx.results.regions())))
        @if !provinces.is_empty() {
            details {
                summary { (ctx.fill(page::PROVINCES, &[("count", &count)])) }
                (ctx.table(&of_places(ctx, (page::PROVINCE, page::PROVINCE_NOTE), covered, provinces)))
            }
        }
    }
}

/// Figures by place; `own` is the one column that regions and provinces do not share.
fn of_places(
    ctx: &PageContext<'_>,
    (head, caption): (Message, Message),
    own: TableFigure,
    places: impl IntoIterator<Item = Place>,
) -> ReportTable {
    let view = ctx.view;
    let form = Percent(1);
    view.plan()
        .place(head)
        .measure(measure(page::POPULATION, "population", Thousands))
        .measure(measure(page::HOUSEHOLDS, "households", Thousands))
        .measure(measure(page::PAID_HOUSEHOLDS, "paid_households", Thousands))
        .column(page::PAID_PART, form, move |at| paid_part(view, at))
        .measure(measure(page::COST, COST.indicator, COST.form))
        .measure(own)
        .measures(POVERTY.map(|one| TableFigure { form, ..one }))
        .table(caption, view.in_places(places))
}
