//! Poverty by region, without and with the transfers, in the reference scenario.

use super::Drawn;
use super::canvas::{Anchor, Canvas, LabelStyle};
use super::labels::legend_of;
use super::poverty_with_and_without::pair;
use super::style::{
    Heading, INK, LABEL, MARGIN, MUTED, Plot, REST, WIDTH, WITH, WITHOUT, axis_below, places, ticks,
};
use crate::i18n::{figure, number};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::Place;

const ROW: f64 = 29.0;

type Dots = (Place, (f64, f64));

pub(super) fn draw(view: View<'_>) -> Drawn {
    let View { results, language } = view;
    let mut dots: Vec<Dots> = results
        .regions()
        .filter_map(|place| Some((place, pair(results, 0, place)?)))
        .collect();
    dots.sort_by(|one, other| other.1.0.total_cmp(&one.1.0));
    let fall = |dots: &Dots| dots.1.0 - dots.1.1;
    let most = dots
        .iter()
        .max_by(|one, other| fall(one).total_cmp(&fall(other)))?;
    let finding = if fall(most) > 0.0 {
        figure::REGION
    } else {
        figure::REGION_STAYS
    };
    let gaps = [
        ("region", &*results.place_name(most.0, language)),
        ("before", &view.percent(most.1.0, 1)),
        ("after", &view.percent(most.1.1, 1)),
    ];
    let heading = Heading {
        title: view.fill(finding, &gaps),
        subtitle: view.caption(figure::REGION_SUB),
    };
    let top = heading.bottom();
    let height = top + 34.0 + dots.len() as f64 * ROW + 62.0;
    heading.sheet(view, height, |canvas, top| {
        paint(canvas, results, &dots, top)
    })
}

fn paint(canvas: &Canvas<'_>, results: &ResultsIndex<'_>, dots: &[Dots], top: f64) {
    let language = canvas.language;
    let keys = [(WITHOUT, figure::WITHOUT), (WITH, figure::WITH)];
    legend_of(canvas, top + 10.0, &keys);
    let plot = Plot {
        left: MARGIN + 214.0,
        right: WIDTH - MARGIN - 60.0,
        top: top + 34.0,
        bottom: top + 34.0 + dots.len() as f64 * ROW,
    };
    let highest = dots.iter().fold(0.0, |high: f64, (_, (before, after))| {
        high.max(*before).max(*after)
    });
    let ticks = ticks(0.0, highest, 5);
    let axis = (0.0, ticks.last().copied().unwrap_or(1.0));
    let decimals = places(&ticks.iter().map(|tick| tick * 100.0).collect::<Vec<_>>());
    axis_below(canvas, plot, (&ticks, axis), REST, |tick| {
        number::percent(tick, decimals, language)
    });
    for (index, (place, (before, after))) in dots.iter().enumerate() {
        let y = plot.top + (index as f64 + 0.5) * ROW;
        let name = results.place_name(*place, language);
        let look = LABEL.anchored(Anchor::Right);
        canvas.text(&name, (plot.left - 14.0, y + 4.5), look);
        let (from, to) = (plot.x(*before, axis), plot.x(*after, axis));
        canvas.line(&[(from, y), (to, y)], REST, 3.0);
        canvas.disc((from, y), 5.5, WITHOUT);
        canvas.disc((to, y), 5.5, WITH);
        let (low, high) = (from.min(to), from.max(to));
        let value = |share: &f64| number::percent(*share, 1, language);
        let [ink, muted] = [INK, MUTED].map(|color| LabelStyle::new(12.0, color));
        let mut sides = [(before, muted), (after, ink)];
        if from >= to {
            sides.reverse();
        }
        let [(left, first), (right, second)] = sides;
        // Near the axis there is no room on the left: one label then holds both values.
        if low - plot.left > 52.0 {
            let first = first.anchored(Anchor::Right);
            canvas.text(&value(left), (low - 10.0, y + 4.2), first);
            canvas.text(&value(right), (high + 10.0, y + 4.2), second);
        } else {
            let both = format!("{} → {}", value(before), value(after));
            canvas.text(&both, (high + 10.0, y + 4.2), muted);
        }
    }
}
