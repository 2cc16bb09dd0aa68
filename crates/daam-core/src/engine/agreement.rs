//! What processes must have in common before they add up what they find.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::context::RunContext;
use super::plan::Plan;
use super::processes::ProcessGroup;
use super::scenario_digest::scenario_digest;
use crate::inputs::Inputs;
use crate::kernel::{Problem, hexadecimal};
use crate::model::Model;

/// Characters of a digest that are enough to tell two apart.
const SHORT: usize = 12;

impl dyn ProcessGroup + '_ {
    /// Compares what each process says of itself, by subject, with what the root says.
    ///
    /// # Errors
    /// In every process, when one differs from the root: which one, and in what; the root's own
    /// error; a process that has ended.
    pub fn agree_on(
        &self,
        identity: impl FnOnce() -> Result<BTreeMap<String, String>, Problem>,
    ) -> Result<(), Problem> {
        if self.size() == 1 {
            return Ok(());
        }
        let mine = identity().map(|facts| {
            // Neither a name nor a value may hold what separates them.
            let plain = |text: String| text.replace(['\t', '\n'], " ");
            let line = |(subject, value)| format!("{}\t{}\n", plain(subject), plain(value));
            facts.into_iter().map(line).collect::<String>()
        });
        let root = self.broadcast(|| mine.clone().map(String::into_bytes));
        let verdict = root.and_then(|root| {
            let found = differences(&mine?, &String::from_utf8_lossy(&root));
            if found.is_empty() {
                return Ok(Vec::<i64>::new());
            }
            Err(Problem::new(format!(
                "process {} differs from process 0 in {}",
                self.rank(),
                found.join(", ")
            ))
            .with_help("start every process with the same program, files and arguments"))
        });
        self.reduce(verdict, true).map(drop)
    }
}

/// The subjects of which two processes say different things, with both.
fn differences(mine: &str, root: &str) -> Vec<String> {
    let read = |text| -> BTreeMap<String, String> {
        let lines = str::lines(text).filter_map(|line| line.split_once('\t'));
        lines.map(|(s, v)| (s.to_owned(), v.to_owned())).collect()
    };
    let (mine, root) = (read(mine), read(root));
    let subjects: BTreeSet<&String> = mine.keys().chain(root.keys()).collect();
    let said = |value: Option<&String>| value.map_or("none", String::as_str).to_owned();
    subjects
        .into_iter()
        .filter(|subject| mine.get(*subject) != root.get(*subject))
        .map(|subject| {
            let [mine, root] = [&mine, &root].map(|facts| said(facts.get(subject)));
            format!("{subject} ({mine}, not {root})")
        })
        .collect()
}

/// Refuses to share the work of a plan with processes of another program, tables or plan; `options`
/// is what was asked for besides.
pub(super) fn agree(
    plan: &Plan,
    model: &Model,
    options: &str,
    context: RunContext,
) -> Result<(), Problem> {
    context.processes.agree_on(|| {
        let mut facts: BTreeMap<String, String> = BTreeMap::new();
        let mut tell = |subject: &str, value: String| facts.insert(subject.to_owned(), value);
        tell("the program", program());
        tell("the tables", short(&model.digest()?));
        let fitted = hexadecimal(&Sha256::digest(values(&model.inputs)));
        tell("assumptions or fitted values", short(&fitted));
        tell("the months", format!("{} to {}", plan.from, plan.to));
        tell("the seed", plan.seed.to_string());
        let (sample, scale) = (plan.sample, plan.scale);
        tell("the sample", format!("{sample} {:?}", plan.order));
        tell("the scale", scale.to_string());
        tell("the replication", plan.replication.to_string());
        tell("the poverty lines", format!("{:?}", plan.lines));
        tell("the options", options.to_owned());
        let names = plan.scenarios.iter().map(|scenario| &*scenario.name);
        tell("the scenarios", names.collect::<Vec<_>>().join(" "));
        for scenario in &plan.scenarios {
            let digest = short(&scenario_digest(scenario));
            tell(&format!("scenario '{}'", scenario.name), digest);
        }
        Ok(facts)
    })
}

/// The program, as far as it knows itself.
pub(super) fn program() -> String {
    let commit = option_env!("DAAM_COMMIT").unwrap_or("of no known commit");
    format!("{} {commit}", env!("CARGO_PKG_VERSION"))
}

/// What a fit or a replication may have changed since the tables were read.
pub(super) fn values(inputs: &Inputs) -> String {
    let assumptions = inputs.assumptions.all.iter();
    let values = assumptions.map(|(name, one)| format!("{name}={:?}", one.value));
    let values = values.collect::<Vec<_>>().join(" ");
    format!("{:?} {values}", inputs.calibration)
}

fn short(digest: &str) -> String {
    digest.chars().take(SHORT).collect()
}
