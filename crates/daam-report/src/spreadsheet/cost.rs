//! What scenarios cost: by year, by component, by month.

use super::chart::MOST;
use super::scenarios::million;
use super::sheet::{Cell, Chart, Form, Look, Named, Plan, Series, Sheet, Stretch};
use super::view::View;
use crate::i18n::component::COMPONENTS;
use crate::i18n::{appropriation, figure, page, spreadsheet as words};
use crate::reading::Year;
use daam_core::kernel::Month;
use daam_core::measures::Group;

const COST: &str = "budget_cost";
const MORE: &str = "budget_cost_difference";

/// Every scenario, year after year, with what is known of the errors.
pub(super) fn yearly(view: View<'_>) -> Sheet {
    let years = view.reading.shown_years();
    let keys = view
        .scenarios()
        .flat_map(|scenario| years.iter().map(move |year| (scenario, *year)));
    let margin = move |indicator, (scenario, year): (usize, Year)| {
        view.reading.margin(scenario, year, indicator)
    };
    let compared = |(scenario, _): (usize, Year)| scenario > 0;
    let more = move |key: (usize, Year)| {
        let base = view.national(0, key.1, COST).filter(|_| compared(key))?;
        Some(view.national(key.0, key.1, COST)? - base)
    };
    Plan::new()
        .column(
            view.say(page::SCENARIO),
            Form::Text,
            move |(scenario, _)| view.scenario(scenario),
        )
        .column(
            view.say(appropriation::YEAR),
            Form::Year,
            |(_, year): (usize, Year)| Some(f64::from(year.year)),
        )
        .column(
            view.say(appropriation::COST),
            Form::Millions,
            move |(scenario, year)| view.national(scenario, year, COST),
        )
        .column(view.say(words::MARGIN), Form::Millions, move |key| {
            margin(COST, key)
        })
        .column(view.say(words::DIFFERENCE), Form::SignedMillions, more)
        .column(view.say(words::MARGIN), Form::Millions, move |key| {
            margin(MORE, key).filter(|_| compared(key))
        })
        .column(
            view.say(words::RELATIVE),
            Form::SignedPercent(1),
            move |key| {
                let base = view.national(0, key.1, COST).filter(|base| *base > 0.0)?;
                Some(more(key)? / base)
            },
        )
        .column(
            view.say(words::SURE),
            Form::Text,
            move |key: (usize, Year)| {
                let known = margin(MORE, key).filter(|margin| compared(key) && *margin > 0.0);
                view.yes(known.map(|_| !view.reading.is_unsure(key.0, key.1, MORE)))
            },
        )
        .sheet(
            words::YEARLY,
            view.say(words::YEARLY_TITLE).to_owned(),
            keys,
        )
        .with_frozen(2)
        .with_chart(by_year(view, years.len()))
}

/// Columns side by side for the first scenarios: each is a stretch of the table.
fn by_year(view: View<'_>, years: usize) -> Option<Chart> {
    let years = u32::try_from(years).ok().filter(|years| *years > 0)?;
    let shown = u32::try_from(view.scenarios().len().min(MOST)).ok()?;
    let stretch = |column, scenario: u32| Stretch {
        column,
        rows: scenario * years..=scenario * years + years - 1,
    };
    Some(Chart {
        look: Look::Columns,
        title: view.say(words::YEARLY_CHART).to_owned(),
        axes: [
            view.say(appropriation::YEAR).to_owned(),
            million(view).to_owned(),
        ],
        categories: stretch(1, 0),
        series: (0..shown)
            .map(|scenario| Series {
                name: Named::Cell(scenario * years, 0),
                values: stretch(2, scenario),
            })
            .collect(),
    })
}

/// The first scenario by month and component.
pub(super) fn components(view: View<'_>) -> Sheet {
    let cost = move |name, month| view.of_month(0, month, Group::Part("component", name), COST);
    let given = COMPONENTS.into_iter().filter(|(name, _)| {
        view.months()
            .any(|month| cost(name, month).is_some_and(|cost| cost != 0.0))
    });
    let mut plan = Plan::new().column(view.say(words::MONTH), Form::Month, Cell::Month);
    let mut count = 0;
    for (name, label) in given {
        plan = plan.column(view.say(label), Form::Millions, move |month| {
            cost(name, month)
        });
        count += 1;
    }
    let plan = plan.column(view.say(page::TOTAL), Form::Millions, move |_: Month| {
        Cell::SumAcross(1, count)
    });
    let title = view.fill(words::COMPONENTS_TITLE, &[("scenario", &view.first())]);
    let sheet = plan
        .sheet(words::COMPONENTS, title, view.months())
        .with_total(view.say(page::TOTAL), 1);
    let rows = sheet.body().checked_sub(1).map(|last| 0..=last);
    let chart = rows.filter(|_| count > 0).map(|rows| Chart {
        look: Look::Stacked,
        title: sheet.title.clone(),
        axes: axes(view),
        categories: Stretch {
            column: 0,
            rows: rows.clone(),
        },
        series: (1..=count)
            .map(|column| Series {
                name: Named::Head(column),
                values: Stretch {
                    column,
                    rows: rows.clone(),
                },
            })
            .collect(),
    });
    sheet.with_chart(chart)
}

/// Every scenario by month.
pub(super) fn monthly(view: View<'_>) -> Sheet {
    let mut plan = Plan::new().column(view.say(words::MONTH), Form::Month, Cell::Month);
    for scenario in view.scenarios() {
        plan = plan.column(view.scenario(scenario), Form::Millions, move |month| {
            view.of_month(scenario, month, Group::All, COST)
        });
    }
    let title = view.say(words::MONTHLY_TITLE).to_owned();
    let sheet = plan
        .sheet(words::MONTHLY, title, view.months())
        .with_total(view.say(page::TOTAL), 1);
    let title = view.fill(figure::COST_SUB, &[("unit", million(view))]);
    let chart = view.by_column(Look::Lines, title, axes(view), sheet.body());
    sheet.with_chart(chart)
}

fn axes(view: View<'_>) -> [String; 2] {
    [view.say(words::MONTH).to_owned(), million(view).to_owned()]
}
