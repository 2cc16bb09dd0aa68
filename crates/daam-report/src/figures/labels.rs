//! Labels beside a plot and keys of colours above it.

use plotters::prelude::RGBColor;

use super::canvas::{Anchor, Canvas, LabelStyle, width, wrap};
use super::style::{LABEL, LABEL_ROOM, MARGIN, Plot};
use crate::i18n::Message;
use daam_core::kernel::Language;

/// A label at the right of the plot, with its preferred height `y`.
pub(super) struct EndLabel {
    pub text: String,
    pub color: RGBColor,
    pub bold: bool,
    pub y: f64,
}

impl EndLabel {
    pub(super) fn new(text: impl Into<String>, color: RGBColor, y: f64) -> Self {
        let (text, bold) = (text.into(), false);
        Self {
            text,
            color,
            bold,
            y,
        }
    }

    pub(super) fn bold(self, bold: bool) -> Self {
        Self { bold, ..self }
    }
}

/// Writes labels beside the plot, moved apart where they would collide.
pub(super) fn end_labels(canvas: &Canvas<'_>, plot: Plot, mut labels: Vec<EndLabel>) {
    const LINE: f64 = 15.5;
    const GAP: f64 = 5.0;
    let look = |label: &EndLabel| LabelStyle {
        bold: label.bold,
        ..LabelStyle::new(12.5, label.color)
    };
    labels.sort_by(|one, other| one.y.total_cmp(&other.y));
    let lines: Vec<Vec<String>> = labels
        .iter()
        .map(|label| wrap(&label.text, look(label), LABEL_ROOM - 30.0, 2))
        .collect();
    let heights: Vec<f64> = lines
        .iter()
        .map(|lines| lines.len() as f64 * LINE + GAP)
        .collect();
    let wished: Vec<f64> = labels.iter().map(|label| label.y).collect();
    let tops = spread(&wished, &heights, (plot.top - 10.0, plot.bottom + 10.0));
    for (((label, lines), height), top) in labels.iter().zip(&lines).zip(&heights).zip(&tops) {
        let middle = top + (height - GAP) / 2.0;
        let (start, end) = (plot.right + 4.0, plot.right + 22.0);
        let bend = [
            (start, label.y),
            (start + 5.0, label.y),
            (end - 5.0, middle),
            (end, middle),
        ];
        canvas.line(&bend, label.color, 1.0);
        for (index, line) in lines.iter().enumerate() {
            let y = top + index as f64 * LINE + 12.0;
            canvas.text(line, (end + 6.0, y), look(label));
        }
    }
}

/// Tops of boxes near their preferred middles (in rising order), without overlap, within bounds.
fn spread(wished: &[f64], heights: &[f64], (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut tops = Vec::with_capacity(wished.len());
    let mut free = top;
    for (middle, height) in wished.iter().zip(heights) {
        let at = (middle - height / 2.0).max(free);
        tops.push(at);
        free = at + height;
    }
    let mut limit = bottom;
    for (at, height) in tops.iter_mut().zip(heights).rev() {
        *at = at.min(limit - height);
        limit = *at;
    }
    tops
}

/// A legend whose labels are messages.
pub(super) fn legend_of(canvas: &Canvas<'_>, y: f64, keys: &[(RGBColor, Message)]) {
    let said = |(color, word): &(_, Message)| (*color, word.text(canvas.language).to_owned());
    legend(canvas, y, &keys.iter().map(said).collect::<Vec<_>>());
}

/// A legend in one row above a plot, starting on the side where the language starts.
pub(super) fn legend(canvas: &Canvas<'_>, y: f64, keys: &[(RGBColor, String)]) {
    let arabic = canvas.language == Language::Arabic;
    let mut x = if arabic {
        canvas.width - MARGIN
    } else {
        MARGIN
    };
    let most = (canvas.width - 2.0 * MARGIN) / keys.len().max(1) as f64 - 41.0;
    for (color, text) in keys {
        let text = wrap(text, LABEL, most, 1).concat();
        let room = width(&text, LABEL);
        let (square, at, anchor, next) = if arabic {
            (x - 12.0, x - 19.0, Anchor::Right, x - 19.0 - room - 22.0)
        } else {
            (x, x + 19.0, Anchor::Left, x + 19.0 + room + 22.0)
        };
        canvas.rectangle((square, y - 10.5), (square + 12.0, y + 1.5), *color);
        canvas.text(&text, (at, y), LABEL.anchored(anchor));
        x = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_moved_apart_within_bounds() {
        let tops = spread(&[50.0, 52.0, 99.0], &[20.0, 20.0, 20.0], (0.0, 100.0));
        assert!(tops[1] >= tops[0] + 20.0 && tops[2] >= tops[1] + 20.0);
        assert!(tops[2] <= 80.0);
    }
}
