//! Shared helpers: tables read once, built-in scenarios, small runs, the command.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use daam::engine::{Order, Plan};
use daam::events::Ageing;
use daam::inputs::Inputs;
use daam::kernel::Month;
use daam::model::Model;
use daam::morocco::START;
use daam::policy::{self, Law, Scenario};
use daam::population::synthesis::Synthesizer;
use daam::programme::{Office, Programme};

/// The country that comes with the program, read once for all tests.
pub(crate) fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| daam::morocco::model().expect("the embedded tables and law are sound"))
}

/// Its tables.
pub(crate) fn inputs() -> &'static Inputs {
    &model().inputs
}

/// Its law.
pub(crate) fn law() -> Law {
    model().law.clone()
}

/// Names of all built-in scenarios.
pub(crate) fn built_in_names() -> Vec<&'static str> {
    model().law.library().names()
}

/// Built-in scenarios by name, or files by path.
pub(crate) fn scenarios(names: &[&str]) -> Vec<Scenario> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    policy::load(&law(), &names).expect("the scenarios of a test are sound")
}

/// Scenarios on two or three localities, about 5,000 households.
pub(crate) fn small(scenarios: Vec<Scenario>, to: Month) -> Plan {
    Plan {
        scenarios,
        from: START,
        to,
        sample: 0.0005,
        order: Order::Drawn,
        seed: 1,
        replication: 0,
        scale: 1,
        threads: 2,
        lines: Vec::new(),
    }
}

/// The parts of a simulation, for tests that step through the months themselves.
pub(crate) struct Stage<'a> {
    pub programme: &'a Programme,
    pub synthesizer: &'a Synthesizer<'a>,
    pub ageing: &'a Ageing<'a>,
    pub office: &'a Office<'a>,
}

/// Runs `work` on a stage set up for some scenarios up to `last`.
pub(crate) fn on_stage(names: &[&str], last: Month, work: impl FnOnce(&Stage)) {
    let programme = Programme::new(&scenarios(names), inputs(), last).expect("sound rules");
    let synthesizer = Synthesizer::new(inputs()).expect("no assumption is missing");
    let ages = programme.watched_ages();
    let ageing = Ageing::new(inputs(), &ages, &[1.0; 20], last);
    let office = Office::new(inputs(), &programme, last).expect("no assumption is missing");
    work(&Stage {
        programme: &programme,
        synthesizer: &synthesizer,
        ageing: &ageing.expect("no assumption is missing"),
        office: &office,
    });
}

/// The command run in a folder.
pub(crate) fn daam(folder: &Path, arguments: &[&str]) -> Output {
    assert_cmd::Command::cargo_bin("daam")
        .expect("the command is built with the tests")
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the command can be started")
}

/// A disk or a folder mounted at a path, unmounted when dropped.
#[cfg(unix)]
pub(crate) struct Mounted(PathBuf);

#[cfg(unix)]
impl Mounted {
    /// Mounts with arguments of `mount`, where the system allows it.
    pub(crate) fn at(path: &Path, arguments: &[&str]) -> Option<Self> {
        let mounted = Command::new("mount").args(arguments).arg(path).output();
        mounted
            .is_ok_and(|output| output.status.success())
            .then(|| Self(path.to_owned()))
    }

    /// Mounts a disk in memory with options of its own.
    pub(crate) fn disk(path: &Path, options: &str) -> Option<Self> {
        Self::at(path, &["-t", "tmpfs", "-o", options, "tmpfs"])
    }
}

#[cfg(unix)]
impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

/// Reports a test that cannot run on this machine; with `DAAM_NO_SKIP` this is a failure.
pub(crate) fn skip(why: &str) {
    assert!(std::env::var_os("DAAM_NO_SKIP").is_none(), "{why}");
    println!("skipped: {why}");
}
