//! `run.toml`: the identity of a run and, separately, its circumstances; enough to repeat it.
//!
//! Everything above `[circumstances]` is the run's identity: two runs that agree there have the
//! same results. Time, memory and threads are circumstances and change nothing. Fields that earlier
//! versions did not write and that a repetition does not need have defaults.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use daam_core::engine::{
    AssumptionRecord, Check, Cutoff, Measure, Order, Plan, Precision, Repeat, RunRecord,
    ScenarioRecord, scenario_digest,
};
use daam_core::kernel::{Month, Problem, Problems, Words, bounded_text, toml_problem};
use daam_core::measures::PovertyLine;
use daam_core::model::Model;
use daam_core::policy::{Layer, load_built_in, read_again};

/// Largest `run.toml`, MiB: a few hundred scenario files of a megabyte.
const LARGEST: u64 = 64;

/// A `run.toml`, with its fields in order.
#[derive(Debug, Serialize, Deserialize)]
pub struct Recorded {
    #[serde(default)]
    program: String,
    /// Version of the program that ran.
    pub version: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    commit: Option<String>,
    seed: WholeNumber,
    from: Month,
    to: Month,
    #[serde(default)]
    sample: f64,
    #[serde(default = "as_it_is")]
    scale: u32,
    #[serde(default)]
    replications: u32,
    #[serde(default)]
    assumptions_drawn: bool,
    #[serde(default)]
    households: WholeNumber,
    #[serde(default)]
    persons: WholeNumber,
    /// SHA-256 of its tables and assumptions.
    pub inputs_sha256: String,
    /// SHA-256 of its figures.
    pub results_sha256: String,
    asked: RecordedRequest,
    #[serde(default)]
    circumstances: RecordedCircumstances,
    scenario: Vec<RecordedScenario>,
    #[serde(default)]
    assumption: Vec<AssumptionRecord>,
    /// Invariants that were checked.
    pub check: Vec<Check>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    waiting_list: Vec<WaitingList>,
    #[serde(default)]
    poverty_line: Vec<RecordedLine>,
    /// SHA-256 of each other file of the folder.
    pub file: BTreeMap<String, String>,
}

/// What is needed to repeat the run, beside the fields above.
#[derive(Debug, Serialize, Deserialize)]
struct RecordedRequest {
    sample: f64,
    replications: u32,
    draw_assumptions: bool,
    by_parts: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precise_on: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    line: Vec<RecordedLine>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct RecordedCircumstances {
    threads: usize,
    seconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    peak_memory_bytes: Option<WholeNumber>,
}

#[derive(Debug, Serialize, Deserialize)]
struct RecordedScenario {
    name: String,
    sha256: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    direct_of: Option<String>,
    #[serde(default)]
    title: Words,
    #[serde(default)]
    summary: Words,
    /// The files that it extends, from the lowest layer up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    written: Vec<Layer>,
}

#[derive(Debug, Serialize, Deserialize)]
struct WaitingList {
    scenario: String,
    year: i16,
    threshold: f64,
    law_threshold: f64,
    appropriation_dh: f64,
    cost_dh: f64,
}

/// Dirhams of 2022 per person and year.
#[derive(Debug, Serialize, Deserialize)]
struct RecordedLine {
    name: String,
    urban_dh: f64,
    #[serde(default)]
    rural_dh: f64,
}

/// A whole number; as text when it is too large for TOML.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum WholeNumber {
    Number(u64),
    Text(String),
}

const fn as_it_is() -> u32 {
    1
}

impl Default for WholeNumber {
    fn default() -> Self {
        Self::Number(0)
    }
}

impl From<u64> for WholeNumber {
    fn from(number: u64) -> Self {
        match i64::try_from(number) {
            Ok(_) => Self::Number(number),
            Err(_) => Self::Text(number.to_string()),
        }
    }
}

impl From<&PovertyLine> for RecordedLine {
    fn from(line: &PovertyLine) -> Self {
        Self {
            name: line.name.to_owned(),
            urban_dh: line.dirhams[0],
            rural_dh: line.dirhams[1],
        }
    }
}

impl From<&ScenarioRecord> for RecordedScenario {
    fn from(scenario: &ScenarioRecord) -> Self {
        Self {
            name: scenario.name.clone(),
            sha256: scenario.digest.clone(),
            direct_of: scenario.direct_of.clone(),
            title: scenario.title.clone(),
            summary: scenario.summary.clone(),
            written: scenario.written.clone(),
        }
    }
}

impl WaitingList {
    fn of(cutoff: &Cutoff, record: &RunRecord) -> Option<Self> {
        Some(Self {
            scenario: record.scenarios.get(cutoff.scenario)?.name.clone(),
            year: cutoff.year,
            threshold: cutoff.threshold,
            law_threshold: cutoff.law_threshold,
            appropriation_dh: cutoff.envelope,
            cost_dh: cutoff.cost,
        })
    }
}

impl Recorded {
    /// The record of a run; `files` are the other files of its folder, each with its SHA-256.
    pub(crate) fn of(record: &RunRecord, files: BTreeMap<String, String>) -> Self {
        let asked = &record.asked;
        let lines = |lines: &[PovertyLine]| lines.iter().map(RecordedLine::from).collect();
        Self {
            program: "daam".to_owned(),
            version: record.version.clone(),
            commit: record.commit.clone(),
            seed: record.seed.into(),
            from: record.from,
            to: record.to,
            sample: record.sample,
            scale: record.scale,
            replications: record.uncertainty.replications,
            assumptions_drawn: record.uncertainty.drawn,
            households: record.households.into(),
            persons: record.persons.into(),
            inputs_sha256: record.inputs_digest.clone(),
            results_sha256: record.results_digest.clone(),
            asked: RecordedRequest {
                sample: asked.sample,
                replications: asked.replications,
                draw_assumptions: asked.draw_assumptions,
                by_parts: asked.by_parts,
                precision: asked.precision,
                precise_on: asked.precise_on.clone(),
                line: lines(&asked.lines),
            },
            circumstances: RecordedCircumstances {
                threads: record.threads,
                seconds: record.seconds,
                peak_memory_bytes: record.peak_memory.map(WholeNumber::from),
            },
            scenario: record
                .scenarios
                .iter()
                .map(RecordedScenario::from)
                .collect(),
            assumption: record.assumptions.clone(),
            check: record.checks.clone(),
            waiting_list: record
                .cutoffs
                .iter()
                .filter_map(|cutoff| WaitingList::of(cutoff, record))
                .collect(),
            poverty_line: lines(&record.lines),
            file: files,
        }
    }

    pub(crate) fn text(&self) -> Result<String, Problem> {
        toml::to_string_pretty(self)
            .map_err(|error| Problem::new(format!("run.toml cannot be written: {error}")))
    }

    /// Reads a `run.toml`.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let shown = path.display().to_string();
        let text = bounded_text(path, "the run", LARGEST)?;
        toml::from_str(&text).map_err(|error: toml::de::Error| {
            toml_problem(&shown, &text, &error)
                .with_help("name the run.toml of a folder that this version of daam wrote")
        })
    }

    /// Whether it was a progressive run, shown part by part: repeating it gives the same figures
    /// only if it was completed, and other standard errors.
    pub const fn by_parts(&self) -> bool {
        self.asked.by_parts
    }

    /// The run as it was requested, with a number of threads.
    pub fn plan(&self, model: &Model, threads: usize) -> Result<(Plan, Repeat), Problems> {
        let law = &model.law;
        let mut scenarios = Vec::new();
        for known in self.scenario.iter().filter(|one| one.direct_of.is_none()) {
            let scenario = if known.written.is_empty() {
                let found = load_built_in(law, std::slice::from_ref(&known.name))?;
                found.into_iter().next()
            } else {
                Some(read_again(law, &known.name, &known.written)?)
            };
            scenarios.extend(scenario);
        }
        super::scenario::summarise(law, &mut scenarios);
        let scenarios = super::scenario::with_direct(law, scenarios);
        for (scenario, known) in scenarios.iter().zip(&self.scenario) {
            if scenario_digest(scenario) != known.sha256 {
                return Err(Problem::new(format!(
                    "'{}' is no longer the scenario it was when this run was done",
                    known.name
                ))
                .with_help("repeat it with the version of daam that did it")
                .into());
            }
        }
        let line = |line: &RecordedLine| PovertyLine::asked(&line.name, line.urban_dh);
        let plan = Plan {
            scenarios,
            from: self.from,
            to: self.to,
            sample: self.asked.sample,
            order: Order::Drawn,
            seed: self.seed.number()?,
            replication: 0,
            scale: self.scale,
            threads,
            lines: self.asked.line.iter().map(line).collect::<Result<_, _>>()?,
        };
        plan.check(model.inputs.calendar)?;
        let repeat = self.asked.repeat()?;
        repeat.check()?;
        Ok((plan, repeat))
    }
}

impl WholeNumber {
    fn number(&self) -> Result<u64, Problem> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Text(text) => text
                .parse()
                .map_err(|_| Problem::new(format!("the seed '{text}' is no whole number"))),
        }
    }
}

impl RecordedRequest {
    fn repeat(&self) -> Result<Repeat, Problem> {
        let precision = match (self.precision, &self.precise_on) {
            (Some(relative), Some(name)) => Some(Precision {
                relative,
                indicator: Measure::parse(name)?.indicator,
            }),
            _ => None,
        };
        Ok(Repeat {
            replications: self.replications,
            draw_assumptions: self.draw_assumptions,
            precision,
            ..Repeat::ONCE
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_record_reads_back_with_circumstances_apart() {
        let mut record = sample::record(8);
        record.seed = u64::MAX;
        record.cutoffs.push(sample::CUTOFF);
        let text = Recorded::of(&record, BTreeMap::new()).text();
        let text = text.expect("a record is TOML");
        let read: toml::Table = text.parse().expect("valid TOML");
        assert_eq!(read["seed"].as_str(), Some("18446744073709551615"));
        assert_eq!(read["from"].as_str(), Some("2023-12"));
        assert!(read.get("threads").is_none());
        assert!(read["circumstances"].get("threads").is_some());
        assert_eq!(read["scenario"].as_array().map(Vec::len), Some(8));
        assert_eq!(read["waiting_list"][0]["year"].as_integer(), Some(2026));
        assert_eq!(read["poverty_line"][0]["name"].as_str(), Some("national"));
        assert_eq!(
            read["scenario"][1]["title"]["ar"].as_str(),
            Some(&*record.scenarios[1].title.ar)
        );
        // Reading and writing round-trip.
        let again: Recorded = toml::from_str(&text).expect("a run");
        assert_eq!(again.text().expect("TOML"), text);
    }

    #[test]
    fn a_folder_of_an_earlier_version_is_enough_to_repeat_its_run() {
        let old = r#"
            version = "0.0.9"
            seed = 7
            from = "2023-12"
            to = "2024-12"
            inputs_sha256 = "a1"
            results_sha256 = "b2"
            check = []
            file = {}
            asked = { sample = 0.1, replications = 2, draw_assumptions = true, by_parts = false }
            [[scenario]]
            name = "baseline"
            sha256 = "c3"
        "#;
        let read: Recorded = toml::from_str(old).expect("a run");
        assert_eq!((read.scale, read.seed.number()), (1, Ok(7)));
    }
}
