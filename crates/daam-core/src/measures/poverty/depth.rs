//! Indices of poverty depth beside the gap: Watts, and Sen-Shorrocks-Thon.
//!
//! Watts (1968): the mean over all persons of the logarithm of the line over consumption, 0 for
//! those not poor; summed exactly. Sen-Shorrocks-Thon (Shorrocks, "Revisiting the Sen poverty
//! index", Econometrica 63, 1995): the mean of the relative gaps, zeros included, with weights
//! from 2 for the largest down to 0. It needs ordered gaps: they are kept in 128 bins of equal
//! width, each with its sum, so that only the order within a bin is lost. If one person in ten is
//! poor, the index is exact to 1e-6 (tested).

use super::fgt::{Gap, PARTS, parts};
use super::home::{Distributions, PovertyUnit, Slot, Slots};
use super::sheet::PovertyRows;
use crate::kernel::sums;
use crate::measures::area::Area;
use crate::measures::row_builder::RowBuilder;
use crate::measures::table::Group;
use crate::programme::shares_history;

/// Bins of relative gaps from 0 to 1.
const BINS: usize = 128;
/// Floor on consumption in logarithms, dirhams per person and year: the first bin. Only households
/// whose contributions exceed their means would fall below it.
const LEAST: f64 = 256.0;
/// Unit of both indices.
const UNIT: &str = "index";

/// Poor persons and the sum of their gaps, in [`PARTS`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Bin {
    persons: i64,
    gap: i64,
}
sums!(Bin { persons gap });

/// Sums by distribution, then by domain or by milieu and bin.
#[derive(Clone, Debug)]
pub(super) struct Depth {
    /// Logarithms, in [`PARTS`].
    watts: Distributions<i64>,
    bins: Distributions<Bin>,
}
sums!(Depth { watts bins });
shares_history!(Depth { watts bins });

impl Depth {
    pub(super) fn new(slots: Slots) -> Self {
        Self {
            watts: slots.distributions(slots.domains, 1, 0),
            bins: slots.distributions(2, BINS, Bin::default()),
        }
    }

    /// Adds a poor household.
    pub(super) fn add(&mut self, slot: Slot, home: &PovertyUnit, dirhams: f64, gap: &Gap) {
        let logarithm = parts(libm::log(home.line / dirhams.max(LEAST)));
        self.watts[slot][home.domain] += home.persons * logarithm;
        let bin = ((gap.share * BINS as f64) as usize).min(BINS - 1);
        let bin = &mut self.bins.part_mut(slot, home.milieu)[bin];
        bin.persons += home.persons;
        bin.gap += home.persons * gap.parts();
    }

    /// Rows of one distribution, for the country and its milieux.
    pub(super) fn rows(&self, sheet: &PovertyRows, out: &mut RowBuilder) {
        for area in PovertyRows::MILIEUX {
            let persons = sheet.persons(area, out);
            if persons == 0.0 {
                continue;
            }
            let watts = out.weighted(area, &|domain| self.watts[sheet.slot][domain]);
            let sst = self.sen_shorrocks_thon(sheet, area, out);
            for (name, value) in [
                ("watts_index", watts / PARTS / persons),
                ("sen_shorrocks_thon_index", sst),
            ] {
                sheet.put(area, Group::All, name, UNIT, value, out);
            }
        }
    }

    fn sen_shorrocks_thon(&self, sheet: &PovertyRows, area: &Area, out: &RowBuilder) -> f64 {
        let weights = out.milieu_weights();
        let milieux = area.milieux();
        let people = |milieu: &usize| sheet.persons_of(*milieu) as f64 * weights[*milieu];
        let persons: f64 = milieux.iter().map(people).sum();
        let sum = |bin: usize, value: fn(&Bin) -> i64| -> f64 {
            let of = |milieu: &usize| {
                value(&self.bins.part(sheet.slot, *milieu)[bin]) as f64 * weights[*milieu]
            };
            milieux.iter().map(of).sum()
        };
        let gaps = (0..BINS)
            .rev()
            .map(|bin| (sum(bin, |bin| bin.persons), sum(bin, |bin| bin.gap) / PARTS));
        weighted_gaps(gaps, persons)
    }
}

/// Mean of the gaps, each weighted by twice the share of persons with a smaller gap, from bins of
/// persons and sums of gaps, the largest first; `all` is the number of persons.
fn weighted_gaps(gaps: impl Iterator<Item = (f64, f64)>, persons: f64) -> f64 {
    let (mut worse, mut sum) = (0.0, 0.0);
    for (here, gap) in gaps {
        sum += gap * (2.0 * (persons - worse) - here);
        worse += here;
    }
    sum / (persons * persons)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four persons, gaps 0.5, 0.2, 0 and 0: by hand (7 x 0.5 + 5 x 0.2) / 16.
    #[test]
    fn the_index_of_four_persons_is_the_one_worked_by_hand() {
        let gaps = [(1.0, 0.5), (1.0, 0.2)];
        let index = weighted_gaps(gaps.into_iter(), 4.0);
        assert!((index - 4.5 / 16.0).abs() < 1e-12, "{index}");
        // The headcount, times the mean gap of the poor, times one more than the Gini index
        // of the gaps: 1/2 x 0.35 x (1 + 17/28).
        let product = 0.5 * 0.35 * (1.0 + 17.0 / 28.0);
        assert!((index - product).abs() < 1e-12);
    }

    /// One poor person in ten of ten thousand; exact index against the one from bins.
    #[test]
    fn bins_of_gaps_lose_less_than_a_millionth() {
        let n = 10_000.0;
        let gaps: Vec<f64> = (0..1_000)
            .map(|rank| 0.9 * libm::pow(1.0 - f64::from(rank) / 1_000.0, 2.3))
            .collect();
        let exact = weighted_gaps(gaps.iter().map(|gap| (1.0, *gap)), n);
        let mut bins = vec![(0.0, 0.0); BINS];
        for gap in &gaps {
            let bin = &mut bins[(gap * BINS as f64) as usize];
            bin.0 += 1.0;
            bin.1 += gap;
        }
        let read = weighted_gaps(bins.into_iter().rev(), n);
        assert!((read - exact).abs() < 1e-6, "{read} {exact}");
    }
}
