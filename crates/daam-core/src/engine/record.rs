//! The record of a run: enough to identify, cite and repeat it.

use serde::{Deserialize, Serialize};

use super::estimates::{Headline, Uncertainty};
use super::validation::Comparison;
use crate::kernel::{Month, Place, SimulationCalendar, Words};
use crate::measures::{Invariant, PovertyLine};
use crate::policy::Layer;

/// Identity and circumstances of a run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunRecord {
    /// Version of the program.
    pub version: String,
    /// Commit the program was built from, when it was known.
    pub commit: Option<String>,
    /// Seed of the draws.
    pub seed: u64,
    /// Months that could be simulated.
    pub calendar: SimulationCalendar,
    /// First month reported.
    pub from: Month,
    /// Last month reported.
    pub to: Month,
    /// Share of the localities simulated, 0 to 1.
    pub sample: f64,
    /// Size of the simulated country as a multiple of the real one.
    #[serde(default = "as_it_is")]
    pub scale: u32,
    /// Threads used; results do not depend on it.
    pub threads: usize,
    /// Households simulated at the start.
    pub households: u64,
    /// Persons simulated at the start.
    pub persons: u64,
    /// SHA-256 of the official tables and assumptions, in hexadecimal; of the people too where
    /// they are not synthesised from these.
    pub inputs_digest: String,
    /// SHA-256 of `results.csv`, in hexadecimal.
    pub results_digest: String,
    /// Wall time of the simulation in seconds.
    pub seconds: f64,
    /// Peak memory of the process in bytes, where the system tells.
    pub peak_memory: Option<u64>,
    /// The scenarios, in the order of the run; the others are compared with the first. Those that
    /// are only the direct effect of another come last.
    pub scenarios: Vec<ScenarioRecord>,
    /// The assumptions, with their ranges.
    pub assumptions: Vec<AssumptionRecord>,
    /// Invariants checked at run time, with their result.
    pub checks: Vec<Check>,
    /// Comparison with published figures, where the first scenario is the law in force.
    pub validation: Vec<Comparison>,
    /// How the errors of the figures were estimated.
    pub uncertainty: Uncertainty,
    /// Yearly figures of the country with their errors by source; written in a file of their
    /// own, which is read back with them.
    #[serde(skip)]
    pub headlines: Vec<Headline>,
    /// Years in which a waiting list kept a scenario within its envelope.
    pub cutoffs: Vec<Cutoff>,
    /// The options the run was asked for, besides scenarios and months.
    #[serde(default)]
    pub asked: AskedRecord,
    /// Poverty lines: the national one, then the others.
    pub lines: Vec<PovertyLine>,
    /// Names of the places that occur in the results.
    pub places: Vec<PlaceName>,
}

/// The scale of records written before the field existed.
const fn as_it_is() -> u32 {
    1
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
    pub digest: String,
    /// The files it is built from, bases first, where some do not come with the program.
    #[serde(default)]
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
    /// Poverty lines asked for besides those that are always there.
    pub lines: Vec<PovertyLine>,
    /// Whether it was a progressive run, which pairs localities within each part: its standard
    /// errors differ from those of an ordinary run.
    pub by_parts: bool,
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
