//! The scenarios that come with the program, and how any are asked for.

use super::law::Law;
use super::scenario::Scenario;
use super::shelf::Shelf;
use super::source::Source;
use crate::kernel::{Problem, Problems, nearest};

/// Name, file and text of a scenario that comes with the program.
pub(super) type BuiltIn = (&'static str, &'static str, &'static str);

macro_rules! built_in {
    ($name:literal) => {
        (
            $name,
            concat!("scenarios/", $name, ".toml"),
            include_str!(concat!("../../../../scenarios/", $name, ".toml")),
        )
    };
}

pub(super) const BUILT_IN: [BuiltIn; 42] = [
    built_in!("baseline"),
    built_in!("decree_on_time"),
    built_in!("no_transfer"),
    built_in!("index_cpi_amounts"),
    built_in!("universal_0_5"),
    built_in!("rank_align_cnss"),
    built_in!("floor_reform"),
    built_in!("threshold_shift"),
    built_in!("baseline_2023"),
    built_in!("baseline_nov2025"),
    built_in!("baseline_2026"),
    built_in!("legacy_daam_tayssir"),
    built_in!("index_cpi_threshold"),
    built_in!("taper"),
    built_in!("taper_wide"),
    built_in!("threshold_9_60"),
    built_in!("threshold_9_70"),
    built_in!("threshold_9_90"),
    built_in!("amo_alignment"),
    built_in!("regional_threshold"),
    built_in!("score_without_current_spending"),
    built_in!("exit_grace"),
    built_in!("exit_hysteresis"),
    built_in!("formal_job_bridge"),
    built_in!("elderly_supplement"),
    built_in!("widow_with_pension"),
    built_in!("disability_200"),
    built_in!("disability_adults"),
    built_in!("school_conditionality"),
    built_in!("butane_swap"),
    built_in!("butane_swap_20"),
    built_in!("perfect_targeting"),
    built_in!("lottery"),
    built_in!("uniform_budget_neutral"),
    built_in!("self_targeting"),
    built_in!("categorical_old"),
    built_in!("rural_only"),
    built_in!("territorial_office"),
    built_in!("accompaniment"),
    built_in!("schooling_convention"),
    built_in!("employment_bridge"),
    built_in!("registers_interconnected"),
];

const NAMES: [&str; BUILT_IN.len()] = {
    let mut names = [""; BUILT_IN.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = BUILT_IN[index].0;
        index += 1;
    }
    names
};

/// Of those, how many a run takes when none is asked for.
const HEADLINES: usize = 8;

/// The scenario all others come from.
pub(super) const ROOT: &str = NAMES[0];

/// Names of the scenarios that come with the program, the baseline first.
#[must_use]
pub fn built_in_names() -> &'static [&'static str] {
    &NAMES
}

/// Names of the scenarios a run takes when none is asked for, the first of
/// [`built_in_names`].
#[must_use]
pub fn headline_names() -> &'static [&'static str] {
    &NAMES[..HEADLINES]
}

/// The scenarios of those names, in that order.
///
/// What ends in `.toml` or has a path separator is a file; anything else is built in.
///
/// # Errors
/// Everything wrong in all the files and their bases together, each problem once; a name
/// that is not known; two scenarios of the same name.
pub fn load(law: &Law, names_or_paths: &[String]) -> Result<Vec<Scenario>, Problems> {
    let mut problems = Vec::new();
    let mut scenarios: Vec<Scenario> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut shelf = Shelf::new(law);
    for wanted in names_or_paths {
        let mut found = Vec::new();
        match Source::of(wanted, None) {
            Err(problem) => found.push(problem),
            Ok(source) => {
                let name = source.name();
                if names.contains(&name) {
                    found.push(
                        Problem::new(format!("two scenarios are called '{name}'"))
                            .with_help("ask for it once, or rename the file"),
                    );
                }
                if let Some(overlays) = shelf.pile(source, &mut found)
                    && found.is_empty()
                {
                    scenarios.extend(Scenario::resolve(law, &name, &overlays, &mut found));
                }
                names.push(name);
            }
        }
        // Two files on one broken base would tell the base's problems twice.
        found.retain(|problem| !problems.contains(problem));
        problems.extend(found);
    }
    Problems::or(problems, scenarios)
}

/// The scenarios of those names that come with the program; files are never read.
///
/// # Errors
/// A name that is not one of the program's.
pub fn load_built_in(law: &Law, names: &[String]) -> Result<Vec<Scenario>, Problems> {
    let unknown = names.iter().filter(|name| !NAMES.contains(&name.as_str()));
    let refused: Vec<Problem> = unknown.map(|name| no_such(name)).collect();
    Problems::or(refused, ())?;
    load(law, names)
}

/// That no scenario of the program has a name.
pub(super) fn no_such(wanted: &str) -> Problem {
    let list = NAMES.join(", ");
    let list = format!("those that come with the program are {list}; a file ends in .toml");
    let help = match nearest(wanted, NAMES) {
        Some(meant) => format!("did you mean '{meant}'? {list}"),
        None => list,
    };
    Problem::new(format!("no scenario is called '{wanted}'")).with_help(help)
}

/// One scenario, and what it lies on: all its bases without its own changes. The baseline
/// lies on itself.
///
/// # Errors
/// As for [`load`].
pub fn load_with_base(law: &Law, name_or_path: &str) -> Result<(Scenario, Scenario), Problems> {
    with_base(law, Source::of(name_or_path, None)?)
}

/// A scenario written by somebody who may not read files here: as [`load_with_base`], except
/// that it can extend only what comes with the program. `name` is what tables call it.
///
/// # Errors
/// Everything wrong in it, a base that is a file among it.
pub fn read_with_base(law: &Law, name: &str, text: &str) -> Result<(Scenario, Scenario), Problems> {
    with_base(law, Source::Text(name.to_owned(), text.to_owned()))
}

fn with_base(law: &Law, source: Source) -> Result<(Scenario, Scenario), Problems> {
    let mut problems = Vec::new();
    let mut shelf = Shelf::new(law);
    let name = source.name();
    let both = shelf.pile(source, &mut problems).and_then(|overlays| {
        let scenario = Scenario::resolve(law, &name, &overlays, &mut problems)?;
        // What its bases break, the scenario may mend.
        let bases = &overlays[..(overlays.len() - 1).max(1)];
        let base = Scenario::resolve(law, &name, bases, &mut Vec::new())?;
        Some((scenario, base))
    });
    match both {
        Some(both) => Problems::or(problems, both),
        None => Err(Problems(problems)),
    }
}
