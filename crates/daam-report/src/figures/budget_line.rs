//! Budget line of a described family: disposable income as its earnings grow.

use super::Drawing;
use super::canvas::{Anchor, LabelStyle, draw as sheet};
use super::labels::legend_of;
use super::style::{
    HEIGHT, INK, LABEL, MARGIN, MUTED, PALETTE, Plot, REST, WIDTH, start, ticks, value_axis,
};
use crate::i18n::{number, registers as words};
use daam_core::engine::family::BudgetLine;
use daam_core::kernel::{Language, Problem};

/// Draws the line: earnings alone, and with the allowance.
pub fn draw(line: &BudgetLine, language: Language) -> Result<Drawing, Problem> {
    let dirhams = |value: f64| number::decimal(value, 0, language);
    let title = match line.cliff {
        Some((end, lost)) => words::CLIFF.fill(
            language,
            &[("earnings", &dirhams(end)), ("lost", &dirhams(lost))],
        ),
        None => words::NO_CLIFF.text(language).to_owned(),
    };
    let svg = sheet((WIDTH, HEIGHT), &title, language, |canvas| {
        let (x, anchor) = start(canvas);
        let heading = LabelStyle::new(19.0, INK).bold().anchored(anchor);
        canvas.text(&title, (x, 45.0), heading);
        let keys = [
            (REST, words::EARNINGS_ALONE),
            (PALETTE[0], words::WITH_ALLOWANCE),
        ];
        legend_of(canvas, 84.0, &keys);
        let plot = Plot {
            left: MARGIN + 56.0,
            right: WIDTH - MARGIN - 12.0,
            top: 112.0,
            bottom: HEIGHT - 76.0,
        };
        let last = line.points.last().map_or(1.0, |point| point.0);
        let highest = line.points.iter().map(|(e, a)| e + a).fold(1.0, f64::max);
        let axis = value_axis(canvas, plot, &ticks(0.0, highest, 6), dirhams);
        let at = |earnings: f64, kept: f64| (plot.x(earnings, (0.0, last)), plot.y(kept, axis));
        canvas.line(&[at(0.0, 0.0), at(last, last)], REST, 2.0);
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (earnings, allowance) in &line.points {
            if let Some((end, lost)) = line.cliff
                && *earnings > end
                && points
                    .last()
                    .is_some_and(|point| point.0 < plot.x(end, (0.0, last)))
            {
                points.extend([at(end, end + lost), at(end, end)]);
            }
            points.push(at(*earnings, earnings + allowance));
        }
        canvas.line(&points, PALETTE[0], 2.6);
        for tick in ticks(0.0, last, 8) {
            let (x, _) = at(tick, 0.0);
            let look = LABEL.anchored(Anchor::Middle);
            canvas.text(&dirhams(tick), (x, plot.bottom + 20.0), look);
        }
        let middle = (plot.left + plot.right) / 2.0;
        let look = LabelStyle::new(13.0, MUTED).anchored(Anchor::Middle);
        let earnings = words::EARNINGS.text(language);
        canvas.text(earnings, (middle, plot.bottom + 44.0), look);
    })?;
    Ok(Drawing { svg, title })
}
