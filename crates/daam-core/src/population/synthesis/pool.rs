//! Persons by sex, age and marital status.

use super::Synthesizer;
use crate::inputs::TOP_AGE;
use crate::kernel::StreamRng;
use crate::population::{Locality, Marital, Sex, Site, child_id, newcomer};

/// Fractional part of the golden ratio: its multiples modulo 1 fill (0, 1) evenly.
const GOLDEN: f32 = 0.618_034;

/// Adds the persons of the site, men first, each sex from the youngest to the oldest.
pub(super) fn draw_persons(
    tables: &Synthesizer,
    place: &Site,
    rng: &mut StreamRng,
    locality: &mut Locality,
) {
    let domain = place.domain as usize;
    let cumulative = &tables.ages[domain];
    let total = cumulative[cumulative.len() - 1];
    let step = total / f64::from(place.persons);
    let mut point = step * f64::from(rng.uniform());
    let mut bin = 0;
    let (mut even, mut odd) = (rng.uniform(), rng.uniform());
    for index in 0..place.persons {
        while point >= cumulative[bin] {
            bin += 1;
        }
        let before = if bin == 0 { 0.0 } else { cumulative[bin - 1] };
        let within = (point - before) / (cumulative[bin] - before);
        let female = bin > TOP_AGE;
        let age = bin % (TOP_AGE + 1);
        let months = age as i16 * 12 + (within * 12.0) as i16;
        let share = if female { &mut even } else { &mut odd };
        *share = (*share + GOLDEN).fract();
        let marital = marital(tables.inputs.marital.at(domain, female, age), *share);
        let id = child_id(
            u64::from(place.id) << 32 | u64::from(index),
            tables.start,
            1,
        );
        let sex = if female { Sex::Female } else { Sex::Male };
        let mut person = newcomer(id, sex, tables.start.plus(-months));
        person.marital = if age < 15 { Marital::Single } else { marital };
        locality.add(person);
        point += step;
    }
}

fn marital(shares: &[f64; 4], at: f32) -> Marital {
    let at = f64::from(at);
    if at < shares[0] {
        Marital::Single
    } else if at < shares[0] + shares[1] {
        Marital::Married
    } else if at < shares[0] + shares[1] + shares[2] {
        Marital::Divorced
    } else {
        Marital::Widowed
    }
}
