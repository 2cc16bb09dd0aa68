//! A run: the country simulated once or several times, its figures and its record.

use std::time::Duration;

use super::agreement::agree;
use super::context::RunContext;
use super::country::{CountrySample, CountrySums};
use super::demography::{self, Pass};
use super::estimates::{Estimates, Uncertainty};
use super::host::Host;
use super::plan::Plan;
use super::record::{Cutoff, RunRecord};
use super::recording::record;
use super::repeat::Repeat;
use super::scenario_digest::scenario_digest;
use super::search::rationed;
use super::validation::validation;
use crate::kernel::{Draws, Problem};
use crate::measures::{CheckResult, Row, Table, use_measured_error};
use crate::model::Model;
use crate::policy::{Law, Scenario, pure_increase};
use crate::population;

/// The result of a run.
pub struct Outcome {
    /// All figures, the means of the replications.
    pub table: Table,
    /// Yearly figures of the country under each replication, where there are several.
    pub replications: Vec<Row>,
    /// Identity and circumstances; the digest of the results is known once they are written.
    pub record: RunRecord,
}

/// Does a run.
///
/// Scenarios with a waiting list are brought within their envelopes first, on the people of
/// the first replication, which takes further runs of them.
///
/// The figures do not depend on the number of threads nor on which one took which locality.
/// In a group of processes only those that need the figures have them.
///
/// # Errors
/// What [`Plan::check`] and [`Repeat::check`] refuse, an assumption that is missing or read by
/// nothing, processes that differ, a run that was stopped, an envelope that no waiting list can
/// hold.
pub fn run(
    plan: &Plan,
    model: &Model,
    repeat: &Repeat,
    context: RunContext,
) -> Result<Outcome, Problem> {
    plan.check(model.inputs.calendar)?;
    repeat.check()?;
    agree(plan, model, &format!("{repeat:?}"), context)?;
    let begun = context.host.elapsed();
    let asked = plan;
    let (plan, cutoffs) = &rationed(plan, model, context.read_by_all())?;
    let (visited, all) = plan.places(model)?;
    let share = visited.len() as f64 / all.len() as f64;
    let names = plan.scenarios.iter().map(|scenario| scenario.name.as_str());
    let mut estimates = Estimates::new(names, plan.to);
    let mut findings = Vec::new();
    let mut how = Uncertainty {
        drawn: repeat.draw_assumptions,
        ..Uncertainty::default()
    };
    for number in 0..repeat.replications {
        let plan = &Plan {
            replication: plan.replication + number,
            ..plan.clone()
        };
        let draws = Draws::new(plan.seed, plan.replication);
        let drawn = repeat
            .draw_assumptions
            .then(|| model.under(model.inputs.assumptions.drawn(&draws)));
        let drawn = drawn.transpose()?;
        let model = drawn.as_ref().unwrap_or(model);
        let zones = repeat.zones_of_each() as usize;
        let (found, zones) = replication(plan, model, zones, &mut estimates, context)?;
        gather(&mut findings, found);
        how.replications = number + 1;
        how.zones = zones as u32;
        how.visited = (share * f64::from(number + 1)).min(1.0);
        let done = || repeat.is_done(&estimates, plan.scenarios.len(), plan.to.year(), &how);
        if repeat.precision.is_some() && context.processes.agree(done)? {
            break;
        }
    }
    let circumstances = Circumstances {
        visited: &visited,
        share,
        cutoffs,
        begun,
        host: context.host,
    };
    let mut outcome = circumstances.outcome(plan, model, estimates, how, &findings)?;
    outcome.record.asked = repeat.record(asked);
    // Digests of the scenarios as asked for, without the cut-offs of a waiting list.
    let records = outcome.record.scenarios.iter_mut();
    for (record, scenario) in records.zip(&asked.scenarios) {
        record.digest = scenario_digest(scenario);
    }
    Ok(outcome)
}

/// What the record of a run needs besides its figures.
pub(super) struct Circumstances<'a> {
    pub visited: &'a [population::Site],
    /// Share of the country's localities in one replication.
    pub share: f64,
    pub cutoffs: &'a [Cutoff],
    /// When it began, by the clock of the host.
    pub begun: Duration,
    pub host: &'a dyn Host,
}

impl Circumstances<'_> {
    pub(super) fn outcome(
        &self,
        plan: &Plan,
        model: &Model,
        mut estimates: Estimates,
        how: Uncertainty,
        findings: &[CheckResult],
    ) -> Result<Outcome, Problem> {
        let replications = if how.replications > 1 {
            std::mem::take(&mut estimates.single)
        } else {
            Vec::new()
        };
        let (mut table, headlines) = estimates.table(&how);
        if how.drawn {
            use_measured_error(&mut table);
        }
        let mut record = record(plan, model, findings)?;
        record.validation = validation(&table, &record, model);
        record.uncertainty = how;
        record.headlines = headlines;
        record.cutoffs = self.cutoffs.to_vec();
        record.sample = self.share;
        let visited = self.visited.iter();
        record.households = visited.clone().map(|p| u64::from(p.households)).sum();
        record.persons = visited.map(|p| u64::from(p.persons)).sum();
        let took = self.host.elapsed().saturating_sub(self.begun);
        record.circumstances.seconds = took.as_secs_f64();
        record.circumstances.peak_memory_bytes = self.host.peak_memory();
        Ok(Outcome {
            table,
            replications,
            record,
        })
    }
}

/// Simulates the country once and adds its figures to the estimates; gives what the invariants
/// found and the number of zones.
fn replication(
    plan: &Plan,
    model: &Model,
    zones: usize,
    estimates: &mut Estimates,
    context: RunContext,
) -> Result<(Vec<CheckResult>, usize), Problem> {
    let country = CountrySample::of(plan, model, zones)?;
    let findings = add_country(&country, plan, model, estimates, context)?;
    Ok((findings, country.zones().count()))
}

/// Simulates a country and adds its figures to the estimates; gives what the invariants found.
pub(super) fn add_country(
    country: &CountrySample,
    plan: &Plan,
    model: &Model,
    estimates: &mut Estimates,
    context: RunContext,
) -> Result<Vec<CheckResult>, Problem> {
    let mut findings = Vec::new();
    estimates.scale = country.zones().scale();
    for pass in demography::passes(plan, &model.inputs)? {
        context.progress.begins();
        country.simulate(&pass, model, context, |sums| {
            findings.extend(add_sums(sums, &pass, &model.law, estimates)?);
            Ok(())
        })?;
    }
    Ok(findings)
}

/// Adds the figures of a pass to the estimates; gives what the invariants found.
pub(super) fn add_sums(
    sums: &CountrySums,
    pass: &Pass,
    law: &Law,
    estimates: &mut Estimates,
) -> Result<Vec<CheckResult>, Problem> {
    let plan = &pass.plan;
    for (number, scenario) in pass.own() {
        let rows = sums.rows(number);
        estimates.add(&scenario.name, plan.replication, &rows, |values| {
            sums.replicates(number, values)
        });
    }
    let mut findings = sums.whole().findings(plan.scenarios.len());
    findings.push(sums.whole().pure_increases(&raised(law, &plan.scenarios)));
    Ok(findings)
}

/// An invariant holds when it does in every replication; the first figures are kept, or the first
/// that break it.
fn gather(findings: &mut Vec<CheckResult>, found: Vec<CheckResult>) {
    if findings.is_empty() {
        *findings = found;
        return;
    }
    for (known, found) in findings.iter_mut().zip(found) {
        if known.holds && !found.holds {
            *known = found;
        }
    }
}

/// Number and name of the scenarios that only raise amounts of the first one.
fn raised<'a>(law: &Law, scenarios: &'a [Scenario]) -> Vec<(usize, &'a str)> {
    let others = scenarios.iter().enumerate().skip(1);
    others
        .filter(|(_, other)| pure_increase(law, &scenarios[0], other))
        .map(|(number, other)| (number, other.name.as_str()))
        .collect()
}
