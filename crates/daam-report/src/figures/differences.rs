//! Difference in cost of each scenario to the first, with its confidence interval.

use super::Drawn;
use super::canvas::{Anchor, Canvas, wrap};
use super::style::{
    Heading, INK, LABEL, MARGIN, PALETTE, Plot, REST, WIDTH, axis_below, places, ticks,
};
use crate::i18n::{certainty as words, isolate, number};
use crate::results_index::ResultsIndex;
use crate::tables::View;

const ROW: f64 = 30.0;
/// Room for the titles of the scenarios.
const NAMES: f64 = 300.0;
const BILLION: f64 = 1e9;
const INDICATOR: &str = "budget_cost_difference";

/// A scenario's difference in billion dirhams, and the half-width of its confidence interval.
struct Dot {
    scenario: usize,
    value: f64,
    margin: f64,
    unsure: bool,
}

pub(super) fn draw(view: View<'_>) -> Drawn {
    let results = view.results;
    let year = results.year();
    let mut dots: Vec<Dot> = (1..results.scenarios().len())
        .filter_map(|scenario| {
            Some(Dot {
                scenario,
                value: results.national(scenario, year, INDICATOR)? / BILLION,
                margin: results.margin(scenario, year, INDICATOR)? / BILLION,
                unsure: results.is_unsure(scenario, year, INDICATOR),
            })
        })
        .collect();
    if dots.is_empty() {
        return None;
    }
    dots.sort_by(|one, other| other.value.total_cmp(&one.value));
    let unsure = dots.iter().filter(|dot| dot.unsure).count();
    let differing = dots
        .iter()
        .filter(|dot| dot.value != 0.0 || dot.margin > 0.0)
        .count();
    let finding = match (differing, unsure) {
        (0, _) => words::NO_DIFFERENCE,
        (1, 0) => words::ONE_SURE,
        (1, _) => words::ONE_UNSURE,
        (_, 0) => words::ALL_SURE,
        _ => words::SOME_UNSURE,
    };
    let gaps = [("count", differing.into()), ("unsure", unsure.into())];
    let heading = Heading {
        title: view.tell(finding, &gaps),
        subtitle: view.caption(words::FIGURE_SUB),
    };
    let top = heading.bottom() + 8.0;
    let height = top + dots.len() as f64 * ROW + 62.0;
    heading.sheet(view, height, |canvas, _| paint(canvas, results, &dots, top))
}

fn paint(canvas: &Canvas<'_>, results: &ResultsIndex<'_>, dots: &[Dot], top: f64) {
    let language = canvas.language;
    let plot = Plot {
        left: MARGIN + NAMES,
        right: WIDTH - MARGIN - 110.0,
        top,
        bottom: top + dots.len() as f64 * ROW,
    };
    let low = dots.iter().map(|dot| dot.value - dot.margin);
    let high = dots.iter().map(|dot| dot.value + dot.margin);
    let (low, high) = (low.fold(0.0, f64::min), high.fold(1e-9, f64::max));
    let ticks = ticks(low, high, 6);
    let axis = (
        ticks.first().map_or(low, |tick| tick.min(low)),
        ticks.last().map_or(high, |tick| tick.max(high)),
    );
    let decimals = places(&ticks);
    axis_below(canvas, plot, (&ticks, axis), INK, |tick| {
        number::decimal(tick, decimals, language)
    });
    for (index, dot) in dots.iter().enumerate() {
        let y = plot.top + (index as f64 + 0.5) * ROW;
        let title = results.title(dot.scenario, language);
        let name = LABEL.anchored(Anchor::Right);
        let title = wrap(&title, name, NAMES - 20.0, 1).join(" ");
        canvas.text(&title, (plot.left - 14.0, y + 4.5), name);
        let color = if dot.unsure { REST } else { PALETTE[0] };
        let (from, to) = (dot.value - dot.margin, dot.value + dot.margin);
        let (from, to) = (plot.x(from, axis), plot.x(to, axis));
        canvas.line(&[(from, y), (to, y)], color, 3.0);
        for end in [from, to] {
            canvas.line(&[(end, y - 5.0), (end, y + 5.0)], color, 2.0);
        }
        canvas.disc((plot.x(dot.value, axis), y), 4.5, color);
        let value = number::signed(dot.value, 2, language);
        let margin = number::decimal(dot.margin, 2, language);
        let text = isolate(&format!("{value} ± {margin}"), language);
        let at = (WIDTH - MARGIN, y + 4.5);
        canvas.text(&text, at, LABEL.anchored(Anchor::Right));
    }
}
