//! Who is simulated, and where the result is written: what every command that runs the
//! country shares.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Failure;
use crate::engine::{Order, Plan};
use crate::kernel::{Month, Problem};
use crate::policy::Scenario;
use crate::report::Folder;

/// Who is simulated, and where the result is written.
#[derive(Debug, Args)]
pub(super) struct People {
    /// Share of the country's localities to simulate, for example 1% or 0.01. Figures of
    /// regions need about a third of the country.
    #[arg(long, value_name = "SHARE", default_value = "100%", value_parser = share)]
    sample: f64,
    /// Seed of the random draws: the same seed gives the same bytes.
    #[arg(long, default_value_t = Plan::SEED)]
    seed: u64,
    /// Threads; all processors when not given. Results do not depend on it.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
    /// Folder to write; it must not exist. When not given, the one of the command
    /// in outputs (outputs/latest for a run), which is replaced.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace the folder if it exists.
    #[arg(long)]
    force: bool,
}

impl People {
    /// Scenarios on these people, checked.
    pub fn plan(&self, scenarios: Vec<Scenario>, from: Month, to: Month) -> Result<Plan, Failure> {
        let plan = Plan {
            scenarios,
            from,
            to,
            sample: self.sample,
            order: Order::Drawn,
            seed: self.seed,
            replication: 0,
            threads: self
                .threads
                .unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)),
            lines: Vec::new(),
        };
        plan.check()
            .map_err(|problem| Failure::Usage(problem.to_string()))?;
        Ok(plan)
    }

    /// The folder, known by the file `mark`.
    pub fn folder(&self, usual: &str, mark: &'static str) -> Result<Folder, Problem> {
        if let Some(out) = &self.out {
            return Folder::prepare_marked(out, self.force, mark);
        }
        let out = Path::new(usual);
        make_parent(out)?;
        Folder::prepare_marked(out, true, mark)
    }

    /// Options of `daam run` that simulate the same people.
    pub fn options(&self) -> String {
        format!("--sample {} --seed {}", self.sample, self.seed)
    }
}

/// A share written `1%` or `0.01`.
pub(super) fn share(text: &str) -> Result<f64, String> {
    let (number, unit) = match text.strip_suffix('%') {
        Some(number) => (number, 100.0),
        None => (text, 1.0),
    };
    let value: f64 = number
        .trim()
        .parse()
        .map_err(|_| "write a share as 1% or 0.01".to_owned())?;
    let share = value / unit;
    if share > 0.0 && share <= 1.0 {
        Ok(share)
    } else {
        Err("a share is above 0 and at most 100%".to_owned())
    }
}

/// Makes the folder that holds the default one: nobody has asked for it by name.
pub(super) fn make_parent(out: &Path) -> Result<(), Problem> {
    let Some(parent) = out.parent() else {
        return Ok(());
    };
    std::fs::create_dir_all(parent).map_err(|error| {
        Problem::new(format!(
            "cannot create the folder '{}': {error}",
            parent.display()
        ))
        .with_help("name another folder with --out")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_as_percent_or_number() {
        assert_eq!(share("1%"), Ok(0.01));
        assert_eq!(share("0.25"), Ok(0.25));
        for wrong in ["0", "101%", "-1%", "x", "NaN", ""] {
            assert!(share(wrong).is_err(), "{wrong}");
        }
    }
}
