//! Matching of spouses.

use rand_distr::{Distribution, StandardNormal};

use super::Synthesizer;
use crate::kernel::StreamRng;
use crate::population::{Locality, Marital, PersonIndex};

/// Husband and wife.
pub(super) type Couple = (PersonIndex, PersonIndex);

/// Matches married men and women by the rank of their ages, after adding noise to the wives' ages.
///
/// Where one sex has more married persons, the remainder have a spouse who lives away: mostly wives
/// of emigrants.
pub(super) fn match_spouses(
    tables: &Synthesizer,
    rng: &mut StreamRng,
    locality: &mut Locality,
) -> Vec<Couple> {
    let mut husbands = Vec::new();
    let mut wives: Vec<(f32, PersonIndex)> = Vec::new();
    for (index, person) in (0..).zip(&locality.people) {
        if person.marital == Marital::Married {
            if person.is_female() {
                let noise: f32 = StandardNormal.sample(rng);
                let age = f32::from(person.age_months(tables.start));
                wives.push((age + noise * tables.spouse_age_noise_months, index));
            } else {
                husbands.push(index);
            }
        }
    }
    while wives.len() > husbands.len() {
        wives.swap_remove(rng.below(wives.len()));
    }
    while husbands.len() > wives.len() {
        husbands.remove(rng.below(husbands.len()));
    }
    wives.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    let couples: Vec<_> = husbands
        .into_iter()
        .zip(wives.into_iter().map(|wife| wife.1))
        .collect();
    for &(husband, wife) in &couples {
        locality.person_mut(husband).partner = wife;
        locality.person_mut(wife).partner = husband;
    }
    couples
}
