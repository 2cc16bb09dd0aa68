//! The first scenario by region and by province.

use super::mean_award;
use super::sheet::{ChartStyle, Sheet};
use crate::i18n::number::MILLION_DIRHAMS;
use crate::i18n::{Message, page, spreadsheet as words};
use crate::tables::Form::{Percent, Text, Whole};
use crate::tables::shared::{COST, POVERTY, paid_part};
use crate::tables::{FigureScope, TableFigure, TablePlan, View, measure};
use daam_core::kernel::Place;

/// Number of the column of the cost.
const COST_COLUMN: u16 = 6;

/// The regions; empty when the run has no figures by region.
pub(super) fn by_region(view: View<'_>) -> Sheet {
    let known = |at: &FigureScope| view.measured(*at, &COST).is_some();
    let regions = view.in_places(view.results.regions());
    let regions: Vec<FigureScope> = regions.filter(known).collect();
    let table = plan(view, page::REGION, &regions).table(words::REGIONS_TITLE, regions);
    let (rows, chart) = (table.body(), (ChartStyle::Bars, words::REGIONS_CHART));
    let axes = [page::REGION, MILLION_DIRHAMS];
    Sheet::new(page::REGIONS, table).with_chart(view, chart, axes, [COST_COLUMN], rows)
}

/// The provinces and prefectures; empty unless the run covers the whole country.
pub(super) fn by_province(view: View<'_>) -> Sheet {
    let provinces: Vec<FigureScope> = view.in_places(view.results.provinces()).collect();
    // Without any, the table has no rows and the sheet is left out.
    let table = plan(view, page::PROVINCE, &provinces).table(words::PROVINCES_TITLE, provinces);
    Sheet::new(words::PROVINCES, table)
}

fn plan<'a>(view: View<'a>, head: Message, places: &[FigureScope]) -> TablePlan<'a, FigureScope> {
    let region = move |at: FigureScope| Place {
        code: at.place.region(),
        milieu: None,
    };
    let plan = view
        .plan()
        .place(head)
        .column(page::REGION, Text, move |at| {
            view.results.place_name(region(at), view.language)
        })
        .measure(measure(page::POPULATION, "population", Whole))
        .measure(measure(page::HOUSEHOLDS, "households", Whole))
        .measure(measure(page::PAID_HOUSEHOLDS, "paid_households", Whole))
        .measure(measure(page::PAID_PERSONS, "paid_persons", Whole))
        .measure(COST)
        .column(page::PAID_PART, Percent(1), move |at| paid_part(view, at));
    // Mean awards are not computed by province.
    let award = move |at| view.value(at, "mean_award");
    let plan = if places.iter().any(|at| award(*at).is_some()) {
        plan.named(mean_award(view), Whole, award)
    } else {
        plan
    };
    let shares = [
        TableFigure::titled("coverage", Percent(1)),
        measure(page::POOR_COVERED, "coverage", Percent(1)).of("welfare", "poor"),
        measure(page::EXCLUSION, "exclusion_error", Percent(1)),
        measure(page::INCLUSION, "inclusion_error", Percent(1)),
    ];
    plan.known(shares, places).measures(POVERTY)
}
