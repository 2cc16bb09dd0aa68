//! Many values of one or two levers side by side, and their efficient frontier.

use super::lever::Lever;
use super::measure::Measure;
use super::trial_runner::{TrialRunner, ZONES};
use crate::engine::agreement::agree;
use crate::engine::context::RunContext;
use crate::engine::plan::Plan;
use crate::kernel::{Month, Problem};
use crate::model::Model;
use crate::programme::find_rationed;

/// Most combinations of a sweep.
const MOST: usize = 200;
/// The figures of each combination, in the order of [`Point`].
const FIGURES: [&str; 5] = [
    "budget_cost",
    "poverty_headcount",
    "poverty_gap",
    "paid_households",
    "coverage/welfare=poor",
];

/// One combination and what it gives in the year.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Value of each lever.
    pub values: Vec<f64>,
    /// Cost, dirhams.
    pub budget: f64,
    /// Poverty headcount, a share.
    pub poverty: f64,
    /// Poverty gap, a share.
    pub gap: f64,
    /// Households paid in December.
    pub caseload: f64,
    /// Share of the poor in paid households.
    pub coverage: f64,
    /// Whether no other point dominates it in cost and poverty.
    pub frontier: bool,
    /// Number of the point with the least poverty at no higher cost.
    pub best: usize,
}

/// A sweep: the points in the order of the levers' values, the first lever slowest.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// The levers.
    pub levers: Vec<Lever>,
    /// The year.
    pub year: i16,
    /// What they give.
    pub points: Vec<Point>,
    /// Values of the levers that break a relation of the law together, and the relation; they are
    /// not simulated.
    pub refused: Vec<(Vec<f64>, Problem)>,
}

/// Simulates all combinations of the levers' values that the law's relations allow, many in each
/// run.
///
/// `plan` holds the scenario changed, the sample, the seed and the threads.
///
/// # Errors
/// Too many combinations, a scenario with a waiting list, runs that fail or are stopped.
pub fn sweep(
    plan: &Plan,
    levers: Vec<(Lever, Vec<f64>)>,
    year: i16,
    model: &Model,
    context: RunContext,
) -> Result<Sweep, Problem> {
    agree(plan, model, &format!("{levers:?} {year}"), context)?;
    let mut combinations: Vec<Vec<f64>> = vec![Vec::new()];
    for (_, values) in &levers {
        let more = |known: Vec<f64>| {
            let with = |value: &f64| [&known[..], &[*value]].concat();
            values.iter().map(with).collect::<Vec<_>>()
        };
        combinations = combinations.into_iter().flat_map(more).collect();
        if combinations.len() > MOST {
            return Err(Problem::new(format!(
                "{} combinations are too many; {MOST} can be swept",
                combinations.len()
            ))
            .with_help("ask for fewer values: --set NAME=LOW..HIGH:COUNT"));
        }
    }
    let base = &plan.scenarios[0];
    let (calendar, december) = (model.inputs.calendar, Month::new(year, 12));
    if find_rationed(std::slice::from_ref(base), calendar, december)?.is_some() {
        return Err(
            Problem::new("a scenario with a waiting list costs what its envelope holds")
                .with_help("set appropriation.rationing to none to sweep"),
        );
    }
    let levers: Vec<Lever> = levers.into_iter().map(|(lever, _)| lever).collect();
    let allowed = Lever::allowed(&levers, base, combinations, Clone::clone).some()?;
    let runner = TrialRunner {
        plan,
        model,
        context,
        measures: FIGURES
            .map(Measure::parse)
            .into_iter()
            .collect::<Result<_, _>>()?,
        year,
        zones: ZONES,
    };
    runner.check()?;
    let outcomes = runner.run(&allowed.policies)?;
    let plane: Vec<(f64, f64)> = outcomes
        .iter()
        .map(|one| (one.all[0], one.all[1]))
        .collect();
    let (frontier, best) = (frontier(&plane), best(&plane));
    let points = allowed.points.into_iter().zip(outcomes).enumerate();
    let points = points.map(|(index, (values, outcome))| Point {
        values,
        budget: outcome.all[0],
        poverty: outcome.all[1],
        gap: outcome.all[2],
        caseload: outcome.all[3],
        coverage: outcome.all[4],
        frontier: frontier[index],
        best: best[index],
    });
    Ok(Sweep {
        points: points.collect(),
        refused: allowed.refused,
        levers,
        year,
    })
}

/// For each point, whether no other is lower in one coordinate and not higher in the other.
fn frontier(points: &[(f64, f64)]) -> Vec<bool> {
    let beats =
        |other: &(f64, f64), one: &(f64, f64)| other.0 <= one.0 && other.1 <= one.1 && other != one;
    let unbeaten = |one| !points.iter().any(|other| beats(other, one));
    points.iter().map(unbeaten).collect()
}

/// For each point, the one with the lowest second coordinate among those whose first is not
/// higher; of equals, the one with the lowest first.
fn best(points: &[(f64, f64)]) -> Vec<usize> {
    let order = |one: &usize, other: &usize| {
        let (one, other) = (points[*one], points[*other]);
        one.1.total_cmp(&other.1).then(one.0.total_cmp(&other.0))
    };
    let of = |(own, point): (usize, &(f64, f64))| {
        let within = (0..points.len()).filter(|other| points[*other].0 <= point.0);
        within.min_by(order).unwrap_or(own)
    };
    points.iter().enumerate().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frontier_is_what_nothing_beats() {
        let points = [(1.0, 9.0), (2.0, 5.0), (3.0, 6.0), (4.0, 5.0), (5.0, 1.0)];
        assert_eq!(frontier(&points), [true, true, false, false, true]);
        assert_eq!(best(&points), [0, 1, 1, 1, 4]);
        // Equal points are both on the frontier: neither dominates the other.
        assert_eq!(frontier(&[(1.0, 1.0), (1.0, 1.0)]), [true, true]);
    }
}
