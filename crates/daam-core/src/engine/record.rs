//! The record of a run: enough to identify, cite and repeat it.

use serde::{Deserialize, Serialize};

use super::estimates::{Headline, Uncertainty};
use super::validation::Comparison;
use crate::kernel::{Month, Place, SimulationCalendar, Words};
use crate::measures::{Invariant, PovertyLine};
use crate::policy::Layer;

/// Identity and circumstances of a run: everything that it says of itself.
///
/// `record.json` is this, and `run.toml` is this without its two longest lists. A change of what is
/// written needs another [`RunRecord::SCHEMA`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunRecord {
    /// Version of the files of a run folder.
    pub schema: u32,
    /// Version of the program.
    pub version: String,
    /// Commit the program was built from, when it was known.
    pub commit: Option<String>,
    /// Seed of the draws.
    #[serde(with = "seed")]
    pub seed: u64,
    /// First month reported.
    pub from: Month,
    /// Last month reported.
    pub to: Month,
    /// Share of the localities simulated, 0 to 1.
    pub sample: f64,
    /// Size of the simulated country as a multiple of the real one.
    pub scale: u32,
    /// Households simulated at the start.
    pub households: u64,
    /// Persons simulated at the start.
    pub persons: u64,
    /// SHA-256 of the official tables and assumptions, in hexadecimal; of the people too where
    /// they are not synthesised from these.
    #[serde(rename = "inputs_sha256")]
    pub inputs_digest: String,
    /// SHA-256 of `results.csv`, in hexadecimal.
    #[serde(rename = "results_sha256")]
    pub results_digest: String,
    /// The options the run was asked for, besides scenarios and months.
    pub asked: AskedRecord,
    /// How the errors of the figures were estimated.
    pub uncertainty: Uncertainty,
    /// What results do not depend on.
    pub circumstances: CircumstancesRecord,
    /// Months that could be simulated.
    pub calendar: SimulationCalendar,
    /// The scenarios, in the order of the run; the others are compared with the first. Those that
    /// are only the direct effect of another come last.
    #[serde(rename = "scenario")]
    pub scenarios: Vec<ScenarioRecord>,
    /// The assumptions, with their ranges.
    #[serde(rename = "assumption")]
    pub assumptions: Vec<AssumptionRecord>,
    /// Invariants checked at run time, with their result.
    #[serde(rename = "check")]
    pub checks: Vec<Check>,
    /// Years in which a waiting list kept a scenario within its envelope.
    #[serde(
        rename = "waiting_list",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub cutoffs: Vec<Cutoff>,
    /// Poverty lines: the national one, then the others.
    #[serde(rename = "poverty_line")]
    pub lines: Vec<PovertyLine>,
    /// Comparison with published figures, where the first scenario is the law in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub validation: Vec<Comparison>,
    /// Names of the places that occur in the results.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceName>,
    /// Yearly figures of the country with their errors by source; written in a file of their
    /// own, which is read back with them.
    #[serde(skip)]
    pub headlines: Vec<Headline>,
}

impl RunRecord {
    /// Version of what is written now; the first had none.
    pub const SCHEMA: u32 = 2;
}

/// A seed, as text where it is too large a number for TOML.
mod seed {
    use serde::de::{Deserialize, Deserializer, Error as _};
    use serde::ser::Serializer;

    pub(super) fn serialize<S: Serializer>(seed: &u64, to: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(*seed) {
            Ok(number) => to.serialize_i64(number),
            Err(_) => to.collect_str(seed),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(u64),
            Text(String),
        }
        let number = match Written::deserialize(from) {
            Ok(Written::Number(number)) => Some(number),
            Ok(Written::Text(text)) => text.parse().ok(),
            Err(_) => None,
        };
        number.ok_or_else(|| D::Error::custom("the seed is no whole number"))
    }
}

/// Circumstances of a run, on which its results do not depend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CircumstancesRecord {
    /// Threads used.
    pub threads: usize,
    /// Wall time of the simulation in seconds.
    pub seconds: f64,
    /// Peak memory of the process in bytes, where the system tells.
    pub peak_memory_bytes: Option<u64>,
}

/// A scenario of the run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ScenarioRecord {
    /// Its name, as in the results.
    pub name: String,
    /// Its title.
    pub title: Words,
    /// What it changes, in a sentence or two.
    pub summary: Words,
    /// The scenario of which this is the direct effect, without responses.
    pub direct_of: Option<String>,
    /// SHA-256 of the scenario's resolved values, in hexadecimal.
    #[serde(rename = "sha256")]
    pub digest: String,
    /// The files it is built from, bases first, where some do not come with the program.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub written: Vec<Layer>,
}

/// The options a run was asked for, besides scenarios and months.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AskedRecord {
    /// Share of the localities asked for; at least a few are visited.
    pub sample: f64,
    /// Replications, at most.
    pub replications: u32,
    /// Whether assumptions were to be drawn.
    pub draw_assumptions: bool,
    /// Target half-width of the interval, relative to the figure.
    pub precision: Option<f64>,
    /// The indicator of the target.
    pub precise_on: Option<String>,
    /// Whether it was a progressive run, which pairs localities within each part: its standard
    /// errors differ from those of an ordinary run.
    pub by_parts: bool,
    /// Poverty lines asked for besides those that are always there.
    #[serde(rename = "line", default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<PovertyLine>,
}

/// A year in which a waiting list kept a scenario within its envelope.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cutoff {
    /// Number of the scenario in the run.
    pub scenario: usize,
    /// The calendar year.
    pub year: i16,
    /// Highest score served from January to December, in index points.
    pub threshold: f64,
    /// The threshold without a waiting list, in index points.
    pub law_threshold: f64,
    /// The envelope, dirhams of the year.
    pub envelope: f64,
    /// What the year costs with the list, dirhams.
    pub cost: f64,
}

/// An assumption: neither law nor official statistics.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AssumptionRecord {
    /// Dotted name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Value used.
    pub value: f64,
    /// Lowest plausible value.
    pub low: f64,
    /// Highest plausible value.
    pub high: f64,
    /// Why this value.
    pub why: String,
}

/// An invariant checked in the run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Check {
    /// What must hold.
    pub name: Invariant,
    /// Whether it did.
    pub passed: bool,
    /// The figures.
    pub detail: String,
}

/// Name of a place of the results.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlaceName {
    /// The place, both milieux.
    pub place: Place,
    /// Its name in the census tables.
    pub name: String,
}
