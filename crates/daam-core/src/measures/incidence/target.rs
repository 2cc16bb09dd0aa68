//! Whom a transfer may be meant for, and a scenario's year seen by such a target.

use super::super::area::{Area, PlaceMilieux};
use super::super::consumption;
use super::super::histogram::{BINS, Histogram};
use super::super::row_builder::RowBuilder;
use super::reach::{Class, Sums};
use super::spread::Bins;

/// Tenths of persons.
pub(super) const TENTHS: usize = 10;

/// Whom a transfer is meant for, by consumption per person before transfers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Below the poverty line of their milieu.
    Poor,
    /// Below the vulnerability line of their milieu: the poor and the vulnerable.
    Vulnerable,
    /// So many poorest tenths of the country's persons.
    Bottom(usize),
}

impl Target {
    pub(super) const ALL: [Self; 4] = [
        Self::Poor,
        Self::Vulnerable,
        Self::Bottom(2),
        Self::Bottom(4),
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Poor => "poor",
            Self::Vulnerable => "vulnerable",
            Self::Bottom(2) => "bottom_20",
            Self::Bottom(_) => "bottom_40",
        }
    }
}

/// Weighted numbers of a group of persons.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub persons: f64,
    pub households: f64,
    pub paid_persons: f64,
    pub paid_households: f64,
    /// Centimes of 2022.
    pub transfer: f64,
}

/// A scenario's year, ready to be read.
pub(super) struct ScenarioYear<'a> {
    pub number: i16,
    pub reach: &'a [Sums],
    pub bins: &'a [Bins],
    pub households: &'a [Vec<u32>],
    pub before: &'a [Histogram; 2],
    pub covered: [&'a [i64]; 2],
    pub weights: [f64; 2],
    /// `(bin, tenth, share of the bin)` of the country's persons, by consumption.
    pub tenths: Vec<(usize, usize, f64)>,
}

impl<'a> ScenarioYear<'a> {
    pub(super) fn new(
        number: i16,
        reach: &'a [Sums],
        (bins, households): (&'a [Bins], &'a [Vec<u32>]),
        (before, covered): (&'a [Histogram; 2], [&'a [i64]; 2]),
        out: &RowBuilder,
    ) -> Self {
        let weights = out.milieu_weights();
        let all = consumption::distribution(before, &[0, 1], weights);
        Self {
            number,
            reach,
            bins,
            households,
            before,
            covered,
            weights,
            tenths: all.deciles(),
        }
    }

    /// A sum over the domains of a place.
    pub(super) fn sum(&self, place: &Area, out: &RowBuilder, value: &dyn Fn(&Sums) -> i64) -> f64 {
        out.weighted(place, &|domain| value(&self.reach[domain]))
    }

    /// Those a target means in a place, and everybody there, as the same sums know them.
    pub(super) fn of(&self, target: Target, place: &PlaceMilieux, out: &RowBuilder) -> [Counts; 2] {
        let classes = match target {
            Target::Poor => 1,
            Target::Vulnerable => 2,
            Target::Bottom(tenths) => {
                let mut inside = vec![0.0; BINS];
                for (bin, tenth, share) in &self.tenths {
                    inside[*bin] += f64::from(u8::from(*tenth < tenths)) * share;
                }
                let within = self.by_bin(place.1, &|bin| inside[bin]);
                return [within, self.by_bin(place.1, &|_| 1.0)];
            }
        };
        [classes, self.reach[0].classes.len()].map(|classes| {
            let sum = |value: fn(&Class) -> i64| {
                let of = |sums: &Sums| sums.classes[..classes].iter().map(value).sum();
                self.sum(&place.0, out, &of)
            };
            Counts {
                persons: sum(|class| class.persons),
                households: sum(|class| class.households),
                paid_persons: sum(|class| class.paid_persons),
                paid_households: sum(|class| class.paid_households),
                transfer: sum(|class| class.transfer),
            }
        })
    }

    /// A tenth of the country's persons, as far as it lives in some milieux.
    pub(super) fn of_tenths(&self, milieux: &[usize]) -> [Counts; TENTHS] {
        std::array::from_fn(|tenth| {
            let mut inside = vec![0.0; BINS];
            for (bin, of, share) in &self.tenths {
                inside[*bin] += f64::from(u8::from(*of == tenth)) * share;
            }
            self.by_bin(milieux, &|bin| inside[bin])
        })
    }

    /// A part of each bin, in some milieux.
    fn by_bin(&self, milieux: &[usize], part: &dyn Fn(usize) -> f64) -> Counts {
        let mut counts = Counts::default();
        for milieu in milieux.iter().copied() {
            let bins = &self.bins[milieu];
            for bin in 0..BINS {
                let part = part(bin) * self.weights[milieu];
                if part == 0.0 {
                    continue;
                }
                counts.persons += part * self.before[milieu].persons[bin] as f64;
                counts.households += part * f64::from(self.households[milieu][bin]);
                counts.paid_persons += part * self.covered[milieu][bin] as f64;
                counts.paid_households += part * f64::from(bins.paid_households[bin]);
                counts.transfer += part * bins.transfer[bin] as f64;
            }
        }
        counts
    }
}
