//! Assumptions: inputs that are neither law nor official statistics, each with a value, a range
//! and a reason.
//!
//! Source: `scenarios/assumptions.toml`. Every assumption must be read by the model; one
//! that nothing reads is refused, so that the list in the report is the list in use.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rand_distr::{Distribution, Triangular};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::kernel::{Draws, Position, Problem, Stream, toml_problem};

/// Assumptions used only by the calibration or for a single family, not by a run of the country.
const APART: [&str; 2] = ["calibration.", "family."];

/// One assumption.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    /// The value used.
    pub value: f64,
    /// Lowest plausible value.
    pub low: f64,
    /// Highest plausible value.
    pub high: f64,
    /// Unit.
    pub unit: String,
    /// Why this value and this range.
    pub why: String,
}

/// All assumptions by dotted name.
#[derive(Clone, Debug)]
pub struct Assumptions {
    /// Name and content, in alphabetical order.
    pub all: BTreeMap<String, Assumption>,
    /// Name of the file they were read from, for error messages.
    file: Arc<str>,
    read: Arc<Mutex<BTreeSet<String>>>,
}

impl Assumptions {
    /// Reads the assumptions written in `text`; `file` is the name used in error messages.
    ///
    /// # Errors
    /// What is wrong in the text, with its line.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problem> {
        let all: BTreeMap<String, Assumption> =
            toml::from_str(text).map_err(|error| toml_problem(file, text, &error))?;
        for (name, assumption) in &all {
            let Assumption {
                value, low, high, ..
            } = assumption;
            if !(low <= value && value <= high) {
                let offset = text.find(name.as_str()).unwrap_or(0);
                return Err(Problem::at(
                    Position::of(file, text, offset),
                    format!("'{name}' is {value}, outside its own range {low} to {high}"),
                ));
            }
        }
        Ok(Self {
            all,
            file: file.into(),
            read: Arc::default(),
        })
    }

    /// The value of an assumption.
    ///
    /// # Errors
    /// No assumption has that name.
    pub fn value(&self, name: &str) -> Result<f64, Problem> {
        self.read
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name.to_owned());
        self.all.get(name).map(|a| a.value).ok_or_else(|| {
            let problem = Problem::new(format!("{} has no assumption '{name}'", self.file));
            problem.did_you_mean(name, self.all.keys().map(String::as_str))
        })
    }

    /// A copy of the assumptions with one of them at another value of its range.
    ///
    /// # Errors
    /// No assumption has that name.
    pub fn changed(&self, name: &str, value: f64) -> Result<Self, Problem> {
        self.value(name)?;
        let mut all = self.all.clone();
        if let Some(assumption) = all.get_mut(name) {
            assumption.value = value;
        }
        Ok(self.with(all))
    }

    /// Whether a run of the country uses an assumption.
    pub fn is_of_a_run(name: &str) -> bool {
        !APART.iter().any(|prefix| name.starts_with(prefix))
    }

    /// A copy in which every assumption that a run uses is drawn from a triangular distribution
    /// over its range, with its mode at the value used. A draw is a function of the seed, the
    /// replication and the assumption's name.
    pub fn drawn(&self, draws: &Draws) -> Self {
        let mut all = self.all.clone();
        for (name, assumption) in all.iter_mut().filter(|(name, _)| Self::is_of_a_run(name)) {
            let Assumption {
                value, low, high, ..
            } = assumption;
            // A range of one point has no distribution.
            let Ok(law) = Triangular::new(*low, *high, *value) else {
                continue;
            };
            let mut sequence = draws.sequence(Stream::Assumption, address(name), 0);
            *value = law.sample(&mut sequence).clamp(*low, *high);
        }
        self.with(all)
    }

    /// A copy with other values, none of them marked as read.
    fn with(&self, all: BTreeMap<String, Assumption>) -> Self {
        Self {
            all,
            file: self.file.clone(),
            read: Arc::default(),
        }
    }

    /// The values named `prefix.0`, `prefix.15`, ...: a step function of age in years,
    /// written out for the ages 0 to 110.
    ///
    /// # Errors
    /// No assumption has that prefix.
    pub fn by_age(&self, prefix: &str) -> Result<Vec<f64>, Problem> {
        let mut steps = BTreeMap::new();
        for name in self.all.keys() {
            let age = name
                .strip_prefix(prefix)
                .and_then(|rest| rest.strip_prefix('.'))
                .and_then(|age| age.parse::<usize>().ok());
            if let Some(age) = age {
                steps.insert(age, self.value(name)?);
            }
        }
        if steps.is_empty() {
            return Err(Problem::new(format!(
                "{} has no assumptions '{prefix}.AGE'",
                self.file
            )));
        }
        let at = |age: usize| steps.range(..=age).next_back().map_or(0.0, |step| *step.1);
        Ok((0..=110).map(at).collect())
    }

    /// Checks that every assumption has been read.
    ///
    /// # Errors
    /// The names of the assumptions that nothing has read.
    pub fn all_read(&self) -> Result<(), Problem> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let idle: Vec<_> = self
            .all
            .keys()
            .filter(|name| !read.contains(*name))
            .map(String::as_str)
            .collect();
        if idle.is_empty() {
            return Ok(());
        }
        Err(Problem::new(format!(
            "{}: nothing reads {}",
            self.file,
            idle.join(", ")
        )))
    }
}

/// Address of an assumption's draws: the first bytes of its name's digest.
fn address(name: &str) -> u64 {
    let digest = Sha256::digest(name.as_bytes());
    digest
        .iter()
        .take(8)
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Declares numbers that are assumptions, each by the end of its name, and reads them.
macro_rules! assumed {
    (
        $(#[$about:meta])*
        $public:vis struct $kind:ident {
            $($(#[$note:meta])* $seen:vis $field:ident: $held:ty = $name:literal,)+
        }
    ) => {
        $(#[$about])*
        $public struct $kind { $($(#[$note])* $seen $field: $held,)+ }

        impl $kind {
            /// Reads the assumptions whose names begin with `prefix`.
            ///
            /// # Errors
            /// A missing assumption.
            $public fn read(
                assumptions: &$crate::inputs::Assumptions,
                prefix: &str,
            ) -> Result<Self, $crate::kernel::Problem> {
                let value = |name: &str| assumptions.value(&format!("{prefix}{name}"));
                Ok(Self { $($field: value($name)? as $held,)+ })
            }
        }
    };
}
pub(crate) use assumed;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_outside_its_range_is_refused_with_its_line() {
        let text = "[good]\nvalue=1\nlow=0\nhigh=2\nunit='x'\nwhy='y'\n\n[bad]\nvalue=3\nlow=0\nhigh=2\nunit='x'\nwhy='y'\n";
        let problem = Assumptions::parse("x.toml", text).expect_err("out of range");
        assert_eq!(problem.position.expect("a position").line, 8);
    }

    #[test]
    fn an_assumption_that_nothing_reads_is_named() {
        let text = "[idle]\nvalue=1\nlow=0\nhigh=2\nunit='x'\nwhy='y'\n";
        let all = Assumptions::parse("x.toml", text).expect("a good file");
        assert!(all.all_read().expect_err("idle").message.contains("idle"));
        assert_eq!(all.value("idle").expect("known"), 1.0);
        assert!(all.all_read().is_ok());
    }
}
