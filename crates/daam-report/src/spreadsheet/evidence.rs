//! What the figures rest on: validation, assumptions, checks, definitions.

use super::sheet::{Cell, Form, Plan, Sheet};
use super::view::View;
use crate::i18n::check::name;
use crate::i18n::{data, indicator, page, spreadsheet as words, validation};
use daam_core::engine::Comparison;
use daam_core::inputs::{Tolerance, When};

/// Every published figure the run can speak of, beside what is simulated.
pub(super) fn validation(view: View<'_>) -> Sheet {
    let language = view.language;
    let width = |one: &Comparison| match one.published.tolerance {
        Tolerance::None => None,
        judged => judged.around(one.published.value),
    };
    Plan::new()
        .column(
            view.say(validation::QUANTITY),
            Form::Text,
            move |one: &Comparison| validation::name(one, language),
        )
        .column(
            view.say(validation::WHERE),
            Form::Text,
            move |one: &Comparison| validation::place(one.published.place, language),
        )
        .column(
            view.say(validation::WHEN),
            Form::Month,
            |one: &Comparison| match one.published.when {
                When::Month(month) => Cell::Month(month),
                When::Year(year) => Cell::Text(year.to_string()),
            },
        )
        .column(
            view.say(validation::OFFICIAL),
            Form::General,
            |one: &Comparison| Some(one.published.value),
        )
        .column(
            view.say(validation::SIMULATED),
            Form::General,
            |one: &Comparison| Some(one.simulated),
        )
        .column(
            view.say(validation::TOLERANCE_ERROR),
            Form::General,
            |one: &Comparison| Some(one.error()),
        )
        .column(view.say(validation::TOLERANCE), Form::General, width)
        .column(
            view.say(validation::WITHIN),
            Form::Text,
            move |one: &Comparison| view.yes(one.within()),
        )
        .column(
            view.say(validation::USE),
            Form::Text,
            move |one: &Comparison| view.say(validation::purpose(one.published.purpose)),
        )
        .column(
            view.say(validation::SOURCE),
            Form::Prose,
            |one: &Comparison| data::translated(&one.published.source, view.language),
        )
        .sheet(
            words::VALIDATION,
            view.say(validation::EVERYTHING).to_owned(),
            &view.reading.record.validation,
        )
}

pub(super) fn assumptions(view: View<'_>) -> Sheet {
    let all = &view.reading.record.assumptions;
    Plan::new()
        .column(view.say(page::ASSUMPTION), Form::Text, |index: usize| {
            all[index].name.as_str()
        })
        .column(view.say(page::VALUE), Form::General, |index| {
            Some(all[index].value)
        })
        .column(view.say(words::LOW), Form::General, |index| {
            Some(all[index].low)
        })
        .column(view.say(words::HIGH), Form::General, |index| {
            Some(all[index].high)
        })
        .column(view.say(page::UNIT), Form::Text, |index| {
            data::unit(&all[index].unit, view.language)
        })
        .column(view.say(page::WHY), Form::Prose, |index| {
            data::translated(&all[index].why, view.language)
        })
        .sheet(
            page::ASSUMPTIONS,
            view.say(page::ASSUMPTIONS_NOTE).to_owned(),
            0..all.len(),
        )
}

pub(super) fn checks(view: View<'_>) -> Sheet {
    let all = &view.reading.record.checks;
    Plan::new()
        .column(view.say(page::CHECK), Form::Prose, |index: usize| {
            view.say(name(all[index].name))
        })
        .column(view.say(page::RESULT), Form::Text, |index| {
            view.say(if all[index].passed {
                page::PASSED
            } else {
                page::FAILED
            })
        })
        .column(view.say(page::FIGURES), Form::Prose, |index| {
            all[index].detail.as_str()
        })
        .sheet(
            page::CHECKS,
            view.say(page::CHECKS_NOTE).to_owned(),
            0..all.len(),
        )
}

/// Every indicator of the results.
pub(super) fn definitions(view: View<'_>) -> Sheet {
    Plan::new()
        .column(
            view.say(page::INDICATOR),
            Form::Text,
            |one: &indicator::Entry| view.say(one.title),
        )
        .column(
            view.say(words::NAME),
            Form::Text,
            |one: &indicator::Entry| one.name,
        )
        .column(
            view.say(page::UNIT),
            Form::Text,
            |one: &indicator::Entry| view.say(one.unit),
        )
        .column(
            view.say(page::MEANING),
            Form::Prose,
            |one: &indicator::Entry| view.say(one.meaning),
        )
        .column(
            view.say(page::DENOMINATOR),
            Form::Prose,
            |one: &indicator::Entry| view.say(one.denominator),
        )
        .column(
            view.say(validation::SOURCE),
            Form::Prose,
            |one: &indicator::Entry| data::translated(one.source, view.language),
        )
        .sheet(
            words::DEFINITIONS,
            view.say(words::DEFINITIONS_TITLE).to_owned(),
            indicator::entries(),
        )
}
