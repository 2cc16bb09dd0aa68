//! The years of a run as readers are told of them.

use crate::i18n::number;
use daam_core::kernel::Language;
use daam_core::measures::Period;

/// A calendar year of the run, and how many of its months were simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// The calendar year.
    pub year: i16,
    /// Months of it in the run, 1 to 12.
    pub months: i16,
}

impl Year {
    /// The period of the year's rows.
    pub const fn period(self) -> Period {
        Period::Year(self.year)
    }

    /// Whether all its months are in the run.
    pub const fn full(self) -> bool {
        self.months == 12
    }

    /// The year, with its number of months when it is not whole.
    pub fn text(self, language: Language) -> String {
        if self.full() {
            return self.year.to_string();
        }
        let months = number::decimal(f64::from(self.months), 0, language);
        number::PARTIAL_YEAR.fill(
            language,
            &[("year", &self.year.to_string()), ("months", &months)],
        )
    }
}

impl From<Year> for Period {
    fn from(year: Year) -> Self {
        year.period()
    }
}
