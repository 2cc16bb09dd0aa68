//! Who is paid: by month, by scenario, and who the persons are.

use super::sheet::{Cell, Form, Look, Plan, Sheet};
use super::view::View;
use crate::i18n::{appropriation, page, registers, spreadsheet as words, treasury};
use daam_core::inputs::START;
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period};

/// What stands at the end of a month, and what happened in it.
const OF_MONTH: [&str; 14] = [
    "registered_households",
    "paid_households",
    "paid_persons",
    "paid_children",
    "paid_persons_60_plus",
    "paid_widows",
    "paid_orphans",
    "accompanied_households",
    "mean_award",
    "registrations",
    "claims",
    "acceptances",
    "restorations",
    "refusals",
];

/// The first scenario, month by month.
pub(super) fn monthly(view: View<'_>) -> Sheet {
    let mut plan = Plan::new().column(view.say(words::MONTH), Form::Month, Cell::Month);
    for indicator in OF_MONTH {
        let figure = move |month| view.of_month(0, month, Group::All, indicator);
        if view.months().any(|month| figure(month).is_some()) {
            plan = plan.column(view.title_of(indicator), Form::Whole, figure);
        }
    }
    let title = view.fill(words::CASELOAD_TITLE, &[("scenario", &view.first())]);
    plan.sheet(words::CASELOAD, title, view.months())
}

/// Households paid under every scenario, month by month.
pub(super) fn scenarios(view: View<'_>) -> Sheet {
    let mut plan = Plan::new().column(view.say(words::MONTH), Form::Month, Cell::Month);
    for scenario in view.scenarios() {
        plan = plan.column(view.scenario(scenario), Form::Whole, move |month| {
            view.of_month(scenario, month, Group::All, "paid_households")
        });
    }
    let title = view.say(words::PAID_TITLE).to_owned();
    let axes = [words::MONTH, words::HOUSEHOLDS].map(|label| view.say(label).to_owned());
    let sheet = plan.sheet(words::PAID, title.clone(), view.months());
    let chart = view.by_column(Look::Lines, title, axes, sheet.body());
    sheet.with_chart(chart)
}

/// Who is paid in the last month.
pub(super) fn persons(view: View<'_>) -> Sheet {
    let all = Group::All;
    let whole = [
        (view.say(page::PAID_HOUSEHOLDS), all, "paid_households"),
        (view.title_of("paid_persons"), all, "paid_persons"),
        (view.title_of("paid_children"), all, "paid_children"),
        (
            view.say(page::AGE_0_5),
            Group::Part("age", "0-5"),
            "paid_children",
        ),
        (
            view.say(page::AGE_6_20),
            Group::Part("age", "6-20"),
            "paid_children",
        ),
        (
            view.say(page::IN_SCHOOL),
            Group::Part("schooling", "in_school"),
            "paid_children",
        ),
        (
            view.say(page::OUT_OF_SCHOOL),
            Group::Part("schooling", "out_of_school"),
            "paid_children",
        ),
        (
            view.title_of("paid_persons_60_plus"),
            all,
            "paid_persons_60_plus",
        ),
        (view.title_of("paid_widows"), all, "paid_widows"),
        (
            view.say(page::WITH_ORPHANS),
            Group::Part("with_orphans", "yes"),
            "paid_widows",
        ),
        (view.title_of("paid_orphans"), all, "paid_orphans"),
    ];
    let last = view.reading.record.to;
    let mut plan = Plan::new().column(view.say(page::SCENARIO), Form::Text, move |scenario| {
        view.scenario(scenario)
    });
    for (head, group, indicator) in whole {
        plan = plan.column(head, Form::Whole, move |scenario| {
            view.of_month(scenario, last, group, indicator)
        });
    }
    let title = view.fill(words::PERSONS_TITLE, &[("month", &view.last_month())]);
    plan.column(
        view.say(page::PAID_PART),
        Form::Percent(1),
        move |scenario| view.of_month(scenario, last, all, "paid_share"),
    )
    .column(
        format!("{}, DH", view.say(page::MEAN_AWARD)),
        Form::Whole,
        move |scenario| view.of_month(scenario, last, all, "mean_award"),
    )
    .sheet(words::PERSONS, title, view.scenarios())
}

/// How the number of households paid under the first scenario changes from year to year.
pub(super) fn bridge(view: View<'_>) -> Sheet {
    let value = move |year: i16, group, indicator| {
        let period = Period::Year(year);
        view.reading
            .value(0, period, Place::COUNTRY, group, indicator)
    };
    let paid = move |year: i16| {
        let nobody_yet = (year < START.year()).then_some(0.0);
        value(year, Group::All, "paid_households").or(nobody_yet)
    };
    let flow = move |indicator| move |year| value(year, Group::All, indicator);
    let years = view.reading.years();
    let mut plan = Plan::new()
        .column(view.say(appropriation::YEAR), Form::Year, |year: i16| {
            Some(f64::from(year))
        })
        .column(view.say(registers::PAID_BEFORE), Form::Whole, move |year| {
            paid(year - 1)
        })
        .column(
            view.say(registers::ACCEPTED),
            Form::Whole,
            flow("acceptances"),
        )
        .column(
            view.say(registers::RESTORED),
            Form::Whole,
            flow("restorations"),
        );
    for (reason, name) in registers::EXITS {
        let exits = move |year| value(year, Group::Part("reason", reason), "exits");
        if years.iter().any(|year| exits(year.year).is_some()) {
            plan = plan.column(view.say(name), Form::Whole, exits);
        }
    }
    let title = view.fill(treasury::BRIDGE, &[("scenario", &view.first())]);
    plan.column(view.say(registers::PAID_AFTER), Form::Whole, paid)
        .sheet(words::BRIDGE, title, years.iter().map(|year| year.year))
}
