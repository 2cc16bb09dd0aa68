//! The parts of a run's record that its plan and inputs determine.

use super::estimates::Uncertainty;
use super::plan::Plan;
use super::record::{
    AskedRecord, AssumptionRecord, Check, CircumstancesRecord, PlaceName, RunRecord, ScenarioRecord,
};
use super::scenario_digest::scenario_digest;
use crate::inputs::Inputs;
use crate::kernel::{Place, Problem};
use crate::measures::{CheckResult, PovertyLine};
use crate::model::Model;
use crate::policy::{Layer, Scenario};

/// The record of a run, without its circumstances.
pub(super) fn record(
    plan: &Plan,
    model: &Model,
    findings: &[CheckResult],
) -> Result<RunRecord, Problem> {
    let inputs = &model.inputs;
    Ok(RunRecord {
        schema: RunRecord::SCHEMA,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        commit: option_env!("DAAM_COMMIT").map(str::to_owned),
        calendar: inputs.calendar,
        seed: plan.seed,
        from: plan.from,
        to: plan.to,
        sample: plan.sample,
        scale: plan.scale,
        households: 0,
        persons: 0,
        inputs_digest: model.digest()?,
        results_digest: String::new(),
        circumstances: CircumstancesRecord {
            threads: plan.threads,
            seconds: 0.0,
            peak_memory_bytes: None,
        },
        scenarios: plan
            .scenarios
            .iter()
            .map(|scenario| ScenarioRecord {
                name: scenario.name.clone(),
                title: scenario.title.clone(),
                summary: scenario.summary.clone(),
                direct_of: scenario.direct_of.clone(),
                digest: scenario_digest(scenario),
                written: written(scenario),
            })
            .collect(),
        assumptions: inputs
            .assumptions
            .all
            .iter()
            .map(|(name, assumption)| AssumptionRecord {
                name: name.clone(),
                unit: assumption.unit.clone(),
                value: assumption.value,
                low: assumption.low,
                high: assumption.high,
                why: assumption.why.clone(),
            })
            .collect(),
        checks: findings
            .iter()
            .map(|finding| Check {
                name: finding.name,
                passed: finding.holds,
                detail: finding.detail.clone(),
            })
            .collect(),
        validation: Vec::new(),
        uncertainty: Uncertainty::default(),
        headlines: Vec::new(),
        cutoffs: Vec::new(),
        asked: AskedRecord::default(),
        lines: std::iter::once(PovertyLine::national(inputs))
            .chain(PovertyLine::all(inputs, &plan.lines))
            .collect(),
        places: places(inputs),
    })
}

fn places(inputs: &Inputs) -> Vec<PlaceName> {
    let place = |code: u16, name: &str| PlaceName {
        place: Place::new(Some(code), None),
        name: name.to_owned(),
    };
    let regions = (1u16..).zip(&inputs.country.regions);
    let provinces = inputs.country.provinces.iter();
    regions
        .map(|(code, name)| place(code, name))
        .chain(provinces.map(|(code, name, _)| place(*code, name)))
        .collect()
}

/// The files of a scenario, unless the program comes with all of them.
fn written(scenario: &Scenario) -> Vec<Layer> {
    let layers = &scenario.written;
    let own = layers.iter().any(|layer| layer.text.is_some());
    if own { layers.clone() } else { Vec::new() }
}
