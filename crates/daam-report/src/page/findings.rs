//! The sections of results: cost, coverage, poverty, regions.

use maud::{Markup, html};

use super::charts::slot;
use super::voice::Voice;
use crate::i18n::component::COMPONENTS;
use crate::i18n::indicator::title;
use crate::i18n::place::{MILIEUX, milieu, regions};
use crate::i18n::{Message, number, page};
use daam_core::kernel::{Month, Place};
use daam_core::measures::{Group, Period};

pub(super) fn cost(voice: &Voice<'_>) -> Markup {
    let years = voice.reading.years();
    let heads: Vec<String> = years.iter().map(|year| year.text(voice.language)).collect();
    let mut head = vec![voice.say(page::COMPONENT)];
    head.extend(heads.iter().map(String::as_str));
    let cost = |year: &crate::reading::Year, group| {
        let period = year.period();
        let value = voice
            .reading
            .value(0, period, Place::COUNTRY, group, "budget_cost")?;
        Some(voice.decimal(value / 1e6, 0))
    };
    let body = html! {
        @for (key, name) in COMPONENTS {
            @let paid = |year| cost(year, Group::Part("component", key)).is_some();
            @if years.iter().any(paid) { tr {
                th scope="row" { (voice.say(name)) }
                @for year in &years { (voice.cell(cost(year, Group::Part("component", key)))) }
            } }
        }
        tr.total {
            th scope="row" { (voice.say(page::TOTAL)) }
            @for year in &years { (voice.cell(cost(year, Group::All))) }
        }
    };
    let caption = voice.fill(page::COMPONENT_NOTE, &[("scenario", &voice.scenario(0))]);
    html! {
        (slot(voice, "monthly_cost", &["monthly_cost", "cost_by_scenario"]))
        (slot(voice, "yearly_cost", &["differences"]))
        (voice.table(&caption, &head, 1..head.len(), &body))
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
    const ALL: Group = Group::All;
    let rows: [(Message, &'static str, Group); 11] = [
        (title("paid_households"), "paid_households", ALL),
        (title("paid_persons"), "paid_persons", ALL),
        (title("paid_children"), "paid_children", ALL),
        (page::AGE_0_5, "paid_children", Group::Part("age", "0-5")),
        (page::AGE_6_20, "paid_children", Group::Part("age", "6-20")),
        (
            page::IN_SCHOOL,
            "paid_children",
            Group::Part("schooling", "in_school"),
        ),
        (
            page::OUT_OF_SCHOOL,
            "paid_children",
            Group::Part("schooling", "out_of_school"),
        ),
        (title("paid_persons_60_plus"), "paid_persons_60_plus", ALL),
        (title("paid_widows"), "paid_widows", ALL),
        (
            page::WITH_ORPHANS,
            "paid_widows",
            Group::Part("with_orphans", "yes"),
        ),
        (title("paid_orphans"), "paid_orphans", ALL),
    ];
    let month: Month = voice.reading.record.to;
    let body = html! {
        @for (label, indicator, group) in rows {
            tr {
                th scope="row" .part[group != ALL] { (voice.say(label)) }
                (voice.cell(voice.reading
                    .value(0, Period::Month(month), Place::COUNTRY, group, indicator)
                    .map(|value| voice.decimal(value, 0))))
            }
        }
    };
    let gaps = [
        ("month", &*voice.last_month()),
        ("scenario", &voice.scenario(0)),
    ];
    let caption = voice.fill(page::WHO, &gaps);
    voice.table(
        &caption,
        &[voice.say(page::GROUP), voice.say(page::NUMBER)],
        1..2,
        &body,
    )
}

fn targeting(voice: &Voice<'_>) -> Markup {
    let reading = voice.reading;
    let year = reading.year();
    let body = html! {
        @for scenario in 0..reading.scenarios().len() {
            tr.first[scenario == 0] {
                th scope="row" { (reading.title(scenario, voice.language)) }
                @for (group, indicator) in [
                    (Group::Part("welfare", "poor"), "coverage"),
                    (Group::All, "exclusion_error"),
                    (Group::All, "inclusion_error"),
                ] {
                    (voice.cell(reading
                        .value(scenario, year.period(), Place::COUNTRY, group, indicator)
                        .map(|share| voice.percent(share, 1))))
                }
            }
        }
    };
    let caption = voice.fill(page::TARGETING, &[("year", &voice.year())]);
    let head = [
        page::SCENARIO,
        page::POOR_COVERED,
        page::EXCLUSION,
        page::INCLUSION,
    ];
    voice.table(&caption, &head.map(|label| voice.say(label)), 1..4, &body)
}

pub(super) fn poverty(voice: &Voice<'_>) -> Markup {
    // Each indicator with its name before transfers, and whether it is a share written in per cent.
    const ROWS: [(&str, &str, bool); 6] = [
        (
            "poverty_headcount",
            "poverty_headcount_before_transfer",
            true,
        ),
        ("poverty_gap", "poverty_gap_before_transfer", true),
        ("poverty_severity", "poverty_severity_before_transfer", true),
        (
            "vulnerability_rate",
            "vulnerability_rate_before_transfer",
            true,
        ),
        ("gini", "gini_before_transfer", false),
        (
            "mean_consumption",
            "mean_consumption_before_transfer",
            false,
        ),
    ];
    let period = voice.reading.year().period();
    let body = html! {
        @for (after, before, percent) in ROWS {
            @for place in MILIEUX {
                @let value = |name| voice.reading.value(0, period, place, Group::All, name);
                @let text = |value: f64| match (percent, value.abs() < 10.0) {
                    (true, _) => voice.percent(value, 2),
                    (false, true) => voice.decimal(value, 3),
                    (false, false) => voice.decimal(value, 0),
                };
                tr {
                    @if place == Place::COUNTRY {
                        th scope="rowgroup" rowspan=(MILIEUX.len()) { (voice.say(title(after))) }
                    }
                    td { (voice.say(milieu(place.milieu))) }
                    (voice.cell(value(before).map(text)))
                    (voice.cell(value(after).map(text)))
                }
            }
        }
    };
    let gaps = [("year", &*voice.year()), ("scenario", &voice.scenario(0))];
    let caption = voice.fill(page::POVERTY_NOTE, &gaps);
    let head = [page::INDICATOR, page::MILIEU, page::WITHOUT, page::WITH];
    html! {
        (slot(voice, "poverty", &["poverty_with_and_without", "poverty_by_region"]))
        (voice.table(&caption, &head.map(|label| voice.say(label)), 2..4, &body))
        (voice.figure("lorenz"))
    }
}

pub(super) fn places(voice: &Voice<'_>) -> Markup {
    let gaps = [("year", &*voice.year()), ("scenario", &voice.scenario(0))];
    let caption = voice.fill(page::REGION_NOTE, &gaps);
    let of_provinces = voice.fill(page::PROVINCE_NOTE, &gaps);
    let head = |first, own| {
        [
            first,
            page::POPULATION,
            page::HOUSEHOLDS,
            page::PAID_HOUSEHOLDS,
            page::PAID_PART,
            page::COST,
            own,
            page::WITHOUT_POVERTY,
            page::WITH_POVERTY,
        ]
        .map(|label| voice.say(label))
    };
    let year = voice.reading.year().period();
    let of_year = |place, name| voice.reading.value(0, year, place, Group::All, name);
    let known = |place| of_year(place, "population").is_some();
    // A small sample has localities of some regions only, and says nothing of any.
    if !regions().any(known) {
        return html! { p { (voice.say(page::NO_REGIONS)) } };
    }
    let award = |place| Some(voice.decimal(of_year(place, "mean_award")?, 0));
    let coverage = |place| Some(voice.percent(of_year(place, "coverage")?, 1));
    let table = html! { @for place in regions() { (place_row(voice, place, award(place))) } };
    let provinces: Vec<Place> = voice.reading.provinces().collect();
    let count = voice.decimal(provinces.len() as f64, 0);
    html! {
        (slot(voice, "map", &[]))
        (voice.table(&caption, &head(page::REGION, page::MEAN_AWARD), 1..9, &table))
        @if !provinces.is_empty() {
            details {
                summary { (voice.fill(page::PROVINCES, &[("count", &count)])) }
                (voice.table(&of_provinces, &head(page::PROVINCE, title("coverage")), 1..9, &html! {
                    @for place in &provinces { (place_row(voice, *place, coverage(*place))) }
                }))
            }
        }
    }
}

/// Figures of a place; `own` is that of the one column that regions and provinces do not share.
fn place_row(voice: &Voice<'_>, place: Place, own: Option<String>) -> Markup {
    let period = voice.reading.year().period();
    let value = |name| voice.reading.value(0, period, place, Group::All, name);
    let thousands = |name| Some(number::decimal(value(name)? / 1e3, 1, voice.language));
    let paid = value("paid_households").zip(value("households"));
    let part = paid
        .filter(|(_, all)| *all > 0.0)
        .map(|(paid, all)| paid / all);
    let share = |name| Some(voice.percent(value(name)?, 1));
    html! {
        tr {
            th scope="row" { (voice.reading.place_name(place, voice.language)) }
            (voice.cell(thousands("population")))
            (voice.cell(thousands("households")))
            (voice.cell(thousands("paid_households")))
            (voice.cell(part.map(|part| voice.percent(part, 1))))
            (voice.cell(value("budget_cost").map(|cost| voice.decimal(cost / 1e6, 0))))
            (voice.cell(own))
            (voice.cell(share("poverty_headcount_before_transfer")))
            (voice.cell(share("poverty_headcount")))
        }
    }
}
