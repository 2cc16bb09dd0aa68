//! Pairs of neighbouring localities in zones, from which standard errors are estimated.
//!
//! Paired jackknife (jackknife repeated replication): in one zone at a time, one locality of
//! every pair is left out and its neighbour counts twice. The sum over zones of the squared
//! changes of a figure estimates its variance between localities, whatever the figure
//! (Wolter, "Introduction to Variance Estimation", 2nd edition, 2007, chapter 4). Pairs are
//! neighbours in the order in which a sample is spread over the country, so the estimate excludes
//! differences between parts of the country, as the sample does; besides chance it includes only
//! differences between neighbours. It has at most as many degrees of freedom as there are zones.

use super::plan::Plan;
use super::sample;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Stream};
use crate::population::Site;

/// One of the two halves of a zone: a locality of each of its pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct HalfSample {
    pub zone: usize,
    pub second: bool,
}

impl HalfSample {
    /// A number for a half-sample, from 1; 0 for localities in none.
    pub(super) fn code(of: Option<Self>) -> u64 {
        of.map_or(0, |of| 1 + 2 * of.zone as u64 + u64::from(of.second))
    }

    /// The half-sample of a number; none for 0 or a zone out of range.
    pub(super) fn of_code(code: u64) -> Option<Self> {
        let number = code.checked_sub(1)?;
        Some(Self {
            zone: usize::try_from(number / 2).ok()?,
            second: number % 2 == 1,
        })
    }
}

/// Localities to visit, one half-sample after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Zones {
    visits: Vec<(Option<HalfSample>, Site)>,
    count: usize,
    pairs: usize,
}

impl Zones {
    /// Pairs the localities of a plan in at most `most` zones; no zones for fewer than two pairs.
    pub(super) fn of(plan: &Plan, inputs: &Inputs, visited: &[Site], most: usize) -> Self {
        Self::of_part(plan, inputs, visited, most, 0)
    }

    /// The same for a numbered part of them; each part has its own pairs.
    pub(super) fn of_part(
        plan: &Plan,
        inputs: &Inputs,
        visited: &[Site],
        most: usize,
        part: i16,
    ) -> Self {
        let mut places = visited.to_vec();
        sample::sort(inputs, &mut places);
        let draws = Draws::new(plan.seed, plan.replication);
        let mut draws = draws.sequence(Stream::Sample, 1, part);
        let milieu = |place: &Site| inputs.country.cells[place.cell as usize].milieu;
        let alike = |one: &Site, other: &Site| milieu(one) == milieu(other);
        let pairs: usize = places
            .chunk_by(alike)
            .map(|neighbours| neighbours.len() / 2)
            .sum();
        let count = if pairs < 2 { 0 } else { most.min(pairs) };
        let mut visits = Vec::with_capacity(places.len());
        let mut zones: Vec<usize> = Vec::new();
        for neighbours in places.chunk_by(alike) {
            for pair in neighbours.chunks(2) {
                let zone = match pair {
                    [_, _] if count > 0 => Some(next(&mut zones, count, &mut draws)),
                    // The last of an odd number has no neighbour left.
                    _ => None,
                };
                let turned = draws.below(2) == 1;
                for (index, place) in pair.iter().enumerate() {
                    let second = (index == 1) != turned;
                    visits.push((zone.map(|zone| HalfSample { zone, second }), place.clone()));
                }
            }
        }
        visits.sort_by_key(|(half_sample, _)| *half_sample);
        Self {
            visits,
            count,
            pairs,
        }
    }

    /// Adds a part that has its own pairs.
    pub(super) fn join(&mut self, part: &Self) {
        self.visits.extend_from_slice(&part.visits);
        self.count = self.count.max(part.count);
        self.pairs += part.pairs;
    }

    /// Number of zones.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Factor that extends the variance found in pairs to localities in no pair.
    pub(super) fn scale(&self) -> f64 {
        self.visits.len() as f64 / (2 * self.pairs).max(1) as f64
    }

    /// Localities of a zone's replicate: those of its second half-sample twice, none of the
    /// first.
    pub(super) fn replicate(&self, zone: usize) -> Vec<Site> {
        let times = |half_sample: Option<HalfSample>| match half_sample {
            Some(of) if of.zone == zone => 2 * usize::from(of.second),
            _ => 1,
        };
        self.visits
            .iter()
            .flat_map(|(half, place)| std::iter::repeat_n(place.clone(), times(*half)))
            .collect()
    }

    /// Localities in the order of visits, each with its half-sample.
    pub(super) fn visits(&self) -> &[(Option<HalfSample>, Site)] {
        &self.visits
    }
}

/// The next zone of a random order of all of them, so that each holds pairs from everywhere.
fn next(zones: &mut Vec<usize>, count: usize, draws: &mut crate::kernel::StreamRng) -> usize {
    if zones.is_empty() {
        zones.extend(0..count);
    }
    zones.swap_remove(draws.below(zones.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::plan::Order;
    use crate::kernel::Milieu;
    use crate::testing::{START, small_model};

    fn plan(sample: f64) -> Plan {
        Plan {
            scenarios: Vec::new(),
            from: START,
            to: START,
            sample,
            order: Order::Drawn,
            seed: 5,
            replication: 0,
            scale: 1,
            threads: 1,
            lines: Vec::new(),
        }
    }

    #[test]
    fn pairs_are_neighbours_of_one_milieu_spread_over_the_zones() {
        let model = small_model();
        let (plan, inputs) = (plan(0.5), &model.inputs);
        let (visited, _) = plan.places(&model).expect("its own people");
        let zones = Zones::of(&plan, inputs, &visited, 10);
        assert_eq!(zones.count(), 10);
        assert_eq!(zones.visits.len(), visited.len());
        let milieu = |place: &Site| inputs.country.cells[place.cell as usize].milieu;
        for zone in 0..10 {
            let of = |second: bool, wanted: Milieu| {
                let half_sample = Some(HalfSample { zone, second });
                let visits = zones.visits.iter();
                visits
                    .filter(|(at, place)| *at == half_sample && milieu(place) == wanted)
                    .count()
            };
            for wanted in Milieu::ALL {
                assert_eq!(of(true, wanted), of(false, wanted));
                assert!(of(true, wanted) > 0);
            }
            // The localities left out are replaced by their neighbours.
            assert_eq!(zones.replicate(zone).len(), visited.len());
        }
    }

    #[test]
    fn too_few_localities_say_nothing_of_their_error() {
        let model = small_model();
        let plan = plan(1e-9);
        let (visited, _) = plan.places(&model).expect("its own people");
        let zones = Zones::of(&plan, &model.inputs, &visited, 10);
        assert!((2..4).contains(&visited.len()));
        assert_eq!(zones.count(), 0);
        assert!(
            zones
                .visits
                .iter()
                .all(|(half_sample, _)| half_sample.is_none())
        );
    }
}
