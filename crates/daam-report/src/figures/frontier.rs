//! Poverty against cost for every point of a sweep, with the efficient frontier.

use super::Drawing;
use super::canvas::{Anchor, Canvas, LabelStyle, draw as sheet, wrap};
use super::labels::legend_of;
use super::style::{
    HEIGHT, INK, LABEL, MARGIN, MUTED, PALETTE, Plot, REST, TICK, WIDTH, balanced, places, start,
    ticks, value_axis,
};
use crate::i18n::{isolate, number, search as words};
use daam_core::engine::{Point, Sweep};
use daam_core::kernel::{Language, Problem};

/// Most points of the frontier that are labelled with their values.
const NAMED: usize = 14;

/// Draws the points of a sweep; `titles` are the titles of its levers.
pub fn draw(sweep: &Sweep, titles: &[&str], language: Language) -> Result<Drawing, Problem> {
    let mut frontier: Vec<&Point> = sweep.points.iter().filter(|one| one.frontier).collect();
    frontier.sort_by(|one, other| one.budget.total_cmp(&other.budget));
    let title = finding(&frontier, language);
    let names = titles.iter().map(|title| isolate(title, language));
    let names = names.collect::<Vec<_>>().join(words::AND.text(language));
    let year = sweep.year.to_string();
    let subtitle = words::FRONTIER_SUB.fill(language, &[("year", &year), ("levers", &names)]);
    let svg = sheet((WIDTH, HEIGHT), &title, language, |canvas| {
        let (x, anchor) = start(canvas);
        let heading = LabelStyle::new(19.0, INK).bold();
        let mut y = 16.0;
        for line in balanced(&title, heading, WIDTH - 2.0 * MARGIN, 2) {
            y += 27.0;
            canvas.text(&line, (x, y), heading.anchored(anchor));
        }
        let small = LabelStyle::new(14.0, MUTED);
        for line in wrap(&subtitle, small, WIDTH - 2.0 * MARGIN, 2) {
            y += 21.0;
            canvas.text(&line, (x, y), small.anchored(anchor));
        }
        let keys = [(PALETTE[0], words::UNBEATEN), (REST, words::BEATEN)];
        legend_of(canvas, y + 28.0, &keys);
        paint(canvas, sweep, &frontier, y + 52.0);
    })?;
    Ok(Drawing { svg, title })
}

fn finding(frontier: &[&Point], language: Language) -> String {
    let (Some(cheap), Some(dear)) = (frontier.first(), frontier.last()) else {
        return String::new();
    };
    let label = if cheap.budget < dear.budget {
        words::FRONTIER
    } else {
        words::ONE_BEST
    };
    label.fill(
        language,
        &[
            ("cheap", &number::money(cheap.budget, language)),
            ("dear", &number::money(dear.budget, language)),
            ("before", &number::percent(cheap.poverty, 2, language)),
            ("after", &number::percent(dear.poverty, 2, language)),
        ],
    )
}

fn paint(canvas: &Canvas<'_>, sweep: &Sweep, frontier: &[&Point], top: f64) {
    let plot = Plot {
        left: MARGIN + 56.0,
        right: WIDTH - MARGIN - 40.0,
        top,
        bottom: HEIGHT - 66.0,
    };
    let ends = |of: fn(&Point) -> f64| {
        let values = sweep.points.iter().map(of);
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let (low, high) = ends(|point| point.poverty * 100.0);
    let up = ticks(low, high, 6);
    let decimals = places(&up);
    let axis = value_axis(canvas, plot, &up, |value| {
        number::percent(value / 100.0, decimals, canvas.language)
    });
    let (low, high) = ends(|point| point.budget / 1e9);
    let across = ticks(low, high, 7);
    let range = (across[0], across.last().copied().unwrap_or(high));
    let decimals = places(&across);
    for tick in &across {
        let look = TICK.anchored(Anchor::Middle);
        let text = number::decimal(*tick, decimals, canvas.language);
        canvas.text(&text, (plot.x(*tick, range), plot.bottom + 20.0), look);
    }
    let middle = ((plot.left + plot.right) / 2.0, plot.bottom + 44.0);
    let look = LabelStyle::new(13.0, MUTED).anchored(Anchor::Middle);
    canvas.text(words::COST.text(canvas.language), middle, look);
    let at = |point: &Point| {
        let (x, y) = (point.budget / 1e9, point.poverty * 100.0);
        (plot.x(x, range), plot.y(y, axis))
    };
    for point in sweep.points.iter().filter(|point| !point.frontier) {
        canvas.disc(at(point), 4.5, REST);
    }
    let line: Vec<(f64, f64)> = frontier.iter().map(|point| at(point)).collect();
    canvas.line(&line, PALETTE[0], 2.0);
    let named = frontier.len() <= NAMED;
    for point in frontier {
        let (x, y) = at(point);
        canvas.disc((x, y), 5.5, PALETTE[0]);
        if named {
            let values = point.values.iter().map(ToString::to_string);
            let text = values.collect::<Vec<_>>().join(" / ");
            let look = LABEL.anchored(Anchor::Left);
            canvas.text(&text, (x + 7.0, y - 7.0), look);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_drawn_in_every_language() {
        let point = |value: f64, budget: f64, poverty: f64, frontier| Point {
            values: vec![value],
            budget,
            poverty,
            gap: 0.001,
            caseload: 4e6,
            coverage: 0.9,
            frontier,
            best: 0,
        };
        let mut sweep = Sweep {
            levers: Vec::new(),
            year: 2026,
            points: vec![
                point(500.0, 28e9, 0.006, true),
                point(600.0, 30e9, 0.005, true),
            ],
            refused: Vec::new(),
        };
        for language in Language::ALL {
            let drawing = draw(&sweep, &["<Lump & sum>"], language).expect("drawn");
            assert!(drawing.svg.contains("</svg>") && !drawing.svg.contains("<Lump"));
        }
        sweep.points.truncate(1);
        let alone = draw(&sweep, &["x"], Language::English).expect("drawn");
        assert!(alone.title.starts_with("One policy") && !alone.svg.contains("NaN"));
    }
}
