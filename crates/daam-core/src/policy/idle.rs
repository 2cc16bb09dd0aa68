//! Changes of a scenario that lack what they need to have an effect.

use super::change::Change;
use super::needs::Need;
use super::scenario::Scenario;
use super::value::Value;
use crate::kernel::{Locale, Month, Place};

/// A parameter that a scenario changes without any effect.
#[derive(Clone, Debug, PartialEq)]
pub struct IdleChange {
    /// Name of the parameter.
    pub parameter: String,
    /// One of these would give it an effect.
    pub needs: Vec<Need>,
}

impl Need {
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
            let mut own = self.changes.iter();
            let acts =
                |one: &Change| one.parameter == parameter.name && self.acts(one, &parameter.needs);
            if !own.any(acts) {
                idle.push(IdleChange {
                    parameter: parameter.name.clone(),
                    needs: parameter.needs.clone(),
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
