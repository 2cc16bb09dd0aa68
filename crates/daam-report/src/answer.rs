//! The answer of a run in a paragraph: who is paid, what it costs, what it changes.

use super::i18n::{isolate, number, page};
use super::reading::Reading;
use daam_core::kernel::Language;

/// One paragraph of the sentences whose figures are known.
pub(crate) fn paragraph(reading: &Reading<'_>, language: Language) -> String {
    let year = reading.year();
    let mut sentences = Vec::new();
    let paid = reading.at_end(0, "paid_households");
    if let Some((households, persons)) = paid.zip(reading.at_end(0, "paid_persons")) {
        sentences.push(page::ANSWER_PAID.fill(
            language,
            &[
                ("month", &number::month(reading.record.to, language)),
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
        let cost = money(cost, margin, language);
        let gaps = [("cost", &*cost), ("year", &year.text(language))];
        sentences.push(page::ANSWER_COST.fill(language, &gaps));
    }
    let before = reading.national(0, year, "poverty_headcount_before_transfer");
    if let Some((before, after)) = before.zip(reading.national(0, year, "poverty_headcount")) {
        let gaps = [
            (
                "before",
                &*share(
                    reading,
                    0,
                    before,
                    "poverty_headcount_before_transfer",
                    language,
                ),
            ),
            (
                "after",
                &share(reading, 0, after, "poverty_headcount", language),
            ),
        ];
        sentences.push(page::ANSWER_POVERTY.fill(language, &gaps));
    }
    sentences.extend(best(reading, language));
    if reading.margin(0, year, "budget_cost").is_some() {
        let drawn = reading.record.uncertainty.drawn;
        let words = if drawn {
            page::ANSWER_MARGIN_DRAWN
        } else {
            page::ANSWER_MARGIN
        };
        sentences.push(words.text(language).to_owned());
    }
    if sentences.is_empty() {
        return number::NOT_AVAILABLE.text(language).to_owned();
    }
    sentences.join(" ")
}

/// The scenario that lowers poverty most, and what it costs more or less.
fn best(reading: &Reading<'_>, language: Language) -> Option<String> {
    let year = reading.year();
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
    let words = if reading.scenarios().len() == 2 {
        page::ANSWER_ONLY
    } else {
        page::ANSWER_BEST
    };
    Some(words.fill(
        language,
        &[
            (
                "scenario",
                &isolate(&reading.title(scenario, language), language),
            ),
            (
                "after",
                &share(reading, scenario, after, "poverty_headcount", language),
            ),
            ("difference", &difference),
            (
                "change",
                &number::signed_percent(more / cost.max(1.0), 1, language),
            ),
        ],
    ))
}

/// An amount, with its margin of error where it is known.
pub(crate) fn money(dirhams: f64, margin: Option<f64>, language: Language) -> String {
    match margin.filter(|margin| *margin > 0.0) {
        Some(margin) => number::money_within(dirhams, margin, language),
        None => number::money(dirhams, language),
    }
}

/// A share of the report's year, with its margin of error where it is known.
pub(crate) fn share(
    reading: &Reading<'_>,
    scenario: usize,
    share: f64,
    indicator: &'static str,
    language: Language,
) -> String {
    let margin = reading.margin(scenario, reading.year(), indicator);
    match margin.filter(|margin| *margin > 0.0) {
        Some(margin) => number::percent_within(share, margin, 2, language),
        None => number::percent(share, 2, language),
    }
}
