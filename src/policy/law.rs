//! The law: every parameter of the programme as dated rows, read once and checked.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::document::{Document, Field};
use super::law_row::read_rows;
use super::parameter::{Calendar, Dates, Parameter, number_of};
use super::value::{Kind, Unit};
use crate::kernel::{Month, Problems};

pub(super) const FILE: &str = "scenarios/law.toml";
pub(super) const TEXT: &str = include_str!("../../scenarios/law.toml");

/// Last month a rule may be dated at: beyond it nothing is simulated.
const LAST_MONTH: Month = Month::new(2040, 12);

/// The law in force, on both calendars.
#[derive(Clone, Debug)]
pub struct Law {
    pub(super) first_month: Month,
    pub(super) dates: BTreeMap<String, Dates>,
    pub(super) sources: BTreeMap<String, String>,
    parameters: Vec<Parameter>,
}

impl Law {
    /// The law that comes with the program (`scenarios/law.toml`).
    ///
    /// # Errors
    /// Everything wrong in the file, each with its line and column.
    pub fn embedded() -> Result<Self, Problems> {
        Self::read(FILE, TEXT)
    }

    /// The law written in `text`; `file` is the name problems are told by.
    ///
    /// # Errors
    /// Everything wrong in the text, each with its line and column.
    pub fn read(file: &str, text: &str) -> Result<Self, Problems> {
        let mut document = Document::new(file, text);
        let mut law = Self {
            first_month: Month::new(2023, 12),
            dates: BTreeMap::new(),
            sources: BTreeMap::new(),
            parameters: Vec::new(),
        };
        if let Some(root) = document.root() {
            let keys = ["first_month", "dates", "sources", "parameter"];
            document.keys("the law", &(0..0), root.get_ref(), &keys, &[]);
            law.fill(&mut document, root.get_ref());
        }
        Problems::or(document.into_problems(), law)
    }

    fn fill(&mut self, document: &mut Document<'_>, root: &DeTable<'_>) {
        // Until the first month is known, any month up to the last is accepted.
        let any = (Month::new(1900, 1), LAST_MONTH);
        let first = root.get("first_month");
        if let Some(month) = first.and_then(|field| document.month(field, "first_month", any)) {
            self.first_month = month;
        }
        if let Some(field) = root.get("dates") {
            self.read_dates(document, field);
        }
        if let Some(field) = root.get("sources") {
            self.read_sources(document, field);
        }
        let Some(field) = root.get("parameter") else {
            return;
        };
        for (span, table) in document.tables(field, "parameter") {
            let required = ["name", "title", "unit", "rows"];
            let optional = ["bounds", "choices", "indexed"];
            document.keys("this parameter", &span, table, &required, &optional);
            let Some(parameter) = self.read_parameter(document, table) else {
                continue;
            };
            if self.parameter(&parameter.name).is_some() {
                document.refuse(
                    &span,
                    format!("'{}' is already a parameter", parameter.name),
                );
                continue;
            }
            self.parameters.push(parameter);
        }
    }

    fn read_dates(&mut self, document: &mut Document<'_>, field: &Field<'_>) {
        let Some(table) = field.get_ref().as_table() else {
            return document.wrong_type(field, "dates", "a table");
        };
        for (name, field) in table {
            if let Some(dates) = read_both(document, field, name.get_ref(), self.months()) {
                self.dates.insert(name.get_ref().to_string(), dates);
            }
        }
    }

    fn read_sources(&mut self, document: &mut Document<'_>, field: &Field<'_>) {
        let Some(table) = field.get_ref().as_table() else {
            return document.wrong_type(field, "sources", "a table");
        };
        for (id, field) in table {
            if let Some(text) = document.text(field, id.get_ref()) {
                self.sources
                    .insert(id.get_ref().to_string(), text.to_owned());
            }
        }
    }

    /// One parameter; nothing when too little of it is right to go on.
    fn read_parameter(
        &self,
        document: &mut Document<'_>,
        table: &DeTable<'_>,
    ) -> Option<Parameter> {
        let name = document.text(table.get("name")?, "name");
        let title = document.words(table.get("title")?, "title", true);
        let words = Unit::ALL.map(Unit::word);
        let unit = document.one_of(table.get("unit")?, "unit", &words)?;
        let unit = Unit::ALL.into_iter().find(|known| known.word() == unit)?;
        let mut parameter = Parameter {
            name: name?.to_owned(),
            title: title?,
            unit,
            bounds: None,
            choices: Vec::new(),
            indexed: false,
            rows: Vec::new(),
        };
        read_bounds(document, table, &mut parameter);
        read_choices(document, table, &mut parameter);
        read_indexed(document, table, &mut parameter);
        read_rows(self, document, table.get("rows")?, &mut parameter);
        Some(parameter)
    }

    /// Every parameter, in the order of the file.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The parameter of that name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters
            .iter()
            .find(|parameter| parameter.name == name)
    }

    /// The month the programme begins.
    #[must_use]
    pub const fn first_month(&self) -> Month {
        self.first_month
    }

    /// The month a named date falls on, when there is a date of that name.
    #[must_use]
    pub fn date(&self, name: &str, calendar: Calendar) -> Option<Month> {
        self.dates.get(name).map(|dates| dates.on(calendar))
    }

    /// What an id of a row's sources stands for.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&str> {
        self.sources.get(id).map(String::as_str)
    }

    /// First and last month a rule may be dated at.
    #[must_use]
    pub const fn months(&self) -> (Month, Month) {
        (self.first_month, LAST_MONTH)
    }
}

/// `{ paid = .., decree = .. }`.
pub(super) fn read_both(
    document: &mut Document<'_>,
    field: &Field<'_>,
    key: &str,
    allowed: (Month, Month),
) -> Option<Dates> {
    let Some(table) = field.get_ref().as_table() else {
        document.wrong_type(field, key, "a table with paid and decree");
        return None;
    };
    document.keys(
        &format!("'{key}'"),
        &field.span(),
        table,
        &["paid", "decree"],
        &[],
    );
    let paid = document.month(table.get("paid")?, "paid", allowed);
    let decree = document.month(table.get("decree")?, "decree", allowed);
    Some(Dates {
        paid: paid?,
        decree: decree?,
    })
}

fn read_bounds(document: &mut Document<'_>, table: &DeTable<'_>, parameter: &mut Parameter) {
    let name = &parameter.name;
    let numeric = matches!(parameter.unit.kind(), Kind::Number | Kind::Integer);
    let Some(field) = table.get("bounds") else {
        if numeric && let Some(unit) = table.get("unit") {
            document.refuse(&unit.span(), format!("'{name}' has no 'bounds'"));
        }
        return;
    };
    let ends: Option<Vec<f64>> = field
        .get_ref()
        .as_array()
        .and_then(|ends| ends.iter().map(number_of).collect());
    match ends.as_deref() {
        _ if !numeric => document.refuse(
            &field.span(),
            format!("'{name}' is not a number and has no bounds"),
        ),
        Some(&[low, _]) if parameter.unit.is_amount() && low < 0.0 => document.refuse(
            &field.span(),
            format!("'{name}' is an amount: its lowest value cannot be negative"),
        ),
        Some(&[low, high]) if low <= high && low.is_finite() && high.is_finite() => {
            parameter.bounds = Some((low, high));
        }
        _ => document.wrong_type(field, "bounds", "the lowest and the highest value"),
    }
}

fn read_choices(document: &mut Document<'_>, table: &DeTable<'_>, parameter: &mut Parameter) {
    let name = &parameter.name;
    let choice = parameter.unit == Unit::Choice;
    let Some(field) = table.get("choices") else {
        if choice && let Some(unit) = table.get("unit") {
            document.refuse(&unit.span(), format!("'{name}' has no 'choices'"));
        }
        return;
    };
    let words: Option<Vec<String>> = field.get_ref().as_array().and_then(|words| {
        let word = |word: &Field<'_>| word.get_ref().as_str().map(str::to_owned);
        words.iter().map(word).collect()
    });
    match words {
        Some(words) if choice && !words.is_empty() => parameter.choices = words,
        _ if choice => document.wrong_type(field, "choices", "a list of words"),
        _ => document.refuse(&field.span(), format!("'{name}' is not a choice")),
    }
}

fn read_indexed(document: &mut Document<'_>, table: &DeTable<'_>, parameter: &mut Parameter) {
    let Some(field) = table.get("indexed") else {
        return;
    };
    match field.get_ref().as_bool() {
        None => document.wrong_type(field, "indexed", "true or false"),
        Some(true) if !parameter.unit.is_amount() => document.refuse(
            &field.span(),
            format!(
                "'{}' is not an amount: it cannot be indexed",
                parameter.name
            ),
        ),
        Some(indexed) => parameter.indexed = indexed,
    }
}
