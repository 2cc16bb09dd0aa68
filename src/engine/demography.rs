//! Whose people: scenarios share one population unless a response reaches births.
//!
//! A scenario whose fertility responds is given a pass of its own over the same draws, the
//! scenario compared with beside it as a guest.

use super::plan::Plan;
use crate::inputs::Inputs;
use crate::kernel::Problem;
use crate::measures::Table;
use crate::programme::birth_factor;

/// One pass over the localities.
pub(super) struct Pass {
    /// The scenarios that live it.
    pub plan: Plan,
    /// The first scenario is there to be compared with only.
    first_is_guest: bool,
}

impl Pass {
    /// Takes the rows of a guest out of a table.
    pub fn dismiss_guest(&self, table: &mut Table) {
        if self.first_is_guest {
            let guest = &self.plan.scenarios[0].name;
            table.rows.retain(|row| *row.scenario != **guest);
        }
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
    Ok(kinds.into_iter().map(|(_, pass)| pass).collect())
}

/// Rows in the order of the plan's scenarios, whatever the pass.
pub(super) fn in_order(table: &mut Table, plan: &Plan) {
    if plan.scenarios.len() < 2 {
        return;
    }
    let rank = |name: &str| plan.scenarios.iter().position(|one| one.name == name);
    table.rows.sort_by_cached_key(|row| rank(&row.scenario));
}
