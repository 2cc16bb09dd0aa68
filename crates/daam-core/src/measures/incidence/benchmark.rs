//! Benchmarks: poverty if the same budget were distributed otherwise.
//!
//! Each scenario's transfers of the year in a place are redistributed within it:
//!
//! - `universal`: the same amount to every person;
//! - `lottery`: to persons drawn at random, as many as live in households that received
//!   something, the mean amount that those received; the expected poverty;
//! - `perfect`: to the poorest first, by consumption over the poverty line of their milieu,
//!   each brought up to a common level, which is as high as the money reaches. Below the line
//!   nobody leaves poverty, which the gap shows and the headcount does not.
//!
//! There are no administrative costs and no behavioural responses, and consumption before
//! transfers is known. Computed from the histogram of consumption before transfers: inside a bin,
//! 1.1 % wide, persons are assumed evenly spread around its mean. The error of a headcount is
//! below the share of persons in the bin cut by the line, in practice a tenth of it; the error
//! of a gap is below 2e-5 (both tested against exact individual data).

use super::super::area::PLACES;
use super::super::histogram::{BINS, Histogram, bin, bound};
use super::super::row_builder::RowBuilder;
use super::super::table::Group;
use super::target::ScenarioYear;

/// Bisection steps for the common level: beyond the precision of a double.
const HALVINGS: usize = 60;

/// Cumulated persons and consumption of a milieu, before transfers, below any amount.
struct Ladder<'a> {
    histogram: &'a Histogram,
    /// Cumulated persons and dirhams below each bin.
    below: Vec<(f64, f64)>,
    weight: f64,
    line: f64,
}

impl<'a> Ladder<'a> {
    fn new(histogram: &'a Histogram, weight: f64, line: f64) -> Self {
        let bins = histogram.persons.iter().zip(&histogram.centimes);
        let below = bins
            .scan((0.0, 0.0), |sums, (persons, centimes)| {
                let before = *sums;
                sums.0 += *persons as f64;
                sums.1 += *centimes as f64 / 100.0;
                Some(before)
            })
            .collect();
        Self {
            histogram,
            below,
            weight,
            line,
        }
    }

    /// Persons who consume less than `dirhams`, and their total consumption, weighted.
    fn under(&self, dirhams: f64) -> (f64, f64) {
        if dirhams <= 0.0 {
            return (0.0, 0.0);
        }
        let bin = bin(dirhams);
        let (low, high) = (bound(bin), bound(bin + 1));
        let part = ((dirhams - low) / (high - low)).clamp(0.0, 1.0);
        let (mut persons, mut sum) = self.below[bin];
        let inside = self.histogram.persons[bin] as f64;
        if inside > 0.0 {
            let mean = self.histogram.centimes[bin] as f64 / 100.0 / inside;
            persons += part * inside;
            // Lower part of a bin with persons evenly spread around the mean.
            sum += part * inside * (mean - (1.0 - part) * (high - low) / 2.0);
        }
        (persons * self.weight, sum * self.weight)
    }

    fn persons(&self) -> f64 {
        let (persons, _) = self.below[BINS - 1];
        (persons + self.histogram.persons[BINS - 1] as f64) * self.weight
    }

    /// Poor persons, and the sum of their gaps as shares of the line, if each received `dirhams`.
    fn poverty_with(&self, dirhams: f64) -> [f64; 2] {
        let cut = self.line - dirhams;
        let (persons, sum) = self.under(cut);
        [persons, (cut * persons - sum) / self.line]
    }

    /// Cost of raising everybody to a share of the line.
    fn filling(&self, share: f64) -> f64 {
        let level = share * self.line;
        let (persons, sum) = self.under(level);
        level * persons - sum
    }

    /// Poor persons and the sum of their gaps, if everybody were at least at a share of the line.
    fn poverty_above(&self, share: f64) -> [f64; 2] {
        let [poor, gap] = self.poverty_with(0.0);
        [poor, gap - self.filling(share) / self.line]
    }
}

/// Budget to redistribute.
#[derive(Clone, Copy, Debug)]
struct Budget {
    /// Dirhams of 2022 a year.
    dirhams: f64,
    /// Persons in households that received something.
    receivers: f64,
}

/// Headcount and gap under each way of distributing a budget.
fn benchmarks(ladders: &[Ladder], budget: Budget) -> [(&'static str, [f64; 2]); 3] {
    let persons: f64 = ladders.iter().map(Ladder::persons).sum();
    let shares = |of: &dyn Fn(&Ladder) -> [f64; 2]| {
        let sums = ladders.iter().map(of);
        sums.fold([0.0; 2], |sum, one| {
            [sum[0] + one[0] / persons, sum[1] + one[1] / persons]
        })
    };
    let each = budget.dirhams / persons;
    let universal = shares(&|ladder| ladder.poverty_with(each));
    let drawn = (budget.receivers / persons).min(1.0);
    let prize = if budget.receivers > 0.0 {
        budget.dirhams / budget.receivers
    } else {
        0.0
    };
    let (with, without) = (
        shares(&|ladder| ladder.poverty_with(prize)),
        shares(&|ladder| ladder.poverty_with(0.0)),
    );
    let lottery = [0, 1].map(|which| drawn * with[which] + (1.0 - drawn) * without[which]);
    let filling = |share: f64| -> f64 { ladders.iter().map(|one| one.filling(share)).sum() };
    let perfect = if filling(1.0) <= budget.dirhams {
        [0.0, 0.0]
    } else {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = (low + high) / 2.0;
            if filling(middle) <= budget.dirhams {
                low = middle;
            } else {
                high = middle;
            }
        }
        shares(&|ladder| ladder.poverty_above(low))
    };
    [
        ("universal", universal),
        ("lottery", lottery),
        ("perfect", perfect),
    ]
}

pub(super) fn rows(view: &ScenarioYear, out: &mut RowBuilder) {
    for place in &PLACES {
        let milieux = place.1.iter().copied();
        let ladders: Vec<_> = milieux
            .map(|milieu| {
                let line = out.poverty_line(milieu);
                Ladder::new(&view.before[milieu], view.weights[milieu], line)
            })
            .collect();
        let budget = Budget {
            dirhams: view.sum(&place.0, out, &|s| s.all(|class| class.transfer)) / 100.0,
            receivers: view.sum(&place.0, out, &|s| s.receivers),
        };
        for (policy, [headcount, gap]) in benchmarks(&ladders, budget) {
            let group = Group::Part("policy", policy);
            for (name, value) in [
                ("benchmark_poverty_headcount", headcount),
                ("benchmark_poverty_gap", gap),
            ] {
                out.year(view.number, &place.0, group, name, "share", value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: [f64; 2] = [9_000.0, 7_000.0];
    const COUNT: u32 = 20_000;

    /// Consumption of the persons of a milieu, ascending.
    fn persons(milieu: usize) -> Vec<f64> {
        let middle = [16_000.0, 11_000.0][milieu];
        (0..COUNT)
            .map(|person| {
                let rank = (f64::from(person) + 0.5) / f64::from(COUNT);
                middle * libm::exp(0.6 * crate::kernel::normal::quantile(rank))
            })
            .collect()
    }

    fn all() -> Vec<(f64, f64)> {
        let of = |milieu: usize| persons(milieu).into_iter().map(move |c| (c, LINES[milieu]));
        of(0).chain(of(1)).collect()
    }

    fn poverty(people: &[(f64, f64)], given: &dyn Fn(f64, f64) -> f64) -> [f64; 2] {
        let number = people.len() as f64;
        let mut sums = [0.0; 2];
        for (consumption, line) in people {
            let after = consumption + given(*consumption, *line);
            // Tolerance for the level reached by filling, which may round to either side.
            if after < line - 1e-6 {
                sums[0] += 1.0 / number;
                sums[1] += (1.0 - after / line) / number;
            }
        }
        sums
    }

    fn read(budget: Budget) -> [(&'static str, [f64; 2]); 3] {
        let histograms = [0, 1].map(|milieu| {
            let mut histogram = Histogram::new();
            for consumption in persons(milieu) {
                let centimes = libm::round(consumption * 100.0) as i64;
                histogram.add(bin(consumption), 1, centimes);
            }
            histogram
        });
        let ladder = |milieu: usize| Ladder::new(&histograms[milieu], 1.0, LINES[milieu]);
        benchmarks(&[ladder(0), ladder(1)], budget)
    }

    /// The share of persons in the bin that a line cuts, a tenth of it.
    const HEADCOUNT_ERROR: f64 = 1e-3;
    const GAP_ERROR: f64 = 2e-5;

    fn near(read: [f64; 2], exact: [f64; 2], what: &str) {
        let off = [read[0] - exact[0], read[1] - exact[1]];
        let fine = off[0].abs() < HEADCOUNT_ERROR && off[1].abs() < GAP_ERROR;
        assert!(fine, "{what}: {read:?} for {exact:?}");
    }

    #[test]
    fn benchmarks_read_from_bins_are_those_of_the_persons() {
        let people = all();
        let number = people.len() as f64;
        for mean in [50.0, 300.0, 1_500.0] {
            let budget = Budget {
                dirhams: mean * number,
                receivers: 0.3 * number,
            };
            let [universal, lottery, perfect] = read(budget);
            near(universal.1, poverty(&people, &|_, _| mean), "universal");
            let (with, without) = (
                poverty(&people, &|_, _| mean / 0.3),
                poverty(&people, &|_, _| 0.0),
            );
            let mixed = [0, 1].map(|which| 0.3 * with[which] + 0.7 * without[which]);
            near(lottery.1, mixed, "lottery");
            // Brute force: raise the common level by small steps until the money is spent.
            let filling = |share: f64| -> f64 {
                let lacks = people.iter().map(|(c, line)| (share * line - c).max(0.0));
                lacks.sum()
            };
            let steps = (0..=100_000).map(|step| f64::from(step) / 100_000.0);
            let level = steps
                .take_while(|share| filling(*share) <= budget.dirhams)
                .last()
                .unwrap_or(0.0);
            let exact = poverty(&people, &|c, line| (level * line - c).max(0.0));
            near(perfect.1, exact, "perfect");
        }
    }

    #[test]
    fn nothing_given_changes_nothing_and_enough_ends_poverty() {
        let none = poverty(&all(), &|_, _| 0.0);
        let nothing = Budget {
            dirhams: 0.0,
            receivers: 0.0,
        };
        for (policy, found) in read(nothing) {
            near(found, none, policy);
        }
        let plenty = Budget {
            dirhams: 1e4 * f64::from(2 * COUNT),
            receivers: f64::from(2 * COUNT),
        };
        for (policy, found) in read(plenty) {
            near(found, [0.0, 0.0], policy);
        }
    }
}
