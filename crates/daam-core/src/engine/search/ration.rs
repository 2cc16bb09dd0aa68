//! Scenarios kept within their envelopes by a waiting list.
//!
//! Year after year: when the year's cost would exceed the envelope, the threshold of the index is
//! lowered from January to December, so that households with the lowest scores are served first.
//! The cut-off is found by simulating the same people with many cut-offs at once; the highest one
//! tried whose cost is within the envelope is taken.

use super::lever::Lever;
use super::measure::Measure;
use super::trial_runner::TrialRunner;
use crate::engine::context::RunContext;
use crate::engine::plan::Plan;
use crate::engine::record::Cutoff;
use crate::kernel::{Month, Problem};
use crate::model::Model;
use crate::policy::{Scenario, Value};
use crate::programme::{ENVELOPE, THRESHOLD, is_rationed};

/// Largest part of the envelope left unspent when a finer cut-off could still be tried.
const UNSPENT: f64 = 1e-4;
/// Most runs to find a cut-off, and most rounds to correct all of a year's together.
const RUNS: usize = 8;
/// Steps of a cut-off per point of the index.
const STEPS: f64 = 1e6;

/// The plan with its scenarios brought within their envelopes, and the cut-offs found.
///
/// A year's cut-offs are found for each scenario alone and then checked together, as they will
/// be in the run.
pub(in crate::engine) fn rationed(
    plan: &Plan,
    model: &Model,
    context: RunContext,
) -> Result<(Plan, Vec<Cutoff>), Problem> {
    let mut plan = plan.clone();
    let mut cutoffs = Vec::new();
    for year in model.inputs.calendar.start.year() + 1..=plan.to.year() {
        let january = Month::new(year, 1);
        let mut listed = Vec::new();
        for (number, policy) in plan.scenarios.iter().enumerate() {
            if is_rationed(policy, january)? {
                listed.push(number);
            }
        }
        if Month::new(year, 12) <= plan.to && !listed.is_empty() {
            let year = RationedYear {
                year,
                listed,
                open: plan.scenarios.clone(),
                model,
                context,
            };
            cutoffs.extend(year.hold(&mut plan)?);
        }
    }
    Ok((plan, cutoffs))
}

/// A year in which scenarios have a waiting list.
struct RationedYear<'a> {
    year: i16,
    /// Numbers of these scenarios.
    listed: Vec<usize>,
    /// All scenarios without a cut-off in this year.
    open: Vec<Scenario>,
    model: &'a Model,
    context: RunContext<'a>,
}

/// A cut-off that fits one scenario alone.
struct Cap {
    threshold: f64,
    /// Cost in dirhams per point of the index.
    slope: f64,
}

impl RationedYear<'_> {
    /// Lowers the thresholds of the plan's scenarios until all are within their envelopes.
    fn hold(&self, plan: &mut Plan) -> Result<Vec<Cutoff>, Problem> {
        let mut caps: Vec<Option<Cap>> = self.open.iter().map(|_| None).collect();
        for _ in 0..RUNS {
            let costs = self.runner(plan)?.run(&plan.scenarios)?;
            let mut held = true;
            for &number in &self.listed {
                let (cost, envelope) = (costs[number].all[0], self.envelope(number)?);
                if cost <= envelope {
                    continue;
                }
                held = false;
                let cap = match caps[number].take() {
                    None => self.cutoff(plan, number)?,
                    // Take off the excess, and half as much again.
                    Some(cap) => {
                        let off = 1.5 * (cost - envelope) / cap.slope;
                        Cap {
                            threshold: lowered(cap.threshold, off),
                            ..cap
                        }
                    }
                };
                plan.scenarios[number] = self.capped(number, cap.threshold)?;
                caps[number] = Some(cap);
            }
            if held {
                let capped = caps.iter().enumerate();
                let capped = capped.filter_map(|(number, cap)| Some((number, cap.as_ref()?)));
                let cutoff = |(number, cap): (usize, &Cap)| {
                    Ok(Cutoff {
                        scenario: number,
                        year: self.year,
                        threshold: cap.threshold,
                        law_threshold: self.open[number].get(THRESHOLD, self.january())?,
                        envelope: self.envelope(number)?,
                        cost: costs[number].all[0],
                    })
                };
                return capped.map(cutoff).collect();
            }
        }
        Err(Problem::new(format!(
            "no cut-off was found that keeps {} within its envelope",
            self.year
        )))
    }

    fn january(&self) -> Month {
        Month::new(self.year, 1)
    }

    fn envelope(&self, number: usize) -> Result<f64, Problem> {
        self.open[number].get(ENVELOPE, Month::new(self.year, 12))
    }

    fn capped(&self, number: usize, cap: f64) -> Result<Scenario, Problem> {
        let horizon = self.model.inputs.calendar.horizon;
        capped(&self.open[number], (self.year, horizon), cap)
    }

    fn runner<'p>(&'p self, plan: &'p Plan) -> Result<TrialRunner<'p>, Problem> {
        Ok(TrialRunner {
            plan,
            model: self.model,
            context: self.context,
            measures: vec![Measure::parse("budget")?],
            year: self.year,
            zones: 0,
        })
    }

    /// The highest cut-off found with which a scenario alone is within its envelope.
    fn cutoff(&self, plan: &Plan, number: usize) -> Result<Cap, Problem> {
        /// Points below the threshold tried first.
        const BELOW: [f64; 8] = [0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6];
        let law = &self.model.law;
        let (open, envelope) = (&self.open[number], self.envelope(number)?);
        let top = open.get(THRESHOLD, self.january())?;
        let bounds = law.named(THRESHOLD.name)?.bounds;
        let lowest = bounds.map_or(0.0, |bounds| bounds.0);
        if top <= lowest {
            return Err(self.too_small(number, envelope, lowest, None));
        }
        let lever = Lever::new(
            law,
            open,
            THRESHOLD.name,
            Some((lowest, top)),
            self.january(),
            &[],
        )?;
        let runner = self.runner(plan)?;
        let mut tried: Vec<(i64, f64)> = Vec::new();
        let mut wanted: Vec<i64> = BELOW
            .into_iter()
            .map(|points| lever.tick((top - points).max(lowest)))
            .chain([lever.tick(lowest)])
            .collect();
        let mut best = None;
        for _ in 0..RUNS {
            wanted.sort_unstable();
            wanted.dedup();
            let policy = |tick: &i64| self.capped(number, lever.value(*tick));
            let policies: Vec<Scenario> = wanted.iter().map(policy).collect::<Result<_, _>>()?;
            let costs = runner.run(&policies)?.into_iter().map(|one| one.all[0]);
            tried.extend(wanted.iter().copied().zip(costs));
            tried.sort_unstable_by_key(|(tick, _)| *tick);
            let fits = |(_, cost): &&(i64, f64)| *cost <= envelope;
            let Some(&(below, cost)) = tried.iter().rev().find(fits) else {
                return Err(self.too_small(number, envelope, lowest, tried.first()));
            };
            // If it fits at its own threshold, no higher cut-off was tried.
            let above = tried.iter().find(|(tick, _)| *tick > below);
            let (above, over) = above.copied().unwrap_or((below + 1, cost));
            let gap = lever.value(above) - lever.value(below);
            let slope = (over - cost) / gap;
            best = Some(Cap {
                threshold: lever.value(below),
                slope: if slope > 0.0 { slope } else { envelope / top },
            });
            if above - below <= 1 || (envelope - cost) <= UNSPENT * envelope {
                break;
            }
            wanted = between(below, above, (envelope - cost) / (over - cost));
        }
        best.ok_or_else(|| self.too_small(number, envelope, lowest, None))
    }

    fn too_small(
        &self,
        number: usize,
        envelope: f64,
        lowest: f64,
        tried: Option<&(i64, f64)>,
    ) -> Problem {
        let name = &self.open[number].name;
        let cost = tried.map_or_else(String::new, |(_, cost)| format!(" {cost:.0} DH,"));
        Problem::new(format!(
            "'{name}' cannot be kept within its envelope of {}: even with the lowest threshold, {lowest}, the year costs{cost} more than {envelope:.0} DH",
            self.year
        ))
        .with_help("raise appropriation.amount, or set appropriation.rationing to none")
    }
}

/// A threshold less some points of the index, at least one step, in whole steps.
fn lowered(threshold: f64, points: f64) -> f64 {
    let steps = libm::floor((threshold - points) * STEPS + 0.5);
    steps.min(libm::round(threshold * STEPS) - 1.0) / STEPS
}

/// Cut-offs strictly between two, clustered around `part` of the way.
fn between(below: i64, above: i64, part: f64) -> Vec<i64> {
    const AROUND: [f64; 9] = [-0.3, -0.1, -0.03, -0.005, 0.0, 0.005, 0.03, 0.1, 0.3];
    let width = (above - below) as f64;
    let at = |around: f64| below + libm::floor(width * (part + around)) as i64;
    let inside = |tick: i64| tick.clamp(below + 1, above - 1);
    AROUND.into_iter().map(at).map(inside).collect()
}

/// The scenario with its threshold at most `cap` in a year, and as it was from the next year to
/// the horizon.
fn capped(
    scenario: &Scenario,
    (year, horizon): (i16, Month),
    cap: f64,
) -> Result<Scenario, Problem> {
    let (first, last) = (Month::new(year, 1), Month::new(year, 12));
    let mut capped = scenario.clone();
    for month in first.through(horizon) {
        let own = scenario.get(THRESHOLD, month)?;
        let wanted = if month <= last { own.min(cap) } else { own };
        if capped.get(THRESHOLD, month)? != wanted {
            capped = capped.varied(THRESHOLD.name, month, Value::Number(wanted))?;
        }
    }
    Ok(capped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::load;

    #[test]
    fn a_cut_off_holds_for_its_year_and_lets_later_steps_show() {
        let law = crate::testing::small_law();
        let base = load(&law, &["baseline".to_owned()])
            .expect("the baseline")
            .remove(0);
        let later = Month::new(2028, 5);
        let base = base.varied(THRESHOLD.name, later, Value::Number(9.9));
        let base = base.expect("a threshold");
        let read = |scenario: &Scenario, month| scenario.get(THRESHOLD, month).expect("a number");
        let own = read(&base, Month::new(2026, 1));
        let capped =
            capped(&base, (2026, Month::new(2040, 12)), own - 0.1).expect("within the bounds");
        let at = |year, month| read(&capped, Month::new(year, month));
        assert_eq!(
            (at(2025, 12), at(2026, 1), at(2026, 12)),
            (own, own - 0.1, own - 0.1)
        );
        assert_eq!((at(2027, 1), at(2028, 4), at(2028, 5)), (own, own, 9.9));
    }

    #[test]
    fn cut_offs_tried_lie_between() {
        assert_eq!(lowered(9.723_199, 0.000_105_3), 9.723_094);
        assert_eq!(lowered(9.723_199, 0.0), 9.723_198);
        assert!(between(10, 12, 0.5).iter().all(|tick| *tick == 11));
        let many = between(0, 1_000_000, 0.4);
        assert!(many.contains(&400_000) && many.iter().all(|tick| (1..1_000_000).contains(tick)));
    }
}
