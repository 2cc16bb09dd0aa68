//! One parameter of the law, its dated rows, and the check of a value against it.

use toml::de::DeValue;

use super::document::{Document, Field};
use super::needs::Need;
use super::unit::{Unit, ValueKind};
use super::value::{Status, Value};
use crate::kernel::{Month, Position, Problem, Words, named};

named! {
    /// The dates at which the law takes effect.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub enum Calendar {
        /// The months payments really changed (the default).
        #[default]
        Paid = "paid",
        /// The months the decree announced.
        Decree = "decree",
    }
}

/// A month on each calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The month payments changed.
    pub paid: Month,
    /// The month the decree announced.
    pub decree: Month,
}

impl Dates {
    /// The month on one calendar.
    pub const fn on(self, calendar: Calendar) -> Month {
        match calendar {
            Calendar::Paid => self.paid,
            Calendar::Decree => self.decree,
        }
    }

    /// `{ paid = .., decree = .. }`.
    pub(super) fn read(
        document: &mut Document,
        field: &Field,
        key: &str,
        allowed: (Month, Month),
    ) -> Option<Self> {
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
        Some(Self {
            paid: paid?,
            decree: decree?,
        })
    }
}

/// One dated value of the law.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedValue {
    /// The named date the row begins at, when it begins at one.
    pub date: Option<String>,
    /// First month in force, on both calendars.
    pub from: Dates,
    /// What holds from then on.
    pub value: Value,
    /// Ids of the law's table of sources.
    pub source: Vec<String>,
    /// How well the value is established.
    pub status: Status,
}

/// One thing a parameter may be set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word that stands for it in files.
    pub word: String,
    /// What it means, in the three languages.
    pub words: Words,
}

/// One parameter of the law.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Dotted name, for example `floor.amount`.
    pub name: String,
    /// Title in the three languages.
    pub title: Words,
    /// Unit, which decides the type of value.
    pub unit: Unit,
    /// Lowest and highest value allowed, both included; for numbers and integers only.
    pub bounds: Option<(f64, f64)>,
    /// The value that means that it is not in use, when there is one; for numbers only.
    pub off: Option<Value>,
    /// What may be chosen; empty unless the unit is a choice.
    pub choices: Vec<Choice>,
    /// Whether the amount moves when a scenario follows consumer prices.
    pub indexed: bool,
    /// Whether it is of the country as a whole, so that it cannot differ by place.
    pub national: bool,
    /// Whether it is of a calendar year as a whole, so that it can only change with one.
    pub yearly: bool,
    /// One of these must hold where it is to have an effect; empty when nothing is needed.
    pub needs: Vec<Need>,
    /// Values by date, in order on both calendars; the first begins with the law.
    pub rows: Vec<DatedValue>,
    /// Its position in the file of the law.
    pub position: Position,
}

impl Parameter {
    /// Whether it holds a number, whole or not.
    pub fn is_numeric(&self) -> bool {
        matches!(self.unit.kind(), ValueKind::Number | ValueKind::Integer)
    }

    /// The words that may be chosen.
    fn words(&self) -> Vec<&str> {
        let words = self.choices.iter().map(|known| known.word.as_str());
        words.collect()
    }

    /// Refuses a change within a year of what is of a calendar year as a whole.
    pub(super) fn may_change_in(&self, month: Month) -> Result<(), Problem> {
        if !self.yearly
            || month.of_year() == 1
            || self.rows.first().is_none_or(|row| month <= row.from.paid)
        {
            return Ok(());
        }
        let name = &self.name;
        let message = format!("'{name}' is of a calendar year: it cannot change in {month}");
        Err(Problem::new(message).with_help("begin in January, and end in December"))
    }

    /// Refuses a value made in code that this parameter cannot hold.
    ///
    /// # Errors
    /// A value of another type, an unknown choice, a number outside the bounds.
    pub fn accepts(&self, value: &Value) -> Result<(), Problem> {
        let kind = match value {
            Value::Number(_) => ValueKind::Number,
            Value::Integer(_) => ValueKind::Integer,
            Value::Flag(_) => ValueKind::Flag,
            Value::Choice(_) => ValueKind::Choice,
            Value::Month(_) => ValueKind::Month,
        };
        let (name, unit) = (&self.name, self.unit.name());
        if kind != self.unit.kind() {
            return Err(Problem::new(format!("'{name}' ({unit}) cannot be {value}")));
        }
        if let Value::Choice(word) = value
            && self.choices.iter().all(|known| known.word != *word)
        {
            let words = self.words().join(", ");
            let message = format!("'{name}' is one of {words}, not '{word}'");
            return Err(Problem::new(message));
        }
        match (value.as_number(), self.bounds) {
            (Some(number), Some((low, high))) if !(low..=high).contains(&number) => {
                let message =
                    format!("'{name}' must be between {low} and {high} ({unit}), found {number}");
                Err(Problem::new(message))
            }
            _ => Ok(()),
        }
    }

    /// Reads a value of this parameter; an invalid one is noted in `document`.
    ///
    /// Months must be within `allowed`.
    pub(super) fn read(
        &self,
        document: &mut Document,
        field: &Field,
        allowed: (Month, Month),
    ) -> Option<Value> {
        match self.unit.kind() {
            ValueKind::Number => self.read_number(document, field),
            ValueKind::Integer => self.read_integer(document, field),
            ValueKind::Flag => {
                let flag = field.get_ref().as_bool();
                if flag.is_none() {
                    document.wrong_type(field, &self.name, "true or false");
                }
                flag.map(Value::Flag)
            }
            ValueKind::Choice => {
                let word = document.one_of(field, &self.name, &self.words())?;
                Some(Value::Choice(word.to_owned()))
            }
            ValueKind::Month => document.month(field, &self.name, allowed).map(Value::Month),
        }
    }

    fn read_number(&self, document: &mut Document, field: &Field) -> Option<Value> {
        let Some(number) = number_of(field) else {
            document.wrong_type(
                field,
                &self.name,
                &format!("a number ({})", self.unit.name()),
            );
            return None;
        };
        if !number.is_finite() {
            document.wrong_type(field, &self.name, "a finite number");
            return None;
        }
        self.within(document, field, number)?;
        // Turns minus zero into zero: the two are equal but print differently.
        Some(Value::Number(number + 0.0))
    }

    fn read_integer(&self, document: &mut Document, field: &Field) -> Option<Value> {
        let number = number_of(field).filter(|_| field.get_ref().is_integer());
        let Some(number) = number else {
            let expected = format!("a whole number ({})", self.unit.name());
            document.wrong_type(field, &self.name, &expected);
            return None;
        };
        // Bounds lie within 2^53, so what is within them is exact.
        self.within(document, field, number)?;
        Some(Value::Integer(number as i64))
    }

    fn within(&self, document: &mut Document, field: &Field, number: f64) -> Option<()> {
        let (low, high) = self.bounds?;
        if (low..=high).contains(&number) {
            return Some(());
        }
        let (name, unit) = (&self.name, self.unit.name());
        document.refuse(
            &field.span(),
            format!("'{name}' must be between {low} and {high} ({unit}), found {number}"),
        );
        None
    }
}

/// Error for a name that is none of a law's parameters, with the nearest of them.
pub fn unknown_parameter<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Problem {
    let problem = Problem::new(format!("no parameter is called '{name}'"));
    let problem = problem.with_help("their names are in scenarios/law.toml");
    problem.did_you_mean(name, known)
}

/// A number written with or without decimals.
///
/// An integer that is too large becomes infinity, for the caller to refuse.
pub(super) fn number_of(field: &Field) -> Option<f64> {
    match field.get_ref() {
        DeValue::Integer(digits) => {
            let integer = i64::from_str_radix(digits.as_str(), digits.radix());
            Some(integer.map_or(f64::INFINITY, |integer| integer as f64))
        }
        DeValue::Float(digits) => digits.as_str().parse().ok(),
        _ => None,
    }
}
