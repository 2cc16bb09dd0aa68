//! Mean consumption by decile of persons, simulated and in the survey.

use super::Drawn;
use super::canvas::{Anchor, Canvas};
use super::style::{HEIGHT, Heading, INK, LABEL, MARGIN, PALETTE, Plot, WIDTH, ticks, value_axis};
use crate::i18n::{number, validation as words};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::engine::Comparison;
use daam_core::kernel::Place;

pub(super) fn draw(view: View<'_>) -> Drawn {
    let tenths = tenths(view.results);
    if tenths.len() < 2 {
        return None;
    }
    let worst = tenths
        .iter()
        .map(|one| (one.error() / one.published.value).abs())
        .fold(0.0, f64::max);
    let heading = Heading {
        title: view.fill(words::QUANTILES, &[("share", &view.percent(worst, 1))]),
        subtitle: view.say(words::QUANTILES_SUB).to_owned(),
    };
    heading.sheet(view, HEIGHT, |canvas, top| paint(canvas, &tenths, top))
}

/// The national deciles, the poorest first.
fn tenths<'a>(results: &ResultsIndex<'a>) -> Vec<&'a Comparison> {
    let record = results.record;
    record
        .validation
        .iter()
        .filter(|one| one.published.place == Place::COUNTRY)
        .filter(|one| {
            let quantity = &one.published.quantity;
            quantity.starts_with("decile_mean_consumption_")
        })
        .collect()
}

fn paint(canvas: &Canvas<'_>, tenths: &[&Comparison], top: f64) {
    let language = canvas.language;
    let plot = Plot {
        left: MARGIN + 48.0,
        right: WIDTH - MARGIN,
        top: top + 12.0,
        bottom: HEIGHT - 72.0,
    };
    let highest = tenths
        .iter()
        .map(|one| one.simulated.max(one.published.value))
        .fold(1.0, f64::max);
    let axis = value_axis(canvas, plot, &ticks(0.0, highest, 6), |value| {
        number::decimal(value / 1e3, 0, language)
    });
    let room = (plot.right - plot.left) / tenths.len() as f64;
    for (index, one) in tenths.iter().enumerate() {
        let left = plot.left + room * index as f64 + 8.0;
        let right = left + room - 16.0;
        let y = plot.y(one.simulated, axis);
        canvas.rectangle((left, y), (right, plot.bottom), PALETTE[0]);
        let y = plot.y(one.published.value, axis);
        canvas.line(&[(left - 5.0, y), (right + 5.0, y)], INK, 2.6);
        let text = number::decimal(index as f64 + 1.0, 0, language);
        let middle = (left + right) / 2.0;
        let look = LABEL.anchored(Anchor::Middle);
        canvas.text(&text, (middle, plot.bottom + 20.0), look);
    }
}
