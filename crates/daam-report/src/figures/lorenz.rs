//! Lorenz curves of consumption, without and with the transfers.

use super::Drawn;
use super::canvas::{Anchor, Canvas, LabelStyle};
use super::share_curve::{Curve, HEIGHT, at, curve, draw as line, grid};
use super::style::{Heading, LABEL, MUTED, WITH};
use crate::i18n::figure;
use crate::tables::View;

const PERCENTILES: [&str; 19] = [
    "5", "10", "15", "20", "25", "30", "35", "40", "45", "50", "55", "60", "65", "70", "75", "80",
    "85", "90", "95",
];
const BEFORE: plotters::prelude::RGBColor = plotters::prelude::RGBColor(213, 94, 0);

pub(super) fn draw(view: View<'_>) -> Drawn {
    let [before, after] = ["lorenz_before_transfer", "lorenz"].map(|name| lorenz(view, name));
    if before.len() < 3 || after.len() < 3 {
        return None;
    }
    let gini = |indicator| Some(view.decimal(view.value(view.in_year(0), indicator)?, 3));
    let title = match gini("gini_before_transfer").zip(gini("gini")) {
        Some((before, after)) => {
            view.fill(figure::LORENZ, &[("before", &before), ("after", &after)])
        }
        None => view.caption(figure::LORENZ_PLAIN),
    };
    let subtitle = view.say(figure::LORENZ_SUB).to_owned();
    let heading = Heading { title, subtitle };
    heading.sheet(view, HEIGHT, |canvas, top| {
        paint(canvas, top, &before, &after)
    })
}

fn lorenz(view: View<'_>, indicator: &str) -> Curve {
    let country = view.in_year(0);
    curve(PERCENTILES, |percent| {
        view.value(country.of("percentile", percent), indicator)
    })
}

fn paint(canvas: &Canvas<'_>, top: f64, before: &Curve, after: &Curve) {
    let language = canvas.language;
    let plot = grid(canvas, top + 12.0);
    line(canvas, plot, before, (BEFORE, 2.0));
    line(canvas, plot, after, (WITH, 2.2));
    let at = |people: f64, share: f64| at(plot, (people, share));
    let (x, y) = at(0.44, 0.5);
    let equality = LabelStyle::new(13.0, MUTED).anchored(Anchor::Right);
    canvas.text(figure::EQUALITY.text(language), (x, y), equality);
    // The curves almost touch, so their names are placed on either side of them.
    let level = |curve: &Curve, people: f64| {
        curve
            .iter()
            .find(|(part, _)| *part + 1e-9 >= people)
            .map_or(0.5, |(_, share)| *share)
    };
    let (x, y) = at(0.6, level(after, 0.6));
    let name = |color| LabelStyle { color, ..LABEL }.bold();
    let with = name(WITH).anchored(Anchor::Right);
    canvas.text(figure::WITH.text(language), (x - 14.0, y - 8.0), with);
    let (x, y) = at(0.65, level(before, 0.65));
    let without = figure::WITHOUT.text(language);
    canvas.text(without, (x + 14.0, y + 16.0), name(BEFORE));
}
