//! A scenario: the law under layers of changes, ready to be asked for values.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::change::Change;
use super::layer;
use super::overlay::Layer;
use super::parameter::{Calendar, Parameter, unknown_parameter};
use super::relation::Relation;
use super::territory::Territory;
use super::timeline::{Spell, Timeline};
use super::value::{Status, Value};
use crate::kernel::{Locale, Month, Place, Problem, Words};

/// One policy: the value of every parameter at every month.
///
/// Values are those of the country as a whole; [`Scenario::localised`] gives those of one locale.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Name in tables and on the command line: a built-in name, or the file's without `.toml`.
    pub name: String,
    /// Title in the three languages.
    pub title: Words,
    /// What it does, in the three languages; empty when its file does not say.
    pub summary: Words,
    /// The scenario of which this is the direct effect: the same without responses.
    pub direct_of: Option<String>,
    /// The files it is built from, bases first.
    pub written: Vec<Layer>,
    /// The dates the law takes effect at.
    pub calendar: Calendar,
    /// Changes of all layers, those of a base before those of what extends it.
    pub(super) changes: Vec<Change>,
    /// For each layer, the number of changes up to its end.
    pub(super) layers: Vec<usize>,
    pub(super) moved_dates: BTreeMap<String, Month>,
    pub(super) values: BTreeMap<String, Resolved>,
    pub(super) territory: Arc<Territory>,
    pub(super) relations: Arc<[Relation]>,
}

#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub(super) parameter: Arc<Parameter>,
    /// Values under no change.
    pub(super) law: Timeline,
    /// Values under the changes of the whole country.
    pub(super) timeline: Timeline,
}

impl Scenario {
    /// `law` with every layer's changes of one parameter, and the local ones of a locale.
    pub(super) fn laid_over(
        &self,
        law: &Timeline,
        parameter: &str,
        locale: Option<Locale>,
    ) -> Timeline {
        let held = |change: &Change| change.value.clone();
        self.overlaid(law.clone(), parameter, locale, held)
    }

    /// A timeline with every layer's changes of one parameter laid over it, as what `held` makes
    /// of them.
    pub(super) fn overlaid<V: Clone + PartialEq>(
        &self,
        mut timeline: Timeline<V>,
        parameter: &str,
        locale: Option<Locale>,
        held: impl Fn(&Change) -> V,
    ) -> Timeline<V> {
        let mut start = 0;
        for &end in &self.layers {
            let changes = &self.changes[start..end];
            timeline = layer::overlaid(&timeline, changes, parameter, locale, &held);
            start = end;
        }
        timeline
    }

    /// All values of a parameter, in the country as a whole or in one locale.
    pub(super) fn timeline_at(&self, parameter: &str, locale: Option<Locale>) -> Option<Timeline> {
        let resolved = self.values.get(parameter)?;
        Some(match locale {
            Some(_) if self.has_local(parameter) => {
                self.laid_over(&resolved.law, parameter, locale)
            }
            _ => resolved.timeline.clone(),
        })
    }

    /// Whether a parameter has local changes.
    fn has_local(&self, parameter: &str) -> bool {
        let mut own = self.changes.iter();
        own.any(|change| change.parameter == parameter && change.place.is_some())
    }

    /// The month each row of the law begins, on this calendar and with the dates moved.
    pub(super) fn law_steps(&self, parameter: &Parameter) -> Vec<Month> {
        let begin = parameter.rows.iter().map(|row| {
            let moved = row
                .date
                .as_ref()
                .and_then(|date| self.moved_dates.get(date));
            moved.copied().unwrap_or(row.from.on(self.calendar))
        });
        begin.collect()
    }

    /// The value of a parameter at a month in the country as a whole; none if it is unknown.
    pub fn held(&self, parameter: &str, month: Month) -> Option<&Value> {
        Some(self.values.get(parameter)?.timeline.at(month))
    }

    /// Every change the scenario and its bases state, those of the base first.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Places of the local changes of the scenario and its bases, each once.
    pub fn territories(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.changes.iter().filter_map(|own| own.place).collect();
        places.sort();
        places.dedup();
        places
    }

    /// The scenario as it holds in one locale: local changes that hold there lose their `where`,
    /// others are dropped.
    pub fn localised(&self, locale: Locale) -> Self {
        let mut local = self.clone();
        if self.changes.iter().all(|change| change.place.is_none()) {
            return local;
        }
        for (name, resolved) in &mut local.values {
            if self.has_local(name) {
                resolved.timeline = self.laid_over(&resolved.law, name, Some(locale));
            }
        }
        local.changes.clear();
        local.layers.clear();
        let mut start = 0;
        for &end in &self.layers {
            let layer = &self.changes[start..end];
            let (national, there): (Vec<_>, Vec<_>) = (layer.iter())
                .filter(|change| change.place.is_none_or(|place| place.holds(locale)))
                .partition(|change| change.place.is_none());
            // The local ones take precedence, as a layer above.
            for same in [national, there] {
                let begins = local.changes.len();
                local.changes.extend(same.into_iter().map(|change| Change {
                    place: None,
                    ..change.clone()
                }));
                local.changes[begins..].sort_by(|one, other| {
                    let parameters = one.parameter.cmp(&other.parameter);
                    parameters.then(one.from.cmp(&other.from))
                });
                local.layers.push(local.changes.len());
            }
            start = end;
        }
        local
    }

    /// Months in which some value begins to hold, in the country as a whole.
    pub fn steps(&self) -> BTreeSet<Month> {
        let steps = self.values.values().flat_map(|held| held.timeline.steps());
        steps.collect()
    }

    /// The scenario with another value of a parameter of the law from a month on, for good
    /// and everywhere. Whether the law's relations still hold is for [`Scenario::checked`] to say.
    ///
    /// # Errors
    /// A parameter that the law does not have, a value or a month that it does not accept.
    pub fn varied(&self, parameter: &str, from: Month, value: Value) -> Result<Self, Problem> {
        let mut varied = self.clone();
        let Some(resolved) = varied.values.get_mut(parameter) else {
            let known = self.values.keys().map(String::as_str);
            return Err(unknown_parameter(parameter, known));
        };
        resolved.parameter.accepts(&value)?;
        resolved.parameter.may_change_in(from)?;
        let spell = Spell {
            from,
            end: None,
            value: value.clone(),
        };
        resolved.timeline = resolved.timeline.overlaid(&[spell]);
        // A layer of its own, so that it takes precedence over local changes.
        varied.changes.push(Change {
            parameter: parameter.to_owned(),
            place: None,
            from,
            until: None,
            value,
            status: Some(Status::TestValue),
            why: None,
            position: None,
        });
        varied.layers.push(varied.changes.len());
        Ok(varied)
    }

    /// The named dates of the law that are moved, and where to.
    pub fn moved_dates(&self) -> &BTreeMap<String, Month> {
        &self.moved_dates
    }

    /// All resolved values as text, for a hash.
    ///
    /// Scenarios with the same values at every month give the same text, whatever their
    /// name, words, base or calendar, and however their places are written.
    pub fn digest_text(&self) -> String {
        let line = |(name, resolved): (&String, &Resolved)| {
            format!("{name} = {}\n", resolved.timeline.text())
        };
        let mut text: String = self.values.iter().map(line).collect();
        for (name, resolved) in &self.values {
            if !self.has_local(name) {
                continue;
            }
            for locale in self.territory.locales() {
                let local = self.laid_over(&resolved.law, name, Some(locale)).text();
                if local != resolved.timeline.text() {
                    let (province, milieu) = (locale.province, locale.milieu.name());
                    text += &format!("{province}:{milieu} {name} = {local}\n");
                }
            }
        }
        text
    }
}
