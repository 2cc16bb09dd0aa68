//! What a parameter of the law needs beside it to have an effect.
//!
//! A parameter of the law may list `needs`, one of which must hold where it is to act: another
//! parameter in use (`accompaniment.entry_share`), a choice or flag (`eligibility.rule = lottery`),
//! or, for a response to what a scenario changes, a change of it (`changes of child_allowance`).

use std::fmt;

use super::document::{Document, Field};
use super::parameter::Parameter;
use super::value::Value;

const CHANGES_OF: &str = "changes of ";

/// Something without which a parameter has no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// The parameter is in use: its flag is set, its number is not its `off` value, or not zero.
    InUse(String),
    /// The parameter holds a choice or flag.
    Holds(String, String),
    /// The scenario changes a parameter whose name begins so; any, if it is empty.
    Changes(String),
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InUse(parameter) => f.write_str(parameter),
            Self::Holds(parameter, word) => write!(f, "{parameter} = {word}"),
            Self::Changes(prefix) => write!(f, "{CHANGES_OF}{prefix}"),
        }
    }
}

impl Need {
    fn parse(text: &str) -> Self {
        if let Some(prefix) = text.strip_prefix(CHANGES_OF) {
            return Self::Changes(prefix.to_owned());
        }
        match text.split_once(" = ") {
            Some((parameter, word)) => Self::Holds(parameter.to_owned(), word.to_owned()),
            None => Self::InUse(text.to_owned()),
        }
    }

    /// Whether parameters have what it names.
    fn is_known(&self, parameters: &[Parameter]) -> bool {
        let named = |name: &str| parameters.iter().find(|known| known.name == name);
        match self {
            Self::InUse(name) => named(name).is_some(),
            Self::Holds(name, word) => named(name).is_some_and(|known| {
                let mut choices = known.choices.iter();
                let flag =
                    matches!(known.rows.first(), Some(row) if matches!(row.value, Value::Flag(_)));
                choices.any(|choice| choice.word == *word)
                    || flag && ["true", "false"].contains(&word.as_str())
            }),
            Self::Changes(prefix) => parameters
                .iter()
                .any(|known| known.name.starts_with(prefix)),
        }
    }

    pub(super) fn parameter(&self) -> Option<&str> {
        match self {
            Self::InUse(name) | Self::Holds(name, _) => Some(name),
            Self::Changes(_) => None,
        }
    }
}

/// Reads the needs of a parameter of the law.
pub(super) fn read_needs(document: &mut Document, field: &Field) -> Vec<Need> {
    let Some(listed) = field.get_ref().as_array() else {
        document.wrong_type(field, "needs", "a list of texts");
        return Vec::new();
    };
    let mut needs = Vec::new();
    for field in listed {
        needs.extend(document.text(field, "needs").map(Need::parse));
    }
    needs
}

/// Refuses needs that no parameter of the law can meet.
pub(super) fn refuse_unknown(parameters: &[Parameter], document: &mut Document, field: &Field) {
    for parameter in parameters {
        for need in parameter
            .needs
            .iter()
            .filter(|need| !need.is_known(parameters))
        {
            let name = &parameter.name;
            let message = format!("'{name}' needs '{need}', which the law does not have");
            document.refuse(&field.span(), message);
        }
    }
}
