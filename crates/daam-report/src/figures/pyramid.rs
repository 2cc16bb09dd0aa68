//! Age pyramid of the simulated population and of the census.

use super::Drawn;
use super::canvas::{Anchor, Canvas};
use super::labels::legend_of;
use super::style::{GRID, Heading, INK, LABEL, MARGIN, PALETTE, Plot, REST, TICK, WIDTH, ticks};
use crate::i18n::{number, validation as words};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::engine::Comparison;
use daam_core::kernel::Place;

const HEIGHT: f64 = 640.0;
/// Room in the middle for the labels of the age groups.
const GUTTER: f64 = 56.0;
const COLORS: [plotters::prelude::RGBColor; 2] = [PALETTE[0], PALETTE[2]];

pub(super) fn draw(view: View<'_>) -> Drawn {
    let sides = ["population_male", "population_female"].map(|sex| ages(view.results, sex));
    if sides.iter().any(|side| side.len() < 3) {
        return None;
    }
    let all = || sides.iter().flatten();
    let misplaced: f64 = all().map(|one| one.error().abs()).sum::<f64>() / 2.0;
    let persons: f64 = all().map(|one| one.published.value).sum();
    let share = view.percent(misplaced / persons, 1);
    let heading = Heading {
        title: view.fill(words::PYRAMID, &[("share", &share)]),
        subtitle: view.say(words::PYRAMID_SUB).to_owned(),
    };
    heading.sheet(view, HEIGHT, |canvas, top| paint(canvas, &sides, top))
}

/// The country's five-year groups of a sex, the youngest first.
fn ages<'a>(results: &ResultsIndex<'a>, sex: &str) -> Vec<&'a Comparison> {
    let record = results.record;
    record
        .validation
        .iter()
        .filter(|one| one.published.quantity == sex && one.published.place == Place::COUNTRY)
        .filter(|one| one.published.group.starts_with("age="))
        .collect()
}

fn paint(canvas: &Canvas<'_>, sides: &[Vec<&Comparison>; 2], top: f64) {
    let language = canvas.language;
    let keys = [
        (COLORS[0], words::MEN),
        (COLORS[1], words::WOMEN),
        (INK, words::CENSUS),
    ];
    legend_of(canvas, top + 14.0, &keys);
    let plot = Plot {
        left: MARGIN + 8.0,
        right: WIDTH - MARGIN - 8.0,
        top: top + 32.0,
        bottom: HEIGHT - 78.0,
    };
    let middle = (plot.left + plot.right) / 2.0;
    let room = middle - plot.left - GUTTER / 2.0;
    let highest = sides
        .iter()
        .flatten()
        .map(|one| one.simulated.max(one.published.value))
        .fold(1.0, f64::max);
    let steps = ticks(0.0, highest, 4);
    let end = steps.last().copied().unwrap_or(highest);
    let groups = sides[0].len().max(1);
    let height = (plot.bottom - plot.top) / groups as f64;
    for (side, direction) in sides.iter().zip([-1.0, 1.0]) {
        let from = middle + direction * GUTTER / 2.0;
        let at = |value: f64| from + direction * value / end * room;
        for tick in &steps {
            let line = [(at(*tick), plot.top), (at(*tick), plot.bottom)];
            canvas.line(&line, GRID, 1.0);
            let text = number::decimal(tick / 1e3, 0, language);
            let look = TICK.anchored(Anchor::Middle);
            canvas.text(&text, (at(*tick), plot.bottom + 20.0), look);
        }
        let color = COLORS[usize::from(direction > 0.0)];
        for (group, one) in side.iter().enumerate() {
            let bottom = plot.bottom - group as f64 * height;
            let (upper, lower) = (bottom - height + 2.0, bottom - 2.0);
            canvas.rectangle((from, upper), (at(one.simulated), lower), color);
            let x = at(one.published.value);
            canvas.line(&[(x, upper - 2.0), (x, lower + 2.0)], INK, 2.4);
        }
    }
    let foot = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
    canvas.line(&foot, REST, 1.0);
    for (group, one) in sides[0].iter().enumerate() {
        let name = one.published.group.trim_start_matches("age=");
        let y = plot.bottom - (group as f64 + 0.5) * height + 4.5;
        canvas.text(name, (middle, y), LABEL.anchored(Anchor::Middle));
    }
}
