//! Target groups, and a scenario's year measured against them.

use super::super::area::{Area, PlaceMilieux};
use super::super::consumption;
use super::super::histogram::{BINS, Histogram};
use super::super::row_builder::RowBuilder;
use super::reach::{Class, ReachSums};
use super::spread::Bins;

/// Tenths of persons.
pub(super) const TENTHS: usize = 10;

/// A target group, by consumption per person before transfers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TargetGroup {
    /// Below the poverty line of their milieu.
    Poor,
    /// Below the vulnerability line of their milieu: the poor and the vulnerable.
    Vulnerable,
    /// The given number of poorest deciles of the country's persons.
    Bottom(usize),
}

impl TargetGroup {
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
pub(super) struct TargetCounts {
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
    pub reach: &'a [ReachSums],
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
        reach: &'a [ReachSums],
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
    pub(super) fn sum(
        &self,
        place: &Area,
        out: &RowBuilder,
        value: &dyn Fn(&ReachSums) -> i64,
    ) -> f64 {
        out.weighted(place, &|domain| value(&self.reach[domain]))
    }

    /// The target group in a place and the whole population there, from the same sums.
    pub(super) fn of(
        &self,
        target: TargetGroup,
        place: &PlaceMilieux,
        out: &RowBuilder,
    ) -> [TargetCounts; 2] {
        let classes = match target {
            TargetGroup::Poor => 1,
            TargetGroup::Vulnerable => 2,
            TargetGroup::Bottom(tenths) => {
                let within = self.by_bin(place.1, &self.parts_of(|tenth| tenth < tenths));
                let everybody: Vec<_> = (0..BINS).map(|bin| (bin, 1.0)).collect();
                return [within, self.by_bin(place.1, &everybody)];
            }
        };
        [classes, self.reach[0].classes.len()].map(|classes| {
            let sum = |value: fn(&Class) -> i64| {
                let of = |sums: &ReachSums| sums.classes[..classes].iter().map(value).sum();
                self.sum(&place.0, out, &of)
            };
            TargetCounts {
                persons: sum(|class| class.persons),
                households: sum(|class| class.households),
                paid_persons: sum(|class| class.paid_persons),
                paid_households: sum(|class| class.paid_households),
                transfer: sum(|class| class.transfer),
            }
        })
    }

    /// The part of each national decile that lives in some milieux.
    pub(super) fn of_tenths(&self, milieux: &[usize]) -> [TargetCounts; TENTHS] {
        std::array::from_fn(|tenth| self.by_bin(milieux, &self.parts_of(|of| of == tenth)))
    }

    /// The bins of some tenths of the country's persons in ascending order, and what part of
    /// each belongs to them.
    fn parts_of(&self, wanted: impl Fn(usize) -> bool) -> Vec<(usize, f64)> {
        let mut parts: Vec<(usize, f64)> = Vec::new();
        for (bin, _, share) in self.tenths.iter().filter(|(_, tenth, _)| wanted(*tenth)) {
            match parts.last_mut() {
                Some((last, part)) if last == bin => *part += share,
                _ => parts.push((*bin, *share)),
            }
        }
        parts
    }

    /// A part of each of some bins, in some milieux.
    fn by_bin(&self, milieux: &[usize], parts: &[(usize, f64)]) -> TargetCounts {
        let mut counts = TargetCounts::default();
        for milieu in milieux.iter().copied() {
            let (bins, before) = (&self.bins[milieu], &self.before[milieu]);
            let (households, covered) = (&self.households[milieu], self.covered[milieu]);
            for (bin, part) in parts.iter().copied() {
                if households[bin] == 0 {
                    continue;
                }
                let part = part * self.weights[milieu];
                counts.persons += part * before.persons[bin] as f64;
                counts.households += part * f64::from(households[bin]);
                counts.paid_persons += part * covered[bin] as f64;
                counts.paid_households += part * f64::from(bins.paid_households[bin]);
                counts.transfer += part * bins.transfer[bin] as f64;
            }
        }
        counts
    }
}
