//! The scenarios that come with a country: names and texts, read when they are asked for.

use crate::kernel::{Problem, nearest};

/// A scenario that comes with a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Its name.
    pub name: String,
    /// Name of the file in error messages.
    pub file: String,
    /// Text of the file.
    pub text: String,
}

/// All scenarios that come with a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    all: Vec<BuiltIn>,
    headlines: usize,
}

impl Library {
    /// Scenarios of which the first is the root, which all others extend, and the first `headlines`
    /// are those a run takes when none is asked for.
    pub fn new(all: Vec<BuiltIn>, headlines: usize) -> Self {
        let headlines = headlines.min(all.len());
        Self { all, headlines }
    }

    /// Names of all, the root first.
    pub fn names(&self) -> Vec<&str> {
        self.all.iter().map(|known| known.name.as_str()).collect()
    }

    /// Names of the scenarios a run takes when none is asked for, the first of
    /// [`Library::names`].
    pub fn headlines(&self) -> Vec<&str> {
        let first = self.all[..self.headlines].iter();
        first.map(|known| known.name.as_str()).collect()
    }

    /// Name of the root scenario, which all others extend; empty where there is none.
    pub fn root(&self) -> &str {
        self.all.first().map_or("", |known| known.name.as_str())
    }

    /// Whether it is the root scenario.
    pub(super) fn is_root(&self, known: &BuiltIn) -> bool {
        self.all.first() == Some(known)
    }

    /// The scenario of a file, by its name in error messages.
    pub(super) fn of_file(&self, file: &str) -> Option<&BuiltIn> {
        self.all.iter().find(|known| known.file == file)
    }

    /// The scenario of that name.
    pub(super) fn named(&self, wanted: &str) -> Result<&BuiltIn, Problem> {
        if let Some(known) = self.all.iter().find(|known| known.name == wanted) {
            return Ok(known);
        }
        let list = self.names().join(", ");
        let list = format!("those that come with the program are {list}; a file ends in .toml");
        let help = match nearest(wanted, self.names()) {
            Some(meant) => format!("did you mean '{meant}'? {list}"),
            None => list,
        };
        Err(Problem::new(format!("no scenario is called '{wanted}'")).with_help(help))
    }
}
