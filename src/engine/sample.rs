//! The order in which localities are visited, and what a part of them stands for.

use crate::inputs::{DOMAINS, Inputs};
use crate::kernel::Milieu;
use crate::measures::Weights;
use crate::population::Place;

/// Localities in an order of which every beginning is spread evenly over the country.
///
/// They are sorted by milieu, then in census order (region, province), and visited in
/// bit-reversed order (van der Corput): the first half takes every second one, and so on.
#[must_use]
pub(super) fn visiting_order(inputs: &Inputs, mut places: Vec<Place>) -> Vec<Place> {
    let milieu = |place: &Place| inputs.country.cells[place.cell as usize].milieu;
    places.sort_by_key(|place| (milieu(place), place.id));
    let bits = usize::BITS - places.len().next_power_of_two().leading_zeros() - 1;
    let mut order: Vec<(u32, Place)> = (0u32..)
        .zip(places)
        .map(|(rank, place)| (rank.reverse_bits() >> (u32::BITS - bits.max(1)), place))
        .collect();
    order.sort_by_key(|(key, _)| *key);
    order.into_iter().map(|(_, place)| place).collect()
}

/// Number of localities in a share of the country: at least two, one of each milieu.
#[must_use]
pub(super) fn size(places: &[Place], share: f64) -> usize {
    let wanted = libm::ceil(places.len() as f64 * share) as usize;
    wanted.clamp(2.min(places.len()), places.len())
}

/// Households of the country for one simulated: by region and milieu when the sample holds
/// localities of all of them, by milieu otherwise.
#[must_use]
pub(super) fn weights(all: &[Place], visited: &[Place]) -> Weights {
    let mut country = [0.0; DOMAINS];
    let mut simulated = [0.0; DOMAINS];
    for (places, sums) in [(all, &mut country), (visited, &mut simulated)] {
        for place in places {
            sums[usize::from(place.domain)] += f64::from(place.households);
        }
    }
    let ratio = |all: f64, part: f64| if part > 0.0 { all / part } else { 0.0 };
    let of = |sums: &[f64; DOMAINS], milieu: Milieu| -> f64 {
        sums.iter().skip(milieu as usize).step_by(2).sum()
    };
    let by_milieu = Milieu::ALL.map(|milieu| ratio(of(&country, milieu), of(&simulated, milieu)));
    let regional = (0..DOMAINS).all(|domain| country[domain] == 0.0 || simulated[domain] > 0.0);
    Weights {
        by_domain: std::array::from_fn(|domain| {
            if regional {
                ratio(country[domain], simulated[domain])
            } else {
                by_milieu[domain % 2]
            }
        }),
        by_milieu,
        regional,
        full: all.len() == visited.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::layout;

    #[test]
    fn every_beginning_holds_both_milieux_in_proportion() {
        let inputs = Inputs::embedded().expect("embedded tables");
        let order = visiting_order(&inputs, layout(&inputs));
        let rural = |places: &[Place]| {
            let rural = places
                .iter()
                .filter(|p| inputs.country.cells[p.cell as usize].milieu == Milieu::Rural);
            rural.count() as f64 / places.len() as f64
        };
        let all = rural(&order);
        for beginning in [24, 50, 101, 500] {
            assert!(
                (rural(&order[..beginning]) - all).abs() < 0.05,
                "{beginning}"
            );
        }
        assert_eq!(size(&order, 1.0), order.len());
    }
}
