//! The law: every parameter of the programme as dated rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::library::Library;
use super::parameter::{Calendar, DatedValue, Dates, Parameter, unknown_parameter};
use super::relation::Relation;
use super::territory::Territory;
use super::value::{Status, Value};
use crate::kernel::{Month, Problem};

/// Last month a rule may be dated at: beyond it nothing is simulated.
pub(super) const LAST_MONTH: Month = Month::new(2040, 12);

/// The law in force, on both calendars.
#[derive(Clone, Debug)]
pub struct Law {
    pub(super) first_month: Month,
    pub(super) dates: BTreeMap<String, Dates>,
    pub(super) sources: BTreeMap<String, String>,
    pub(super) parameters: Vec<Parameter>,
    pub(super) relations: Arc<[Relation]>,
    pub(super) territory: Arc<Territory>,
    pub(super) library: Arc<Library>,
}

impl Law {
    /// The same law, with the places and scenarios of a country.
    #[must_use]
    pub fn of(self, territory: Territory, library: Library) -> Self {
        Self {
            territory: Arc::new(territory),
            library: Arc::new(library),
            ..self
        }
    }

    /// The country's places, in which it may differ.
    pub fn territory(&self) -> &Territory {
        &self.territory
    }

    /// The scenarios that come with it.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Every parameter, in the order of the file.
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// Sets a parameter to a value from a month on, in place of the rows of the law from then on.
    /// This changes the law itself, for every scenario read under it.
    ///
    /// # Errors
    /// A parameter that is not known (with the nearest), a month outside the law's, a value of
    /// another type or outside the parameter's bounds.
    pub fn set(&mut self, parameter: &str, from: Month, value: Value) -> Result<(), Problem> {
        let (first, last) = self.months();
        if from < first || from > last {
            let message = format!("the law runs from {first} to {last}; {from} is not in it");
            return Err(Problem::new(message));
        }
        let Some(place) = self.names().position(|known| known == parameter) else {
            return Err(unknown_parameter(parameter, self.names()));
        };
        let known = &mut self.parameters[place];
        known.accepts(&value)?;
        known
            .rows
            .retain(|row| row.from.paid < from && row.from.decree < from);
        known.rows.push(DatedValue {
            date: None,
            from: Dates {
                paid: from,
                decree: from,
            },
            value,
            source: Vec::new(),
            status: Status::TestValue,
        });
        Ok(())
    }

    /// Every name of a parameter, in the order of the file.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parameters.iter().map(|known| known.name.as_str())
    }

    /// The parameter of that name.
    ///
    /// # Errors
    /// When there is none, with the nearest name.
    pub fn named(&self, name: &str) -> Result<&Parameter, Problem> {
        let known = self.parameter(name);
        known.ok_or_else(|| unknown_parameter(name, self.names()))
    }

    /// The parameter of that name, when there is one.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters
            .iter()
            .find(|parameter| parameter.name == name)
    }

    /// The month the programme begins.
    pub const fn first_month(&self) -> Month {
        self.first_month
    }

    /// The names of the dates a scenario may move.
    pub fn date_names(&self) -> impl Iterator<Item = &str> {
        self.dates.keys().map(String::as_str)
    }

    /// The month a named date falls on, when there is a date of that name.
    pub fn date(&self, name: &str, calendar: Calendar) -> Option<Month> {
        self.dates.get(name).map(|dates| dates.on(calendar))
    }

    /// The source that an id in a row stands for.
    pub fn source(&self, id: &str) -> Option<&str> {
        self.sources.get(id).map(String::as_str)
    }

    /// First and last month a rule may be dated at.
    pub const fn months(&self) -> (Month, Month) {
        (self.first_month, LAST_MONTH)
    }
}
