//! Sensitivity analysis: every assumption at both ends of its range.
//!
//! One assumption at a time, on a sample, with the same draws: whatever changes is due to the
//! assumption. Fitted values stay as they are, so a swing is that of the assumption alone, before a
//! new calibration would offset it.

use super::context::{Progress, RunContext};
use super::plan::Plan;
use super::repeat::Repeat;
use super::run::run;
use crate::inputs::{Assumption, Assumptions};
use crate::kernel::{Place, Problem};
use crate::measures::{Group, Period, Table};
use crate::model::Model;

/// The outcomes watched, in a year of the first scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watched {
    /// Cost of the year, dirhams.
    pub cost: f64,
    /// Households paid at its end.
    pub paid_households: f64,
    /// Poverty headcount with transfers, a share.
    pub poverty: f64,
}

impl Watched {
    fn of(table: &Table, scenario: &str, year: i16) -> Result<Self, Problem> {
        let read = |indicator: &str| {
            table
                .get(
                    scenario,
                    Period::Year(year),
                    Place::COUNTRY,
                    Group::All,
                    indicator,
                )
                .ok_or_else(|| Problem::new(format!("the run has no {indicator} of {year}")))
        };
        Ok(Self {
            cost: read("budget_cost")?,
            paid_households: read("paid_households")?,
            poverty: read("poverty_headcount")?,
        })
    }
}

/// An assumption and the outcomes at the ends of its range.
#[derive(Clone, Debug)]
pub struct Swing {
    /// Name of the assumption.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// The ends of its range, low then high.
    pub ends: [f64; 2],
    /// The value used.
    pub value: f64,
    /// The outcomes at the low and at the high end.
    pub watched: [Watched; 2],
}

/// All swings, in the order of the assumptions' names.
#[derive(Clone, Debug)]
pub struct Sensitivity {
    /// The year watched.
    pub year: i16,
    /// The outcomes with every assumption at its value.
    pub base: Watched,
    /// Assumptions.
    pub swings: Vec<Swing>,
}

/// Number of runs that the assumptions whose names begin with `only` take.
///
/// # Errors
/// When there are none.
pub fn sensitivity_runs(model: &Model, only: &str) -> Result<u64, Problem> {
    Ok(1 + 2 * names(&model.inputs.assumptions, only)?.len() as u64)
}

fn names(assumptions: &Assumptions, only: &str) -> Result<Vec<String>, Problem> {
    // A range of one point has no ends to move to.
    let used = |(name, known): &(&String, &Assumption)| {
        name.starts_with(only) && Assumptions::is_of_a_run(name) && known.low < known.high
    };
    let all = assumptions.all.iter().filter(used);
    let names: Vec<String> = all.map(|(name, _)| name.clone()).collect();
    if names.is_empty() {
        return Err(Problem::new(format!(
            "no assumption that a run uses has a name that begins with '{only}'"
        ))
        .with_help("their names are in scenarios/assumptions.toml"));
    }
    Ok(names)
}

/// Moves every assumption whose name begins with `only` to both ends of its range.
///
/// # Errors
/// When there are none; a run that fails or is stopped.
pub fn sensitivity(
    plan: &Plan,
    model: &Model,
    only: &str,
    progress: &dyn Progress,
) -> Result<Sensitivity, Problem> {
    // The assumptions are shared out among the threads; each run has one.
    let context = RunContext::alone(progress);
    let workers = plan.threads;
    let plan = Plan {
        threads: 1,
        ..plan.clone()
    };
    let year = plan.to.year();
    let watch = |assumptions: Assumptions| -> Result<Watched, Problem> {
        let model = model.under(assumptions)?;
        let outcome = run(&plan, &model, &Repeat::PLAIN, context)?;
        Watched::of(&outcome.table, &plan.scenarios[0].name, year)
    };
    let assumptions = &model.inputs.assumptions;
    let base = watch(assumptions.clone())?;
    let names = names(assumptions, only)?;
    let swings = context.host.map(workers, names, |name| {
        let known = &assumptions.all[&name];
        let ends = [known.low, known.high];
        let at = |value| watch(assumptions.changed(&name, value)?);
        Ok(Swing {
            unit: known.unit.clone(),
            value: known.value,
            ends,
            watched: [at(ends[0])?, at(ends[1])?],
            name,
        })
    });
    let swings = swings.into_iter().collect::<Result<_, Problem>>()?;
    Ok(Sensitivity { year, base, swings })
}
