//! One line per scenario, month by month; shared by the figures that compare scenarios over time.

use plotters::prelude::RGBColor;

use super::Drawn;
use super::canvas::Canvas;
use super::labels::{EndLabel, end_labels};
use super::style::{
    HEIGHT, Heading, INK, MUTED, PALETTE, Plot, REST, amounts_axis, month_axis, ticks,
};
use crate::i18n::figure;
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::measures::Group;

/// With more scenarios than this, only the most different are coloured and named.
const NAMED: usize = 8;
/// How many are then named beside the reference scenario.
const EXTREMES: usize = 6;

struct ChartLine {
    values: Vec<Option<f64>>,
    color: RGBColor,
    width: f64,
    scenario: usize,
    named: bool,
}

/// The largest value of any line; `None` when there is no line to draw.
pub(super) fn highest(results: &ResultsIndex<'_>, indicator: &str) -> Option<f64> {
    (0..results.scenarios().len())
        .flat_map(|scenario| results.by_month(scenario, Group::All, indicator))
        .filter_map(|(_, value)| value)
        .max_by(f64::total_cmp)
}

/// Draws an indicator divided by a unit.
pub(super) fn draw(view: View<'_>, heading: Heading, indicator: &str, unit: f64) -> Drawn {
    let lines = lines(view.results, indicator);
    heading.sheet(view, HEIGHT, |canvas, top| {
        paint(canvas, view.results, (&lines, unit), top);
    })
}

/// The lines in drawing order: grey ones first, the reference scenario on top.
fn lines(results: &ResultsIndex<'_>, indicator: &str) -> Vec<ChartLine> {
    let count = results.scenarios().len();
    let series = |scenario| -> Vec<Option<f64>> {
        let months = results.by_month(scenario, Group::All, indicator);
        months.into_iter().map(|(_, value)| value).collect()
    };
    let end = |scenario| series(scenario).into_iter().flatten().last().unwrap_or(0.0);
    let base = end(0);
    let mut order: Vec<usize> = (1..count).collect();
    order.sort_by(|one, other| {
        let far = |scenario: &usize| (end(*scenario) - base).abs();
        far(other).total_cmp(&far(one)).then(one.cmp(other))
    });
    let limit = if count > NAMED { EXTREMES } else { count };
    let mut named: Vec<usize> = order.into_iter().take(limit).collect();
    named.sort_unstable();
    let mut lines: Vec<ChartLine> = (0..count)
        .map(|scenario| {
            let rank = named.iter().position(|one| *one == scenario);
            let (color, width) = match (scenario, rank) {
                (0, _) => (INK, 3.0),
                (_, Some(rank)) => (PALETTE[rank % PALETTE.len()], 1.8),
                (_, None) => (REST, 1.1),
            };
            ChartLine {
                values: series(scenario),
                color,
                width,
                scenario,
                named: scenario == 0 || rank.is_some(),
            }
        })
        .collect();
    lines.sort_by_key(|line| (line.scenario == 0, line.named));
    lines
}

fn paint(
    canvas: &Canvas<'_>,
    results: &ResultsIndex<'_>,
    (lines, unit): (&[ChartLine], f64),
    top: f64,
) {
    let plot = Plot::labelled(top + 12.0);
    let values = || lines.iter().flat_map(|line| line.values.iter().flatten());
    let highest = values().copied().fold(0.0, f64::max);
    let ticks = ticks(0.0, highest, 6);
    let axis = amounts_axis(canvas, plot, &ticks, unit);
    let (from, to) = (results.record.from, results.record.to);
    let span = (0.0, f64::from((to - from).max(1)));
    let mut labels = Vec::new();
    for line in lines {
        let points: Vec<(f64, f64)> = line
            .values
            .iter()
            .enumerate()
            .filter_map(|(month, value)| {
                Some((plot.x(month as f64, span), plot.y((*value)?, axis)))
            })
            .collect();
        canvas.line(&points, line.color, line.width);
        let Some(&last) = points.last() else { continue };
        if line.named {
            canvas.disc(last, line.width + 0.8, line.color);
            let title = results.title(line.scenario, canvas.language);
            let label = EndLabel::new(title, line.color, last.1);
            labels.push(label.bold(line.scenario == 0));
        }
    }
    let rest: Vec<&ChartLine> = lines.iter().filter(|line| !line.named).collect();
    let ends = rest
        .iter()
        .filter_map(|line| line.values.iter().flatten().last());
    if let Some(middle) = ends.copied().reduce(f64::min) {
        let text = figure::OTHERS.tell(canvas.language, &[("count", rest.len().into())]);
        labels.push(EndLabel::new(text, MUTED, plot.y(middle, axis)));
    }
    month_axis(canvas, plot, (from, to), |month| {
        plot.x(f64::from(month - from), span)
    });
    end_labels(canvas, plot, labels);
}
