//! Where a scenario comes from: the program itself, a user's file, or a text.

use std::fs;
use std::path::{Path, PathBuf, is_separator};

use super::library::{BuiltIn, Library};
use super::name::check_name;
use super::overlay::Origin;
use crate::kernel::{Problem, bounded_text, visible_name};

/// Largest scenario file read, MiB.
pub(super) const LARGEST: u64 = 1;

/// Where one scenario is.
pub(super) enum ScenarioSource {
    BuiltIn(BuiltIn, Origin),
    File(PathBuf),
    /// Name and text, from an author who may not read files on this machine.
    Text(String, String),
}

impl ScenarioSource {
    /// `wanted` as asked for on the command line, or by the file in `folder`.
    pub(super) fn of(
        library: &Library,
        wanted: &str,
        folder: Option<&Path>,
    ) -> Result<Self, Problem> {
        if wanted.ends_with(".toml") || wanted.contains(is_separator) {
            let path = folder.map_or_else(|| PathBuf::from(wanted), |folder| folder.join(wanted));
            return Ok(Self::File(path));
        }
        let known = library.named(wanted)?;
        let origin = if library.is_root(known) {
            Origin::Root
        } else {
            Origin::BuiltIn
        };
        Ok(Self::BuiltIn(known.clone(), origin))
    }

    /// The name of the scenario in tables.
    pub(super) fn name(&self) -> String {
        match self {
            Self::BuiltIn(known, _) => known.name.clone(),
            Self::File(path) => path
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
            Self::Text(name, _) => name.clone(),
        }
    }

    /// Whether it is a user's, and none of the program's.
    pub(super) const fn is_own(&self) -> bool {
        !matches!(self, Self::BuiltIn(..))
    }

    /// Refuses a name that is not [fit for a scenario](check_name).
    pub(super) fn check_name(&self) -> Result<(), Problem> {
        check_name(&self.name())
    }

    /// The name of the scenario in error messages.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::BuiltIn(known, _) => known.file.clone(),
            Self::File(path) => visible_name(&path.display().to_string()),
            Self::Text(name, _) => format!("{name}.toml"),
        }
    }

    pub(super) fn origin(&self) -> Origin {
        match self {
            Self::BuiltIn(_, origin) => *origin,
            Self::File(_) | Self::Text(..) => Origin::File,
        }
    }

    /// A base this source extends.
    pub(super) fn base(&self, library: &Library, wanted: &str) -> Result<Self, Problem> {
        match (self, Self::of(library, wanted, self.folder())?) {
            (Self::Text(..), Self::File(_)) => Err(Problem::new(format!(
                "'{wanted}' is a file, which a scenario written here cannot extend"
            ))
            .with_help("extend one that comes with the program")),
            (_, base) => Ok(base),
        }
    }

    /// The folder its bases are looked for in; none for a scenario of the program.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Self::BuiltIn(..) | Self::Text(..) => None,
            Self::File(path) => path.parent(),
        }
    }

    /// The same for every way of writing the same source.
    pub(super) fn identity(&self) -> PathBuf {
        match self {
            Self::BuiltIn(known, _) => PathBuf::from(&known.name),
            Self::File(path) => fs::canonicalize(path).unwrap_or_else(|_| path.clone()),
            // No built-in name ends like this.
            Self::Text(name, _) => PathBuf::from(format!("{name}.toml")),
        }
    }

    pub(super) fn text(&self) -> Result<String, Problem> {
        match self {
            Self::BuiltIn(known, _) => Ok(known.text.clone()),
            Self::File(path) => bounded_text(path, "the scenario", LARGEST),
            Self::Text(_, text) => Ok(text.clone()),
        }
    }
}
