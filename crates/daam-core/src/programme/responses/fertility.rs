//! Fertility responds to the amounts paid for a birth and for a young child.
//!
//! The only response that affects demography: a scenario that switches it on has its own
//! population, simulated from the same draws. It depends on the amounts for the country as a whole.

use crate::inputs::Inputs;
use crate::kernel::{Centimes, Month, Problem};
use crate::policy::Scenario;
use crate::programme::assumed::Assumed;
use crate::programme::law_in_force::LawInForce;

/// Factors on birth rates by calendar year since the start, for a scenario relative to the first.
///
/// # Errors
/// A missing assumption, a parameter that the law does not have.
pub fn birth_factor(
    scenario: &Scenario,
    first: &Scenario,
    inputs: &Inputs,
    last: Month,
) -> Result<Vec<f64>, Problem> {
    let assumed = Assumed::read(&inputs.assumptions, "")?;
    let law = |scenario, month| LawInForce {
        scenario,
        inputs,
        assumed: &assumed,
        month,
        locale: None,
    };
    let factor = |year| {
        let month = Month::new(year, 12).min(last);
        let (here, first) = (law(scenario, month), law(first, month));
        if !here.read::<bool>("behaviour.fertility")? {
            return Ok(1.0);
        }
        let more = |name: &str| -> Result<f64, Problem> {
            let more = here.read::<Centimes>(name)? - first.read::<Centimes>(name)?;
            Ok(more.dirhams())
        };
        let young = more("child_allowance.first_ranks_under_6")?;
        let child = young.max(more("universal_child.amount")?);
        let birth = (more("birth_grant.first")? + more("birth_grant.second")?) / 2.0;
        let rise =
            assumed.fertility_child * child / 100.0 + assumed.fertility_birth * birth / 1000.0;
        Ok((1.0 + rise).clamp(0.5, 2.0))
    };
    inputs.calendar.years(last).map(factor).collect()
}
