//! Rows of a distribution of consumption per person: median, deciles, inequality.

use super::area::{COUNTRY, COUNTRYSIDE, TOWNS};
use super::histogram::{Distribution, Histogram};
use super::indicator::named;
use super::inequality;
use super::row_builder::RowBuilder;
use super::table::Group;

/// Unit of consumption.
pub(super) const UNIT: &str = "dh_per_person_per_year";
/// Percentiles at which the Lorenz curve is given.
pub(super) const PERCENTILES: [&str; 19] = [
    "5", "10", "15", "20", "25", "30", "35", "40", "45", "50", "55", "60", "65", "70", "75", "80",
    "85", "90", "95",
];
/// Deciles of persons, the poorest first.
pub(super) const DECILES: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// The pooled distribution of some milieux, each with its weight.
pub(super) fn distribution(
    consumption: &[Histogram; 2],
    milieux: &[usize],
    weights: [f64; 2],
) -> Distribution {
    Distribution::of(
        milieux
            .iter()
            .map(|milieu| (&consumption[*milieu], weights[*milieu])),
    )
}

/// Rows of a year; `suffix` tells whether transfers are in it.
pub(super) fn rows(
    consumption: &[Histogram; 2],
    year: i16,
    prices: f64,
    suffix: &'static str,
    out: &mut RowBuilder,
) {
    let weights = out.milieu_weights();
    for place in [&COUNTRY, &TOWNS, &COUNTRYSIDE] {
        let all = distribution(consumption, place.milieux(), weights);
        if all.persons == 0.0 {
            continue;
        }
        let mut put = |group, name, unit, value| {
            out.year(year, place, group, named(name, suffix), unit, value);
        };
        let dirhams = UNIT;
        let median = all.quantile(0.5) * prices;
        put(Group::All, "median_consumption", dirhams, median);
        put(Group::All, "gini", "share", all.gini());
        let mut below = 0.0;
        for (index, decile) in DECILES.into_iter().enumerate() {
            let until = all.lorenz((index + 1) as f64 / 10.0);
            let mean = (until - below) * 10.0 * all.mean() * prices;
            below = until;
            let group = Group::Part("decile", decile);
            put(group, "decile_mean_consumption", dirhams, mean);
        }
        inequality::rows(&all, year, place, suffix, out);
        if place.is_country() {
            for (index, percentile) in PERCENTILES.into_iter().enumerate() {
                let share = all.lorenz((index + 1) as f64 * 0.05);
                let group = Group::Part("percentile", percentile);
                let name = named("lorenz", suffix);
                out.year(year, place, group, name, "share", share);
            }
        }
    }
}
