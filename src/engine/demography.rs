//! Whose people: scenarios share one population unless a response reaches births.
//!
//! A scenario whose fertility responds is given a pass of its own over the same draws, the
//! scenario compared with beside it as a guest.

use super::plan::Plan;
use crate::inputs::Inputs;
use crate::kernel::Problem;
use crate::policy::Scenario;
use crate::programme::{Programme, birth_factor};

/// One pass over the localities.
pub(super) struct Pass {
    /// The scenarios that live it.
    pub plan: Plan,
    /// The first scenario is there to be compared with only.
    first_is_guest: bool,
}

impl Pass {
    /// Number of scenarios, from the first, that are there to be compared with only.
    pub fn guests(&self) -> usize {
        usize::from(self.first_is_guest)
    }

    /// The same with the scenarios in the order in which they part from the first, so that
    /// they share the past.
    fn in_order(mut self, inputs: &Inputs) -> Result<Self, Problem> {
        let programme = Programme::new(&self.plan.scenarios, inputs, self.plan.to)?;
        let scenarios = self.plan.scenarios.drain(..);
        let mut parting: Vec<_> = programme.parts().iter().zip(scenarios).collect();
        parting.sort_by_key(|(parts, _)| **parts);
        self.plan.scenarios = parting.into_iter().map(|(_, scenario)| scenario).collect();
        Ok(self)
    }

    /// The scenarios that are not guests, each with its number.
    pub fn own(&self) -> impl Iterator<Item = (usize, &Scenario)> {
        let all = self.plan.scenarios.iter().enumerate();
        all.skip(self.guests())
    }
}

/// The passes of a plan: that of the first scenario and all with its births, then the others.
///
/// # Errors
/// A missing assumption.
pub(super) fn passes(plan: &Plan, inputs: &Inputs) -> Result<Vec<Pass>, Problem> {
    let first = &plan.scenarios[0];
    let mut kinds: Vec<(Vec<f64>, Pass)> = Vec::new();
    for scenario in &plan.scenarios {
        let births = birth_factor(scenario, first, inputs, plan.to)?;
        match kinds.iter_mut().find(|(known, _)| *known == births) {
            Some((_, pass)) => pass.plan.scenarios.push(scenario.clone()),
            None => {
                let guest = !kinds.is_empty();
                let scenarios = if guest {
                    vec![first.clone(), scenario.clone()]
                } else {
                    vec![scenario.clone()]
                };
                let plan = Plan {
                    scenarios,
                    ..plan.clone()
                };
                let pass = Pass {
                    plan,
                    first_is_guest: guest,
                };
                kinds.push((births, pass));
            }
        }
    }
    let passes = kinds.into_iter().map(|(_, pass)| pass.in_order(inputs));
    passes.collect()
}
