//! Gainers and losers relative to the first scenario, by size of the change and by decile.
//!
//! For the same household under both scenarios: the change of what it received in the year,
//! annualised, over its consumption before transfers. Households are counted on bins four times
//! as wide as those of consumption, 4.4 %. A bin cut by a decile bound is split like its persons,
//! so the relative error of a share within a decile is a few per cent at most.

use super::super::area::PLACES;
use super::super::histogram::{BINS, Histogram};
use super::super::row_builder::RowBuilder;
use super::super::table::Group;
use super::household::HouseholdYear;
use super::target::{ScenarioYear, TENTHS};
use crate::kernel::{At, Grid, Step, sums};
use crate::programme::shares_history;

/// Bounds of the bands, as shares of consumption. Conventions: half a per cent is negligible; five
/// per cent is large in the literature on reforms.
const SMALL: f64 = 0.005;
const LARGE: f64 = 0.05;

/// From the largest losses to the largest gains.
pub const BANDS: [&str; 5] = [
    "loses_more_than_5",
    "loses_up_to_5",
    "little_change",
    "gains_up_to_5",
    "gains_more_than_5",
];

macro_rules! of_tenths {
    ($($tenth:literal)*) => {
        [$([
            concat!($tenth, ":loses_more_than_5"),
            concat!($tenth, ":loses_up_to_5"),
            concat!($tenth, ":little_change"),
            concat!($tenth, ":gains_up_to_5"),
            concat!($tenth, ":gains_more_than_5"),
        ]),*]
    };
}

/// The bands of each decile of persons, the poorest first.
pub const DECILE_BANDS: [[&str; BANDS.len()]; TENTHS] = of_tenths!(1 2 3 4 5 6 7 8 9 10);

/// Number of consumption bins in one wide bin.
const WIDTH: usize = 4;

/// Households by wide bin and band.
type BandCounts = Vec<[u32; BANDS.len()]>;

/// Sums by year, scenario and milieu.
#[derive(Clone, Debug)]
pub(super) struct Bands {
    counts: Grid<BandCounts>,
}
sums!(Bands { counts });
shares_history!(Bands { counts });

/// Band of a change, as a share of consumption.
fn band(share: f64) -> usize {
    if share < -LARGE {
        0
    } else if share < -SMALL {
        1
    } else if share <= SMALL {
        2
    } else if share <= LARGE {
        3
    } else {
        4
    }
}

impl Bands {
    pub(super) fn new(years: usize, scenarios: usize) -> Self {
        let empty = vec![[0; BANDS.len()]; BINS / WIDTH];
        Self {
            counts: Grid::new(Step::Year, [years, scenarios, 2], empty),
        }
    }

    /// Counts a household whose members each receive `more` dirhams of 2022 a year than under the
    /// first scenario.
    pub(super) fn count(&mut self, at: At, known: &HouseholdYear, more: f64) {
        let counts = &mut self.counts[at][known.milieu];
        counts[known.bin / WIDTH][band(more / known.before)] += 1;
    }

    pub(super) fn rows(&self, at: At, view: &ScenarioYear, out: &mut RowBuilder) {
        let counts = &self.counts[at];
        for (place, milieux) in &PLACES {
            let mut sums = [0.0; BANDS.len()];
            for milieu in milieux.iter().copied() {
                for (sum, number) in sums.iter_mut().zip(total(&counts[milieu])) {
                    *sum += number * view.weights[milieu];
                }
            }
            let all: f64 = sums.iter().sum();
            for (sum, band) in sums.into_iter().zip(BANDS) {
                let group = Group::Part("band", band);
                let (name, unit) = ("households_by_gain", "households");
                out.year(view.number, place, group, name, unit, sum);
                out.share(view.number, place, group, "gain_share", sum, all);
            }
        }
        let tenths = by_tenth(counts, view.before, view.weights);
        for (sums, names) in tenths.into_iter().zip(DECILE_BANDS) {
            let all: f64 = sums.iter().sum();
            for (sum, name) in sums.into_iter().zip(names) {
                let group = Group::Part("decile_band", name);
                out.share(view.number, &PLACES[0].0, group, "gain_share", sum, all);
            }
        }
    }
}

fn total(counts: &BandCounts) -> [f64; BANDS.len()] {
    let sum = |band: usize| counts.iter().map(|bin| f64::from(bin[band])).sum();
    std::array::from_fn(sum)
}

/// Households by band in each decile of the persons of both milieux.
fn by_tenth(
    counts: &[BandCounts],
    before: &[Histogram; 2],
    weights: [f64; 2],
) -> [[f64; BANDS.len()]; TENTHS] {
    // Persons on the wide bins, so that a household falls in the decile of its members.
    let wide = [0, 1].map(|milieu| {
        let mut wide = Histogram::new();
        for (bin, persons) in before[milieu].persons.iter().enumerate() {
            wide.persons[bin / WIDTH] += persons;
        }
        wide
    });
    let all = super::super::consumption::distribution(&wide, &[0, 1], weights);
    let mut sums = [[0.0; BANDS.len()]; TENTHS];
    for (bin, tenth, share) in all.deciles() {
        for milieu in 0..2 {
            for (sum, number) in sums[tenth].iter_mut().zip(counts[milieu][bin]) {
                *sum += f64::from(number) * share * weights[milieu];
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_begin_beyond_half_a_per_cent_and_five() {
        let name = |share: f64| BANDS[band(share)];
        assert_eq!(name(0.0), "little_change");
        assert_eq!(name(0.005), "little_change");
        assert_eq!(name(-0.006), "loses_up_to_5");
        assert_eq!(name(0.05), "gains_up_to_5");
        assert_eq!(name(0.051), "gains_more_than_5");
        assert_eq!(name(-0.2), "loses_more_than_5");
    }

    #[test]
    fn the_bands_of_a_tenth_are_named_after_both() {
        for (tenth, names) in (1..).zip(DECILE_BANDS) {
            for (name, band) in names.into_iter().zip(BANDS) {
                assert_eq!(name, format!("{tenth}:{band}"));
            }
        }
    }

    #[test]
    fn every_household_is_in_one_tenth() {
        let mut bands = Bands::new(1, 1);
        let mut before = [Histogram::new(), Histogram::new()];
        for number in 0..1_000 {
            let dirhams = 3_000.0 + 40.0 * f64::from(number);
            let known = HouseholdYear {
                year: 0,
                domain: 0,
                milieu: number as usize % 2,
                persons: 4,
                before: dirhams,
                line: 5_000.0,
                vulnerability_line: 7_500.0,
                bin: super::super::super::histogram::bin(dirhams),
                log: 0.0,
                gap: 0,
            };
            before[known.milieu].add(known.bin, 4, 0);
            // The poorer half gains a tenth of its consumption.
            let more = if number < 500 { dirhams * 0.1 } else { 0.0 };
            bands.count(At::any(0), &known, more);
        }
        let tenths = by_tenth(&bands.counts[At::any(0)], &before, [1.0, 3.0]);
        let all: f64 = tenths.iter().flatten().sum();
        assert!((all - 2_000.0).abs() < 1e-6, "{all}");
        assert!(tenths[..4].iter().all(|tenth| tenth[2] == 0.0));
        assert!(tenths[6..].iter().all(|tenth| tenth[4] == 0.0));
    }
}
