//! `run.toml` read back to do a run again: any text is refused in sentences, or is a run that
//! can be planned.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use daam::model::Model;
use daam::morocco::CALENDAR;
use daam::report::recorded::Recorded;
use daam_fuzz::told;
use libfuzzer_sys::fuzz_target;

static MODEL: LazyLock<Model> = LazyLock::new(|| daam::morocco::model().expect("the country"));

fuzz_target!(|text: &str| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("run.toml");
    fs::write(&path, text).expect("own file");
    match Recorded::read(&path) {
        Err(problem) => told(&problem, "run.toml"),
        Ok(recorded) => match recorded.plan(&MODEL, 1) {
            Ok((plan, repeat)) => {
                assert!(plan.check(CALENDAR).is_ok() && repeat.check().is_ok());
            }
            Err(problems) => {
                assert!(!problems.0.is_empty() && problems.to_string().len() > 8);
            }
        },
    }
});
