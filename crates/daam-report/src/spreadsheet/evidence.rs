//! Evidence for the figures: validation, assumptions, checks, definitions.

use super::sheet::Sheet;
use crate::i18n::check::name;
use crate::i18n::indicator::{Entry, entries};
use crate::i18n::{data, page, spreadsheet as words, validation as of};
use crate::results_index::Year;
use crate::tables::Form::{General, Month, Prose, Text};
use crate::tables::{TableCell, View};
use daam_core::engine::{AssumptionRecord, Check, Comparison, Headline, interval};
use daam_core::inputs::{Tolerance, When};
use daam_core::measures::{Group, Row};

/// Every figure of the country in the report's year, with its confidence interval.
pub(super) fn intervals(view: View<'_>) -> Sheet {
    let year = view.results.year().period();
    let headlines = view.results.record.headlines.iter();
    let of_year = headlines.filter(|one| one.row.period == year && one.row.group == Group::All);
    let rows = of_year.map(|Headline { row, errors }| {
        let interval = interval(row.value, errors.margin(), row.indicator);
        (row, interval)
    });
    let table = view
        .plan::<(&Row, [f64; 2])>()
        .column(page::SCENARIO, Text, |(row, _)| row.scenario.to_string())
        .column(words::NAME, Text, |(row, _)| row.indicator)
        .column(page::VALUE, General, |(row, _)| Some(row.value))
        .column(words::LOW_95, General, |(_, [low, _])| Some(low))
        .column(words::HIGH_95, General, |(_, [_, high])| Some(high))
        .column(page::UNIT, Text, |(row, _)| row.unit)
        .table(words::INTERVALS_TITLE, rows);
    Sheet::new(words::INTERVALS, table)
}

/// Every published figure that the run covers, beside the simulated one.
pub(super) fn validation(view: View<'_>) -> Sheet {
    let language = view.language;
    let when = |one: &Comparison| match one.published.when {
        When::Month(month) => TableCell::Month(month),
        When::Year(year) => TableCell::Year(Year { year, months: 12 }),
    };
    let width = |one: &Comparison| match one.published.tolerance {
        Tolerance::None => None,
        judged => judged.around(one.published.value),
    };
    let table = view
        .plan::<&Comparison>()
        .column(of::QUANTITY, Text, move |one| of::name(one, language))
        .column(of::WHERE, Text, move |one| {
            of::place(one.published.place, language)
        })
        .column(of::WHEN, Month, when)
        .column(of::OFFICIAL, General, |one| Some(one.published.value))
        .column(of::SIMULATED, General, |one| Some(one.simulated))
        .column(of::TOLERANCE_ERROR, General, |one| Some(one.error()))
        .column(of::TOLERANCE, General, width)
        .column(of::WITHIN, Text, move |one| view.yes(one.within()))
        .column(of::USE, Text, move |one| {
            view.say(of::purpose(one.published.purpose))
        })
        .column(of::SOURCE, Prose, move |one| {
            data::translated(&one.published.source, language)
        })
        .table(of::EVERYTHING, &view.results.record.validation);
    Sheet::new(words::VALIDATION, table)
}

pub(super) fn assumptions(view: View<'_>) -> Sheet {
    let language = view.language;
    let table = view
        .plan::<&AssumptionRecord>()
        .column(page::ASSUMPTION, Text, |one| one.name.as_str())
        .column(page::VALUE, General, |one| Some(one.value))
        .column(words::LOW, General, |one| Some(one.low))
        .column(words::HIGH, General, |one| Some(one.high))
        .column(page::UNIT, Text, move |one| data::unit(&one.unit, language))
        .column(page::WHY, Prose, move |one| {
            data::translated(&one.why, language)
        })
        .table(page::ASSUMPTIONS_NOTE, &view.results.record.assumptions);
    Sheet::new(page::ASSUMPTIONS, table)
}

pub(super) fn checks(view: View<'_>) -> Sheet {
    let result = |passed| if passed { page::PASSED } else { page::FAILED };
    let table = view
        .plan::<&Check>()
        .column(page::CHECK, Prose, move |one| view.say(name(one.name)))
        .column(page::RESULT, Text, move |one| view.say(result(one.passed)))
        .column(page::FIGURES, Prose, |one| one.detail.as_str())
        .table(page::CHECKS_NOTE, &view.results.record.checks);
    Sheet::new(page::CHECKS, table)
}

/// Every indicator of the results.
pub(super) fn definitions(view: View<'_>) -> Sheet {
    let table = view
        .plan::<&Entry>()
        .column(page::INDICATOR, Text, move |one| view.say(one.title))
        .column(words::NAME, Text, |one| one.name)
        .column(page::UNIT, Text, move |one| view.say(one.unit))
        .column(page::MEANING, Prose, move |one| view.say(one.meaning))
        .column(page::DENOMINATOR, Prose, move |one| {
            view.say(one.denominator)
        })
        .column(of::SOURCE, Prose, move |one| {
            data::translated(one.source, view.language)
        })
        .table(words::DEFINITIONS_TITLE, entries());
    Sheet::new(words::DEFINITIONS, table)
}
