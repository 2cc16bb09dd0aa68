//! Poverty and inequality without and with support: by milieu, by region.

use super::sheet::{ChartStyle, Sheet, charted};
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::{figure, page, spreadsheet as words};
use crate::tables::Form::{self, Decimal, Percent, SignedPercent, Text};
use crate::tables::shared::POVERTY;
use crate::tables::{FigureScope, TableFigure, View};

/// Indicators shown without, then with transfers.
const TWINS: [(&str, &str, Form); 4] = [
    ("poverty_gap_before_transfer", "poverty_gap", Percent(3)),
    (
        "poverty_severity_before_transfer",
        "poverty_severity",
        Percent(3),
    ),
    (
        "vulnerability_rate_before_transfer",
        "vulnerability_rate",
        Percent(2),
    ),
    ("gini_before_transfer", "gini", Decimal(3)),
];

/// Every scenario, for the country and its two milieux.
pub(super) fn milieux(view: View<'_>) -> Sheet {
    let in_place = |place| {
        view.each_scenario()
            .map(move |at| FigureScope { place, ..at })
    };
    let twins = TWINS
        .map(|(before, after, form)| [before, after].map(|name| TableFigure::titled(name, form)));
    let table = view
        .plan()
        .scenario()
        .column(page::MILIEU, Text, move |at: FigureScope| {
            view.say(milieu(at.place.milieu))
        })
        .measures(POVERTY)
        .column(words::POINTS, SignedPercent(2), move |at| {
            let [without, with] = POVERTY.map(|one| view.measured(at, &one));
            Some(with? - without?)
        })
        .measures(twins.into_iter().flatten())
        .table(words::POVERTY_TITLE, MILIEUX.into_iter().flat_map(in_place));
    let (rows, chart) = (
        charted(view).into(),
        (ChartStyle::Columns, words::POVERTY_CHART),
    );
    let axes = [page::SCENARIO, words::PERSON_SHARE];
    Sheet::new(words::POVERTY, table)
        .with_frozen(2)
        .with_chart(view, chart, axes, [2, 3], rows)
}

/// The regions, under every scenario.
pub(super) fn by_region(view: View<'_>) -> Sheet {
    let [without, with] = POVERTY;
    let known = |at: &FigureScope| view.measured(*at, &without).is_some();
    let regions = view.in_places(view.results.regions());
    let regions: Vec<FigureScope> = regions.filter(known).collect();
    // The country is added for comparison.
    let country = (!regions.is_empty()).then_some(view.in_year(0));
    let table = view
        .plan()
        .place(page::REGION)
        .measure(TableFigure {
            head: Some(figure::WITHOUT),
            ..without
        })
        .by_scenario(with.indicator, with.form)
        .table(
            words::POVERTY_REGIONS_TITLE,
            country.into_iter().chain(regions),
        );
    Sheet::new(words::POVERTY_REGIONS, table)
}
