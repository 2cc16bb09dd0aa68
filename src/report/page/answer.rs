//! The question, the answer in a paragraph, the headline figures.

use maud::{Markup, html};

use super::voice::Voice;
use crate::kernel::Language;
use crate::report::words::{indicator, number, page};

pub(super) fn header(voice: &Voice<'_>) -> Markup {
    let record = voice.reading.record;
    html! {
        header {
            h1 { (voice.say(page::QUESTION)) }
            p.answer { (answer(voice)) }
            p.under { (voice.fill(page::UNDER, &[("scenario", &voice.scenario(0))])) }
            @if record.uncertainty.visited < 1.0 {
                p.notice {
                    (voice.fill(page::ESTIMATE, &[("share", &number::short_percent(record.uncertainty.visited, voice.language))]))
                }
            }
            @if record.checks.iter().any(|check| !check.passed) {
                p.notice.alarm {
                    a href={ "#" (voice.id("checks")) } { (voice.say(page::CHECK_FAILED)) }
                }
            }
        }
        (tiles(voice))
    }
}

/// One paragraph of the sentences whose figures are known.
fn answer(voice: &Voice<'_>) -> String {
    let reading = voice.reading;
    let (year, language) = (reading.year(), voice.language);
    let mut sentences = Vec::new();
    let paid = reading.at_end(0, "paid_households");
    if let Some((households, persons)) = paid.zip(reading.at_end(0, "paid_persons")) {
        sentences.push(voice.fill(
            page::ANSWER_PAID,
            &[
                ("month", &voice.last_month()),
                (
                    "households",
                    &number::count(households, number::HOUSEHOLDS, language),
                ),
                (
                    "persons",
                    &number::count(persons, number::PERSONS, language),
                ),
            ],
        ));
    }
    if let Some(cost) = reading.national(0, year, "budget_cost") {
        let margin = reading.margin(0, year, "budget_cost");
        let cost = number::money(cost, language) + &about(margin, language);
        let gaps = [("cost", &*cost), ("year", &voice.year())];
        sentences.push(voice.fill(page::ANSWER_COST, &gaps));
    }
    let before = reading.national(0, year, "poverty_headcount_before_transfer");
    if let Some((before, after)) = before.zip(reading.national(0, year, "poverty_headcount")) {
        let gaps = [
            ("before", &*voice.percent(before, 1)),
            ("after", &voice.percent(after, 1)),
        ];
        sentences.push(voice.fill(page::ANSWER_POVERTY, &gaps));
    }
    sentences.extend(best(voice));
    if sentences.is_empty() {
        return voice.not_available().to_owned();
    }
    sentences.join(" ")
}

/// The scenario that lowers poverty most, and what it costs more or less.
fn best(voice: &Voice<'_>) -> Option<String> {
    let reading = voice.reading;
    let (year, language) = (reading.year(), voice.language);
    let poverty = |scenario| reading.national(scenario, year, "poverty_headcount");
    let base = poverty(0)?;
    let (scenario, after) = (1..reading.scenarios().len())
        .filter_map(|scenario| Some((scenario, poverty(scenario)?)))
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .filter(|(_, after)| *after < base)?;
    let cost = reading.national(0, year, "budget_cost")?;
    let more = reading.national(scenario, year, "budget_cost")? - cost;
    let margin = reading.margin(scenario, year, "budget_cost_difference");
    let difference = number::money(more, language) + &about(margin, language);
    Some(voice.fill(
        page::ANSWER_BEST,
        &[
            ("scenario", &voice.scenario(scenario)),
            ("after", &voice.percent(after, 1)),
            ("difference", &difference),
            (
                "change",
                &number::signed_percent(more / cost.max(1.0), 1, language),
            ),
        ],
    ))
}

/// An amount's margin of error in brackets, where it is known.
fn about(margin: Option<f64>, language: Language) -> String {
    let margin = margin.filter(|margin| *margin > 0.0);
    margin.map_or_else(String::new, |margin| {
        format!(" (±\u{a0}{})", number::money(margin, language))
    })
}

fn tiles(voice: &Voice<'_>) -> Markup {
    let reading = voice.reading;
    let (year, language) = (reading.year(), voice.language);
    let month = voice.last_month();
    let count = |name, noun| {
        let value = reading.at_end(0, name)?;
        Some(number::count(value, noun, language))
    };
    let share = |indicator| Some(voice.percent(reading.national(0, year, indicator)?, 1));
    let without = |text: Option<String>| match text {
        Some(value) => voice.fill(page::TILE_WITHOUT, &[("value", &value)]),
        None => String::new(),
    };
    let gini = |indicator| Some(voice.decimal(reading.national(0, year, indicator)?, 3));
    let cost = reading.national(0, year, "budget_cost");
    let per_month = reading.at_end(0, "mean_award").map(|award| {
        let unit = voice.say(indicator::unit("mean_award"));
        format!("{} {unit}", voice.decimal(award, 0))
    });
    let tiles = [
        (
            voice.fill(page::TILE_COST, &[("year", &voice.year())]),
            cost.map(|cost| number::money(cost, language)),
            per_month.unwrap_or_default(),
        ),
        (
            voice.say(page::TILE_HOUSEHOLDS).to_owned(),
            count("paid_households", number::HOUSEHOLDS),
            month.clone(),
        ),
        (
            voice.say(page::TILE_PERSONS).to_owned(),
            count("paid_persons", number::PERSONS),
            month.clone(),
        ),
        (
            voice.say(page::TILE_CHILDREN).to_owned(),
            count("paid_children", number::CHILDREN),
            month,
        ),
        (
            voice.say(page::TILE_POVERTY).to_owned(),
            share("poverty_headcount"),
            without(share("poverty_headcount_before_transfer")),
        ),
        (
            voice.say(page::TILE_GINI).to_owned(),
            gini("gini"),
            without(gini("gini_before_transfer")),
        ),
    ];
    html! {
        ul.tiles {
            @for (name, value, note) in &tiles {
                li {
                    span.name { (name) }
                    strong { (value.as_deref().unwrap_or_else(|| voice.not_available())) }
                    span.note { (note) }
                }
            }
        }
    }
}
