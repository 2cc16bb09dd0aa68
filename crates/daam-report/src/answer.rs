//! The result of a run in one paragraph: who is paid, what it costs, what it changes.

use crate::i18n::{number, page};
use crate::tables::View;
use daam_core::kernel::Language;

const POVERTY: &str = "poverty_headcount";
const COST: &str = "budget_cost";

/// The paragraph; a sentence whose figures are missing is left out.
pub(crate) fn paragraph(view: View<'_>) -> String {
    let (year, end, language) = (view.in_year(0), view.at_end(0), view.language);
    let mut sentences = Vec::new();
    let paid = view.value(end, "paid_households");
    if let Some((households, persons)) = paid.zip(view.value(end, "paid_persons")) {
        let households = number::count(households, number::HOUSEHOLDS, language);
        let persons = number::count(persons, number::PERSONS, language);
        let gaps = [("households", &*households), ("persons", &persons)];
        sentences.push(view.fill(page::ANSWER_PAID, &gaps));
    }
    let interval = view.interval(year, COST);
    if let Some(cost) = view.value(year, COST) {
        let cost = money(cost, interval, language);
        sentences.push(view.fill(page::ANSWER_COST, &[("cost", &cost)]));
    }
    let before = "poverty_headcount_before_transfer";
    if let Some((before, after)) = share(view, 0, before).zip(share(view, 0, POVERTY)) {
        let gaps = [("before", &*before), ("after", &after)];
        sentences.push(view.fill(page::ANSWER_POVERTY, &gaps));
    }
    sentences.extend(best(view));
    if interval.is_some() {
        let words = if view.results.record.uncertainty.drawn {
            page::ANSWER_MARGIN_DRAWN
        } else {
            page::ANSWER_MARGIN
        };
        sentences.push(view.say(words).to_owned());
    }
    if sentences.is_empty() {
        return view.say(number::NOT_AVAILABLE).to_owned();
    }
    sentences.join(" ")
}

/// The scenario that lowers poverty most, with its difference in cost.
fn best(view: View<'_>) -> Option<String> {
    let poverty = |scenario| view.value(view.in_year(scenario), POVERTY);
    let base = poverty(0)?;
    let others = view.scenarios().skip(1);
    let (scenario, _) = others
        .filter_map(|scenario| Some((scenario, poverty(scenario)?)))
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .filter(|(_, after)| *after < base)?;
    let at = view.in_year(scenario);
    let cost = view.value(view.in_year(0), COST)?;
    let more = view.value(at, COST)? - cost;
    let interval = view.interval(at, "budget_cost_difference");
    let words = if view.scenarios().len() == 2 {
        page::ANSWER_ONLY
    } else {
        page::ANSWER_BEST
    };
    let gaps = [
        ("scenario", &*view.scenario(scenario)),
        ("after", &share(view, scenario, POVERTY)?),
        ("difference", &money(more, interval, view.language)),
        (
            "change",
            &number::signed_percent(more / cost.max(1.0), 1, view.language),
        ),
    ];
    Some(view.fill(words, &gaps))
}

/// An amount, with its interval where it is known.
pub(crate) fn money(dirhams: f64, interval: Option<[f64; 2]>, language: Language) -> String {
    match interval.filter(|[low, high]| low < high) {
        Some(interval) => number::money_within(dirhams, interval, language),
        None => number::money(dirhams, language),
    }
}

/// A share of the report's year, with its interval where it is known.
pub(crate) fn share(view: View<'_>, scenario: usize, indicator: &str) -> Option<String> {
    let at = view.in_year(scenario);
    let share = view.value(at, indicator)?;
    let interval = view
        .interval(at, indicator)
        .filter(|[low, high]| low < high);
    Some(match interval {
        Some(interval) => number::percent_within(share, interval, 2, view.language),
        None => view.percent(share, 2),
    })
}
