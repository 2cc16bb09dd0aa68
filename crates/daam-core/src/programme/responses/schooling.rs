//! Schooling responds to the gap between the amounts for a child at school and for one who is not.

use crate::kernel::{Centimes, Problem};
use crate::programme::law_in_force::LawInForce;

/// Monthly factor on school drop-out: the scenario's own and, if switched on, the response.
///
/// `first` is the law of the first scenario, with which it is compared.
pub(crate) fn drop_out(law: &LawInForce, first: &LawInForce) -> Result<f64, Problem> {
    let lever = law.read("schooling.drop_out")?;
    if !law.read::<bool>("behaviour.schooling")? {
        return Ok(lever);
    }
    let wider = (gap(law)? - gap(first)?) / 100.0;
    Ok((lever * libm::exp(-law.assumed.schooling * wider)).clamp(0.0, 3.0))
}

/// Dirhams a month gained by sending a child of the first ranks to school.
fn gap(law: &LawInForce) -> Result<f64, Problem> {
    let amount = |what: &str| law.read(&format!("child_allowance.first_ranks_{what}"));
    let (in_school, out_of_school): (Centimes, Centimes) =
        (amount("in_school")?, amount("out_of_school")?);
    let share: f64 = law.read("conditionality.out_of_school_share")?;
    Ok(in_school.dirhams() - out_of_school.dirhams() * share)
}
