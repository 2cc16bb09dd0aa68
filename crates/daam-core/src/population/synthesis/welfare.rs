//! Wealth, belongings, index and consumption of the initial households.
//!
//! 1. Wealth: a latent sum of what education and work explain and a residual, ranked within the
//!    locality and converted to a standard normal position.
//! 2. Belongings follow from wealth, and the index from belongings.
//! 3. Consumption is index plus residual; the variance of the residual is such that the index
//!    explains its assumed share. The households of a locality are ranked by the sum, each
//!    weighted by its persons, and the rank is converted to a standard normal position: the
//!    distribution within the locality is exact, which keeps national figures from varying with
//!    the seed.
//!
//! The localities of a cell are themselves at evenly spread positions, so that neighbours are
//! alike. In later months the position moves with the index and the residual (`events/welfare.rs`),
//! at the rates kept in [`ConsumptionScale`].

use rand_distr::{Distribution, StandardNormal};

use super::Synthesizer;
use crate::inputs::assumed;
use crate::kernel::{Draws, Month, Stream, normal};
use crate::population::InformationSource::Lasting;
use crate::population::{
    Belongings, ConsumptionScale, HouseholdIndex, Locality, Site, Variables, Work,
};

assumed! {
    /// Weights of wealth, in log points, and the share of consumption that the index explains.
    pub(crate) struct WealthWeights {
        education: f32 = "wealth.education_weight",
        formal_work: f32 = "wealth.formal_work_weight",
        unemployment: f32 = "wealth.unemployment_weight",
        spread: f32 = "wealth.residual_spread",
        locality_share: f32 = "welfare.locality_share",
        explained_share: f32 = "index.explained_share",
    }
}

impl WealthWeights {
    fn wealth(&self, locality: &Locality, household: HouseholdIndex, now: Month) -> f32 {
        let home = locality.household(household);
        let mut schooling = 0.0;
        let mut adults = 0.0;
        let mut secure = false;
        for member in locality.members(household) {
            let person = locality.person(member);
            if person.age(now) >= 15 {
                adults += 1.0;
                schooling += person.schooling();
                secure |= person.formally_employed() || person.has_pension();
            }
        }
        let head = locality.person(home.head);
        self.education * 2.0 * schooling / f32::max(adults, 1.0)
            + if secure { self.formal_work } else { 0.0 }
            + if head.work == Work::Unemployed {
                self.unemployment
            } else {
                0.0
            }
    }
}

/// Sets wealth, belongings and consumption of every household of the locality.
pub(super) fn assign_welfare(
    tables: &Synthesizer,
    place: &Site,
    draws: &Draws,
    locality: &mut Locality,
) {
    let weights = &tables.welfare;
    let count = locality.households.len();
    let noises: Vec<[f32; 2]> = locality
        .households
        .iter()
        .map(|home| {
            let mut own = draws.sequence(Stream::Synthesis, home.id, tables.start.ordinal());
            [
                StandardNormal.sample(&mut own),
                StandardNormal.sample(&mut own),
            ]
        })
        .collect();
    let wealth: Vec<f32> = (0..count)
        .map(|index| {
            weights.wealth(locality, index as HouseholdIndex, tables.start)
                + weights.spread * noises[index][0]
        })
        .collect();
    for (index, position) in positions(&wealth, |_| 1.0) {
        locality.households[index].wealth = position;
    }
    let index = assign_belongings(tables, draws, locality);
    let explained = weights.explained_share;
    let spread = deviation(&index);
    let noise = spread * libm::sqrtf((1.0 - explained) / explained);
    let latent: Vec<f32> = (0..count)
        .map(|household| index[household] + noise * noises[household][1])
        .collect();
    let shared = weights.locality_share;
    let centre = libm::sqrtf(shared) * neighbourhood(place);
    let own = libm::sqrtf(1.0 - shared);
    locality.consumption_scale = ConsumptionScale {
        index: own * libm::sqrtf(explained) / spread.max(f32::EPSILON),
        residual: own * libm::sqrtf(1.0 - explained),
    };
    let size = |household: usize| f64::from(locality.households[household].size);
    for (household, position) in positions(&latent, size) {
        let home = &mut locality.households[household];
        home.position = centre + own * position;
        home.residual = noises[household][1];
        home.index = Some(index[household]);
    }
}

/// Gives every household its belongings; returns their index without current spending.
fn assign_belongings(tables: &Synthesizer, draws: &Draws, locality: &mut Locality) -> Vec<f32> {
    let inputs = tables.inputs;
    for household in 0..locality.households.len() {
        let prime = locality.prime(household as HouseholdIndex, tables.start);
        let home = &mut locality.households[household];
        home.belongings = Belongings::of_new_home(&inputs.belongings, draws, home, prime);
    }
    (0..locality.households.len())
        .map(|household| {
            let household = household as HouseholdIndex;
            let seen = Variables::of(inputs, draws, locality, household, tables.start, Lasting);
            seen.score(&inputs.index) as f32
        })
        .collect()
}

/// Standard normal positions of values by their rank, each weighted by `weight`.
fn positions(values: &[f32], weight: impl Fn(usize) -> f64) -> Vec<(usize, f32)> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|one, other| {
        values[*one].total_cmp(&values[*other]).then(one.cmp(other))
    });
    let total: f64 = order.iter().map(|index| weight(*index)).sum();
    let mut below = 0.0;
    order
        .into_iter()
        .map(|index| {
            let own = weight(index);
            let rank = (below + own / 2.0) / total;
            below += own;
            (index, normal::quantile(rank) as f32)
        })
        .collect()
}

fn deviation(values: &[f32]) -> f32 {
    let count = values.len().max(1) as f32;
    let mean = values.iter().sum::<f32>() / count;
    let squares: f32 = values
        .iter()
        .map(|value| (value - mean) * (value - mean))
        .sum();
    libm::sqrtf(squares / count)
}

/// Standard normal position of a locality among those of its cell: positions are spread evenly, in
/// an order in which neighbouring ranks are far apart.
fn neighbourhood(place: &Site) -> f32 {
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
