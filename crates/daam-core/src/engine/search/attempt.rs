//! A search under way: its trials, their distance from the targets, the error of the answer.

use super::lever::{Allowed, Lever};
use super::simplex::{Corner, Simplex};
use super::solve::{Goal, SolveProblem, Target, Trial};
use super::trial_runner::{TrialOutcome, TrialRunner};
use crate::kernel::Problem;
use crate::policy::Scenario;

pub(super) struct Search<'a> {
    pub problem: &'a SolveProblem,
    pub runner: TrialRunner<'a>,
    pub goals: Vec<TrialOutcome>,
    pub trials: Vec<Trial>,
    pub corners: Vec<Corner>,
    pub outcomes: Vec<TrialOutcome>,
    pub runs: usize,
}

impl Search<'_> {
    /// Simulates the first grid and the scenarios that are targets.
    pub(super) fn first(&mut self) -> Result<(), Problem> {
        let count = if self.problem.levers.len() == 1 { 7 } else { 5 };
        let grids: Vec<Vec<f64>> = self
            .problem
            .levers
            .iter()
            .map(|one| one.grid(count))
            .collect();
        let ticks = |lever: usize, value: f64| self.problem.levers[lever].tick(value);
        let mut points: Vec<Vec<i64>> = match &grids[..] {
            [one] => one.iter().map(|value| vec![ticks(0, *value)]).collect(),
            [one, two] => {
                let pair = |x: f64, y: f64| vec![ticks(0, x), ticks(1, y)];
                one.iter()
                    .flat_map(|x| two.iter().map(move |y| pair(*x, *y)))
                    .collect()
            }
            _ => return Err(Problem::new("one or two levers are looked for, not more")),
        };
        if let [lever] = &self.problem.levers[..]
            && (lever.low..=lever.high).contains(&lever.present)
        {
            points.push(vec![lever.tick(lever.present)]);
            points.sort();
            points.dedup();
        }
        self.runs = 1;
        let Allowed {
            points,
            mut policies,
            ..
        } = self.allowed(points).some()?;
        policies.extend(self.scenarios_met());
        let mut outcomes = self.runner.run(&policies)?;
        self.goals = outcomes.split_off(points.len());
        self.keep(points, outcomes);
        Ok(())
    }

    /// The scenarios that are targets.
    fn scenarios_met(&self) -> Vec<Scenario> {
        let met = |target: &Target| match &target.goal {
            Goal::Number(_) => None,
            Goal::Scenario(scenario) => Some((**scenario).clone()),
        };
        self.problem.targets.iter().filter_map(met).collect()
    }

    /// Those of some points that the law's relations allow, and the scenario at each.
    fn allowed(&self, points: Vec<Vec<i64>>) -> Allowed<Vec<i64>> {
        let (levers, base) = (&self.problem.levers, &self.problem.plan.scenarios[0]);
        let values = |ticks: &Vec<i64>| {
            let values = levers.iter().zip(ticks);
            values.map(|(lever, tick)| lever.value(*tick)).collect()
        };
        Lever::allowed(levers, base, points, values)
    }

    /// Tries points that were not tried yet, in one run.
    pub(super) fn add(&mut self, points: &[Vec<i64>]) -> Result<(), Problem> {
        let mut fresh: Vec<Vec<i64>> = points.to_vec();
        fresh.sort();
        fresh.dedup();
        fresh.retain(|ticks| self.corners.iter().all(|known| known.ticks != *ticks));
        self.runs += 1;
        if fresh.is_empty() {
            return Ok(());
        }
        let allowed = self.allowed(fresh);
        if !allowed.points.is_empty() {
            let outcomes = self.runner.run(&allowed.policies)?;
            self.keep(allowed.points, outcomes);
        }
        Ok(())
    }

    pub(super) fn keep(&mut self, points: Vec<Vec<i64>>, outcomes: Vec<TrialOutcome>) {
        let goals = self.numbers();
        for (ticks, outcome) in points.into_iter().zip(outcomes) {
            let gaps: Vec<f64> = outcome.all.iter().zip(&goals).map(|(o, g)| o - g).collect();
            let levers = self.problem.levers.iter().zip(&ticks);
            self.trials.push(Trial {
                run: self.runs,
                values: levers.map(|(lever, tick)| lever.value(*tick)).collect(),
                outcomes: outcome.all.clone(),
                gaps: gaps.clone(),
            });
            self.corners.push(Corner { ticks, gaps });
            self.outcomes.push(outcome);
        }
    }

    /// The value of each target.
    pub(super) fn numbers(&self) -> Vec<f64> {
        self.each_goal(|goal, target| goal.all[target])
    }

    pub(super) fn each_goal(&self, of: impl Fn(&TrialOutcome, usize) -> f64) -> Vec<f64> {
        let mut scenarios = self.goals.iter();
        let targets = self.problem.targets.iter().enumerate();
        targets
            .map(|(index, target)| match &target.goal {
                Goal::Number(number) => *number,
                Goal::Scenario(_) => scenarios.next().map_or(f64::NAN, |goal| of(goal, index)),
            })
            .collect()
    }

    /// Width of each lever's range in steps.
    pub(super) fn whole(&self) -> Vec<i64> {
        let width = |lever: &Lever| lever.ends().1 - lever.ends().0;
        self.problem.levers.iter().map(width).collect()
    }

    /// The largest gap of a trial, as a part of its target.
    pub(super) fn distance(&self, index: usize) -> f64 {
        let goals = self.numbers();
        let gaps = self.trials[index].gaps.iter().zip(&goals);
        gaps.map(|(gap, goal)| gap.abs() / goal.abs().max(f64::MIN_POSITIVE))
            .fold(0.0, f64::max)
    }

    /// Whether a trial meets its targets.
    fn meets(&self, index: usize) -> bool {
        self.distance(index) <= self.problem.tolerance
    }

    /// The trial that meets the targets nearest to the present values; where none does, the one that
    /// misses them least.
    pub(super) fn best(&self) -> usize {
        let tried = |index: usize| {
            let ticks = self.corners[index].ticks.iter().map(|tick| *tick as f64);
            (self.distance(index), self.away(&ticks.collect::<Vec<_>>()))
        };
        let tried: Vec<_> = (0..self.trials.len()).map(tried).collect();
        answer(&tried, self.problem.tolerance)
    }

    /// Whether the targets are met within a cell.
    pub(super) fn is_met_in(&self, cell: &Simplex) -> bool {
        let mut trials = 0..self.trials.len();
        trials.any(|index| self.meets(index) && cell.holds(&self.corners[index].ticks))
    }

    /// How far a point is from the present values: the largest part of a lever's range.
    fn away(&self, ticks: &[f64]) -> f64 {
        let levers = self.problem.levers.iter().zip(ticks).zip(self.whole());
        let parts = levers.map(|((lever, tick), whole)| {
            (tick - lever.tick(lever.present) as f64).abs() / whole as f64
        });
        parts.fold(0.0, f64::max)
    }

    /// The cell of the first grid in which the targets are met, nearest to the present values; and
    /// the first lever's range in each other cell in which they are.
    pub(super) fn cell(&self) -> Result<(Simplex, Vec<(f64, f64)>), Problem> {
        let mut found: Vec<Simplex> = self
            .cells()
            .iter()
            .filter_map(|corners| Simplex::around_zero(corners))
            .collect();
        found.sort_by(|one, other| self.away(&one.zero).total_cmp(&self.away(&other.zero)));
        let mut found = found.into_iter();
        let Some(nearest) = found.next() else {
            return Err(self.impossible());
        };
        let lever = &self.problem.levers[0];
        let others = found
            // Cells that meet at a solution count as one.
            .filter(|other| (other.zero[0] - nearest.zero[0]).abs() > 1.0)
            .map(|other| {
                let (low, high) = other.span(0);
                (lever.value(low), lever.value(high))
            })
            .collect();
        Ok((nearest, others))
    }

    /// Standard errors of the levers: how far the answer moves, by linear interpolation, in the
    /// replicate of each zone of localities.
    pub(super) fn errors(&self, cell: &Simplex, answer: usize) -> Option<Vec<f64>> {
        let zones = &self.outcomes[answer].replicates;
        if zones.is_empty() {
            return None;
        }
        let steps = |outcomes: &[f64], goals: Vec<f64>| {
            let gaps: Vec<f64> = outcomes.iter().zip(goals).map(|(o, g)| o - g).collect();
            cell.steps_for(&gaps)
        };
        let whole = steps(&self.outcomes[answer].all, self.numbers())?;
        let replicates = zones.iter().enumerate().map(|(zone, outcomes)| {
            let goal = |goal: &TrialOutcome, target: usize| {
                goal.replicates.get(zone).map_or(f64::NAN, |of| of[target])
            };
            steps(outcomes, self.each_goal(goal))
        });
        let replicates: Vec<Vec<f64>> = replicates.collect::<Option<_>>()?;
        let error = |(lever, moved): (usize, &Lever)| {
            let square = |of: &Vec<f64>| (of[lever] - whole[lever]) * (of[lever] - whole[lever]);
            libm::sqrt(replicates.iter().map(square).sum()) * moved.value(1)
        };
        Some(self.problem.levers.iter().enumerate().map(error).collect())
    }

    /// The error of targets out of reach, with what can be reached.
    pub(super) fn impossible(&self) -> Problem {
        let goals = self.numbers();
        let mut said = Vec::new();
        for (index, (target, goal)) in self.problem.targets.iter().zip(&goals).enumerate() {
            let outcome = |one: &&Trial| one.outcomes[index];
            let by = |one: &&Trial, other: &&Trial| outcome(one).total_cmp(&outcome(other));
            let ends = (self.trials.iter().min_by(by), self.trials.iter().max_by(by));
            if let (Some(low), Some(high)) = ends {
                said.push(format!(
                    "{} = {} was asked for; it goes from {} (at {}) to {} (at {})",
                    target.measure.name,
                    shown(*goal),
                    shown(low.outcomes[index]),
                    self.at(low),
                    shown(high.outcomes[index]),
                    self.at(high)
                ));
            }
        }
        let year = self.problem.year;
        let what = if said.len() == 1 {
            "the target"
        } else {
            "the targets together"
        };
        Problem::new(format!(
            "{what} of {year} cannot be reached: {}",
            said.join("; ")
        ))
        .with_help("ask for something between, or search further with --set NAME=LOW..HIGH")
    }

    pub(super) fn at(&self, one: &Trial) -> String {
        let levers = self.problem.levers.iter().zip(&one.values);
        let written = levers.map(|(lever, value)| format!("{} = {value}", lever.parameter));
        written.collect::<Vec<_>>().join(", ")
    }
}

/// Index of the answer among trials, each given by its distance from the targets and from the present
/// values.
fn answer(tried: &[(f64, f64)], tolerance: f64) -> usize {
    let by = |key: fn(&(f64, f64)) -> f64| {
        move |one: &(usize, &(f64, f64)), other: &(usize, &(f64, f64))| {
            key(one.1).total_cmp(&key(other.1))
        }
    };
    let met = tried
        .iter()
        .enumerate()
        .filter(|(_, one)| one.0 <= tolerance);
    let nearest = met.min_by(by(|one| one.1));
    let found = nearest.or_else(|| tried.iter().enumerate().min_by(by(|one| one.0)));
    found.map_or(0, |(index, _)| index)
}

/// A figure with enough digits to be given as a target.
fn shown(value: f64) -> String {
    if value.abs() < 1e4 {
        format!("{value:.6}")
    } else {
        format!("{value:.0}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_the_nearest_that_meets_the_targets_not_the_most_exact() {
        let tried = [(0.3, 0.1), (9e-5, 0.4), (2e-5, 0.5), (0.0, 0.8)];
        assert_eq!(answer(&tried, 1e-4), 1);
        assert_eq!(answer(&tried, 1e-9), 3);
        assert_eq!(answer(&tried[..1], 1e-4), 0);
    }
}
