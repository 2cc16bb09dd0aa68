//! What a parameter may hold: its unit, its value, how well the value is established.

use std::fmt;

use crate::kernel::Month;

/// The unit of a parameter, which also says what type of value it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Points of the socio-economic index (a number).
    IndexPoints,
    /// Dirhams for each child and month (a number).
    DhPerChildPerMonth,
    /// Dirhams for each household and month (a number).
    DhPerHouseholdPerMonth,
    /// Dirhams for each birth, once (a number).
    DhPerBirth,
    /// Dirhams for each child and school year (a number).
    DhPerChildPerYear,
    /// Dirhams for each calendar year, the whole country (a number).
    DhPerYear,
    /// A length in months (an integer).
    Months,
    /// A number or a rank of children (an integer).
    Children,
    /// A month of the year, 1 to 12 (an integer).
    MonthOfYear,
    /// True or false.
    Flag,
    /// One of a list of words.
    Choice,
    /// A calendar month.
    Month,
}

/// The type of value that goes with a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A finite number.
    Number,
    /// A whole number.
    Integer,
    /// True or false.
    Flag,
    /// One of a list of words.
    Choice,
    /// A calendar month.
    Month,
}

impl Unit {
    /// All units, in the order of this file.
    pub const ALL: [Self; 12] = [
        Self::IndexPoints,
        Self::DhPerChildPerMonth,
        Self::DhPerHouseholdPerMonth,
        Self::DhPerBirth,
        Self::DhPerChildPerYear,
        Self::DhPerYear,
        Self::Months,
        Self::Children,
        Self::MonthOfYear,
        Self::Flag,
        Self::Choice,
        Self::Month,
    ];

    /// The word that stands for the unit in files and tables.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::IndexPoints => "index_points",
            Self::DhPerChildPerMonth => "dh_per_child_per_month",
            Self::DhPerHouseholdPerMonth => "dh_per_household_per_month",
            Self::DhPerBirth => "dh_per_birth",
            Self::DhPerChildPerYear => "dh_per_child_per_year",
            Self::DhPerYear => "dh_per_year",
            Self::Months => "months",
            Self::Children => "children",
            Self::MonthOfYear => "month_of_year",
            Self::Flag => "flag",
            Self::Choice => "choice",
            Self::Month => "month",
        }
    }

    /// The type of value the unit goes with.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::IndexPoints
            | Self::DhPerChildPerMonth
            | Self::DhPerHouseholdPerMonth
            | Self::DhPerBirth
            | Self::DhPerChildPerYear
            | Self::DhPerYear => Kind::Number,
            Self::Months | Self::Children | Self::MonthOfYear => Kind::Integer,
            Self::Flag => Kind::Flag,
            Self::Choice => Kind::Choice,
            Self::Month => Kind::Month,
        }
    }

    /// Whether the unit is an amount of money, which is never negative.
    #[must_use]
    pub const fn is_amount(self) -> bool {
        matches!(
            self,
            Self::DhPerChildPerMonth
                | Self::DhPerHouseholdPerMonth
                | Self::DhPerBirth
                | Self::DhPerChildPerYear
                | Self::DhPerYear
        )
    }
}

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

/// How well a value is established.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Stated by the agency, a minister or the official portal.
    Official,
    /// Reported by newspapers.
    Press,
    /// Worked out from official or press figures.
    Derived,
    /// Taken where no source decides.
    Assumption,
    /// Invented to try something out.
    TestValue,
}

impl Status {
    /// All statuses, the best established first.
    pub const ALL: [Self; 5] = [
        Self::Official,
        Self::Press,
        Self::Derived,
        Self::Assumption,
        Self::TestValue,
    ];

    /// The word that stands for the status in files and tables.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Press => "press",
            Self::Derived => "derived",
            Self::Assumption => "assumption",
            Self::TestValue => "test value",
        }
    }

    /// The status a word stands for.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}
