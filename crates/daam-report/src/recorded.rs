//! `run.toml` read back: enough to repeat the run it tells of.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use daam_core::engine::{Measure, Order, Plan, Precision, Repeat, scenario_digest};
use daam_core::kernel::{Month, Position, Problem, Problems, bounded_text};
use daam_core::measures::Line;
use daam_core::policy::{Law, Layer, load_built_in, read_again};

/// Largest `run.toml`, MiB: a few hundred scenario files of a megabyte.
const LARGEST: u64 = 64;

/// What is read of a `run.toml`.
#[derive(Debug, Deserialize)]
pub struct Recorded {
    /// Version of the program that ran.
    pub version: String,
    seed: Whole,
    from: String,
    to: String,
    #[serde(default = "as_it_is")]
    scale: u32,
    /// SHA-256 of its tables and assumptions.
    pub inputs_sha256: String,
    /// SHA-256 of its figures.
    pub results_sha256: String,
    asked: Asked,
    scenario: Vec<Scenario>,
    /// Invariants that were checked.
    pub check: Vec<Check>,
    /// SHA-256 of each other file of the folder.
    pub file: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Whole {
    Number(u64),
    Text(String),
}

#[derive(Debug, Deserialize)]
struct Asked {
    sample: f64,
    replications: u32,
    draw_assumptions: bool,
    by_parts: bool,
    precision: Option<f64>,
    precise_on: Option<String>,
    #[serde(default)]
    line: Vec<AskedLine>,
}

#[derive(Debug, Deserialize)]
struct AskedLine {
    name: String,
    urban_dh: f64,
}

#[derive(Debug, Deserialize)]
struct Scenario {
    name: String,
    sha256: String,
    direct_of: Option<String>,
    #[serde(default)]
    written: Vec<Layer>,
}

/// An invariant, in English, and whether it held.
#[derive(Debug, Deserialize)]
pub struct Check {
    /// Whether it held.
    pub passed: bool,
    /// The figures.
    pub detail: String,
}

const fn as_it_is() -> u32 {
    1
}

impl Recorded {
    /// Reads a `run.toml`.
    ///
    /// # Errors
    /// Why and where it is none.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let shown = path.display().to_string();
        let text = bounded_text(path, "the run", LARGEST)?;
        toml::from_str(&text).map_err(|error: toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            let position = Position::of(&shown, &text, start);
            Problem::at(position, error.message().to_owned())
                .with_help("name the run.toml of a folder that this version of daam wrote")
        })
    }

    /// Whether it was shown part after part: doing it again gives its figures only when it came
    /// to the end, and other standard errors.
    #[must_use]
    pub const fn by_parts(&self) -> bool {
        self.asked.by_parts
    }

    /// The run as it was asked for, by some threads.
    ///
    /// # Errors
    /// Everything wrong in its scenarios, months or numbers; a scenario that is no longer what
    /// it was.
    pub fn plan(&self, law: &Law, threads: usize) -> Result<(Plan, Repeat), Problems> {
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
        let line = |line: &AskedLine| Line::asked(&line.name, line.urban_dh);
        let plan = Plan {
            scenarios,
            from: month(&self.from)?,
            to: month(&self.to)?,
            sample: self.asked.sample,
            order: Order::Drawn,
            seed: self.seed.number()?,
            replication: 0,
            scale: self.scale,
            threads,
            lines: self.asked.line.iter().map(line).collect::<Result<_, _>>()?,
        };
        plan.check()?;
        let repeat = self.asked.repeat()?;
        repeat.check()?;
        Ok((plan, repeat))
    }
}

fn month(text: &str) -> Result<Month, Problem> {
    text.parse()
        .map_err(|refusal| Problem::new(format!("'{text}' is no month: {refusal}")))
}

impl Whole {
    fn number(&self) -> Result<u64, Problem> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Text(text) => text
                .parse()
                .map_err(|_| Problem::new(format!("the seed '{text}' is no whole number"))),
        }
    }
}

impl Asked {
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
