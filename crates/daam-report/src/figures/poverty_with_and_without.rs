//! Poverty without and with the transfers: one row per scenario, one panel per milieu.

use super::Drawn;
use super::canvas::{Anchor, Canvas, LabelStyle, width, wrap};
use super::labels::legend_of;
use super::style::{
    GRID, Heading, INK, LABEL, MARGIN, Plot, REST, TICK, WIDTH, WITH, WITHOUT, ticks,
};
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::{figure, number};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::Place;
use daam_core::measures::Group;

const ROW: f64 = 34.0;
const NAMES: f64 = 214.0;
const GAP: f64 = 30.0;
/// Room after a bar for its value.
const VALUE: f64 = 52.0;

/// Poverty headcount before and after transfers.
pub(super) fn pair(
    results: &ResultsIndex<'_>,
    scenario: usize,
    place: Place,
) -> Option<(f64, f64)> {
    let period = results.year().period();
    let value = |indicator| results.value(scenario, period, place, Group::All, indicator);
    value("poverty_headcount_before_transfer").zip(value("poverty_headcount"))
}

pub(super) fn draw(view: View<'_>) -> Drawn {
    let results = view.results;
    let (before, after) = pair(results, 0, Place::COUNTRY)?;
    let finding = if after < before {
        figure::POVERTY_FALLS
    } else {
        figure::POVERTY_STAYS
    };
    let shares = [before, after].map(|share| view.percent(share, 1));
    let heading = Heading {
        title: view.fill(finding, &[("before", &shares[0]), ("after", &shares[1])]),
        subtitle: view.caption(figure::POVERTY_SUB),
    };
    let top = heading.bottom();
    let rows = results.scenarios().len() as f64;
    let height = top + 66.0 + rows * ROW + 62.0;
    heading.sheet(view, height, |canvas, top| paint(canvas, results, top))
}

fn paint(canvas: &Canvas<'_>, results: &ResultsIndex<'_>, top: f64) {
    let language = canvas.language;
    let keys = [(WITHOUT, figure::WITHOUT), (WITH, figure::WITH)];
    legend_of(canvas, top + 12.0, &keys);
    let count = results.scenarios().len();
    let first = top + 66.0;
    let bottom = first + count as f64 * ROW;
    let highest = (0..count)
        .flat_map(|scenario| MILIEUX.map(|place| pair(results, scenario, place)))
        .flatten()
        .fold(0.0, |high: f64, (before, after)| {
            high.max(before).max(after)
        });
    let ticks = ticks(0.0, highest, 3);
    let axis = (0.0, ticks.last().copied().unwrap_or(1.0));
    for scenario in 0..count {
        let look = LabelStyle {
            bold: scenario == 0,
            ..LABEL.anchored(Anchor::Right)
        };
        let lines = wrap(&results.title(scenario, language), look, NAMES - 12.0, 2);
        let middle = first + (scenario as f64 + 0.5) * ROW;
        let start = middle + 4.5 - (lines.len() as f64 - 1.0) * 7.5;
        for (index, line) in lines.iter().enumerate() {
            let at = (MARGIN + NAMES - 12.0, start + index as f64 * 15.0);
            canvas.text(line, at, look);
        }
    }
    let panel = (WIDTH - 2.0 * MARGIN - NAMES - 2.0 * GAP) / 3.0;
    for (index, place) in MILIEUX.into_iter().enumerate() {
        let left = MARGIN + NAMES + index as f64 * (panel + GAP);
        let plot = Plot {
            left,
            right: left + panel - VALUE,
            top: first,
            bottom,
        };
        let name = milieu(place.milieu).text(language);
        canvas.text(name, (left, first - 14.0), LABEL.bold());
        for tick in &ticks {
            let x = plot.x(*tick, axis);
            let color = if *tick == 0.0 { REST } else { GRID };
            canvas.line(&[(x, first - 4.0), (x, bottom)], color, 1.0);
            let text = number::percent(*tick, places(&ticks), language);
            canvas.text(&text, (x, bottom + 18.0), TICK.anchored(Anchor::Middle));
        }
        for scenario in 0..count {
            if let Some(pair) = pair(results, scenario, place) {
                let middle = first + (scenario as f64 + 0.5) * ROW;
                row(canvas, plot, middle, pair, axis);
            }
        }
    }
}

fn places(ticks: &[f64]) -> usize {
    super::style::places(&ticks.iter().map(|tick| tick * 100.0).collect::<Vec<_>>())
}

/// Two bars, one below the other, and the value after transfers.
fn row(
    canvas: &Canvas<'_>,
    plot: Plot,
    middle: f64,
    (before, after): (f64, f64),
    axis: (f64, f64),
) {
    for (value, from, to, color) in [(before, -10.0, -1.0, WITHOUT), (after, 0.0, 9.0, WITH)] {
        let x = plot.x(value, axis);
        canvas.rectangle((plot.left, middle + from), (x, middle + to), color);
    }
    let text = number::percent(after, 1, canvas.language);
    let look = LabelStyle::new(12.5, INK);
    let at = plot.x(after, axis) + 6.0;
    // Hides the grid behind the value.
    let room = width(&text, look);
    canvas.rectangle(
        (at - 3.0, middle + 0.5),
        (at + room + 3.0, middle + 10.0),
        super::style::PAPER,
    );
    canvas.text(&text, (at, middle + 9.0), look);
}
