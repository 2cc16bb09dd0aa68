//! What a column is and what a cell holds.

use std::fmt;

use crate::columns::Cell;
use daam_core::population::{Address, PersonIndex};

pub(super) use crate::columns::Kind;

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Nothing: the column does not apply to this row.
    Empty,
    /// A word of a fixed list.
    Word(&'static str),
    /// A household.
    Household(Address),
    /// A person of a locality.
    Person(u32, PersonIndex),
    /// A month.
    Month(daam_core::kernel::Month),
    /// A whole number.
    Integer(i64),
    /// A finite number.
    Number(f64),
    /// True or false.
    Flag(bool),
}

/// The text of the CSV; a number is written with the fewest digits that read back as it.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Word(word) => f.write_str(word),
            Self::Household(address) => address.fmt(f),
            Self::Person(locality, person) => write!(f, "{locality}-p{person}"),
            Self::Month(month) => month.fmt(f),
            Self::Integer(number) => number.fmt(f),
            // Adding zero turns -0 into 0.
            Self::Number(number) => write!(f, "{}", number + 0.0),
            Self::Flag(flag) => flag.fmt(f),
        }
    }
}

/// The cell of a file of typed columns.
impl From<&Value> for Cell {
    fn from(value: &Value) -> Self {
        match *value {
            Value::Empty => Self::Empty,
            Value::Integer(number) => Self::Integer(number),
            Value::Number(number) => Self::Number(number),
            Value::Flag(flag) => Self::Flag(flag),
            Value::Word(word) => Self::text(word),
            text => Self::text(&text.to_string()),
        }
    }
}

/// Name, type, unit and meaning of a column.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// Name.
    pub name: String,
    /// Type.
    pub kind: Kind,
    /// Unit; empty for words.
    pub unit: String,
    /// Meaning, one sentence.
    pub meaning: String,
    /// Coefficient in the urban and in the rural formula, for variables of the index.
    pub coefficients: [Option<f64>; 2],
}

/// A column whose cells are read off a `Row` by a function.
pub(super) struct Column<Read> {
    pub name: &'static str,
    pub kind: Kind,
    pub unit: &'static str,
    pub meaning: &'static str,
    pub read: Read,
}

impl<Read> Column<Read> {
    pub(super) fn heading(&self) -> Heading {
        Heading {
            name: self.name.to_owned(),
            kind: self.kind,
            unit: self.unit.to_owned(),
            meaning: self.meaning.to_owned(),
            coefficients: [None; 2],
        }
    }
}

pub(super) const fn column<Read>(
    name: &'static str,
    kind: Kind,
    unit: &'static str,
    meaning: &'static str,
    read: Read,
) -> Column<Read> {
    Column {
        name,
        kind,
        unit,
        meaning,
        read,
    }
}
