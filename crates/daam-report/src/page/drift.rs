//! What becomes, over the years, of quantities that nothing published holds.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::indicator::title;
use crate::i18n::quantity::quantity;
use crate::i18n::{Message, validation as words};
use daam_core::kernel::{Month, Place};
use daam_core::measures::{Group, Period};

/// Quantities that no target holds, every few years.
pub(super) fn table(voice: &Voice<'_>) -> Markup {
    let record = voice.reading.record;
    let years: Vec<i16> = [2024, 2025, 2026, 2028, 2030, 2035, 2040]
        .into_iter()
        .filter(|year| {
            let september = Month::new(*year, 9);
            record.from <= september && september <= record.to
        })
        .collect();
    let at = |year: i16, group, indicator| {
        let period = Period::Month(Month::new(year, 9));
        voice
            .reading
            .value(0, period, Place::COUNTRY, group, indicator)
    };
    const SIXTEEN: Group = Group::Part("age", "15-17");
    let share = |indicator: &'static str, group| {
        (
            title(indicator),
            years
                .iter()
                .map(|year| Some(voice.percent(at(*year, group, indicator)?, 1)))
                .collect::<Vec<_>>(),
        )
    };
    let count = |indicator: &'static str| {
        (
            title(indicator),
            years
                .iter()
                .map(|year| Some(voice.decimal(at(*year, Group::All, indicator)?, 0)))
                .collect(),
        )
    };
    let size = years.iter().map(|year| {
        let persons = at(*year, Group::All, "population")?;
        Some(voice.decimal(persons / at(*year, Group::All, "households")?, 2))
    });
    let poverty = years.iter().map(|year| {
        let period = Period::Year(*year);
        let indicator = "poverty_headcount_before_transfer";
        let value = voice
            .reading
            .value(0, period, Place::COUNTRY, Group::All, indicator)?;
        Some(voice.percent(value, 1))
    });
    let rows: Vec<(Message, Vec<Option<String>>)> = vec![
        (
            quantity("mean_household_size").unwrap_or(title("households")),
            size.collect(),
        ),
        count("orphans_of_father"),
        count("old_persons_alone"),
        (words::SCHOOL_15_17, share("school_enrolment", SIXTEEN).1),
        share("labour_force_participation", Group::All),
        count("declared_workers"),
        (
            title("poverty_headcount_before_transfer"),
            poverty.collect(),
        ),
    ];
    let body = html! {
        @for (label, cells) in &rows {
            tr {
                th scope="row" { (voice.say(*label)) }
                @for cell in cells { (voice.cell(cell.clone())) }
            }
        }
    };
    let names: Vec<String> = years.iter().map(ToString::to_string).collect();
    let mut head = vec![voice.say(words::QUANTITY)];
    head.extend(names.iter().map(String::as_str));
    html! {
        (voice.table(voice.say(words::DRIFT), &head, 1..head.len(), &body))
        p { (voice.say(words::DRIFT_REASONS)) }
    }
}
