//! The unit of a parameter: the type of value it holds, and how sentences say it.

use crate::kernel::Language;

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

    /// What sentences say after the noun counted: for whom and how often; may be empty.
    const fn for_whom(self) -> [&'static str; 3] {
        match self {
            Self::DhPerChildPerMonth => [
                "par enfant et par mois",
                "للطفل في الشهر",
                "per child per month",
            ],
            Self::DhPerPersonPerMonth => [
                "par personne et par mois",
                "للفرد في الشهر",
                "per person per month",
            ],
            Self::DhPerHouseholdPerMonth => [
                "par ménage et par mois",
                "للأسرة في الشهر",
                "per household per month",
            ],
            Self::DhPerBirth => ["par naissance", "عن كل ولادة", "per birth"],
            Self::DhPerChildPerYear => [
                "par enfant et par an",
                "للطفل في السنة",
                "per child per year",
            ],
            Self::DhPerPersonPerYear => [
                "par personne et par an",
                "للفرد في السنة",
                "per person per year",
            ],
            Self::DhPerBottle => ["par bouteille", "للقنينة", "per bottle"],
            Self::DhPerYear => ["par an", "في السنة", "per year"],
            _ => ["", "", ""],
        }
    }

    /// What is counted, as it stands after a number.
    fn noun(self, language: Language, number: f64) -> &'static str {
        // In each language: the forms, and which of them the number takes.
        let (french, arabic, english) = match self {
            Self::IndexPoints => (
                ["point", "points"],
                ["نقطة", "نقط", "نقطة"],
                ["point", "points"],
            ),
            Self::Months => (
                ["mois", "mois"],
                ["شهر", "أشهر", "شهرا"],
                ["month", "months"],
            ),
            Self::Children => (
                ["enfant", "enfants"],
                ["طفل", "أطفال", "طفلا"],
                ["child", "children"],
            ),
            Self::Persons => (
                ["personne", "personnes"],
                ["شخص", "أشخاص", "شخصا"],
                ["person", "persons"],
            ),
            unit if unit.is_amount() => (["DH", "DH"], ["درهم", "دراهم", "درهما"], ["DH", "DH"]),
            _ => return "",
        };
        match language {
            Language::French => french[usize::from(number.abs() >= 2.0)],
            Language::English => english[usize::from(number != 1.0)],
            Language::Arabic => arabic[arabic_form(number)],
        }
    }

    /// The unit as it stands after a number in a sentence, such as `DH per birth`; empty for
    /// what needs no unit.
    #[must_use]
    pub fn phrase(self, language: Language, number: f64) -> String {
        let noun = self.noun(language, number);
        let for_whom = self.for_whom()[language as usize];
        if for_whom.is_empty() {
            noun.to_owned()
        } else {
            format!("{noun} {for_whom}")
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

/// Arabic counts 3 to 10 in the plural and 11 to 99 in the accusative singular, by the last
/// two figures; a number with decimals takes the singular.
fn arabic_form(number: f64) -> usize {
    let whole = number.abs();
    if whole.fract() > 0.0 {
        return 0;
    }
    match whole % 100.0 {
        last if (3.0..=10.0).contains(&last) => 1,
        last if last >= 11.0 => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Arabic, English, French};

    #[test]
    fn a_unit_agrees_with_its_number() {
        let household = Unit::DhPerHouseholdPerMonth;
        assert_eq!(household.phrase(French, 500.0), "DH par ménage et par mois");
        assert_eq!(household.phrase(Arabic, 500.0), "درهم للأسرة في الشهر");
        assert_eq!(household.phrase(Arabic, 36.0), "درهما للأسرة في الشهر");
        assert_eq!(Unit::Months.phrase(Arabic, 6.0), "أشهر");
        assert_eq!(Unit::Children.phrase(English, 1.0), "child");
        assert_eq!(Unit::IndexPoints.phrase(French, 1.5), "point");
        assert_eq!(Unit::Flag.phrase(French, 1.0), "");
    }
}
