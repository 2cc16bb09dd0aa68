//! The scenarios: what each changes, costs and achieves in the report's year.

use super::sheet::{Cell, Form, Plan, Sheet};
use super::view::View;
use crate::i18n::{page, spreadsheet as words};

pub(super) fn sheet(view: View<'_>) -> Sheet {
    let year = view.reading.year();
    let gaps = [("year", &*view.year()), ("month", &view.last_month())];
    let national = move |indicator| move |scenario| view.national(scenario, year, indicator);
    let at_end = move |indicator| move |scenario| view.reading.at_end(scenario, indicator);
    let cost = format!(
        "{}, {}",
        view.fill(page::COST_OF, &gaps[..1]),
        million(view)
    );
    let poverty = "poverty_headcount";
    Plan::new()
        .column(view.say(page::SCENARIO), Form::Text, move |scenario| {
            view.scenario(scenario)
        })
        .column(cost, Form::Millions, national("budget_cost"))
        .column(
            view.say(words::DIFFERENCE),
            Form::SignedMillions,
            move |scenario| difference(view, scenario, "budget_cost"),
        )
        .column(view.say(words::MARGIN), Form::Millions, move |scenario| {
            let margin = view
                .reading
                .margin(scenario, year, "budget_cost_difference");
            margin.filter(|_| scenario > 0)
        })
        .column(
            view.say(page::PAID_HOUSEHOLDS),
            Form::Whole,
            at_end("paid_households"),
        )
        .column(
            view.title_of("paid_persons"),
            Form::Whole,
            at_end("paid_persons"),
        )
        .column(
            format!("{}, {}", view.say(page::MEAN_AWARD), "DH"),
            Form::Whole,
            at_end("mean_award"),
        )
        .column(
            view.say(page::WITHOUT_POVERTY),
            Form::Percent(2),
            national("poverty_headcount_before_transfer"),
        )
        .column(
            view.say(page::WITH_POVERTY),
            Form::Percent(2),
            national(poverty),
        )
        .column(
            view.say(words::POINTS),
            Form::SignedPercent(2),
            move |scenario| difference(view, scenario, poverty),
        )
        .column(view.say(page::GINI), Form::Decimal(3), national("gini"))
        .column(
            view.say(words::SUMMARY),
            Form::Prose,
            move |scenario: usize| {
                let summary = &view.reading.scenarios()[scenario].summary;
                Cell::from(summary.in_language(view.language))
            },
        )
        .column(view.say(words::NAME), Form::Text, move |scenario: usize| {
            Cell::from(view.reading.scenarios()[scenario].name.as_str())
        })
        .sheet(
            page::SCENARIOS,
            view.fill(words::SCENARIOS, &gaps),
            view.scenarios(),
        )
}

/// A figure less the first scenario's, in the report's year.
fn difference(view: View<'_>, scenario: usize, indicator: &'static str) -> Option<f64> {
    let year = view.reading.year();
    let base = view.national(0, year, indicator).filter(|_| scenario > 0)?;
    Some(view.national(scenario, year, indicator)? - base)
}

/// The unit of amounts.
pub(super) fn million(view: View<'_>) -> &'static str {
    view.say(crate::i18n::number::MILLION_DIRHAMS)
}
