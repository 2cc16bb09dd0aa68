//! A common style for all figures: sizes, colours, headings, axes, labels at the end of lines.
//!
//! Colours follow Okabe and Ito's palette for colour-blind readers, darkened where it was too pale
//! for text on white. The reference scenario is always drawn in `INK`.

use plotters::prelude::RGBColor;

use super::canvas::{Anchor, Canvas, LabelStyle, draw, width, wrap};
use super::{Drawing, Drawn};
use crate::i18n::{figure, number};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::{Language, Month};

pub(super) const PAPER: RGBColor = RGBColor(255, 255, 255);
pub(super) const INK: RGBColor = RGBColor(22, 38, 58);
pub(super) const MUTED: RGBColor = RGBColor(90, 102, 117);
pub(super) const GRID: RGBColor = RGBColor(226, 230, 235);
pub(super) const REST: RGBColor = RGBColor(188, 195, 203);
pub(super) const WITHOUT: RGBColor = RGBColor(176, 186, 197);
pub(super) const WITH: RGBColor = RGBColor(0, 114, 178);

/// Colours of the series, in order.
pub(crate) const PALETTE: [RGBColor; 7] = [
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 128, 96),
    RGBColor(161, 82, 154),
    RGBColor(166, 118, 0),
    RGBColor(58, 148, 208),
    RGBColor(122, 75, 42),
];

pub(super) const WIDTH: f64 = 960.0;
pub(super) const HEIGHT: f64 = 560.0;
pub(super) const MARGIN: f64 = 28.0;
/// Room to the right of a plot for labels of where lines end.
pub(super) const LABEL_ROOM: f64 = 206.0;
const TITLE: LabelStyle = LabelStyle::new(21.0, INK).bold();
const TITLE_LINE: f64 = 29.0;
const SUBTITLE: LabelStyle = LabelStyle::new(14.0, MUTED);
const SUBTITLE_LINE: f64 = 20.0;
const SOURCE: LabelStyle = LabelStyle::new(11.5, MUTED);
pub(super) const TICK: LabelStyle = LabelStyle::new(12.5, MUTED);
pub(super) const LABEL: LabelStyle = LabelStyle::new(13.0, INK);

/// A part of the sheet, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Plot {
    /// A plot with room for end labels at its right.
    pub(super) const fn labelled(top: f64) -> Self {
        Self {
            left: MARGIN + 40.0,
            right: WIDTH - MARGIN - LABEL_ROOM,
            top,
            bottom: HEIGHT - 72.0,
        }
    }

    /// A plot of bars, with room for two-line names below.
    pub(super) const fn barred(top: f64) -> Self {
        Self {
            left: MARGIN + 48.0,
            right: WIDTH - MARGIN,
            top,
            bottom: HEIGHT - 84.0,
        }
    }

    /// Vertical position of `value` on an axis from `low` to `high`.
    pub(super) fn y(&self, value: f64, (low, high): (f64, f64)) -> f64 {
        let part = (value - low) / (high - low).max(f64::MIN_POSITIVE);
        self.bottom - part * (self.bottom - self.top)
    }

    /// Horizontal position of `value` on an axis from `low` to `high`.
    pub(super) fn x(&self, value: f64, (low, high): (f64, f64)) -> f64 {
        let part = (value - low) / (high - low).max(f64::MIN_POSITIVE);
        self.left + part * (self.right - self.left)
    }
}

/// Text above a figure: the finding, then what is drawn and in which unit.
pub(super) struct Heading {
    pub title: String,
    pub subtitle: String,
}

impl Heading {
    fn lines(&self) -> (Vec<String>, Vec<String>) {
        let room = WIDTH - 2.0 * MARGIN;
        (
            balanced(&self.title, TITLE, room, 3),
            wrap(&self.subtitle, SUBTITLE, room, 2),
        )
    }

    /// Where the heading ends and the drawing may begin.
    pub(super) fn bottom(&self) -> f64 {
        let (title, subtitle) = self.lines();
        22.0 + title.len() as f64 * TITLE_LINE + subtitle.len() as f64 * SUBTITLE_LINE + 12.0
    }

    /// Draws a figure of a height: the heading, and below it what `paint` draws.
    pub(super) fn sheet(
        self,
        view: View<'_>,
        height: f64,
        paint: impl FnOnce(&Canvas<'_>, f64),
    ) -> Drawn {
        let svg = draw((WIDTH, height), &self.title, view.language, |canvas| {
            self.write(canvas, view.results);
            paint(canvas, self.bottom());
        });
        let title = self.title;
        Some(svg.map(|svg| Drawing { svg, title }))
    }

    /// Writes the heading, and the source at the foot of the sheet.
    fn write(&self, canvas: &Canvas<'_>, results: &ResultsIndex<'_>) {
        let (x, anchor) = start(canvas);
        let (title, subtitle) = self.lines();
        let mut y = 16.0;
        for line in title {
            y += TITLE_LINE;
            canvas.text(&line, (x, y), TITLE.anchored(anchor));
        }
        y += 5.0;
        for line in subtitle {
            y += SUBTITLE_LINE;
            canvas.text(&line, (x, y), SUBTITLE.anchored(anchor));
        }
        let foot = (x, canvas.height - 16.0);
        let text = source(results, canvas.language);
        canvas.text(&text, foot, SOURCE.anchored(anchor));
    }
}

/// Where a line of text begins horizontally, and its anchor there.
pub(super) fn start(canvas: &Canvas<'_>) -> (f64, Anchor) {
    match canvas.language {
        Language::Arabic => (canvas.width - MARGIN, Anchor::Right),
        Language::French | Language::English => (MARGIN, Anchor::Left),
    }
}

/// Wraps into lines of similar length, so that no single word is left on the last.
pub(super) fn balanced(text: &str, look: LabelStyle, room: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, look, room, most);
    let mut narrow = room;
    while lines.len() > 1 && narrow > room / 2.0 {
        narrow -= 20.0;
        let tighter = wrap(text, look, narrow, most + 1);
        if tighter.len() > lines.len() {
            break;
        }
        lines = tighter;
    }
    lines
}

fn source(results: &ResultsIndex<'_>, language: Language) -> String {
    let record = results.record;
    let mut text = vec![figure::SOURCE.text(language).to_owned()];
    if record.uncertainty.visited < 1.0 {
        let share = number::short_percent(record.uncertainty.visited, language);
        text.push(figure::SAMPLE.fill(language, &[("share", &share)]));
    }
    if record.scale > 1 {
        text.push(figure::SCALED.tell(language, &[("scale", record.scale.into())]));
    }
    text.join(" ")
}

/// Round values that cover `low` to `high`, about `count` of them; the first and last are the axis.
pub(super) fn ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let span = if high > low {
        high - low
    } else {
        high.abs().max(1e-9)
    };
    let rough = span / count.max(1) as f64;
    let power = libm::pow(10.0, libm::log10(rough).floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| *step >= rough)
        .unwrap_or(10.0 * power);
    let first = (low / step).floor() as i64;
    let last = (high / step - 1e-9).ceil() as i64;
    (first..=last.max(first + 1))
        .map(|index| index as f64 * step)
        .collect()
}

/// Decimals needed to distinguish the ticks of an axis.
pub(super) fn places(ticks: &[f64]) -> usize {
    let Some(step) = ticks.get(1).map(|second| second - ticks[0]) else {
        return 0;
    };
    (0_u8..6)
        .find(|places| {
            let scaled = step * libm::pow(10.0, f64::from(*places));
            (scaled - scaled.round()).abs() < 1e-6
        })
        .map_or(0, usize::from)
}

/// Horizontal grid lines with their values at the left; returns the axis.
pub(super) fn value_axis(
    canvas: &Canvas<'_>,
    plot: Plot,
    ticks: &[f64],
    text: impl Fn(f64) -> String,
) -> (f64, f64) {
    let end = |tick: Option<&f64>, usual| tick.copied().unwrap_or(usual);
    let axis = (end(ticks.first(), 0.0), end(ticks.last(), 1.0));
    for (index, tick) in ticks.iter().enumerate() {
        let y = plot.y(*tick, axis);
        let color = if index == 0 { REST } else { GRID };
        canvas.line(&[(plot.left, y), (plot.right, y)], color, 1.0);
        let look = TICK.anchored(Anchor::Right);
        canvas.text(&text(*tick), (plot.left - 8.0, y + 4.5), look);
    }
    axis
}

/// The same for values divided by a unit.
pub(super) fn amounts_axis(
    canvas: &Canvas<'_>,
    plot: Plot,
    ticks: &[f64],
    unit: f64,
) -> (f64, f64) {
    let decimals = places(&ticks.iter().map(|tick| tick / unit).collect::<Vec<_>>());
    value_axis(canvas, plot, ticks, |value| {
        number::decimal(value / unit, decimals, canvas.language)
    })
}

/// Vertical grid lines with their values below; the zero line in its own colour.
pub(super) fn axis_below(
    canvas: &Canvas<'_>,
    plot: Plot,
    (ticks, axis): (&[f64], (f64, f64)),
    zero: RGBColor,
    text: impl Fn(f64) -> String,
) {
    for tick in ticks {
        let x = plot.x(*tick, axis);
        let color = if *tick == 0.0 { zero } else { GRID };
        canvas.line(&[(x, plot.top), (x, plot.bottom)], color, 1.0);
        let look = TICK.anchored(Anchor::Middle);
        canvas.text(&text(*tick), (x, plot.bottom + 19.0), look);
    }
}

/// The number of a decile under the plot; the first and the last also get a name.
pub(super) fn tenth_below(canvas: &Canvas<'_>, plot: Plot, x: f64, tenth: usize) {
    let name = number::decimal(tenth as f64 + 1.0, 0, canvas.language);
    let look = LABEL.anchored(Anchor::Middle);
    canvas.text(&name, (x, plot.bottom + 19.0), look);
    let end = match tenth {
        0 => figure::POOREST,
        9 => figure::RICHEST,
        _ => return,
    };
    let look = TICK.anchored(Anchor::Middle);
    canvas.text(end.text(canvas.language), (x, plot.bottom + 37.0), look);
}

/// Month labels under the plot, few enough to be legible; `x` gives the position of a month.
pub(super) fn month_axis(
    canvas: &Canvas<'_>,
    plot: Plot,
    months: (Month, Month),
    x: impl Fn(Month) -> f64,
) {
    let (from, to) = months;
    let step = [1, 2, 3, 6, 12, 24, 60, 120]
        .into_iter()
        .find(|step| (to - from + 1) / step <= 6)
        .unwrap_or(240);
    for month in from.through(to).filter(|month| month.ordinal() % step == 0) {
        let at = x(month);
        canvas.line(&[(at, plot.bottom), (at, plot.bottom + 5.0)], REST, 1.0);
        let look = TICK.anchored(Anchor::Middle);
        let text = number::month(month, canvas.language);
        let half = width(&text, look) / 2.0;
        let at = at.clamp(plot.left + half - 24.0, canvas.width - MARGIN - half);
        canvas.text(&text, (at, plot.bottom + 21.0), look);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_cover_the_values() {
        assert_eq!(ticks(0.0, 2.76, 5), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(places(&ticks(0.0, 0.07, 4)), 2);
        assert_eq!(ticks(0.0, 0.0, 4).len(), 2);
    }
}
