//! Simulates many policies on the same population at once.

use super::measure::Measure;
use crate::engine::context::RunContext;
use crate::engine::country::CountrySample;
use crate::engine::demography;
use crate::engine::plan::Plan;
use crate::kernel::{Month, Problem, Problems};
use crate::measures::{INDICATORS, Row, Table};
use crate::model::Model;
use crate::policy::{Scenario, responds};

/// Zones of localities that give a standard error.
pub(super) const ZONES: usize = 10;
/// Most scenarios of a run, and most memory they may take, in bytes.
const BATCH: usize = 32;
const MEMORY: u64 = 1 << 30;

/// The outcome of one policy.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TrialOutcome {
    /// Each figure, of all localities visited.
    pub all: Vec<f64>,
    /// By zone of localities: each figure in its replicate; empty when they are not known.
    pub replicates: Vec<Vec<f64>>,
}

/// Simulates policies and reads a few figures of a year.
pub(super) struct TrialRunner<'a> {
    /// Sample, seed and threads; scenarios and months are those of each run.
    pub plan: &'a Plan,
    pub model: &'a Model,
    pub context: RunContext<'a>,
    pub measures: Vec<Measure>,
    pub year: i16,
    /// Zones of localities, for standard errors; 0 for none.
    pub zones: usize,
}

impl TrialRunner<'_> {
    /// The outcome of each policy, in runs of as many as memory allows.
    pub(super) fn run(&self, policies: &[Scenario]) -> Result<Vec<TrialOutcome>, Problem> {
        let mut outcomes = Vec::with_capacity(policies.len());
        // It depends on the threads, which may not be as many in every process.
        let size = self
            .context
            .processes
            .broadcast_numbers(|| vec![self.batch()])?;
        for batch in policies.chunks(size.first().map_or(1, |size| *size).max(1)) {
            self.context.progress.begins();
            outcomes.extend(self.batch_of(batch)?);
        }
        Ok(outcomes)
    }

    /// Number of policies of one run.
    fn batch(&self) -> usize {
        let fits = |size: &usize| {
            let plan = self.plan_of(vec![self.plan.scenarios[0].clone(); *size]);
            let estimate = plan.estimate(self.model);
            estimate.is_ok_and(|estimate| estimate.memory <= MEMORY)
        };
        (1..=BATCH).rev().step_by(4).find(fits).unwrap_or(1)
    }

    fn plan_of(&self, scenarios: Vec<Scenario>) -> Plan {
        let december = Month::new(self.year, 12);
        Plan {
            scenarios,
            // The year's figures hold all its months wherever the report begins.
            from: december,
            to: december,
            ..self.plan.clone()
        }
    }

    fn batch_of(&self, policies: &[Scenario]) -> Result<Vec<TrialOutcome>, Problem> {
        let named = (0..)
            .zip(policies)
            .map(|(index, policy)| called(policy, index));
        let first = compared_with(self.model, policies)?;
        let plan = self.plan_of(first.into_iter().chain(named).collect());
        let (whole, replicates) = tables(&plan, self.model, self.zones, self.context)?;
        let of = |table: &Table, index: usize| -> Result<Vec<f64>, Problem> {
            let figure = |measure: &Measure| {
                let row = measure.row(table, &index.to_string(), self.year);
                row.map(|row| row.value)
                    .ok_or_else(|| measure.missing(table, self.year))
            };
            self.measures.iter().map(figure).collect()
        };
        (0..policies.len())
            .map(|index| {
                let zones = replicates.iter().map(|zone| of(zone, index));
                Ok(TrialOutcome {
                    all: of(&whole, index)?,
                    // Replicates have no figures of provinces.
                    replicates: zones.collect::<Result<_, _>>().unwrap_or_default(),
                })
            })
            .collect()
    }

    /// Refuses figures that a year does not have, before any long work begins; gives their
    /// units.
    pub(super) fn check(&self) -> Result<Vec<&'static str>, Problem> {
        let base = called(&self.plan.scenarios[0], 0);
        let plan = Plan {
            sample: f64::MIN_POSITIVE,
            ..self.plan_of(vec![base])
        };
        let (table, _) = tables(&plan, self.model, 0, RunContext::alone(&()))?;
        debug_assert!(
            self.measures
                .iter()
                .all(|m| INDICATORS.contains(&m.indicator))
        );
        self.measures
            .iter()
            .map(|measure| {
                let anywhere = Measure {
                    place: crate::kernel::Place::COUNTRY,
                    ..measure.clone()
                };
                let row = anywhere.row(&table, "0", self.year);
                row.map(|row| row.unit)
                    .ok_or_else(|| measure.missing(&table, self.year))
            })
            .collect()
    }
}

/// The figures of a run, and those of the replicate of each zone of localities.
fn tables(
    plan: &Plan,
    model: &Model,
    zones: usize,
    context: RunContext,
) -> Result<(Table, Vec<Table>), Problem> {
    plan.check(model.inputs.calendar)?;
    let country = CountrySample::of(plan, model, zones)?;
    let mut whole = Table::default();
    let mut replicates = vec![Table::default(); country.zones().count()];
    for pass in demography::passes(plan, &model.inputs)? {
        country.simulate(&pass, model, context, |sums| {
            for scenario in pass.guests()..pass.plan.scenarios.len() {
                whole.rows.extend(sums.rows(scenario));
                let zones = sums.replicates(scenario, <[Row]>::to_vec);
                for (table, rows) in replicates.iter_mut().zip(zones) {
                    table.rows.extend(rows);
                }
            }
            Ok(())
        })?;
    }
    Ok((whole, replicates))
}

/// The law in force, when some policy has responses: they depend on the difference from the first
/// scenario of a run.
fn compared_with(model: &Model, policies: &[Scenario]) -> Result<Option<Scenario>, Problem> {
    let first = || -> Result<Option<Scenario>, Problems> {
        if !policies.iter().any(responds) {
            return Ok(None);
        }
        let root = model.law.library().root().to_owned();
        Ok(model.scenarios(&[root])?.into_iter().next())
    };
    first().map_err(|problems| Problem::new(problems.to_string()))
}

/// A policy named by a number, which identifies it in the table.
fn called(policy: &Scenario, number: usize) -> Scenario {
    let mut policy = policy.clone();
    policy.name = number.to_string();
    policy
}
