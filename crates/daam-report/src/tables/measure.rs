//! References to figures of the results: which indicator, for whom.

use super::{Form, Kind};
use crate::i18n::{Message, indicator};
use daam_core::kernel::Place;
use daam_core::measures::{Group, Period};

/// What a figure refers to: scenario, period, place and group.
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

    /// A part of the population.
    pub(crate) const fn of(self, key: &'static str, value: &'static str) -> Self {
        let group = Group::Part(key, value);
        Self { group, ..self }
    }
}

/// An indicator of the results as tables show it.
#[derive(Clone, Copy)]
pub(crate) struct TableFigure {
    /// `None` for the title of the indicator.
    pub head: Option<Message>,
    pub indicator: &'static str,
    /// The part of the population; `Group::All` for that of the row.
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

    /// The same for a part of the population.
    pub(crate) const fn of(self, key: &'static str, value: &'static str) -> Self {
        let group = Group::Part(key, value);
        Self { group, ..self }
    }

    /// The same for a part of the population, shown as a part of the column before.
    pub(crate) const fn part(self, key: &'static str, value: &'static str) -> Self {
        let kind = Kind::Part;
        Self { kind, ..self }.of(key, value)
    }

    /// The scope of its figure in a row.
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

/// An indicator under a heading of its own.
pub(crate) const fn measure(head: Message, indicator: &'static str, form: Form) -> TableFigure {
    TableFigure {
        head: Some(head),
        ..TableFigure::titled(indicator, form)
    }
}
