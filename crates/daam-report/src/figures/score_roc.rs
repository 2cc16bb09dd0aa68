//! How well the score on file identifies the poor: the ROC curve over all thresholds.

use super::Drawn;
use super::canvas::{Canvas, LabelStyle};
use super::labels::legend_of;
use super::share_curve::{Curve, HEIGHT, at, curve, draw as line, grid};
use super::style::{Heading, MUTED, PALETTE};
use crate::i18n::place::{MILIEUX, milieu};
use crate::i18n::targeting;
use crate::tables::{FigureScope, View};
use daam_core::kernel::Place;
use daam_core::measures::STEPS;

pub(super) fn draw(view: View<'_>) -> Drawn {
    let area = view.value(view.in_year(0), "score_roc_area");
    let curves = MILIEUX.map(|place| {
        let at = FigureScope {
            place,
            ..view.in_year(0)
        };
        let kept = |step| view.value(at.of("false_positive", step), "score_roc");
        (place, curve(STEPS, kept))
    });
    let area = area.filter(|_| curves[0].1.len() > 2)?;
    let heading = Heading {
        title: view.fill(targeting::ROC, &[("share", &view.percent(area, 0))]),
        subtitle: view.fill(targeting::ROC_SUB, &[("scenario", &view.title(0))]),
    };
    heading.sheet(view, HEIGHT, |canvas, top| paint(canvas, top, &curves))
}

fn paint(canvas: &Canvas<'_>, top: f64, curves: &[(Place, Curve)]) {
    let language = canvas.language;
    let there = curves.iter().filter(|(_, curve)| curve.len() > 2);
    let keys: Vec<_> = there
        .clone()
        .zip(PALETTE)
        .map(|((place, _), color)| (color, milieu(place.milieu)))
        .collect();
    legend_of(canvas, top + 14.0, &keys);
    let plot = grid(canvas, top + 40.0);
    let chance = targeting::CHANCE.text(language);
    canvas.text(chance, at(plot, (0.62, 0.56)), LabelStyle::new(13.0, MUTED));
    for ((_, curve), color) in there.zip(PALETTE) {
        line(canvas, plot, curve, (color, 2.2));
    }
}
