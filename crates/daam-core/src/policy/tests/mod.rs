//! Tests of the module as its users see it: texts in, values or refusals out.

mod differences;
mod files;
mod handles;
mod law_parts;
mod law_text;
mod law_values;
mod local;
mod refusals;
mod relations;
mod stacked;

use super::overlay::{Origin, Overlay};
use super::{ParameterHandle, Scenario, load};
use crate::kernel::Month;
use crate::testing::small_law as law;

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// A number that a scenario gives at a month.
fn number(scenario: &Scenario, parameter: &str, at: Month) -> f64 {
    let held = scenario.get(ParameterHandle::new(parameter), at);
    held.expect("a number of the law")
}

fn built_in(name: &str) -> Scenario {
    let loaded = load(&law(), &[name.to_owned()]);
    let mut scenarios = loaded.unwrap_or_else(|problems| panic!("{problems}"));
    scenarios.remove(0)
}

/// A user's file on the baseline; `body` follows the first two lines.
fn user_file(body: &str) -> String {
    format!("extends = \"baseline\"\ntitle = {{ fr = \"Essai\" }}\n{body}")
}

/// What is wrong with a user's file of that text.
fn refusals(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    Overlay::read(&law(), "x.toml", text, Origin::File, &mut problems);
    problems.iter().map(ToString::to_string).collect()
}

/// The scenario of a user's file on the baseline, or what is wrong with it.
fn scenario(body: &str) -> Result<Scenario, Vec<String>> {
    let law = law();
    let mut problems = Vec::new();
    let root = law.library().named("baseline").expect("the root");
    let overlays = [
        Overlay::read(
            &law,
            "baseline.toml",
            &root.text,
            Origin::Root,
            &mut problems,
        ),
        Overlay::read(
            &law,
            "x.toml",
            &user_file(body),
            Origin::File,
            &mut problems,
        ),
    ];
    let resolved = Scenario::resolve(&law, "x", &overlays.each_ref(), &mut problems);
    match resolved {
        Some(scenario) if problems.is_empty() => Ok(scenario),
        _ => Err(problems.iter().map(ToString::to_string).collect()),
    }
}
