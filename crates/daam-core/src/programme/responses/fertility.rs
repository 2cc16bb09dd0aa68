//! Fertility responds to what a birth and a young child are paid.
//!
//! The only response that reaches demography: a scenario that switches it on is given its
//! own people, born of the same draws. It looks at the amounts of the country at large.

use crate::inputs::Inputs;
use crate::kernel::{Centimes, Month, Problem};
use crate::policy::Scenario;
use crate::programme::assumed::Assumed;
use crate::programme::law_in_force::LawInForce;

/// Factors on birth rates by calendar year since the start, of a scenario against the first.
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
