//! How scenarios are asked for: by name, by file, or as a text.

use super::law::Law;
use super::loader::ScenarioLoader;
use super::scenario::Scenario;
use super::source::ScenarioSource;
use crate::kernel::{Problem, Problems};

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
    let mut loader = ScenarioLoader::new(law);
    for wanted in names_or_paths {
        let mut found = Vec::new();
        match ScenarioSource::of(law.library(), wanted, None) {
            Err(problem) => found.push(problem),
            Ok(source) => {
                let name = source.name();
                let own = source.is_own();
                if names.contains(&name) {
                    found.push(
                        Problem::new(format!("two scenarios are called '{name}'"))
                            .with_help("ask for it once, or rename the file"),
                    );
                }
                if let Some(overlays) = loader.layers(source, &mut found)
                    && found.is_empty()
                {
                    let scenario = Scenario::resolve(law, &name, &overlays, &mut found);
                    found.extend(scenario.as_ref().and_then(|one| namesake(law, one, own)));
                    scenarios.extend(scenario);
                }
                names.push(name);
            }
        }
        // Two files on one broken base would report the base's problems twice.
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
    let found = names.iter().map(|name| law.library().named(name));
    let refused: Vec<Problem> = found.filter_map(Result::err).collect();
    Problems::or(refused, ())?;
    load(law, names)
}

/// One scenario, and its base: all it extends, without its own changes. The baseline is its own
/// base.
///
/// # Errors
/// As for [`load`].
pub fn load_with_base(law: &Law, name_or_path: &str) -> Result<(Scenario, Scenario), Problems> {
    with_base(law, ScenarioSource::of(law.library(), name_or_path, None)?)
}

/// A scenario from an author who may not read files on this machine: as [`load_with_base`], except
/// that it can extend only what comes with the program. `name` is its name in tables.
///
/// # Errors
/// Everything wrong in it, including a base that is a file.
pub fn read_with_base(law: &Law, name: &str, text: &str) -> Result<(Scenario, Scenario), Problems> {
    with_base(law, ScenarioSource::Text(name.to_owned(), text.to_owned()))
}

fn with_base(law: &Law, source: ScenarioSource) -> Result<(Scenario, Scenario), Problems> {
    let mut problems = Vec::new();
    let mut loader = ScenarioLoader::new(law);
    let name = source.name();
    let own = source.is_own();
    let both = loader.layers(source, &mut problems).and_then(|overlays| {
        let scenario = Scenario::resolve(law, &name, &overlays, &mut problems)?;
        // Problems of the bases alone are dropped: the scenario may repair what they break.
        let bases = &overlays[..(overlays.len() - 1).max(1)];
        let base = Scenario::resolve(law, &name, bases, &mut Vec::new())?;
        Some((scenario, base))
    });
    match both {
        Some(both) => {
            problems.extend(namesake(law, &both.0, own));
            Problems::or(problems, both)
        }
        None => Err(Problems(problems)),
    }
}

/// The problem of a user's `own` scenario that is called like one of the program and has other
/// values.
pub(super) fn namesake(law: &Law, scenario: &Scenario, own: bool) -> Option<Problem> {
    let name = &scenario.name;
    if !own || !law.library().names().contains(&name.as_str()) {
        return None;
    }
    let known = load_built_in(law, std::slice::from_ref(name)).unwrap_or_default();
    let digest = scenario.digest_text();
    let other = known.iter().all(|known| known.digest_text() != digest);
    other.then(|| {
        let message = "is a scenario that comes with the program, and this is another";
        Problem::new(format!("'{name}' {message}"))
            .with_help("rename its file: its figures are shown under its name")
    })
}
