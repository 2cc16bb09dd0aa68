//! The unit of a parameter, which says what type of value it holds.

/// The unit of a parameter, which also says what type of value it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Points of the socio-economic index (a number).
    IndexPoints,
    /// What something is multiplied by (a number).
    Factor,
    /// A part of a whole, 0 to 1 (a number).
    Share,
    /// Dirhams for each child and month (a number).
    DhPerChildPerMonth,
    /// Dirhams for each person and month (a number).
    DhPerPersonPerMonth,
    /// Dirhams for each household and month (a number).
    DhPerHouseholdPerMonth,
    /// Dirhams for each birth, once (a number).
    DhPerBirth,
    /// Dirhams for each child and school year (a number).
    DhPerChildPerYear,
    /// Dirhams for each person and year (a number).
    DhPerPersonPerYear,
    /// Dirhams for each bottle of butane (a number).
    DhPerBottle,
    /// Dirhams a year for all together: an envelope (a number).
    DhPerYear,
    /// A length in months (an integer).
    Months,
    /// A number or a rank of children (an integer).
    Children,
    /// A number of persons (an integer).
    Persons,
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
    pub const ALL: [Self; 18] = [
        Self::IndexPoints,
        Self::Factor,
        Self::Share,
        Self::DhPerChildPerMonth,
        Self::DhPerPersonPerMonth,
        Self::DhPerHouseholdPerMonth,
        Self::DhPerBirth,
        Self::DhPerChildPerYear,
        Self::DhPerPersonPerYear,
        Self::DhPerBottle,
        Self::DhPerYear,
        Self::Months,
        Self::Children,
        Self::Persons,
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
            Self::Factor => "factor",
            Self::Share => "share",
            Self::DhPerChildPerMonth => "dh_per_child_per_month",
            Self::DhPerPersonPerMonth => "dh_per_person_per_month",
            Self::DhPerHouseholdPerMonth => "dh_per_household_per_month",
            Self::DhPerBirth => "dh_per_birth",
            Self::DhPerChildPerYear => "dh_per_child_per_year",
            Self::DhPerPersonPerYear => "dh_per_person_per_year",
            Self::DhPerBottle => "dh_per_bottle",
            Self::DhPerYear => "dh_per_year",
            Self::Months => "months",
            Self::Children => "children",
            Self::Persons => "persons",
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
            | Self::Factor
            | Self::Share
            | Self::DhPerChildPerMonth
            | Self::DhPerPersonPerMonth
            | Self::DhPerHouseholdPerMonth
            | Self::DhPerBirth
            | Self::DhPerChildPerYear
            | Self::DhPerPersonPerYear
            | Self::DhPerBottle
            | Self::DhPerYear => Kind::Number,
            Self::Months | Self::Children | Self::Persons | Self::MonthOfYear => Kind::Integer,
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
                | Self::DhPerPersonPerMonth
                | Self::DhPerHouseholdPerMonth
                | Self::DhPerBirth
                | Self::DhPerChildPerYear
                | Self::DhPerPersonPerYear
                | Self::DhPerBottle
                | Self::DhPerYear
        )
    }
}
