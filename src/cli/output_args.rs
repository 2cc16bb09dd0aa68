//! Output options of simulating commands: folder, threads, checkpoints.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;

use super::progress::say;
use super::sample_args::ThreadsArgument;
use daam_core::kernel::Problem;
use daam_report::Folder;

/// Seconds after which finished work is written down when nothing was asked for.
const KEPT_EVERY: f64 = 10.0;

/// Where the result is written.
#[derive(Debug, Args)]
pub(super) struct OutputArguments {
    #[command(flatten)]
    pub threads: ThreadsArgument,
    /// Folder to write; it must not exist, or be empty. When not given, the one of the command
    /// in outputs (outputs/latest for a run), which is replaced.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace the folder if it exists, and forget an unfinished run of it.
    #[arg(long)]
    pub force: bool,
    /// Write finished work down every so many seconds, so that a run that is killed can go on
    /// with daam resume; 0 for never. When not given, every 10 seconds if it takes longer.
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    keep_every: Option<f64>,
}

impl OutputArguments {
    /// Where the folder is to be; `usual` when none was named.
    pub(super) fn target<'a>(&'a self, usual: &'a str) -> &'a Path {
        self.out.as_deref().unwrap_or(Path::new(usual))
    }

    /// The folder, known by the file `mark`.
    pub(super) fn folder(&self, usual: &str, mark: &'static str) -> Result<Folder, Problem> {
        let target = self.target(usual);
        if self.out.is_none() {
            make_parent(target)?;
        }
        Folder::prepare_marked(target, self.force || self.out.is_none(), mark).map(announced)
    }

    /// The time after which finished work is written down; never when nothing.
    ///
    /// Work that is soon done again is not kept, unless that was asked for.
    pub(super) fn keeps_every(&self, seconds: f64) -> Option<Duration> {
        let every = self.keep_every.unwrap_or(KEPT_EVERY);
        let wanted = every > 0.0 && (self.keep_every.is_some() || seconds > every);
        wanted.then(|| Duration::from_secs_f64(every))
    }
}

/// Says what whoever asked for a folder should know.
pub(super) fn announced(folder: Folder) -> Folder {
    folder.remarks().iter().for_each(|remark| say(remark));
    folder
}

/// Seconds, at most a day.
fn seconds(text: &str) -> Result<f64, String> {
    match text.trim().parse() {
        Ok(seconds) if (0.0..=86_400.0).contains(&seconds) => Ok(seconds),
        _ => Err("write seconds from 0 to 86400, for example 30".to_owned()),
    }
}

/// Makes the folder that holds the default one: nobody has asked for it by name.
fn make_parent(out: &Path) -> Result<(), Problem> {
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
