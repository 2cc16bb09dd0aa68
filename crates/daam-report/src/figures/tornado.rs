//! Tornado chart: the assumptions that move an outcome most.

use super::Drawing;
use super::canvas::{Anchor, Canvas, LabelStyle, draw as sheet};
use super::labels::legend_of;
use super::style::{GRID, INK, LABEL, MARGIN, MUTED, PALETTE, Plot, TICK, WIDTH, start, ticks};
use crate::i18n::{number, sensitivity as words};
use crate::sensitivity::{SensitivityFigure, ordered};
use daam_core::engine::{Sensitivity, Swing};
use daam_core::kernel::{Language, Problem};

/// Assumptions drawn.
const MOST: usize = 14;
const HEIGHT: f64 = 640.0;
/// Room for the names of the assumptions.
const NAMES: f64 = 330.0;

/// Draws the swings of an outcome, the largest on top.
pub fn draw(
    sensitivity: &Sensitivity,
    outcome: SensitivityFigure,
    language: Language,
) -> Result<Drawing, Problem> {
    let swings: Vec<&Swing> = ordered(sensitivity, outcome)
        .into_iter()
        .take(MOST)
        .collect();
    let first = swings.first().map_or("", |swing| swing.name.as_str());
    let (_, title, subtitle) = outcome.words();
    let title = title.fill(language, &[("name", first)]);
    let base = number::decimal(outcome.of(&sensitivity.base), 2, language);
    let year = sensitivity.year.to_string();
    let gaps = [("base", base.as_str()), ("year", year.as_str())];
    let subtitle = subtitle.fill(language, &gaps);
    let svg = sheet((WIDTH, HEIGHT), &title, language, |canvas| {
        let (x, anchor) = start(canvas);
        let heading = LabelStyle::new(20.0, INK).bold().anchored(anchor);
        canvas.text(&title, (x, 46.0), heading);
        let small = LabelStyle::new(14.0, MUTED).anchored(anchor);
        canvas.text(&subtitle, (x, 72.0), small);
        let keys = [(PALETTE[0], words::LOW), (PALETTE[1], words::HIGH)];
        legend_of(canvas, 100.0, &keys);
        paint(canvas, sensitivity, outcome, &swings);
    })?;
    Ok(Drawing { svg, title })
}

fn paint(
    canvas: &Canvas<'_>,
    sensitivity: &Sensitivity,
    outcome: SensitivityFigure,
    swings: &[&Swing],
) {
    let plot = Plot {
        left: MARGIN + NAMES,
        right: WIDTH - MARGIN - 10.0,
        top: 118.0,
        bottom: HEIGHT - 46.0,
    };
    let changes = swings
        .iter()
        .map(|swing| outcome.changes(sensitivity, swing));
    let changes: Vec<[f64; 2]> = changes.collect();
    let sizes = changes.iter().flatten().map(|change| change.abs());
    let widest = sizes.fold(1e-9, f64::max);
    let positive = ticks(0.0, widest, 3);
    let end = positive.last().copied().unwrap_or(widest);
    let axis = (-end, end);
    let mut steps: Vec<f64> = positive.iter().skip(1).map(|tick| -tick).collect();
    steps.extend(&positive);
    for tick in steps {
        let x = plot.x(tick, axis);
        let color = if tick == 0.0 { INK } else { GRID };
        canvas.line(&[(x, plot.top), (x, plot.bottom)], color, 1.0);
        let sign = if tick > 0.0 { "+" } else { "" };
        let text = format!("{sign}{}", number::decimal(tick, 2, canvas.language));
        let look = TICK.anchored(Anchor::Middle);
        canvas.text(&text, (x, plot.bottom + 20.0), look);
    }
    let height = (plot.bottom - plot.top) / swings.len().max(1) as f64;
    for (row, (swing, changes)) in swings.iter().zip(&changes).enumerate() {
        let top = plot.top + row as f64 * height;
        let zero = plot.x(0.0, axis);
        // Both ends may move the outcome the same way: the shorter bar is drawn on top.
        let mut ends = [0, 1];
        ends.sort_by(|one, other| changes[*other].abs().total_cmp(&changes[*one].abs()));
        for end in ends {
            let x = plot.x(changes[end], axis);
            let (left, right) = if x < zero { (x, zero) } else { (zero, x) };
            canvas.rectangle((left, top + 4.0), (right, top + height - 4.0), PALETTE[end]);
        }
        let middle = top + height / 2.0 + 4.5;
        let look = LABEL.anchored(Anchor::Right);
        canvas.text(&swing.name, (plot.left - 10.0, middle), look);
    }
}
