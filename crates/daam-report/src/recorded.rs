//! `run.toml`: what a run was, enough to do it again, and the seal of its folder.
//!
//! The first line is the root digest: the SHA-256 of all that follows. That is the [`RunRecord`]
//! without its two longest lists, which `record.json` has, and the SHA-256 of every other file. So
//! the text follows from `record.json` and the files, byte for byte.

use std::collections::BTreeMap;
use std::iter;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{disk, record_json, reopen};
use daam_core::engine::{AskedRecord, Order, Plan, Precision, Repeat, RunRecord, scenario_digest};
use daam_core::engine::{Measure, ScenarioRecord};
use daam_core::kernel::{Problem, Problems, bounded_text, hexadecimal, toml_problem, visible_name};
use daam_core::measures::PovertyLine;
use daam_core::model::Model;
use daam_core::policy::{Law, Scenario, load_built_in, read_again};

/// Largest `run.toml`, MiB: a few hundred scenario files of a megabyte.
const LARGEST: u64 = 64;

/// A `run.toml`, read.
#[derive(Debug)]
pub struct Recorded {
    /// The run, without the lists that only `record.json` has.
    pub record: RunRecord,
    /// SHA-256 of each other file of the folder.
    pub(crate) files: BTreeMap<String, String>,
    shown: String,
    text: String,
}

/// The last part of a `run.toml`.
#[derive(Debug, Serialize, Deserialize)]
struct Files {
    file: BTreeMap<String, String>,
}

/// What any version writes of itself.
#[derive(Deserialize)]
pub(crate) struct Origin {
    #[serde(default)]
    schema: Option<u32>,
    pub(crate) version: String,
}

impl Origin {
    /// Refuses a file of another schema than this program's.
    pub(crate) fn check(&self, file: &str) -> Result<(), Problem> {
        let (schema, ours) = (self.schema.unwrap_or(1), RunRecord::SCHEMA);
        if schema == ours {
            return Ok(());
        }
        let (theirs, own) = (&self.version, env!("CARGO_PKG_VERSION"));
        let message = format!(
            "'{file}' is of schema {schema}, as daam {theirs} wrote it, and daam {own} reads {ours}"
        );
        Err(Problem::new(message).with_help(format!(
            "use daam {theirs}, or simulate it again with this version: daam run"
        )))
    }
}

/// The text of `run.toml`; `files` are the other files of the folder, each with its SHA-256.
pub(crate) fn text(
    record: &RunRecord,
    files: &BTreeMap<String, String>,
) -> Result<String, Problem> {
    let short = RunRecord {
        validation: Vec::new(),
        places: Vec::new(),
        ..record.clone()
    };
    let file = files.clone();
    let parts = toml::to_string_pretty(&short).and_then(|run| {
        Ok(format!(
            "{run}\n{}",
            toml::to_string_pretty(&Files { file })?
        ))
    });
    let rest =
        parts.map_err(|error| Problem::new(format!("run.toml cannot be written: {error}")))?;
    Ok(format!("{}{rest}", root(&rest)))
}

/// The first line of a `run.toml`.
fn root(rest: &str) -> String {
    let digest = hexadecimal(&Sha256::digest(rest));
    format!("folder_sha256 = \"{digest}\"\n")
}

impl Recorded {
    /// Reads a `run.toml`.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let shown = path.display().to_string();
        let text = bounded_text(path, "the run", LARGEST)?;
        if let Ok(origin) = toml::from_str::<Origin>(&text) {
            origin.check(&shown)?;
        }
        let fault = |error: toml::de::Error| {
            toml_problem(&shown, &text, &error)
                .with_help("name the run.toml of a folder that this version of daam wrote")
        };
        let record = toml::from_str(&text).map_err(fault)?;
        let Files { file } = toml::from_str(&text).map_err(fault)?;
        Ok(Self {
            record,
            files: file,
            shown,
            text,
        })
    }

    /// What is wrong where the root digest is not that of the rest of the file.
    pub(crate) fn broken_seal(&self) -> Option<String> {
        let end = self.text.find('\n').map_or(0, |end| end + 1);
        let (first, rest) = self.text.split_at(end);
        let message = || {
            format!(
                "{} has been changed: its root digest is another",
                self.shown
            )
        };
        (first != root(rest)).then(message)
    }

    /// Refuses a file that somebody has changed, as far as it and the `record.json` beside it tell.
    pub fn check(&self) -> Result<(), Problem> {
        let folder = disk::parent(Path::new(&self.shown));
        let fault = if folder.join(record_json::NAME).is_file() {
            self.fault(&reopen::record(folder)?)?
        } else {
            None
        };
        let fault = fault.or_else(|| self.broken_seal());
        fault.map_or(Ok(()), |fault| Err(Problem::new(fault)))
    }

    /// The first line that does not follow from the record of the run; the root digest, which
    /// follows from the other lines, apart.
    pub(crate) fn fault(&self, record: &RunRecord) -> Result<Option<String>, Problem> {
        let meant = text(record, &self.files)?;
        let lines = |text| str::split(text, '\n').map(Some).chain(iter::repeat(None));
        let both = lines(&self.text).zip(lines(&meant)).enumerate().skip(1);
        let mut apart = both
            .take_while(|(_, pair)| *pair != (None, None))
            .filter(|(_, (is, meant))| is != meant);
        let shown = |line: Option<&str>| match line {
            Some(line) => format!("'{}'", visible_name(line)),
            None => "nothing".to_owned(),
        };
        Ok(apart.next().map(|(number, (is, meant))| {
            let (file, is, meant) = (&self.shown, shown(is), shown(meant));
            format!(
                "{file}:{}: {is} where record.json gives {meant}",
                number + 1
            )
        }))
    }

    /// The run as it was requested, with a number of threads.
    pub fn plan(&self, model: &Model, threads: usize) -> Result<(Plan, Repeat), Problems> {
        let record = &self.record;
        let plan = Plan {
            scenarios: scenarios(&model.law, &record.scenarios)?,
            from: record.from,
            to: record.to,
            sample: record.asked.sample,
            order: Order::Drawn,
            seed: record.seed,
            replication: 0,
            scale: record.scale,
            threads,
            lines: lines(&record.asked.lines)?,
        };
        plan.check(model.inputs.calendar)?;
        let repeat = repeat(&record.asked)?;
        repeat.check()?;
        Ok((plan, repeat))
    }
}

/// The lines asked for, checked: a name may be taken, an amount impossible.
fn lines(recorded: &[PovertyLine]) -> Result<Vec<PovertyLine>, Problem> {
    let line = |line: &PovertyLine| PovertyLine::asked(line.name, line.dirhams[0]);
    recorded.iter().map(line).collect()
}

fn repeat(asked: &AskedRecord) -> Result<Repeat, Problem> {
    let precision = match (asked.precision, &asked.precise_on) {
        (Some(relative), Some(name)) => Some(Precision {
            relative,
            indicator: Measure::parse(name)?.indicator,
        }),
        _ => None,
    };
    Ok(Repeat {
        replications: asked.replications,
        draw_assumptions: asked.draw_assumptions,
        precision,
        ..Repeat::ONCE
    })
}

/// The scenarios of a run, read again and found to have the values that they had.
fn scenarios(law: &Law, recorded: &[ScenarioRecord]) -> Result<Vec<Scenario>, Problems> {
    let mut scenarios = Vec::new();
    for known in recorded.iter().filter(|one| one.direct_of.is_none()) {
        if known.written.is_empty() {
            scenarios.extend(load_built_in(law, std::slice::from_ref(&known.name))?);
        } else {
            scenarios.push(read_again(law, &known.name, &known.written)?);
        }
    }
    super::scenario::summarise(law, &mut scenarios);
    let scenarios = super::scenario::with_direct(law, scenarios);
    let mut pairs = scenarios.iter().zip(recorded);
    if let Some((_, known)) = pairs.find(|(one, known)| scenario_digest(one) != known.digest) {
        let name = &known.name;
        let message = format!("'{name}' is no longer the scenario it was when this run was done");
        return Err(Problem::new(message)
            .with_help("repeat it with the version of daam that did it")
            .into());
    }
    Ok(scenarios)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_record_is_written_for_people_and_sealed() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let path = home.path().join("run.toml");
        let mut record = sample::record(8);
        record.seed = u64::MAX;
        record.cutoffs.push(sample::CUTOFF);
        let files = BTreeMap::from([("results.csv".to_owned(), "a1".to_owned())]);
        let good = text(&record, &files).expect("a record is TOML");
        let read: toml::Table = good.parse().expect("valid TOML");
        assert_eq!(read["seed"].as_str(), Some("18446744073709551615"));
        assert_eq!(read["from"].as_str(), Some("2023-12"));
        assert!(read.get("threads").is_none() && read.get("validation").is_none());
        assert!(read["circumstances"].get("threads").is_some());
        assert_eq!(read["scenario"].as_array().map(Vec::len), Some(8));
        assert_eq!(read["waiting_list"][0]["year"].as_integer(), Some(2026));
        assert_eq!(read["poverty_line"][0]["name"].as_str(), Some("national"));
        assert_eq!(
            read["scenario"][1]["title"]["ar"].as_str(),
            Some(&*record.scenarios[1].title.ar)
        );
        let written = |text: &str| {
            std::fs::write(&path, text).expect("writable");
            Recorded::read(&path).expect("a run")
        };
        let is = written(&good);
        assert_eq!((is.broken_seal(), is.fault(&record)), (None, Ok(None)));
        assert_eq!(is.files, files);
        let changed = good.replacen("scale = 1", "scale = 2", 1);
        assert!(written(&changed).broken_seal().is_some());
        let (_, rest) = changed.split_once('\n').expect("lines");
        let redone = written(&(root(rest) + rest));
        let fault = redone.fault(&record).expect("TOML").expect("found");
        assert!(
            redone.broken_seal().is_none() && fault.contains("'scale = 2' where"),
            "{fault}"
        );
        let longer = written(&(good.clone() + "# more\n"));
        assert!(longer.fault(&record).expect("TOML").is_some());
    }

    #[test]
    fn another_schema_is_refused_with_its_version() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let path = home.path().join("run.toml");
        std::fs::write(&path, "version = '0.1.0'\nseed = 7\n").expect("writable");
        let said = Recorded::read(&path).expect_err("old").to_string();
        assert!(
            said.contains("is of schema 1, as daam 0.1.0 wrote it"),
            "{said}"
        );
        assert!(said.contains("simulate it again"), "{said}");
    }
}
