//! Concentration of transfers along the distribution of consumption before transfers.
//!
//! The concentration curve gives the share of all transfers that goes to the poorest share of
//! persons; the coefficient is one less twice the area under it, from -1 (all to the poorest)
//! to 1 (all to the richest), 0 when everybody receives the same. The bins are those of the
//! Gini index, so the coefficient is out by less than 1e-4 (tested).

use super::super::area::{PLACES, PlaceMilieux};
use super::super::consumption::{DECILES, PERCENTILES};
use super::super::histogram::{Distribution, Histogram};
use super::super::row_builder::RowBuilder;
use super::super::table::Group;
use super::spread::Bins;
use super::target::{ScenarioYear, TargetGroup};

pub(super) fn rows(view: &ScenarioYear, out: &mut RowBuilder) {
    for place in &PLACES {
        differential(view, place, out);
        for target in [
            TargetGroup::Poor,
            TargetGroup::Bottom(2),
            TargetGroup::Bottom(4),
        ] {
            let [meant, all] = view.of(target, place, out);
            if meant.persons > 0.0 && all.transfer > 0.0 {
                let index = meant.transfer / all.transfer / (meant.persons / all.persons);
                let name = "coady_grosh_hoddinott_index";
                let group = Group::Part("target", target.name());
                out.year(view.number, &place.0, group, name, "ratio", index);
            }
        }
        let tenths = view.of_tenths(place.1);
        let all: f64 = tenths.iter().map(|tenth| tenth.transfer).sum();
        for (tenth, decile) in tenths.iter().zip(DECILES) {
            let group = Group::Part("decile", decile);
            let name = "transfer_share";
            out.share(view.number, &place.0, group, name, tenth.transfer, all);
        }
        curve(view, place, out);
    }
}

fn differential(view: &ScenarioYear, place: &PlaceMilieux, out: &mut RowBuilder) {
    let [poor, all] = view.of(TargetGroup::Poor, place, out);
    let others = all.persons - poor.persons;
    if poor.persons > 0.0 && others > 0.0 {
        let of_others = (all.paid_persons - poor.paid_persons) / others;
        let value = poor.paid_persons / poor.persons - of_others;
        let name = "targeting_differential";
        out.year(view.number, &place.0, Group::All, name, "share", value);
    }
}

/// Persons ranked by consumption, with transfers received in the place of consumption.
fn ranked(before: &Histogram, bins: &Bins) -> Histogram {
    let mut ranked = Histogram::new();
    ranked.persons.clone_from(&before.persons);
    ranked.centimes.clone_from(&bins.transfer);
    ranked
}

fn curve(view: &ScenarioYear, place: &PlaceMilieux, out: &mut RowBuilder) {
    let parts: Vec<_> = place
        .1
        .iter()
        .map(|milieu| {
            let ranked = ranked(&view.before[*milieu], &view.bins[*milieu]);
            (ranked, view.weights[*milieu])
        })
        .collect();
    let all = Distribution::of(parts.iter().map(|(ranked, weight)| (ranked, *weight)));
    if all.dirhams <= 0.0 {
        return;
    }
    let name = "concentration_coefficient";
    out.year(view.number, &place.0, Group::All, name, "index", all.gini());
    if place.0.is_country() {
        let step = 1.0 / (PERCENTILES.len() + 1) as f64;
        for (index, percentile) in PERCENTILES.into_iter().enumerate() {
            let share = all.lorenz((index + 1) as f64 * step);
            let group = Group::Part("percentile", percentile);
            let name = "concentration_curve";
            out.year(view.number, &place.0, group, name, "share", share);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::histogram::{BINS, bin};
    use super::*;

    /// Compared with the exact coefficient of the same persons.
    #[test]
    fn the_coefficient_read_from_bins_is_that_of_the_persons() {
        let mut before = Histogram::new();
        let mut bins = Bins {
            paid_households: vec![0; BINS],
            transfer: vec![0; BINS],
        };
        let (mut ranked_sum, mut total) = (0.0, 0.0);
        let count = 4_000;
        for person in 0..count {
            let rank = (f64::from(person) + 0.5) / f64::from(count);
            let consumption = 15_000.0 * libm::exp(0.7 * crate::kernel::normal::quantile(rank));
            // Decreases with consumption; every third person receives nothing.
            let transfer = if person % 3 == 0 || consumption > 20_000.0 {
                0
            } else {
                200_000 - (5.0 * consumption) as i64
            };
            before.add(bin(consumption), 1, (consumption * 100.0) as i64);
            bins.transfer[bin(consumption)] += transfer;
            ranked_sum += rank * transfer as f64;
            total += transfer as f64;
        }
        let exact = 2.0 * ranked_sum / total - 1.0;
        let ranked = ranked(&before, &bins);
        let read = Distribution::of([(&ranked, 1.0)].into_iter()).gini();
        assert!((read - exact).abs() < 1e-4, "{read} {exact}");
        assert!(exact < -0.3);
    }
}
