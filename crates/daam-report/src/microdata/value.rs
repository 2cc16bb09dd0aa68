//! Column descriptions and cell values.

use std::fmt;

use serde::Deserialize;

#[cfg(feature = "parquet")]
use crate::columns::ColumnValue;
use daam_core::kernel::Problem;
use daam_core::population::{Address, PersonIndex};

pub(super) use crate::columns::ColumnType;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Datum {
    /// Empty: the column does not apply to this row.
    Empty,
    /// A word of a fixed list.
    Word(&'static str),
    Household(Address),
    /// A person of a locality.
    Person(u32, PersonIndex),
    Month(daam_core::kernel::Month),
    Integer(i64),
    /// A finite number.
    Number(f64),
    Flag(bool),
}

pub(super) fn integer(number: impl Into<i64>) -> Datum {
    Datum::Integer(number.into())
}

/// The text in CSV; a number shows decimals, the fewest that parse back to the same value.
impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Word(word) => f.write_str(word),
            Self::Household(address) => address.fmt(f),
            Self::Person(locality, person) => write!(f, "{locality}-p{person}"),
            Self::Month(month) => month.fmt(f),
            Self::Integer(number) => number.fmt(f),
            // Adding zero turns -0 into 0.
            Self::Number(number) => write!(f, "{:?}", number + 0.0),
            Self::Flag(flag) => flag.fmt(f),
        }
    }
}

#[cfg(feature = "parquet")]
impl From<&Datum> for ColumnValue {
    fn from(value: &Datum) -> Self {
        match *value {
            Datum::Empty => Self::Empty,
            Datum::Integer(number) => Self::Integer(number),
            Datum::Number(number) => Self::Number(number),
            Datum::Flag(flag) => Self::Flag(flag),
            Datum::Word(word) => Self::text(word),
            text => Self::text(&text.to_string()),
        }
    }
}

/// Name, type, unit and meaning of a column.
#[derive(Clone, Debug)]
pub(super) struct ColumnHeading {
    pub name: String,
    pub kind: ColumnType,
    /// Unit; empty for words.
    pub unit: String,
    /// Meaning, one sentence.
    pub meaning: String,
    /// Coefficient in the urban and in the rural formula, for variables of the index.
    pub coefficients: [Option<f64>; 2],
}

/// A line of the embedded `columns.csv`, which describes the columns that do not depend on the
/// formula.
#[derive(Deserialize)]
struct ColumnDescription {
    table: String,
    column: String,
    r#type: String,
    unit: String,
    meaning: String,
}

/// Headings of some columns of a table.
pub(super) fn headings<'a>(
    table: &str,
    columns: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<ColumnHeading>, Problem> {
    let mut file = csv::Reader::from_reader(include_str!("columns.csv").as_bytes());
    let described: Result<Vec<ColumnDescription>, csv::Error> = file.deserialize().collect();
    let described = described.map_err(|error| Problem::new(format!("columns.csv: {error}")))?;
    let heading = |name: &str| {
        let mut of_table = described.iter().filter(|one| one.table == table);
        let found = of_table.find(|one| one.column == name)?;
        Some(ColumnHeading {
            name: name.to_owned(),
            kind: ColumnType::named(&found.r#type)?,
            unit: found.unit.clone(),
            meaning: found.meaning.clone(),
            coefficients: [None; 2],
        })
    };
    let missing = |name| Problem::new(format!("columns.csv does not describe {table}, {name}"));
    let columns = columns.into_iter();
    columns
        .map(|name| heading(name).ok_or_else(|| missing(name)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_line_describes_is_an_error() {
        let told = headings("persons", ["sex", "weight"]).expect("described");
        assert_eq!(
            (told[0].kind, &*told[1].unit),
            (ColumnType::Text, "persons")
        );
        assert!(headings("households", ["sex"]).is_err());
    }
}
