//! `run.toml`: what a run was, and apart from it, how it happened to go.
//!
//! Everything above `[circumstances]` is the run's identity: two runs that agree there have the
//! same results. Time, memory and threads are circumstances and change nothing.

use std::collections::BTreeMap;

use serde::Serialize;

use daam_core::engine::RunRecord;
use daam_core::kernel::{Problem, Words};
use daam_core::measures::Line;
use daam_core::policy::Layer;

/// The text of `run.toml`; `files` are the others of the folder, each with its SHA-256.
///
/// # Errors
/// When the record cannot be written as TOML.
pub(crate) fn text(
    record: &RunRecord,
    files: &BTreeMap<String, String>,
) -> Result<String, Problem> {
    toml::to_string_pretty(&document(record, files))
        .map_err(|error| Problem::new(format!("run.toml cannot be written: {error}")))
}

// Plain values come before tables in each struct: that is the order TOML asks for.
#[derive(Serialize)]
struct Document<'a> {
    program: &'static str,
    version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    commit: Option<&'a str>,
    seed: Whole,
    from: String,
    to: String,
    sample: f64,
    scale: u32,
    replications: u32,
    assumptions_drawn: bool,
    households: Whole,
    persons: Whole,
    inputs_sha256: &'a str,
    results_sha256: &'a str,
    asked: Asked<'a>,
    circumstances: Circumstances,
    scenario: Vec<Scenario<'a>>,
    assumption: Vec<Assumption<'a>>,
    check: Vec<CheckResult<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waiting_list: Vec<WaitingList<'a>>,
    poverty_line: Vec<PovertyLine>,
    /// SHA-256 of each other file of the folder.
    file: &'a BTreeMap<String, String>,
}

/// What the run is repeated from, beside what stands above.
#[derive(Serialize)]
struct Asked<'a> {
    sample: f64,
    replications: u32,
    draw_assumptions: bool,
    by_parts: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precise_on: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    line: Vec<PovertyLine>,
}

#[derive(Serialize)]
struct Circumstances {
    threads: usize,
    seconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    peak_memory_bytes: Option<Whole>,
}

#[derive(Serialize)]
struct Scenario<'a> {
    name: &'a str,
    sha256: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    direct_of: Option<&'a str>,
    title: InLanguages<'a>,
    summary: InLanguages<'a>,
    /// The files it lies on, the lowest first.
    #[serde(skip_serializing_if = "<[Layer]>::is_empty")]
    written: &'a [Layer],
}

#[derive(Serialize)]
struct Assumption<'a> {
    name: &'a str,
    unit: &'a str,
    value: f64,
    low: f64,
    high: f64,
    why: &'a str,
}

#[derive(Serialize)]
struct CheckResult<'a> {
    passed: bool,
    detail: &'a str,
    name: InLanguages<'a>,
}

#[derive(Serialize)]
struct WaitingList<'a> {
    scenario: &'a str,
    year: i16,
    threshold: f64,
    law_threshold: f64,
    appropriation_dh: f64,
    cost_dh: f64,
}

/// Dirhams of 2022 per person and year.
#[derive(Serialize)]
struct PovertyLine {
    name: &'static str,
    urban_dh: f64,
    rural_dh: f64,
}

#[derive(Serialize)]
struct InLanguages<'a> {
    fr: &'a str,
    ar: &'a str,
    en: &'a str,
}

/// A whole number; as text when it is beyond what TOML can hold.
#[derive(Serialize)]
#[serde(untagged)]
enum Whole {
    Number(i64),
    Text(String),
}

impl From<u64> for Whole {
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Number)
    }
}

impl From<&Line> for PovertyLine {
    fn from(line: &Line) -> Self {
        Self {
            name: line.name,
            urban_dh: line.dirhams[0],
            rural_dh: line.dirhams[1],
        }
    }
}

impl<'a> From<&'a Words> for InLanguages<'a> {
    fn from(words: &'a Words) -> Self {
        Self {
            fr: &words.fr,
            ar: &words.ar,
            en: &words.en,
        }
    }
}

fn document<'a>(record: &'a RunRecord, files: &'a BTreeMap<String, String>) -> Document<'a> {
    Document {
        program: "daam",
        version: &record.version,
        commit: record.commit.as_deref(),
        seed: record.seed.into(),
        from: record.from.to_string(),
        to: record.to.to_string(),
        sample: record.sample,
        scale: record.scale,
        replications: record.uncertainty.replications,
        assumptions_drawn: record.uncertainty.drawn,
        households: record.households.into(),
        persons: record.persons.into(),
        inputs_sha256: &record.inputs_digest,
        results_sha256: &record.results_digest,
        asked: Asked {
            sample: record.asked.sample,
            replications: record.asked.replications,
            draw_assumptions: record.asked.draw_assumptions,
            by_parts: record.asked.by_parts,
            precision: record.asked.precision,
            precise_on: record.asked.precise_on.as_deref(),
            line: record.asked.lines.iter().map(PovertyLine::from).collect(),
        },
        circumstances: Circumstances {
            threads: record.threads,
            seconds: record.seconds,
            peak_memory_bytes: record.peak_memory.map(Whole::from),
        },
        scenario: record
            .scenarios
            .iter()
            .map(|scenario| Scenario {
                name: &scenario.name,
                sha256: &scenario.digest,
                direct_of: scenario.direct_of.as_deref(),
                written: &scenario.written,
                title: (&scenario.title).into(),
                summary: (&scenario.summary).into(),
            })
            .collect(),
        assumption: record
            .assumptions
            .iter()
            .map(|assumption| Assumption {
                name: &assumption.name,
                unit: &assumption.unit,
                value: assumption.value,
                low: assumption.low,
                high: assumption.high,
                why: &assumption.why,
            })
            .collect(),
        check: record
            .checks
            .iter()
            .map(|check| CheckResult {
                passed: check.passed,
                detail: &check.detail,
                name: (&check.name).into(),
            })
            .collect(),
        waiting_list: record
            .cutoffs
            .iter()
            .filter_map(|cutoff| {
                Some(WaitingList {
                    scenario: &record.scenarios.get(cutoff.scenario)?.name,
                    year: cutoff.year,
                    threshold: cutoff.threshold,
                    law_threshold: cutoff.law_threshold,
                    appropriation_dh: cutoff.envelope,
                    cost_dh: cutoff.cost,
                })
            })
            .collect(),
        poverty_line: record.lines.iter().map(PovertyLine::from).collect(),
        file: files,
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
        let text = text(&record, &BTreeMap::new()).expect("a record is TOML");
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
    }
}
