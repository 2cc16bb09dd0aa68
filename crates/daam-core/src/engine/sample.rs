//! The order in which localities are visited, and the weights of a part of them.

use crate::inputs::Inputs;
use crate::kernel::{Draws, Milieu, Stream};
use crate::measures::Weights;
use crate::population::Site;

/// Localities in an order whose every initial part is spread evenly over the country.
///
/// They are sorted by milieu, then in census order (region, province), and visited in bit-reversed
/// order (van der Corput): the first half takes one of every two, and so on. Which one of the two
/// is drawn, at every halving (Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995):
/// every locality has the same chance to come early, and an initial part is a stratified random
/// sample. Without `draws` it is always the first.
pub(super) fn visiting_order(
    inputs: &Inputs,
    mut places: Vec<Site>,
    draws: Option<&Draws>,
) -> Vec<Site> {
    sort(inputs, &mut places);
    let bits = (usize::BITS - places.len().next_power_of_two().leading_zeros() - 1).max(1);
    let turned = |prefix: u32, level: u32| {
        draws.map_or(0, |draws| {
            let address = u64::from(level) << 32 | u64::from(prefix);
            draws.words(Stream::Sample, address, 0, 0)[0] & 1
        })
    };
    let key = |rank: u32| {
        (0..bits).fold(0, |key, level| {
            let below = bits - 1 - level;
            let half = (rank >> below) & 1;
            key | (half ^ turned((rank >> below) >> 1, level)) << level
        })
    };
    let mut order: Vec<(u32, Site)> = (0u32..).map(key).zip(places).collect();
    order.sort_by_key(|(key, _)| *key);
    order.into_iter().map(|(_, place)| place).collect()
}

/// By milieu, then in census order: neighbours are alike.
pub(super) fn sort(inputs: &Inputs, places: &mut [Site]) {
    let milieu = |place: &Site| inputs.country.cells[place.cell as usize].milieu;
    places.sort_by_key(|place| (milieu(place), place.id));
}

/// A share of the localities of an order: the first ones or, for another replication, the next,
/// starting again after the last. As many more as needed to have both milieux.
pub(super) fn part(inputs: &Inputs, order: &[Site], share: f64, replication: u32) -> Vec<Site> {
    let milieu = |place: &Site| inputs.country.cells[place.cell as usize].milieu;
    let wanted = libm::ceil(order.len() as f64 * share) as usize;
    let wanted = wanted.clamp(1, order.len());
    // In 64 bits: many replications of a large country overflow 32.
    let begin = u64::from(replication) * wanted as u64 % order.len() as u64;
    let (before, after) = order.split_at(begin as usize);
    let mut coming = after.iter().chain(before);
    let mut part: Vec<Site> = coming.by_ref().take(wanted).cloned().collect();
    let alone = |part: &[Site]| part.iter().all(|place| milieu(place) == milieu(&part[0]));
    while alone(&part) {
        let Some(place) = coming.next() else { break };
        part.push(place.clone());
    }
    part
}

/// Weights, households of the country for one simulated: by region and milieu when the sample holds
/// localities of all of them, by milieu otherwise.
pub(super) fn weights(domains: usize, all: &[Site], visited: &[Site]) -> Weights {
    let mut country = vec![0.0; domains];
    let mut simulated = vec![0.0; domains];
    for (places, sums) in [(all, &mut country), (visited, &mut simulated)] {
        for place in places {
            sums[usize::from(place.domain)] += f64::from(place.households);
        }
    }
    let ratio = |all: f64, part: f64| if part > 0.0 { all / part } else { 0.0 };
    let of = |sums: &[f64], milieu: Milieu| -> f64 {
        sums.iter().skip(milieu as usize).step_by(2).sum()
    };
    let by_milieu = Milieu::ALL.map(|milieu| ratio(of(&country, milieu), of(&simulated, milieu)));
    let regional = (0..domains).all(|domain| country[domain] == 0.0 || simulated[domain] > 0.0);
    let weight = |domain: usize| match regional {
        true => ratio(country[domain], simulated[domain]),
        false => by_milieu[domain % 2],
    };
    Weights {
        by_domain: (0..domains).map(weight).collect(),
        by_milieu,
        regional,
        full: all.len() == visited.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::layout;
    use crate::testing::small_model;

    #[test]
    fn every_beginning_holds_both_milieux_in_proportion() {
        let inputs = small_model().inputs;
        let draws = Draws::new(3, 0);
        let rural = |places: &[Site]| {
            let rural = places
                .iter()
                .filter(|p| inputs.country.cells[p.cell as usize].milieu == Milieu::Rural);
            rural.count() as f64 / places.len() as f64
        };
        for draws in [None, Some(&draws)] {
            let order = visiting_order(&inputs, layout(&inputs, 1), draws);
            let all = rural(&order);
            for beginning in [24, 50, 101, 200] {
                assert!(
                    (rural(&order[..beginning]) - all).abs() < 0.05,
                    "{beginning}"
                );
            }
            assert_eq!(part(&inputs, &order, 1.0, 0).len(), order.len());
            // However small, a sample has both milieux.
            for replication in 0..40 {
                let few = rural(&part(&inputs, &order, 1e-9, replication));
                assert!(few > 0.0 && few < 1.0);
            }
        }
    }

    /// Over 2,000 seeds each of 100 localities is among the first 16 about 320 times (standard
    /// deviation 16.4); the worst of 100 is more than five of these off once in 17,000 sets of
    /// seeds.
    #[test]
    fn every_locality_has_the_same_chance_to_come_early() {
        let inputs = small_model().inputs;
        let places = layout(&inputs, 1).split_off(60)[..100].to_vec();
        let mut early = std::collections::BTreeMap::new();
        for seed in 0..2_000 {
            let order = visiting_order(&inputs, places.clone(), Some(&Draws::new(seed, 0)));
            for place in &order[..16] {
                *early.entry(place.id).or_insert(0) += 1;
            }
        }
        assert_eq!(early.len(), 100);
        for (id, times) in early {
            assert!((times - 320_i32).abs() < 82, "{id}: {times}");
        }
    }
}
