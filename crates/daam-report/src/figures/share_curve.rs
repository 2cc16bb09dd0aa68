//! A cumulative share against another, from 0 to 1; shared by the Lorenz and ROC figures.

use plotters::prelude::RGBColor;

use super::canvas::{Anchor, Canvas};
use super::style::{GRID, MARGIN, Plot, REST, TICK, value_axis};
use crate::i18n::number;

pub(super) const HEIGHT: f64 = 640.0;
/// Range of both axes.
const AXIS: (f64, f64) = (0.0, 1.0);

/// Points: horizontal share, vertical share.
pub(super) type Curve = Vec<(f64, f64)>;

/// A curve through the values of `names`, at equal horizontal steps.
pub(super) fn curve<const N: usize>(
    names: [&'static str; N],
    value: impl Fn(&'static str) -> Option<f64>,
) -> Curve {
    let step = 1.0 / (N + 1) as f64;
    let inner = (1..).zip(names);
    let inner = inner.filter_map(|(index, name)| Some((f64::from(index) * step, value(name)?)));
    let ends = |end| std::iter::once((end, end));
    ends(0.0).chain(inner).chain(ends(1.0)).collect()
}

/// The position of a point on the sheet.
pub(super) fn at(plot: Plot, (across, up): (f64, f64)) -> (f64, f64) {
    (plot.x(across, AXIS), plot.y(up, AXIS))
}

/// The grid in per cent, and the diagonal.
pub(super) fn grid(canvas: &Canvas<'_>, top: f64) -> Plot {
    let bottom = HEIGHT - 72.0;
    let left = MARGIN + 160.0;
    let plot = Plot {
        left,
        right: left + (bottom - top) * 1.15,
        top,
        bottom,
    };
    let ticks = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
    let percent = |share: f64| number::percent(share, 0, canvas.language);
    value_axis(canvas, plot, &ticks, percent);
    for tick in ticks {
        let x = plot.x(tick, AXIS);
        canvas.line(&[(x, plot.top), (x, plot.bottom)], GRID, 1.0);
        let look = TICK.anchored(Anchor::Middle);
        canvas.text(&percent(tick), (x, bottom + 21.0), look);
    }
    let ends = [(plot.left, plot.bottom), (plot.right, plot.top)];
    canvas.line(&ends, REST, 1.6);
    plot
}

pub(super) fn draw(canvas: &Canvas<'_>, plot: Plot, curve: &Curve, look: (RGBColor, f64)) {
    let points: Vec<_> = curve.iter().map(|point| at(plot, *point)).collect();
    canvas.line(&points, look.0, look.1);
}
