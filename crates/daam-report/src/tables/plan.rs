//! Table plans: columns, each with a function from a row key to a cell.

use super::{
    FigureScope, Form, Kind, ReportTable, TableCell, TableColumn, TableFigure, TableRow, View,
};
use crate::i18n::{Message, page, spreadsheet};
use daam_core::measures::Period;

type Filler<'a, Key> = Box<dyn Fn(Key) -> TableCell + 'a>;

/// The columns of a table with a row for each key.
pub(crate) struct TablePlan<'a, Key> {
    pub(super) view: View<'a>,
    columns: Vec<(TableColumn, Filler<'a, Key>)>,
}

impl<'a> View<'a> {
    pub(crate) fn plan<Key>(self) -> TablePlan<'a, Key> {
        TablePlan {
            view: self,
            columns: Vec::new(),
        }
    }
}

impl<'a, Key: Copy> TablePlan<'a, Key> {
    pub(crate) fn column<Said: Into<TableCell>>(
        self,
        head: Message,
        form: Form,
        cell: impl Fn(Key) -> Said + 'a,
    ) -> Self {
        let head = self.view.say(head).to_owned();
        self.named(head, form, cell)
    }

    /// A column with a composed heading.
    pub(crate) fn named<Said: Into<TableCell>>(
        mut self,
        head: String,
        form: Form,
        cell: impl Fn(Key) -> Said + 'a,
    ) -> Self {
        let kind = Kind::Plain;
        let filler: Filler<'a, Key> = Box::new(move |key| cell(key).into());
        self.columns
            .push((TableColumn { head, form, kind }, filler));
        self
    }

    /// Sets the role of the last column.
    pub(crate) fn kind(mut self, kind: Kind) -> Self {
        if let Some((column, _)) = self.columns.last_mut() {
            column.kind = kind;
        }
        self
    }

    /// Marks the plain columns as wholes that have parts (`Kind::Whole`).
    pub(crate) fn parted(mut self) -> Self {
        let plain = |column: &&mut TableColumn| column.kind == Kind::Plain;
        let columns = self.columns.iter_mut().map(|(column, _)| column);
        columns
            .filter(plain)
            .for_each(|column| column.kind = Kind::Whole);
        self
    }

    /// The table under a [caption](View::caption).
    pub(crate) fn table(self, title: Message, keys: impl IntoIterator<Item = Key>) -> ReportTable {
        let row = |key| TableRow {
            cells: self.columns.iter().map(|(_, cell)| cell(key)).collect(),
            kind: Kind::Plain,
        };
        ReportTable {
            title: self.view.caption(title),
            rows: keys.into_iter().map(row).collect(),
            columns: self.columns.into_iter().map(|(column, _)| column).collect(),
        }
    }
}

/// A row key with the scope of its figures.
pub(crate) trait Keyed: Copy {
    fn at(self) -> FigureScope;
}

impl Keyed for FigureScope {
    fn at(self) -> FigureScope {
        self
    }
}

/// A key with a name or a number of its own.
impl<Name: Copy> Keyed for (Name, FigureScope) {
    fn at(self) -> FigureScope {
        self.1
    }
}

impl<'a> TablePlan<'a, (&'a str, FigureScope)> {
    pub(crate) fn name(self, head: Message) -> Self {
        self.column(head, Form::Text, |(name, _)| name)
    }
}

impl<'a, Key: Keyed + 'a> TablePlan<'a, Key> {
    pub(crate) fn scenario(self) -> Self {
        let view = self.view;
        self.column(page::SCENARIO, Form::Text, move |key| {
            view.title(key.at().scenario)
        })
    }

    pub(crate) fn place(self, head: Message) -> Self {
        let View { results, language } = self.view;
        self.column(head, Form::Text, move |key| {
            results.place_name(key.at().place, language)
        })
    }

    pub(crate) fn month(self) -> Self {
        self.column(spreadsheet::MONTH, Form::Month, |key| {
            match key.at().period {
                Period::Month(month) => TableCell::Month(month),
                Period::Year(_) => TableCell::Empty,
            }
        })
    }

    pub(crate) fn year(self, head: Message) -> Self {
        let years = self.view.results.years();
        self.column(head, Form::Year, move |key| {
            let mut years = years.iter();
            let year = years.find(|year| year.period() == key.at().period);
            year.map_or(TableCell::Empty, |year| TableCell::Year(*year))
        })
    }

    /// A column of the results.
    pub(crate) fn measure(self, measure: TableFigure) -> Self {
        let view = self.view;
        let cell = move |key: Key| view.measured(key.at(), &measure);
        let plan = self.column(measure.head(), measure.form, cell);
        plan.kind(measure.kind)
    }

    pub(crate) fn measures(self, all: impl IntoIterator<Item = TableFigure>) -> Self {
        all.into_iter().fold(self, Self::measure)
    }

    /// Columns for those measures that have a figure for at least one key.
    pub(crate) fn known(self, all: impl IntoIterator<Item = TableFigure>, keys: &[Key]) -> Self {
        let view = self.view;
        let known = |one: &TableFigure| {
            let figure = |key: &Key| view.measured(key.at(), one);
            keys.iter().any(|key| figure(key).is_some())
        };
        self.measures(all.into_iter().filter(known))
    }

    /// A column for each scenario shown.
    pub(crate) fn by_scenario(self, indicator: &'static str, form: Form) -> Self {
        let view = self.view;
        view.scenarios().fold(self, |plan, scenario| {
            plan.named(view.title(scenario), form, move |key| {
                let at = key.at();
                view.value(FigureScope { scenario, ..at }, indicator)
            })
        })
    }
}
