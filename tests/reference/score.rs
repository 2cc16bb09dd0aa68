//! The score on file.

use daam::inputs::{SPENDING_VARIABLES, first_spending};
use daam::kernel::{Milieu, Stream};
use daam::population::{InformationSource, Variables};

use super::case::Situation;
use super::law::{Law, rural_variable};
use super::world::World;

/// The score that the registers would record today. Some households just above the threshold
/// under-declare spending, if the scenario has this response and it is enough to become eligible.
pub(super) fn score(at: &Situation, law: &Law) -> f64 {
    let score = plain_score(at.world, at.household, law);
    let (draws, id) = (&at.world.draws, at.home.id);
    let would = law.spending_responds
        && draws.more_uniforms(Stream::Claim, id, 0, 8)[0] < at.world.assumed.bunching_share;
    if !would || score <= law.threshold {
        return score;
    }
    let seen = variables(at.world, at.household, law);
    let coefficients = &law.formula.coefficients[seen.milieu as usize];
    let first = first_spending(seen.milieu);
    let slots = first..first + SPENDING_VARIABLES;
    let spent: f64 = slots
        .map(|slot| coefficients[slot] * seen.values[slot])
        .sum();
    let lower = score - at.world.assumed.bunching_cut * spent;
    if lower <= law.threshold { lower } else { score }
}

/// The score without the response.
pub(super) fn plain_score(world: &World, household: u32, law: &Law) -> f64 {
    variables(world, household, law).score(&law.formula)
}

/// The variables of the score, from what the household's file would show today.
fn variables(world: &World, household: u32, law: &Law) -> Variables {
    let (inputs, draws, now) = (world.inputs, &world.draws, world.now);
    let locality = &world.locality;
    let mut seen = Variables::of(
        inputs,
        draws,
        locality,
        household,
        now,
        InformationSource::OnFile,
    );
    if law.nested_rooms && seen.milieu == Milieu::Rural {
        let two = seen.values[rural_variable("at_most_2_persons_per_room")];
        let three = &mut seen.values[rural_variable("at_most_3_persons_per_room")];
        *three = three.max(two);
    }
    seen
}
