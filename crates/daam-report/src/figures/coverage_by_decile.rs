//! Whom the programme reaches: coverage of each tenth of the people, poorest to richest.

use super::Drawn;
use super::canvas::Canvas;
use super::labels::legend;
use super::style::{HEIGHT, Heading, INK, PALETTE, Plot, tenth_below, ticks, value_axis};
use crate::i18n::{figure, number};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::Place;
use daam_core::measures::Group;

const DECILES: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
/// Scenarios shown beside the reference scenario.
const OTHERS: usize = 3;

type DecileBars = (usize, [Option<f64>; 10]);

pub(super) fn draw(view: View<'_>) -> Drawn {
    let results = view.results;
    let bars = chosen(results);
    let (first, last) = bars
        .first()
        .and_then(|(_, shares)| shares[0].zip(shares[9]))?;
    let [first, last] = [first, last].map(|share| view.percent(share, 0));
    let heading = Heading {
        title: view.fill(figure::COVERAGE, &[("first", &first), ("last", &last)]),
        subtitle: view.caption(figure::COVERAGE_SUB),
    };
    heading.sheet(view, HEIGHT, |canvas, top| {
        paint(canvas, results, &bars, top)
    })
}

/// The first scenario, then those whose coverage differs most from it, in the order of the run.
fn chosen(results: &ResultsIndex<'_>) -> Vec<DecileBars> {
    let period = results.year().period();
    let shares = |scenario| {
        DECILES.map(|decile| {
            let group = Group::Part("decile", decile);
            results.value(scenario, period, Place::COUNTRY, group, "coverage")
        })
    };
    let base = shares(0);
    let far = |(_, other): &DecileBars| -> f64 {
        let pairs = base.iter().zip(other);
        pairs
            .filter_map(|(one, other)| Some((one.as_ref()? - other.as_ref()?).abs()))
            .sum()
    };
    let mut others: Vec<DecileBars> = (1..results.scenarios().len())
        .map(|scenario| (scenario, shares(scenario)))
        // A scenario that reaches nobody has nothing to show by decile.
        .filter(|bars| far(bars) > 0.0 && bars.1.iter().flatten().any(|share| *share > 0.0))
        .collect();
    others.sort_by(|one, other| far(other).total_cmp(&far(one)).then(one.0.cmp(&other.0)));
    others.truncate(OTHERS);
    others.sort_by_key(|(scenario, _)| *scenario);
    std::iter::once((0, base)).chain(others).collect()
}

fn paint(canvas: &Canvas<'_>, results: &ResultsIndex<'_>, bars: &[DecileBars], top: f64) {
    let language = canvas.language;
    let plot = Plot::barred(top + 40.0);
    let color = |rank: usize| match rank {
        0 => INK,
        _ => PALETTE[(rank - 1) % PALETTE.len()],
    };
    let keys: Vec<_> = bars
        .iter()
        .enumerate()
        .map(|(rank, (scenario, _))| (color(rank), results.title(*scenario, language)))
        .collect();
    legend(canvas, top + 14.0, &keys);
    let axis = value_axis(canvas, plot, &ticks(0.0, 1.0, 5), |share| {
        number::percent(share, 0, language)
    });
    let room = (plot.right - plot.left) / 10.0;
    let bar = (room - 14.0) / bars.len() as f64;
    for decile in 0..10 {
        let left = plot.left + room * decile as f64 + 7.0;
        for (rank, (_, shares)) in bars.iter().enumerate() {
            let Some(share) = shares[decile] else {
                continue;
            };
            let from = left + bar * rank as f64;
            let y = plot.y(share.clamp(0.0, 1.0), axis);
            // A gap of one pixel between neighbouring bars.
            canvas.rectangle((from, y), (from + bar - 1.0, plot.bottom), color(rank));
        }
        let middle = left + (room - 14.0) / 2.0;
        tenth_below(canvas, plot, middle, decile);
    }
}
