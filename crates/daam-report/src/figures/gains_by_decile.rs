//! Winners and losers: households in five bands of gain, by decile.
//!
//! Shows the scenario that changes something for most households compared with the first; scenarios
//! that pay nobody are skipped.

use plotters::prelude::RGBColor;

use super::Drawn;
use super::canvas::Canvas;
use super::labels::legend_of;
use super::style::{HEIGHT, Heading, Plot, tenth_below, ticks, value_axis};
use crate::i18n::{number, targeting};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::Place;
use daam_core::measures::{BANDS, DECILE_BANDS, Group};

/// Warm colours for losses, cold for gains, darker as they grow.
const COLORS: [RGBColor; BANDS.len()] = [
    RGBColor(176, 58, 0),
    RGBColor(240, 160, 100),
    RGBColor(226, 230, 235),
    RGBColor(120, 184, 222),
    RGBColor(0, 89, 140),
];
/// The band of those for whom little changes.
const MIDDLE: usize = BANDS.len() / 2;

type Shares = [f64; BANDS.len()];

struct GainShares {
    scenario: usize,
    all: Shares,
    tenths: Vec<Shares>,
}

pub(super) fn draw(view: View<'_>) -> Drawn {
    let results = view.results;
    let others = 1..results.scenarios().len();
    let year = results.year();
    let gives = |scenario: &usize| {
        let shared = results.national(*scenario, year, "concentration_coefficient");
        shared.is_some()
    };
    let found = others
        .filter(gives)
        .filter_map(|scenario| gains(results, scenario));
    // Ties go to the earlier scenario.
    let most = found.reduce(|best, other| {
        if other.all[MIDDLE] < best.all[MIDDLE] {
            other
        } else {
            best
        }
    });
    let gains = most?;
    let sum = |bands: &[f64]| view.percent(bands.iter().sum(), 1);
    let gaps = [
        ("gain", &*sum(&gains.all[MIDDLE + 1..])),
        ("lose", &sum(&gains.all[..MIDDLE])),
        ("scenario", &view.title(gains.scenario)),
    ];
    let heading = Heading {
        title: view.fill(targeting::GAINS, &gaps),
        subtitle: view.fill(targeting::GAINS_SUB, &[("first", &view.title(0))]),
    };
    heading.sheet(view, HEIGHT, |canvas, top| {
        paint(canvas, &gains.tenths, top)
    })
}

fn gains(results: &ResultsIndex<'_>, scenario: usize) -> Option<GainShares> {
    let period = results.year().period();
    let shares = |key, names: [&'static str; BANDS.len()]| {
        let mut shares = [0.0; BANDS.len()];
        for (share, name) in shares.iter_mut().zip(names) {
            let group = Group::Part(key, name);
            *share = results.value(scenario, period, Place::COUNTRY, group, "gain_share")?;
        }
        Some(shares)
    };
    let tenths = DECILE_BANDS.into_iter();
    Some(GainShares {
        scenario,
        all: shares("band", BANDS)?,
        tenths: tenths
            .map(|names| shares("decile_band", names))
            .collect::<Option<_>>()?,
    })
}

fn paint(canvas: &Canvas<'_>, tenths: &[Shares], top: f64) {
    let language = canvas.language;
    let plot = Plot::barred(top + 40.0);
    let keys: Vec<_> = COLORS
        .into_iter()
        .zip(targeting::BAND.map(|(_, word)| word))
        .collect();
    legend_of(canvas, top + 14.0, &keys);
    let axis = value_axis(canvas, plot, &ticks(0.0, 1.0, 5), |share| {
        number::percent(share, 0, language)
    });
    let room = (plot.right - plot.left) / tenths.len() as f64;
    for (tenth, shares) in tenths.iter().enumerate() {
        let left = plot.left + room * tenth as f64 + 7.0;
        let mut below = 0.0;
        for (share, color) in shares.iter().zip(COLORS) {
            let until = (below + share).clamp(0.0, 1.0);
            let corners = (
                (left, plot.y(until, axis)),
                (left + room - 14.0, plot.y(below, axis)),
            );
            canvas.rectangle(corners.0, corners.1, color);
            below = until;
        }
        let middle = left + (room - 14.0) / 2.0;
        tenth_below(canvas, plot, middle, tenth);
    }
}
