//! Where a scenario comes from: the program itself, a user's file, or a text.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf, is_separator};

use super::catalogue::{BUILT_IN, BuiltIn, ROOT, no_such};
use super::overlay::Origin;
use crate::kernel::{Position, Problem};

/// Largest scenario file read: 1 MiB.
pub(super) const LARGEST: u64 = 1 << 20;

/// Where one scenario is.
pub(super) enum Source {
    BuiltIn(BuiltIn),
    File(PathBuf),
    /// Name and text, of somebody who may not read files here.
    Text(String, String),
}

impl Source {
    /// `wanted` as asked for on the command line, or by the file in `folder`.
    pub(super) fn of(wanted: &str, folder: Option<&Path>) -> Result<Self, Problem> {
        if wanted.ends_with(".toml") || wanted.contains(is_separator) {
            let path = folder.map_or_else(|| PathBuf::from(wanted), |folder| folder.join(wanted));
            return Ok(Self::File(path));
        }
        let known = BUILT_IN.into_iter().find(|(name, ..)| *name == wanted);
        known.map(Self::BuiltIn).ok_or_else(|| no_such(wanted))
    }

    /// The name of the scenario in tables.
    pub(super) fn name(&self) -> String {
        match self {
            Self::BuiltIn((name, ..)) => (*name).to_owned(),
            Self::File(path) => path.file_stem().map_or_else(String::new, |stem| {
                stem.to_string_lossy()
                    .replace(|letter: char| letter.is_control(), "_")
            }),
            Self::Text(name, _) => name.clone(),
        }
    }

    /// What the scenario is called in problems.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::BuiltIn((_, file, _)) => (*file).to_owned(),
            Self::File(path) => path.display().to_string(),
            Self::Text(name, _) => format!("{name}.toml"),
        }
    }

    pub(super) fn origin(&self) -> Origin {
        match self {
            Self::BuiltIn((name, ..)) if *name == ROOT => Origin::Root,
            Self::BuiltIn(_) => Origin::BuiltIn,
            Self::File(_) | Self::Text(..) => Origin::File,
        }
    }

    /// A base this source extends.
    pub(super) fn base(&self, wanted: &str) -> Result<Self, Problem> {
        match (self, Self::of(wanted, self.folder())?) {
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
            Self::BuiltIn(_) | Self::Text(..) => None,
            Self::File(path) => path.parent(),
        }
    }

    /// What two ways of writing the same place have in common.
    pub(super) fn identity(&self) -> PathBuf {
        match self {
            Self::BuiltIn((name, ..)) => PathBuf::from(name),
            Self::File(path) => fs::canonicalize(path).unwrap_or_else(|_| path.clone()),
            // No built-in name ends like this.
            Self::Text(name, _) => PathBuf::from(format!("{name}.toml")),
        }
    }

    pub(super) fn text(&self) -> Result<String, Problem> {
        match self {
            Self::BuiltIn((.., text)) => Ok((*text).to_owned()),
            Self::File(path) => decode(&self.shown(), read(path)?),
            Self::Text(_, text) => Ok(text.clone()),
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
