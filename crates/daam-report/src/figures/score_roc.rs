//! How well the score on file tells the poor: the ROC curve over all thresholds.

use super::Drawing;
use super::canvas::{Anchor, Canvas, Look, draw as sheet};
use super::style::{
    GRID, Heading, MARGIN, MUTED, PALETTE, Plot, REST, TICK, WIDTH, legend, value_axis,
};
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::{number, targeting};
use crate::reading::Reading;
use daam_core::kernel::{Language, Place, Problem};
use daam_core::measures::{Group, STEPS};

const HEIGHT: f64 = 640.0;

type Curve = Vec<(f64, f64)>;

pub(super) fn draw(view: View<'_>) -> Drawn {
    let area = view.value(view.in_year(0), "score_roc_area");
    let curves = MILIEUX.map(|place| (place, curve(view.reading, place)));
    let area = area.filter(|_| curves[0].1.len() > 2)?;
    let heading = Heading {
        title: view.fill(targeting::ROC, &[("share", &view.percent(area, 0))]),
        subtitle: view.fill(targeting::ROC_SUB, &[("scenario", &view.title(0))]),
    };
    heading.sheet(view, HEIGHT, |canvas, top| paint(canvas, top, &curves))
}

fn curve(reading: &Reading<'_>, place: Place) -> Curve {
    let period = reading.year().period();
    let step = 1.0 / (STEPS.len() + 1) as f64;
    let inner = STEPS.into_iter().enumerate().filter_map(|(index, name)| {
        let group = Group::Part("false_positive", name);
        let kept = reading.value(0, period, place, group, "score_roc")?;
        Some(((index + 1) as f64 * step, kept))
    });
    std::iter::once((0.0, 0.0))
        .chain(inner)
        .chain([(1.0, 1.0)])
        .collect()
}

fn paint(canvas: &Canvas<'_>, top: f64, curves: &[(Place, Curve)]) {
    let language = canvas.language;
    let bottom = HEIGHT - 72.0;
    let plot_top = top + 40.0;
    let left = MARGIN + 160.0;
    let plot = Plot {
        left,
        right: left + (bottom - plot_top) * 1.15,
        top: plot_top,
        bottom,
    };
    let there = curves.iter().filter(|(_, curve)| curve.len() > 2);
    let keys: Vec<_> = there
        .clone()
        .zip(PALETTE)
        .map(|((place, _), color)| (color, milieu(place.milieu).text(language).to_owned()))
        .collect();
    legend(canvas, top + 14.0, &keys);
    let ticks = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
    let percent = |share: f64| number::percent(share, 0, language);
    let axis = value_axis(canvas, plot, &ticks, percent);
    for tick in ticks {
        let x = plot.x(tick, axis);
        canvas.line(&[(x, plot.top), (x, plot.bottom)], GRID, 1.0);
        let look = TICK.anchored(Anchor::Middle);
        canvas.text(&percent(tick), (x, bottom + 21.0), look);
    }
    let ends = [(plot.left, plot.bottom), (plot.right, plot.top)];
    canvas.line(&ends, REST, 1.6);
    let at = (plot.x(0.62, axis), plot.y(0.56, axis));
    canvas.text(targeting::CHANCE.text(language), at, Look::new(13.0, MUTED));
    for ((_, curve), color) in there.zip(PALETTE) {
        let points: Vec<_> = curve
            .iter()
            .map(|(others, poor)| (plot.x(*others, axis), plot.y(*poor, axis)))
            .collect();
        canvas.line(&points, color, 2.2);
    }
}
