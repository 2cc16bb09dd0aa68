//! Figures of the results: which, and of whom.

use super::{Form, Kind};
use crate::i18n::{Message, indicator};
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period};

/// What a figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FigureScope {
    pub scenario: usize,
    pub period: Period,
    pub place: Place,
    pub group: Group,
}

impl FigureScope {
    /// Everybody in the whole country.
    pub(crate) const fn country(scenario: usize, period: Period) -> Self {
        Self {
            scenario,
            period,
            place: Place::COUNTRY,
            group: Group::All,
        }
    }

    /// A part of the people.
    pub(crate) const fn of(self, key: &'static str, value: &'static str) -> Self {
        let group = Group::Part(key, value);
        Self { group, ..self }
    }
}

/// An indicator of the results as tables show it.
#[derive(Clone, Copy)]
pub(crate) struct TableFigure {
    /// None: the title of the indicator.
    pub head: Option<Message>,
    pub indicator: &'static str,
    /// The part of the people it is of; everybody: those of the row.
    pub group: Group,
    pub form: Form,
    pub kind: Kind,
}

impl TableFigure {
    /// An indicator under the title it has in the glossary.
    pub(crate) const fn titled(indicator: &'static str, form: Form) -> Self {
        Self {
            head: None,
            indicator,
            group: Group::All,
            form,
            kind: Kind::Plain,
        }
    }

    /// The same of a part of the people.
    pub(crate) const fn of(self, key: &'static str, value: &'static str) -> Self {
        let group = Group::Part(key, value);
        Self { group, ..self }
    }

    /// The same as a part of the measure before.
    pub(crate) const fn part(self, key: &'static str, value: &'static str) -> Self {
        let kind = Kind::Part;
        Self { kind, ..self }.of(key, value)
    }

    /// What its figure in a row speaks of.
    pub(crate) fn at(&self, row: FigureScope) -> FigureScope {
        match self.group {
            Group::All => row,
            group => FigureScope { group, ..row },
        }
    }

    pub(crate) fn head(&self) -> Message {
        self.head
            .unwrap_or_else(|| indicator::title(self.indicator))
    }
}

/// An indicator under a head of the table's own.
pub(crate) const fn measure(head: Message, indicator: &'static str, form: Form) -> TableFigure {
    TableFigure {
        head: Some(head),
        ..TableFigure::titled(indicator, form)
    }
}
