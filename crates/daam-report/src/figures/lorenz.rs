//! How consumption is shared, without and with the transfers (Lorenz curves).

use super::Drawing;
use super::canvas::{Anchor, Canvas, Look, draw as sheet};
use super::style::{
    GRID, Heading, LABEL, MARGIN, MUTED, Plot, REST, TICK, WIDTH, WITH, value_axis,
};
use crate::i18n::{figure, number};
use crate::reading::Reading;
use daam_core::kernel::{Language, Place, Problem};
use daam_core::measures::Group;

const HEIGHT: f64 = 640.0;
const PERCENTILES: [&str; 19] = [
    "5", "10", "15", "20", "25", "30", "35", "40", "45", "50", "55", "60", "65", "70", "75", "80",
    "85", "90", "95",
];
const BEFORE: plotters::prelude::RGBColor = plotters::prelude::RGBColor(213, 94, 0);

type Curve = Vec<(f64, f64)>;

pub(super) fn draw(view: View<'_>) -> Drawn {
    let reading = view.reading;
    let (before, after) = (
        curve(reading, "lorenz_before_transfer"),
        curve(reading, "lorenz"),
    );
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

fn curve(reading: &Reading<'_>, indicator: &'static str) -> Curve {
    let period = reading.year().period();
    let inner = PERCENTILES
        .into_iter()
        .enumerate()
        .filter_map(|(index, percent)| {
            let group = Group::Part("percentile", percent);
            let share = reading.value(0, period, Place::COUNTRY, group, indicator)?;
            Some((f64::from(index as u32 + 1) * 0.05, share))
        });
    std::iter::once((0.0, 0.0))
        .chain(inner)
        .chain([(1.0, 1.0)])
        .collect()
}

fn paint(canvas: &Canvas<'_>, top: f64, before: &Curve, after: &Curve) {
    let language = canvas.language;
    let bottom = HEIGHT - 72.0;
    let side = bottom - top - 12.0;
    let left = MARGIN + 160.0;
    let plot = Plot {
        left,
        right: left + side * 1.15,
        top: top + 12.0,
        bottom,
    };
    let ticks = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
    let axis = value_axis(canvas, plot, &ticks, |share| {
        number::percent(share, 0, language)
    });
    for tick in ticks {
        let x = plot.x(tick, axis);
        canvas.line(&[(x, plot.top), (x, plot.bottom)], GRID, 1.0);
        let text = number::percent(tick, 0, language);
        canvas.text(&text, (x, bottom + 21.0), TICK.anchored(Anchor::Middle));
    }
    let place = |curve: &Curve| -> Vec<(f64, f64)> {
        curve
            .iter()
            .map(|(people, share)| (plot.x(*people, axis), plot.y(*share, axis)))
            .collect()
    };
    canvas.line(
        &[(plot.left, plot.bottom), (plot.right, plot.top)],
        REST,
        1.6,
    );
    canvas.line(&place(before), BEFORE, 2.0);
    canvas.line(&place(after), WITH, 2.2);
    let at = |people: f64, share: f64| (plot.x(people, axis), plot.y(share, axis));
    let (x, y) = at(0.44, 0.5);
    let equality = Look::new(13.0, MUTED).anchored(Anchor::Right);
    canvas.text(figure::EQUALITY.text(language), (x, y), equality);
    // The curves almost touch: each name stands on its own side of them.
    let level = |curve: &Curve, people: f64| {
        curve
            .iter()
            .find(|(part, _)| *part + 1e-9 >= people)
            .map_or(0.5, |(_, share)| *share)
    };
    let (x, y) = at(0.6, level(after, 0.6));
    let with = Look {
        color: WITH,
        ..LABEL
    }
    .bold()
    .anchored(Anchor::Right);
    canvas.text(figure::WITH.text(language), (x - 14.0, y - 8.0), with);
    let (x, y) = at(0.65, level(before, 0.65));
    let without = Look {
        color: BEFORE,
        ..LABEL
    }
    .bold();
    canvas.text(
        figure::WITHOUT.text(language),
        (x + 14.0, y + 16.0),
        without,
    );
}
