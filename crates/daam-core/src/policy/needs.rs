//! What a parameter of the law needs beside it to have an effect, and changes that lack it.
//!
//! A parameter of the law may list `needs`, one of which must hold where it is to act: another
//! parameter in use (`accompaniment.entry_share`), a choice or flag (`eligibility.rule = lottery`),
//! or, for a response to what a scenario changes, a change of it (`changes of child_allowance`).

use std::fmt;

use super::change::Change;
use super::document::{Document, Field};
use super::parameter::Parameter;
use super::scenario::Scenario;
use super::value::Value;
use crate::kernel::{Locale, Month, Place, Position};

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

/// A parameter that a scenario changes without any effect.
#[derive(Clone, Debug, PartialEq)]
pub struct IdleChange {
    /// Name of the parameter.
    pub parameter: String,
    /// One of these would give it an effect.
    pub needs: Vec<Need>,
    /// Where the change is written; none for one made by the program.
    pub position: Option<Position>,
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

    /// Whether it holds in a month and place of a scenario.
    fn holds(&self, scenario: &Scenario, own: &str, month: Month, locale: Option<Locale>) -> bool {
        match self {
            Self::InUse(name) => scenario.timeline_at(name, locale).is_some_and(|line| {
                let off = scenario.values[name].parameter.off.as_ref();
                match line.at(month) {
                    Value::Flag(flag) => *flag,
                    value @ (Value::Number(_) | Value::Integer(_)) => match off {
                        Some(off) => value != off,
                        None => value.as_number() != Some(0.0),
                    },
                    Value::Choice(_) | Value::Month(_) => true,
                }
            }),
            Self::Holds(name, word) => {
                let line = scenario.timeline_at(name, locale);
                line.is_some_and(|line| line.at(month).to_string() == *word)
            }
            Self::Changes(prefix) => scenario.changes().iter().any(|change| {
                change.parameter != own
                    && change.parameter.starts_with(prefix)
                    && scenario.moves(change)
            }),
        }
    }

    fn parameter(&self) -> Option<&str> {
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

impl Scenario {
    /// The parameters that the scenario or its bases change without any effect.
    pub fn idle_changes(&self) -> Vec<IdleChange> {
        let mut idle: Vec<IdleChange> = Vec::new();
        for change in self.changes.iter().filter(|change| self.moves(change)) {
            let parameter = &self.values[&change.parameter].parameter;
            let known = idle.iter().any(|one| one.parameter == parameter.name);
            if parameter.needs.is_empty() || known {
                continue;
            }
            let own = self
                .changes
                .iter()
                .filter(|one| one.parameter == parameter.name);
            if !own.into_iter().any(|one| self.acts(one, &parameter.needs)) {
                idle.push(IdleChange {
                    parameter: parameter.name.clone(),
                    needs: parameter.needs.clone(),
                    position: change.position.clone(),
                });
            }
        }
        idle
    }

    /// Whether a change sets another value than the law.
    fn moves(&self, change: &Change) -> bool {
        let law = self.values.get(&change.parameter).map(|held| &held.law);
        law.is_some_and(|law| *law.at(change.from) != change.value)
    }

    /// Whether a change meets one of the needs in some month and place in which it holds.
    fn acts(&self, change: &Change, needs: &[Need]) -> bool {
        let named: Vec<&str> = needs.iter().filter_map(Need::parameter).collect();
        let about = self.changes.iter();
        let about = about.filter(|one| named.contains(&one.parameter.as_str()));
        let places: Vec<Place> = about.chain([change]).filter_map(|one| one.place).collect();
        let spots = self.territory.telling_spots(&places).into_iter().map(Some);
        let locales: Vec<_> = [None].into_iter().chain(spots).collect();
        locales.into_iter().any(|locale| {
            let there = change.place.is_none()
                || locale.is_some_and(|locale| change.holds(change.from, Some(locale)));
            let lines = named
                .iter()
                .filter_map(|name| self.timeline_at(name, locale));
            let mut months: Vec<Month> = lines
                .flat_map(|line| line.steps().collect::<Vec<_>>())
                .collect();
            months.push(change.from);
            months.retain(|month| {
                *month >= change.from && change.until.is_none_or(|until| *month <= until)
            });
            there
                && months.iter().any(|month| {
                    let own = &change.parameter;
                    needs
                        .iter()
                        .any(|need| need.holds(self, own, *month, locale))
                })
        })
    }
}
