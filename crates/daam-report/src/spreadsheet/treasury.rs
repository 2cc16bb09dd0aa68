//! Envelopes, what is spent of them, and the year's cash.

use super::scenarios::million;
use super::sheet::{Cell, Chart, Form, Look, Named, Plan, Series, Sheet, Stretch};
use super::view::View;
use crate::i18n::{appropriation, page, spreadsheet as words, treasury};
use crate::reading::Year;
use daam_core::kernel::Month;
use daam_core::measures::Group;

/// Every scenario, whole year after whole year.
pub(super) fn yearly(view: View<'_>) -> Sheet {
    type Key = (usize, Year);
    let years = view.reading.shown_years();
    let keys = view
        .scenarios()
        .flat_map(|scenario| years.iter().map(move |year| (scenario, *year)))
        .filter(|(scenario, year)| view.national(*scenario, *year, "budget_cost").is_some());
    let value =
        move |indicator| move |(scenario, year): Key| view.national(scenario, year, indicator);
    let amount = |indicator| format!("{}, {}", view.title_of(indicator), million(view));
    let mut plan = Plan::new()
        .column(
            view.say(page::SCENARIO),
            Form::Text,
            move |(scenario, _): Key| view.scenario(scenario),
        )
        .column(
            view.say(appropriation::YEAR),
            Form::Year,
            |(_, year): Key| Some(f64::from(year.year)),
        )
        .column(
            view.say(appropriation::ENVELOPE),
            Form::Millions,
            value("appropriation"),
        )
        .column(
            view.say(appropriation::COST),
            Form::Millions,
            value("budget_cost"),
        )
        .column(
            view.say(appropriation::EXECUTION),
            Form::Percent(1),
            value("budget_execution"),
        )
        .column(
            view.say(appropriation::EXHAUSTED),
            Form::Month,
            move |key: Key| {
                let month = value("exhaustion_month")(key).map(|month| month as i16);
                let month = month.filter(|month| (1..=12).contains(month));
                month.map_or(Cell::Empty, |month| {
                    Cell::Month(Month::new(key.1.year, month))
                })
            },
        )
        .column(
            view.say(appropriation::OVERRUN),
            Form::Percent(1),
            value("overrun_probability"),
        )
        .column(
            view.say(treasury::GDP),
            Form::Percent(2),
            value("cost_share_of_gdp"),
        )
        .column(
            view.say(treasury::DELAY),
            Form::Millions,
            value("cost_of_a_month_delay"),
        );
    for indicator in ["arrears_cost", "financing_revenue", "net_cost"] {
        let value = value(indicator);
        let known = |scenario| years.iter().any(|year| value((scenario, *year)).is_some());
        if view.scenarios().any(known) {
            plan = plan.column(amount(indicator), Form::Millions, value);
        }
    }
    let title = view.say(words::TREASURY_TITLE).to_owned();
    plan.sheet(words::TREASURY, title, keys).with_frozen(2)
}

/// The first scenario's cash, month by month of whole years.
pub(super) fn monthly(view: View<'_>) -> Sheet {
    let value = move |group, indicator| move |month| view.of_month(0, month, group, indicator);
    let forecast = move |quantile| value(Group::Part("quantile", quantile), "year_end_forecast");
    let known = value(Group::All, "cumulative_cost");
    let gaps = [("scenario", &*view.first())];
    let sheet = Plan::new()
        .column(view.say(words::MONTH), Form::Month, Cell::Month)
        .column(
            view.say(appropriation::COST),
            Form::Millions,
            value(Group::All, "budget_cost"),
        )
        .column(
            format!("{}, {}", view.say(treasury::SPENT), million(view)),
            Form::Millions,
            known,
        )
        .column(
            view.say(words::FORECAST_LOW),
            Form::Millions,
            forecast("0.025"),
        )
        .column(view.say(words::FORECAST), Form::Millions, forecast("0.50"))
        .column(
            view.say(words::FORECAST_HIGH),
            Form::Millions,
            forecast("0.975"),
        )
        .column(
            view.title_of("appropriation_share_spent"),
            Form::Percent(1),
            value(Group::All, "appropriation_share_spent"),
        )
        .sheet(
            words::CASH,
            view.fill(words::CASH_TITLE, &gaps),
            view.months().filter(|month| known(*month).is_some()),
        );
    let chart = sheet.body().checked_sub(1).map(|last| {
        let stretch = |column| Stretch {
            column,
            rows: 0..=last,
        };
        Chart {
            look: Look::Lines,
            title: view.say(words::CASH_CHART).to_owned(),
            axes: [view.say(words::MONTH).to_owned(), million(view).to_owned()],
            categories: stretch(0),
            series: [2, 4]
                .map(|column| Series {
                    name: Named::Head(column),
                    values: stretch(column),
                })
                .to_vec(),
        }
    });
    sheet.with_chart(chart)
}
