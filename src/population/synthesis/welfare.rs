//! Position of households in the law of consumption at the start.
//!
//! A latent welfare is the sum of what size, schooling and work explain and a residual. The
//! households of a locality are ranked by it, each weighing its persons, and the rank is
//! read as a standard normal position: the law inside the locality is exact, which is what
//! keeps national figures from moving with the seed. Localities of a cell stand at evenly
//! spread positions themselves, so that neighbours are alike.

use rand_distr::{Distribution, StandardNormal};

use super::Synthesizer;
use crate::inputs::{Inputs, START};
use crate::kernel::{Draws, Problem, Stream, normal};
use crate::population::{HouseholdIndex, Locality, Place, Work};

/// Weights of the latent welfare, in log points.
pub(crate) struct Weights {
    size_elasticity: f32,
    education: f32,
    formal_work: f32,
    unemployment: f32,
    residual: f32,
    locality_share: f32,
}

impl Weights {
    pub(super) fn read(inputs: &Inputs) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            size_elasticity: value("welfare.size_elasticity")?,
            education: value("welfare.education_weight")?,
            formal_work: value("welfare.formal_work_weight")?,
            unemployment: value("welfare.unemployment_weight")?,
            residual: value("welfare.residual_spread")?,
            locality_share: value("welfare.locality_share")?,
        })
    }

    fn explained(&self, locality: &Locality, household: HouseholdIndex) -> f32 {
        let home = locality.household(household);
        let mut schooling = 0.0;
        let mut adults = 0.0;
        let mut secure = false;
        for member in locality.members(household) {
            let person = locality.person(member);
            if person.age(START) >= 15 {
                adults += 1.0;
                schooling += f32::from(person.education) / 4.0;
                secure |= person.formally_employed() || person.has_pension();
            }
        }
        let head = locality.person(home.head);
        self.education * 2.0 * schooling / f32::max(adults, 1.0)
            - self.size_elasticity * libm::logf(f32::from(home.size))
            + if secure { self.formal_work } else { 0.0 }
            + if head.work == Work::Unemployed {
                self.unemployment
            } else {
                0.0
            }
    }
}

/// Lays every household of the locality.
pub(super) fn lay(tables: &Synthesizer, place: &Place, draws: &Draws, locality: &mut Locality) {
    let weights = &tables.welfare;
    let mut ranked: Vec<(f32, HouseholdIndex)> = (0..)
        .zip(&locality.households)
        .map(|(index, home)| {
            let mut own = draws.sequence(Stream::Synthesis, home.id, START.ordinal());
            let noise: f32 = StandardNormal.sample(&mut own);
            (
                weights.explained(locality, index) + weights.residual * noise,
                index,
            )
        })
        .collect();
    ranked.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    let shared = weights.locality_share;
    let centre = libm::sqrtf(shared) * neighbourhood(place);
    let own = libm::sqrtf(1.0 - shared);
    let persons: f64 = locality
        .households
        .iter()
        .map(|home| f64::from(home.size))
        .sum();
    let mut below = 0.0;
    for (_, index) in ranked {
        let home = locality.household_mut(index);
        let size = f64::from(home.size);
        let rank = (below + size / 2.0) / persons;
        below += size;
        home.position = centre + own * normal::quantile(rank) as f32;
    }
}

/// Standard normal position of a locality among those of its cell, evenly spread and in an
/// order that makes near ranks far apart.
fn neighbourhood(place: &Place) -> f32 {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let (rank, count) = place.rank;
    if count == 1 {
        return 0.0;
    }
    // The rank of `rank * golden` among the multiples is a permutation of 0..count.
    let at = |r: u32| (f64::from(r) * GOLDEN).fract();
    let order = (0..count).filter(|other| at(*other) < at(rank)).count();
    normal::quantile((order as f64 + 0.5) / f64::from(count)) as f32
}
