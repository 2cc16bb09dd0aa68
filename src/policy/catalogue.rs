//! Where scenarios come from: the program itself, or a user's file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf, is_separator};

use super::law::Law;
use super::overlay::Origin;
use super::scenario::Scenario;
use super::shelf::Shelf;
use crate::kernel::{Position, Problem, Problems, nearest};

/// Largest scenario file read: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// Name, file and text of a scenario that comes with the program.
pub(super) type BuiltIn = (&'static str, &'static str, &'static str);

macro_rules! built_in {
    ($name:literal) => {
        (
            $name,
            concat!("scenarios/", $name, ".toml"),
            include_str!(concat!("../../scenarios/", $name, ".toml")),
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
const ROOT: &str = NAMES[0];

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

/// One scenario, and what it lies on: all its bases without its own changes. The baseline
/// lies on itself.
///
/// # Errors
/// As for [`load`].
pub fn load_with_base(law: &Law, name_or_path: &str) -> Result<(Scenario, Scenario), Problems> {
    let mut problems = Vec::new();
    let mut shelf = Shelf::new(law);
    let source = Source::of(name_or_path, None)?;
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

/// Where one scenario is.
pub(super) enum Source {
    BuiltIn(BuiltIn),
    File(PathBuf),
}

impl Source {
    /// `wanted` as asked for on the command line, or by the file in `folder`.
    pub(super) fn of(wanted: &str, folder: Option<&Path>) -> Result<Self, Problem> {
        if wanted.ends_with(".toml") || wanted.contains(is_separator) {
            let path = folder.map_or_else(|| PathBuf::from(wanted), |folder| folder.join(wanted));
            return Ok(Self::File(path));
        }
        let known = BUILT_IN.into_iter().find(|(name, ..)| *name == wanted);
        known.map(Self::BuiltIn).ok_or_else(|| {
            let list = NAMES.join(", ");
            let list = format!("those that come with the program are {list}; a file ends in .toml");
            let help = match nearest(wanted, NAMES) {
                Some(meant) => format!("did you mean '{meant}'? {list}"),
                None => list,
            };
            Problem::new(format!("no scenario is called '{wanted}'")).with_help(help)
        })
    }

    /// The name of the scenario in tables.
    pub(super) fn name(&self) -> String {
        match self {
            Self::BuiltIn((name, ..)) => (*name).to_owned(),
            Self::File(path) => path.file_stem().map_or_else(String::new, |stem| {
                stem.to_string_lossy()
                    .replace(|letter: char| letter.is_control(), "_")
            }),
        }
    }

    /// What the scenario is called in problems.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::BuiltIn((_, file, _)) => (*file).to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    pub(super) fn origin(&self) -> Origin {
        match self {
            Self::BuiltIn((name, ..)) if *name == ROOT => Origin::Root,
            Self::BuiltIn(_) => Origin::BuiltIn,
            Self::File(_) => Origin::File,
        }
    }

    /// The folder its bases are looked for in; none for a scenario of the program.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Self::BuiltIn(_) => None,
            Self::File(path) => path.parent(),
        }
    }

    /// What two ways of writing the same place have in common.
    pub(super) fn identity(&self) -> PathBuf {
        match self {
            Self::BuiltIn((name, ..)) => PathBuf::from(name),
            Self::File(path) => fs::canonicalize(path).unwrap_or_else(|_| path.clone()),
        }
    }

    pub(super) fn text(&self) -> Result<String, Problem> {
        match self {
            Self::BuiltIn((.., text)) => Ok((*text).to_owned()),
            Self::File(path) => decode(&self.shown(), read(path)?),
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let shown = path.display();
    let unreadable = |error: io::Error| {
        let why = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file".to_owned(),
            io::ErrorKind::PermissionDenied => "it may not be read".to_owned(),
            _ => error.to_string(),
        };
        Problem::new(format!("cannot read the scenario '{shown}': {why}"))
    };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if metadata.is_dir() {
        let message = format!("cannot read the scenario '{shown}': it is a directory");
        return Err(Problem::new(message));
    }
    // A pipe or a device might never end, or never begin.
    if !metadata.is_file() {
        let message = format!("cannot read the scenario '{shown}': it is not a regular file");
        return Err(Problem::new(message));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        let message = format!("the scenario '{shown}' is larger than 1 MiB ({LARGEST} bytes)");
        return Err(Problem::new(message));
    }
    Ok(bytes)
}

/// The text of a file, which must be UTF-8.
pub(super) fn decode(file: &str, bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes());
        // Up to the first bad byte the lossy text is the file itself.
        let position = Position::of(file, &text, valid);
        Problem::at(position, "this is not UTF-8 text").with_help("save the file as UTF-8")
    })
}
