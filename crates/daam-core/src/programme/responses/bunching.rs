//! Declared spending bunches below the threshold: some households just above it under-declare
//! telephone, water and gas if that is enough to become eligible.

use crate::inputs::{IndexFormula, SPENDING_VARIABLES, first_spending};
use crate::kernel::Problem;
use crate::population::Variables;
use crate::programme::law_in_force::LawInForce;

/// The response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bunching {
    /// Share of households that would do so.
    pub share: f32,
    cut: f64,
}

impl Bunching {
    pub(crate) fn read(law: &LawInForce) -> Result<Option<Self>, Problem> {
        let on: bool = law.read("behaviour.bunching")?;
        Ok(on.then_some(Self {
            share: law.assumed.bunching as f32,
            cut: law.assumed.bunching_cut,
        }))
    }

    /// The score on file of a household that would: lower, if that brings it down to the threshold.
    pub(crate) fn score(
        &self,
        formula: &IndexFormula,
        seen: &Variables,
        score: f64,
        threshold: f64,
    ) -> f64 {
        let first = first_spending(seen.milieu);
        let coefficients = &formula.coefficients[seen.milieu as usize];
        let spent: f64 = (first..first + SPENDING_VARIABLES)
            .map(|slot| coefficients[slot] * seen.values[slot])
            .sum();
        let lower = score - self.cut * spent;
        if score > threshold && lower <= threshold {
            lower
        } else {
            score
        }
    }
}
