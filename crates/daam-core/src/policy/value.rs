//! What a parameter holds at a month, and how well that is established.

use std::fmt;

use crate::kernel::{Month, named};

/// What a parameter holds at a month.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A finite number, in the unit of the parameter.
    Number(f64),
    /// A whole number, in the unit of the parameter.
    Integer(i64),
    /// True or false.
    Flag(bool),
    /// One of the parameter's choices.
    Choice(String),
    /// A calendar month.
    Month(Month),
}

impl Value {
    /// The number held, whole or not; none for what is no number.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            // Bounds lie within 2^53, so what is within them is exact.
            Self::Integer(number) => Some(*number as f64),
            Self::Flag(_) | Self::Choice(_) | Self::Month(_) => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Integer(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::Choice(word) => word.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

named! {
    /// How well a value is established.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Status {
        /// Stated by the agency, a minister or the official portal.
        Official = "official",
        /// Reported by newspapers.
        Press = "press",
        /// Worked out from official or press figures.
        Derived = "derived",
        /// Taken where no source decides.
        Assumption = "assumption",
        /// Invented to try something out.
        TestValue = "test value",
    }
}

impl Status {
    /// The status a word stands for.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == word)
    }
}
