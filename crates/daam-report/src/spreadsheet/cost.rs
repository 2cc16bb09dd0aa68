//! Cost of the scenarios: by year, by component, by month.

use super::sheet::{CellRange, Chart, ChartStyle, Named, Series, Sheet, charted};
use crate::i18n::number::MILLION_DIRHAMS;
use crate::i18n::{appropriation, figure, page, spreadsheet as words};
use crate::tables::Form::{Millions, SignedMillions, SignedPercent, Text};
use crate::tables::shared::{COST, components};
use crate::tables::{FigureScope, TableCell, View};

const MORE: &str = "budget_cost_difference";
const AXES: [crate::i18n::Message; 2] = [words::MONTH, MILLION_DIRHAMS];

/// Every scenario by year, with margins of error where known.
pub(super) fn yearly(view: View<'_>) -> Sheet {
    let years = view.results.shown_years();
    let more = move |at| view.difference(at, COST.indicator);
    let margin = move |at: FigureScope| view.margin(at, MORE).filter(|_| at.scenario > 0);
    let table = view
        .plan()
        .scenario()
        .year(appropriation::YEAR)
        .measure(COST)
        .column(words::LOW_95, Millions, move |at| {
            view.interval(at, COST.indicator).map(|[low, _]| low)
        })
        .column(words::HIGH_95, Millions, move |at| {
            view.interval(at, COST.indicator).map(|[_, high]| high)
        })
        .column(words::DIFFERENCE, SignedMillions, more)
        .column(words::MARGIN, Millions, margin)
        .column(words::RELATIVE, SignedPercent(1), move |at| {
            let base = view.value(FigureScope { scenario: 0, ..at }, COST.indicator);
            Some(more(at)? / base.filter(|base| *base > 0.0)?)
        })
        .column(words::SURE, Text, move |at: FigureScope| {
            let known = margin(at).filter(|margin| *margin > 0.0);
            view.yes(known.map(|_| !view.results.is_unsure(at.scenario, at.period, MORE)))
        })
        .table(words::YEARLY_TITLE, view.each_year(&years));
    let mut sheet = Sheet::new(words::YEARLY, table).with_frozen(2);
    sheet.charts.extend(by_year(view, years.len() as u32));
    sheet
}

/// Grouped columns for the first scenarios: each series is a range of rows of the table.
fn by_year(view: View<'_>, years: u32) -> Option<Chart> {
    let last = years.checked_sub(1)?;
    let stretch = |column, scenario: u32| CellRange {
        column,
        rows: scenario * years..=scenario * years + last,
    };
    let series = (0..charted(view).into()).map(|scenario| Series {
        name: Named::Cell(scenario * years, 0),
        values: stretch(2, scenario),
    });
    Some(Chart {
        look: ChartStyle::Columns,
        title: view.say(words::YEARLY_CHART).to_owned(),
        axes: [appropriation::YEAR, MILLION_DIRHAMS].map(|axis| view.say(axis)),
        categories: stretch(1, 0),
        series: series.collect(),
    })
}

/// The first scenario by month and component.
pub(super) fn by_component(view: View<'_>) -> Sheet {
    let months: Vec<FigureScope> = view.months().collect();
    let given = |measure: &_| {
        let mut costs = months.iter().map(|at| view.measured(*at, measure));
        costs.any(|cost| cost.is_some_and(|cost| cost != 0.0))
    };
    let given: Vec<_> = components().filter(given).collect();
    let count = given.len() as u16;
    let table = view
        .plan()
        .month()
        .measures(given)
        .column(page::TOTAL, Millions, move |_| {
            TableCell::SumAcross(1, count)
        })
        .table(words::COMPONENTS_TITLE, months)
        .with_total(view.say(page::TOTAL));
    let (rows, chart) = (table.body(), (ChartStyle::Stacked, words::COMPONENTS_TITLE));
    Sheet::new(words::COMPONENTS, table).with_chart(view, chart, AXES, 1..=count, rows)
}

/// Every scenario by month.
pub(super) fn monthly(view: View<'_>) -> Sheet {
    let table = view
        .plan()
        .month()
        .by_scenario(COST.indicator, Millions)
        .table(words::MONTHLY_TITLE, view.months())
        .with_total(view.say(page::TOTAL));
    let (rows, chart) = (table.body(), (ChartStyle::Lines, figure::COST_SUB));
    Sheet::new(words::MONTHLY, table).with_chart(view, chart, AXES, 1..=charted(view), rows)
}
