//! The answer of a run in a paragraph: who is paid, what it costs, what it changes.

use super::reading::Reading;
use super::words::{isolate, number, page};
use crate::kernel::Language;

/// One paragraph of the sentences whose figures are known.
#[must_use]
pub fn paragraph(reading: &Reading<'_>, language: Language) -> String {
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
        let cost = number::money(cost, language) + &about(margin, language);
        let gaps = [("cost", &*cost), ("year", &year.text(language))];
        sentences.push(page::ANSWER_COST.fill(language, &gaps));
    }
    let before = reading.national(0, year, "poverty_headcount_before_transfer");
    if let Some((before, after)) = before.zip(reading.national(0, year, "poverty_headcount")) {
        let gaps = [
            ("before", &*number::percent(before, 1, language)),
            ("after", &number::percent(after, 1, language)),
        ];
        sentences.push(page::ANSWER_POVERTY.fill(language, &gaps));
    }
    sentences.extend(best(reading, language));
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
    let difference = number::money(more, language) + &about(margin, language);
    Some(page::ANSWER_BEST.fill(
        language,
        &[
            (
                "scenario",
                &isolate(&reading.title(scenario, language), language),
            ),
            ("after", &number::percent(after, 1, language)),
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
