//! A run whose localities are also looked at in groups, for standard errors.

use super::demography::{self, Pass};
use super::life::with_life;
use super::plan::Plan;
use super::run::{Progress, simulate};
use super::sample;
use crate::inputs::Inputs;
use crate::kernel::{Problem, Sums};
use crate::measures::{Readout, Span, Table, Tally};
use crate::population::Place;

/// The figures of a run and of each group of its localities.
pub(super) struct Grouped {
    /// All localities visited.
    pub whole: Table,
    /// Each group alone, weighted to the country; none when there is one group.
    pub parts: Vec<Table>,
}

/// Does a run in groups of localities that follow each other in the order of visits.
///
/// That order spreads every stretch of it over the country, so a group is a sample like the
/// whole. Group after group is simulated and added up: the sums are those of a run.
///
/// # Errors
/// Those of a run.
pub(super) fn run_in_groups(
    plan: &Plan,
    inputs: &Inputs,
    groups: usize,
    progress: &dyn Progress,
) -> Result<Grouped, Problem> {
    plan.check()?;
    let mut grouped = Grouped {
        whole: Table::default(),
        parts: vec![Table::default(); if groups > 1 { groups } else { 0 }],
    };
    for pass in demography::passes(plan, inputs)? {
        add_pass(&mut grouped, &pass, inputs, groups, progress)?;
    }
    for table in grouped.parts.iter_mut().chain([&mut grouped.whole]) {
        demography::in_order(table, plan);
    }
    Ok(grouped)
}

fn add_pass(
    grouped: &mut Grouped,
    pass: &Pass,
    inputs: &Inputs,
    groups: usize,
    progress: &dyn Progress,
) -> Result<(), Problem> {
    let plan = &pass.plan;
    with_life(plan, inputs, |life| {
        let (visited, all) = plan.places(inputs);
        let span = Span {
            from: plan.from,
            to: plan.to,
        };
        let read = |tally: &Tally, places: &[Place]| {
            let weights = sample::weights(&all, places);
            let programme = life.office.programme();
            let mut table =
                Readout::table(inputs, programme, &plan.scenarios, tally, span, weights);
            pass.dismiss_guest(&mut table);
            table.rows
        };
        let mut sum: Option<Tally> = None;
        for group in 0..groups {
            let at = |group: usize| visited.len() * group / groups;
            let places = &visited[at(group)..at(group + 1)];
            let tally = simulate(plan, life, places, progress)?;
            if let Some(part) = grouped.parts.get_mut(group) {
                part.rows.extend(read(&tally, places));
            }
            match &mut sum {
                Some(sum) => sum.merge(&tally),
                None => sum = Some(tally),
            }
        }
        let sum = sum.ok_or_else(|| Problem::new("no locality was visited"))?;
        grouped.whole.rows.extend(read(&sum, &visited));
        Ok(())
    })
}
