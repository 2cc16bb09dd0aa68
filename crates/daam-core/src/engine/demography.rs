//! Which scenarios share a population: all of them, unless a response changes births.
//!
//! A scenario whose fertility responds gets a pass of its own over the same draws, together with
//! the scenario it is compared with, which is a guest there.

use super::plan::Plan;
use crate::inputs::Inputs;
use crate::kernel::Problem;
use crate::policy::Scenario;
use crate::programme::{Programme, birth_factor};

/// One pass over the localities.
pub(super) struct Pass {
    /// The scenarios simulated in it, in the order in which they diverge from the first.
    pub plan: Plan,
    /// The first scenario is there for comparison only.
    first_is_guest: bool,
}

impl Pass {
    /// Number of scenarios, from the first, that are there for comparison only.
    pub(super) fn guests(&self) -> usize {
        usize::from(self.first_is_guest)
    }

    /// The scenarios that are not guests, each with its number.
    pub(super) fn own(&self) -> impl Iterator<Item = (usize, &Scenario)> {
        let all = self.plan.scenarios.iter().enumerate();
        all.skip(self.guests())
    }
}

/// The passes of a plan: that of the first scenario and all with the same births, then the others.
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
    let passes = kinds.into_iter().map(|(_, mut pass)| {
        let scenarios = std::mem::take(&mut pass.plan.scenarios);
        pass.plan.scenarios = Programme::in_order(scenarios, inputs, plan.to)?;
        Ok(pass)
    });
    passes.collect()
}
