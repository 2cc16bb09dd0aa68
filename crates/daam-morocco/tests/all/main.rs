//! Morocco as it comes with the program: facts of its law, its scenarios, its figures.

mod calibration;
mod law;
mod places;
mod published;
mod scenarios;

use std::sync::LazyLock;

use daam_core::kernel::Month;
use daam_core::policy::{Law, ParameterHandle, Scenario, load};

static LAW: LazyLock<Law> =
    LazyLock::new(|| daam_morocco::law().unwrap_or_else(|problems| panic!("{problems}")));

fn law() -> &'static Law {
    &LAW
}

/// A number that a scenario gives at a month.
fn number(scenario: &Scenario, parameter: &str, at: Month) -> f64 {
    let held = scenario.get(ParameterHandle::new(parameter), at);
    held.unwrap_or_else(|problem| panic!("{problem}"))
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// Names of all scenarios that come with the program.
fn names() -> Vec<String> {
    let names = law().library().names();
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn built_in(name: &str) -> Scenario {
    let loaded = load(law(), &[name.to_owned()]);
    loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .remove(0)
}
