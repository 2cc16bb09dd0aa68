//! Coverage by decile, poorest to richest.

use super::sheet::{ChartStyle, Sheet, charted};
use crate::i18n::{place, spreadsheet as words};
use crate::tables::Form::{Percent, Text};
use crate::tables::{FigureScope, TableCell, View};

const DECILES: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// The ten deciles, the welfare groups, then everybody.
pub(super) fn sheet(view: View<'_>) -> Sheet {
    let all = view.in_year(0);
    let deciles = DECILES.map(|decile| (decile, all.of("decile", decile)));
    let welfare = words::WELFARE.map(|(word, name)| (view.say(name), all.of("welfare", word)));
    let everybody = (view.say(place::milieu(None)), all);
    let rows = deciles.into_iter().chain(welfare).chain([everybody]);
    // Deciles are numbers, the groups below them words.
    let name = |(name, _): (&str, FigureScope)| match name.parse() {
        Ok(decile) => TableCell::Number(decile),
        Err(_) => TableCell::from(name),
    };
    let plan = view.plan().column(words::DECILE, Text, name);
    let plan = plan.by_scenario("coverage", Percent(1));
    let sheet = Sheet::new(words::COVERAGE, plan.table(words::COVERAGE_TITLE, rows));
    let (rows, chart) = (
        DECILES.len() as u32,
        (ChartStyle::Lines, words::COVERAGE_TITLE),
    );
    let axes = [words::DECILE, words::PERSON_SHARE];
    sheet.with_chart(view, chart, axes, 1..=charted(view), rows)
}
