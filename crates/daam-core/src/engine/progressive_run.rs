//! A run that gives estimates while it is under way.
//!
//! Localities are visited in the order of any run, whose every initial part is a fair sample, in
//! parts: a 256th of the country, then each time as many as were visited so far, up to an eighth.
//! After each part the caller gets the figures of everything visited so far, with their errors; the
//! last ones are those of [`run`](super::run()) of the same plan. Localities are paired within each
//! part for standard errors: pairs lie a little farther apart than those of an ordinary run, so the
//! errors are a little larger.

use std::ops::Range;
use std::time::Duration;

use super::context::{Progress, RunContext};
use super::country::{CountrySample, CountrySums};
use super::demography::{self, Pass};
use super::estimates::{Estimates, Headline, Uncertainty};
use super::jackknife::JackknifeSums;
use super::plan::Plan;
use super::record::AskedRecord;
use super::repeat::Repeat;
use super::run::{Circumstances, Outcome, add_sums};
use super::zones::Zones;
use crate::kernel::packed::overflow;
use crate::kernel::{Problem, Sums};
use crate::measures::Row;
use crate::model::Model;
use crate::population::Site;
use crate::programme::find_rationed;

/// Zones of localities, for standard errors.
const ZONES: usize = 10;
/// The first part, as a share of the country.
const FIRST: f64 = 1.0 / 256.0;
/// Largest part: beyond it parts no longer double, so that estimates keep coming.
const LARGEST: f64 = 1.0 / 8.0;

/// The estimates once a part of the country has been visited.
#[derive(Debug)]
pub struct PartialEstimate {
    /// Share of the country's localities visited, 0 to 1.
    pub share: f64,
    /// Every figure, without its error; differences are among the headlines only.
    pub rows: Vec<Row>,
    /// Yearly figures of the country and their differences to the first scenario's, with
    /// their errors.
    pub headlines: Vec<Headline>,
}

/// Does a run and passes the estimates after each part to `tell`.
///
/// A run that is stopped after its first part returns the estimates of the parts completed.
///
/// # Errors
/// What [`Plan::check`] refuses, a scenario with a waiting list, an assumption that is missing
/// or read by nothing, a run stopped before its first part.
pub fn progressive_run(
    plan: &Plan,
    model: &Model,
    progress: &dyn Progress,
    tell: &mut dyn FnMut(PartialEstimate),
) -> Result<Outcome, Problem> {
    let calendar = model.inputs.calendar;
    plan.check(calendar)?;
    if let Some(listed) = find_rationed(&plan.scenarios, calendar, plan.to)? {
        return Err(Problem::new(format!(
            "'{}' has a waiting list: its cut-offs are found by simulating the country several times, which a run that shows its beginnings cannot",
            listed.name
        ))
        .with_help("use daam run, or set appropriation.rationing to none"));
    }
    let context = RunContext::alone(progress);
    let begun = context.host.elapsed();
    let (order, all) = plan.places(model)?;
    let mut run = ProgressiveRun {
        plan,
        model,
        passes: demography::passes(plan, &model.inputs)?,
        country: CountrySample::of_localities(plan, &model.inputs, (&[], &all), 0),
        simulated: Vec::new(),
        context,
        all: &all,
        order: &order,
        visited: 0,
    };
    for part in parts(order.len(), all.len()) {
        match run.visit(part) {
            Ok(()) => {}
            Err(_) if progress.stopped() && run.visited > 0 => break,
            Err(problem) => return Err(problem),
        }
        tell(run.estimate()?);
    }
    run.outcome(begun)
}

struct ProgressiveRun<'a> {
    plan: &'a Plan,
    model: &'a Model,
    passes: Vec<Pass>,
    /// The localities visited.
    country: CountrySample,
    /// By pass, their sums.
    simulated: Vec<JackknifeSums>,
    context: RunContext<'a>,
    all: &'a [Site],
    order: &'a [Site],
    /// How many of the order were visited.
    visited: usize,
}

impl ProgressiveRun<'_> {
    /// Visits a part of the order; counts it only when all passes have simulated it.
    fn visit(&mut self, part: Range<usize>) -> Result<(), Problem> {
        let first = self.simulated.is_empty();
        let most = if first {
            ZONES
        } else {
            self.country.zones().count()
        };
        let number = i16::try_from(part.start).unwrap_or(i16::MAX);
        let zones = Zones::of_part(
            self.plan,
            &self.model.inputs,
            &self.order[part.clone()],
            most,
            number,
        );
        let count = zones.count().max(self.country.zones().count());
        let sums = |pass: &Pass| {
            self.country
                .sums(&zones, count, pass, self.model, self.context)
        };
        let simulated: Vec<JackknifeSums> =
            self.passes.iter().map(sums).collect::<Result<_, _>>()?;
        if first {
            self.simulated = simulated;
        } else {
            for (all, part) in self.simulated.iter_mut().zip(&simulated) {
                if !all.merge(part) {
                    return Err(overflow());
                }
            }
        }
        self.visited = part.end;
        let visited = &self.order[..self.visited];
        self.country.add_localities(&zones, self.all, visited);
        Ok(())
    }

    fn share(&self) -> f64 {
        self.visited as f64 / self.all.len() as f64
    }

    fn how(&self) -> Uncertainty {
        Uncertainty {
            replications: 1,
            drawn: false,
            zones: self.country.zones().count() as u32,
            visited: self.share(),
        }
    }

    fn no_estimates(&self) -> Estimates {
        let names = self.plan.scenarios.iter();
        let names = names.map(|scenario| scenario.name.as_str());
        let mut estimates = Estimates::new(names, self.plan.to);
        estimates.scale = self.country.zones().scale();
        estimates
    }

    /// Reads the sums of every pass.
    fn read(
        &self,
        mut work: impl FnMut(&Pass, &CountrySums) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let (country, inputs) = (&self.country, &self.model.inputs);
        let mut all = self.passes.iter().zip(&self.simulated);
        all.try_for_each(|(pass, sums)| {
            country.read(pass, inputs, sums.clone(), self.context, |sums| {
                work(pass, sums)
            })
        })
    }

    /// The estimates from the localities visited so far.
    fn estimate(&self) -> Result<PartialEstimate, Problem> {
        let mut estimates = self.no_estimates();
        let mut all = Vec::new();
        self.read(|pass, sums| {
            for (number, scenario) in pass.own() {
                let rows = sums.rows(number);
                let headlines = rows
                    .iter()
                    .filter(|row| row.is_headline(self.plan.to))
                    .cloned();
                let headlines: Vec<Row> = headlines.collect();
                estimates.add(&scenario.name, 0, &headlines, |values| {
                    sums.national_replicates(number, values)
                });
                all.extend(rows);
            }
            Ok(())
        })?;
        let (_, headlines) = estimates.table(&self.how());
        Ok(PartialEstimate {
            share: self.share(),
            rows: all,
            headlines,
        })
    }

    /// The result of the run, complete or stopped.
    fn outcome(self, begun: Duration) -> Result<Outcome, Problem> {
        let mut estimates = self.no_estimates();
        let mut findings = Vec::new();
        self.read(|pass, sums| {
            findings.extend(add_sums(sums, pass, &self.model.law, &mut estimates)?);
            Ok(())
        })?;
        let circumstances = Circumstances {
            visited: &self.order[..self.visited],
            share: self.share(),
            cutoffs: &[],
            begun,
            host: self.context.host,
        };
        let how = self.how();
        let mut outcome =
            circumstances.outcome(self.plan, self.model, estimates, how, &findings)?;
        outcome.record.asked = AskedRecord {
            by_parts: true,
            ..Repeat::ONCE.record(self.plan)
        };
        Ok(outcome)
    }
}

/// The parts of `wanted` localities of a country of `all`, doubling at first.
fn parts(wanted: usize, all: usize) -> impl Iterator<Item = Range<usize>> {
    let of = move |share: f64| (share * all as f64) as usize;
    let ends = std::iter::successors(Some(FIRST), |share| Some(share + share.min(LARGEST)));
    let mut begin = 0;
    ends.map_while(move |share| {
        if begin == wanted {
            return None;
        }
        // The last part takes all that is left: rounding must not leave a tiny one after it.
        let end = if share >= 1.0 {
            wanted
        } else {
            of(share).max(4).min(wanted)
        };
        let part = begin..end;
        begin = end;
        Some(part)
    })
    .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_each_other_to_the_end() {
        for (wanted, all) in [(4_631, 4_631), (47, 4_631), (3, 4_631), (1, 1), (64, 64)] {
            let parts: Vec<Range<usize>> = parts(wanted, all).collect();
            assert_eq!(parts[0].start, 0);
            assert_eq!(parts.last().map(|part| part.end), Some(wanted));
            assert!(parts.windows(2).all(|two| two[0].end == two[1].start));
            assert!(parts.len() <= 14);
        }
    }
}
