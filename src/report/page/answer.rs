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
        let cost = money(cost, reading.margin(0, year, "budget_cost"), language);
        let gaps = [("cost", &*cost), ("year", &voice.year())];
        sentences.push(voice.fill(page::ANSWER_COST, &gaps));
    }
    let before = reading.national(0, year, "poverty_headcount_before_transfer");
    if let Some((before, after)) = before.zip(reading.national(0, year, "poverty_headcount")) {
        let gaps = [
            (
                "before",
                &*share(voice, 0, before, "poverty_headcount_before_transfer"),
            ),
            ("after", &share(voice, 0, after, "poverty_headcount")),
        ];
        sentences.push(voice.fill(page::ANSWER_POVERTY, &gaps));
    }
    sentences.extend(best(voice));
    if reading.margin(0, year, "budget_cost").is_some() {
        let drawn = reading.record.uncertainty.drawn;
        let words = if drawn {
            page::ANSWER_MARGIN_DRAWN
        } else {
            page::ANSWER_MARGIN
        };
        sentences.push(voice.say(words).to_owned());
    }
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
    let difference = money(more, margin, language);
    Some(voice.fill(
        page::ANSWER_BEST,
        &[
            ("scenario", &voice.scenario(scenario)),
            ("after", &share(voice, scenario, after, "poverty_headcount")),
            ("difference", &difference),
            (
                "change",
                &number::signed_percent(more / cost.max(1.0), 1, language),
            ),
        ],
    ))
}

/// An amount, with its margin of error where it is known.
fn money(dirhams: f64, margin: Option<f64>, language: Language) -> String {
    match margin.filter(|margin| *margin > 0.0) {
        Some(margin) => number::money_within(dirhams, margin, language),
        None => number::money(dirhams, language),
    }
}

/// A share of the report's year, with its margin of error where it is known.
fn share(voice: &Voice<'_>, scenario: usize, share: f64, indicator: &'static str) -> String {
    let margin = voice
        .reading
        .margin(scenario, voice.reading.year(), indicator);
    match margin.filter(|margin| *margin > 0.0) {
        Some(margin) => number::percent_within(share, margin, 2, voice.language),
        None => voice.percent(share, 2),
    }
}

fn tiles(voice: &Voice<'_>) -> Markup {
    let reading = voice.reading;
    let (year, language) = (reading.year(), voice.language);
    let month = voice.last_month();
    let count = |name, noun| {
        let value = reading.at_end(0, name)?;
        Some(number::count(value, noun, language))
    };
    let rate = |indicator| {
        let value = reading.national(0, year, indicator)?;
        Some(share(voice, 0, value, indicator))
    };
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
            cost.map(|cost| money(cost, reading.margin(0, year, "budget_cost"), language)),
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
            rate("poverty_headcount"),
            without(rate("poverty_headcount_before_transfer")),
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
