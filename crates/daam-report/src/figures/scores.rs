//! Distribution of the scores on file around the threshold, and the households paid.

use super::Drawn;
use super::canvas::{Anchor, Canvas};
use super::labels::legend_of;
use super::style::{HEIGHT, Heading, INK, LABEL, PALETTE, Plot, REST, ticks, value_axis};
use crate::i18n::{number, registers};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::Place;
use daam_core::measures::{DISTANCES, Group};

/// Households on file and paid, by bin of distance to the threshold.
struct ScoreBars {
    registered: Vec<f64>,
    paid: Vec<f64>,
}

pub(super) fn draw(view: View<'_>) -> Drawn {
    let bars = bars(view.results)?;
    let all: f64 = bars.registered.iter().sum();
    let middle = DISTANCES.len() / 2;
    let near: f64 = bars.registered[middle - 1..=middle].iter().sum();
    let share = if all > 0.0 { near / all } else { 0.0 };
    let heading = Heading {
        title: view.fill(registers::SCORES, &[("share", &view.percent(share, 0))]),
        subtitle: view.fill(registers::SCORES_SUB, &[("scenario", &view.title(0))]),
    };
    heading.sheet(view, HEIGHT, |canvas, top| paint(canvas, &bars, top))
}

fn bars(results: &ResultsIndex<'_>) -> Option<ScoreBars> {
    let period = results.year().period();
    let read = |indicator| -> Option<Vec<f64>> {
        let groups = DISTANCES
            .iter()
            .map(|distance| Group::Part("distance", distance));
        let value = |group| results.value(0, period, Place::COUNTRY, group, indicator);
        groups.map(value).collect()
    };
    Some(ScoreBars {
        registered: read("registered_households_by_score")?,
        paid: read("paid_households_by_score")?,
    })
}

fn paint(canvas: &Canvas<'_>, bars: &ScoreBars, top: f64) {
    let language = canvas.language;
    let plot = Plot::barred(top + 40.0);
    let keys = [
        (REST, registers::ON_FILE),
        (PALETTE[0], registers::OF_WHICH_PAID),
    ];
    legend_of(canvas, top + 14.0, &keys);
    let highest = bars.registered.iter().copied().fold(1.0, f64::max);
    let axis = value_axis(canvas, plot, &ticks(0.0, highest, 5), |value| {
        number::decimal(value / 1e3, 0, language)
    });
    let room = (plot.right - plot.left) / DISTANCES.len() as f64;
    for (bin, (registered, paid)) in bars.registered.iter().zip(&bars.paid).enumerate() {
        let left = plot.left + room * bin as f64;
        for (value, color) in [(registered, REST), (paid, PALETTE[0])] {
            let y = plot.y(*value, axis);
            canvas.rectangle((left, y), (left + room - 1.0, plot.bottom), color);
        }
        let name: f64 = DISTANCES[bin].parse().unwrap_or(0.0);
        if bin % 5 == 0 && bin > 0 {
            let text = number::decimal(name, 2, language);
            let look = LABEL.anchored(Anchor::Middle);
            canvas.text(&text, (left, plot.bottom + 19.0), look);
        }
    }
    let threshold = plot.left + room * (DISTANCES.len() / 2) as f64;
    let line = [(threshold, plot.top - 8.0), (threshold, plot.bottom)];
    canvas.line(&line, INK, 2.0);
    let look = LABEL.anchored(Anchor::Middle);
    let word = registers::THRESHOLD.text(language);
    canvas.text(word, (threshold, plot.bottom + 38.0), look);
}
