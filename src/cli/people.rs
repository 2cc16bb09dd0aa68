//! Who is simulated, and where the result is written: what every command that runs the
//! country shares.

use std::path::{Path, PathBuf};
use std::time::Duration;

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
    /// Replace the folder if it exists, and forget an unfinished run of it.
    #[arg(long)]
    force: bool,
    /// Write finished work down every so many seconds, so that a run that is killed can go on
    /// with daam resume; 0 for never. When not given, every 10 seconds if it takes longer.
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    keep_every: Option<f64>,
}

/// Seconds after which finished work is written down when nothing was asked for.
const KEPT_EVERY: f64 = 10.0;

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

    /// Where the folder is to be; `usual` when none was named.
    pub fn target<'a>(&'a self, usual: &'a str) -> &'a Path {
        self.out.as_deref().unwrap_or(Path::new(usual))
    }

    /// The folder, known by the file `mark`.
    pub fn folder(&self, usual: &str, mark: &'static str) -> Result<Folder, Problem> {
        let target = self.target(usual);
        if self.out.is_none() {
            make_parent(target)?;
        }
        Folder::prepare_marked(target, self.force || self.out.is_none(), mark)
    }

    /// Whether what stands in the way is to be replaced.
    pub const fn force(&self) -> bool {
        self.force
    }

    /// The time after which finished work is written down; never when nothing.
    ///
    /// Work that is soon done again is not kept, unless that was asked for.
    pub fn keeps_every(&self, seconds: f64) -> Option<Duration> {
        let every = self.keep_every.unwrap_or(KEPT_EVERY);
        let wanted = every > 0.0 && (self.keep_every.is_some() || seconds > every);
        wanted.then(|| Duration::from_secs_f64(every))
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

/// Seconds, at most a day.
fn seconds(text: &str) -> Result<f64, String> {
    match text.trim().parse() {
        Ok(seconds) if (0.0..=86_400.0).contains(&seconds) => Ok(seconds),
        _ => Err("write seconds from 0 to 86400, for example 30".to_owned()),
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
