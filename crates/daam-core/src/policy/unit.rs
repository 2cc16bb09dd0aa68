//! The unit of a parameter, which says what type of value it holds.

use crate::kernel::named;

/// The type of value that goes with a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
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

/// Declares the units: what each is, the word that stands for it, the type of value.
macro_rules! units {
    ($($(#[$note:meta])* $unit:ident = $word:literal: $kind:ident;)*) => {
        named! {
            /// The unit of a parameter, which also says what type of value it holds.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum Unit { $($(#[$note])* $unit = $word,)* }
        }

        impl Unit {
            /// The type of value the unit goes with.
            pub const fn kind(self) -> ValueKind {
                match self { $(Self::$unit => ValueKind::$kind,)* }
            }
        }
    };
}

units! {
    /// Points of the socio-economic index (a number).
    IndexPoints = "index_points": Number;
    /// What something is multiplied by (a number).
    Factor = "factor": Number;
    /// A part of a whole, 0 to 1 (a number).
    Share = "share": Number;
    /// Dirhams for each child and month (a number).
    DhPerChildPerMonth = "dh_per_child_per_month": Number;
    /// Dirhams for each person and month (a number).
    DhPerPersonPerMonth = "dh_per_person_per_month": Number;
    /// Dirhams for each household and month (a number).
    DhPerHouseholdPerMonth = "dh_per_household_per_month": Number;
    /// Dirhams for each birth, once (a number).
    DhPerBirth = "dh_per_birth": Number;
    /// Dirhams for each child and school year (a number).
    DhPerChildPerYear = "dh_per_child_per_year": Number;
    /// Dirhams for each person and year (a number).
    DhPerPersonPerYear = "dh_per_person_per_year": Number;
    /// Dirhams for each bottle of butane (a number).
    DhPerBottle = "dh_per_bottle": Number;
    /// Dirhams a year for all together: an envelope (a number).
    DhPerYear = "dh_per_year": Number;
    /// A length in months (an integer).
    Months = "months": Integer;
    /// A number or a rank of children (an integer).
    Children = "children": Integer;
    /// A number of persons (an integer).
    Persons = "persons": Integer;
    /// A month of the year, 1 to 12 (an integer).
    MonthOfYear = "month_of_year": Integer;
    /// True or false.
    Flag = "flag": Flag;
    /// One of a list of words.
    Choice = "choice": Choice;
    /// A calendar month.
    Month = "month": Month;
}

impl Unit {
    /// Whether the unit is an amount of money, which is never negative.
    pub fn is_amount(self) -> bool {
        self.name().starts_with("dh_per_")
    }
}
