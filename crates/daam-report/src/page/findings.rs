//! The sections of results: cost, coverage, poverty, regions.

use maud::{Markup, html};

use super::charts::slot;
use super::voice::Voice;
use crate::i18n::place::{MILIEUX, milieu, regions};
use crate::i18n::{Message, page};
use crate::tables::Form::{Percent, Thousands, Whole};
use crate::tables::shared::{COST, ERRORS, PAID, POVERTY, components, paid_part};
use crate::tables::{Kind, Measure, Table, measure};
use daam_core::kernel::Place;

pub(super) fn cost(voice: &Voice<'_>) -> Markup {
    let years = voice.years(0, &voice.reading.years());
    let table = voice
        .plan()
        .year(page::COMPONENT)
        .known(components(), &years)
        .measure(measure(page::TOTAL, COST.indicator, COST.form))
        .kind(Kind::Total)
        .table(page::COMPONENT_NOTE, years);
    html! {
        (slot(voice, "monthly_cost", &["monthly_cost", "cost_by_scenario"]))
        (slot(voice, "yearly_cost", &["differences"]))
        (voice.turned(page::COMPONENT, &table))
    }
}

pub(super) fn coverage(voice: &Voice<'_>) -> Markup {
    html! {
        (slot(voice, "caseload", &["caseload"]))
        (slot(voice, "coverage", &["coverage_by_decile"]))
        (who(voice))
        (targeting(voice))
    }
}

/// The people of the paid households, in the last month of the first scenario.
fn who(voice: &Voice<'_>) -> Markup {
    let plan = voice.plan().name(page::GROUP).measures(PAID).parted();
    let last = [(voice.say(page::NUMBER), voice.at_end(0))];
    voice.turned(page::GROUP, &plan.table(page::WHO, last))
}

fn targeting(voice: &Voice<'_>) -> Markup {
    let errors = [page::EXCLUSION, page::INCLUSION].into_iter().zip(ERRORS);
    let errors = errors.map(|(head, error)| Measure {
        head: Some(head),
        ..error
    });
    let table = voice
        .plan()
        .scenario()
        .measure(measure(page::POOR_COVERED, "coverage", Percent(1)).of("welfare", "poor"))
        .measures(errors)
        .table(page::TARGETING, voice.each_scenario());
    voice.table(&table.with_first(1))
}

pub(super) fn poverty(voice: &Voice<'_>) -> Markup {
    // Each indicator, and whether it is a share written in per cent.
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
            @for (index, at) in voice.in_places(MILIEUX).enumerate() {
                @let text = |value: f64| match (percent, value.abs() < 10.0) {
                    (true, _) => voice.percent(value, 2),
                    (false, true) => voice.decimal(value, 3),
                    (false, false) => voice.decimal(value, 0),
                };
                tr {
                    @if index == 0 {
                        th scope="rowgroup" rowspan=(MILIEUX.len()) { (voice.title_of(indicator)) }
                    }
                    td { (voice.say(milieu(at.place.milieu))) }
                    (voice.cell(voice.without(at, indicator).map(text)))
                    (voice.cell(voice.value(at, indicator).map(text)))
                }
            }
        }
    };
    let head = [page::INDICATOR, page::MILIEU, page::WITHOUT, page::WITH];
    html! {
        (slot(voice, "poverty", &["poverty_with_and_without", "poverty_by_region"]))
        (voice.by_hand(page::POVERTY_NOTE, &head, 2..4, &body))
        (voice.figure("lorenz"))
    }
}

pub(super) fn places(voice: &Voice<'_>) -> Markup {
    let known = |at| voice.value(at, "population").is_some();
    // A small sample has localities of some regions only, and says nothing of any.
    if !voice.in_places(regions()).any(known) {
        return html! { p { (voice.say(page::NO_REGIONS)) } };
    }
    let award = measure(page::MEAN_AWARD, "mean_award", Whole);
    let covered = Measure::titled("coverage", Percent(1));
    let provinces: Vec<Place> = voice.reading.provinces().collect();
    let count = voice.decimal(provinces.len() as f64, 0);
    html! {
        (slot(voice, "map", &[]))
        (voice.table(&of_places(voice, (page::REGION, page::REGION_NOTE), award, regions())))
        @if !provinces.is_empty() {
            details {
                summary { (voice.fill(page::PROVINCES, &[("count", &count)])) }
                (voice.table(&of_places(voice, (page::PROVINCE, page::PROVINCE_NOTE), covered, provinces)))
            }
        }
    }
}

/// Figures of places; `own` is the one column that regions and provinces do not share.
fn of_places(
    voice: &Voice<'_>,
    (head, caption): (Message, Message),
    own: Measure,
    places: impl IntoIterator<Item = Place>,
) -> Table {
    let view = voice.view;
    let form = Percent(1);
    view.plan()
        .place(head)
        .measure(measure(page::POPULATION, "population", Thousands))
        .measure(measure(page::HOUSEHOLDS, "households", Thousands))
        .measure(measure(page::PAID_HOUSEHOLDS, "paid_households", Thousands))
        .column(page::PAID_PART, form, move |at| paid_part(view, at))
        .measure(measure(page::COST, COST.indicator, COST.form))
        .measure(own)
        .measures(POVERTY.map(|one| Measure { form, ..one }))
        .table(caption, view.in_places(places))
}
