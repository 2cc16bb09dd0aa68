//! A calendar month as a number.

use std::fmt;
use std::str::FromStr;

/// A calendar month, counted from January of year 0.
///
/// Arithmetic is in months; `Month::new(2024, 1) - Month::new(2023, 12) == 1`.
/// The type holds any month of the years -2730 to 2730, which covers every birth.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i16);

impl Month {
    /// The month `month` (1 to 12) of `year`.
    ///
    /// # Panics
    /// When `month` is not within 1..=12: callers that read a file parse instead.
    pub const fn new(year: i16, month: i16) -> Self {
        assert!(month >= 1 && month <= 12, "a month is between 1 and 12");
        Self(year * 12 + month - 1)
    }

    /// After any month that is simulated: the month of what never comes. However many months
    /// are added to it, it stays what it is.
    pub const NEVER: Self = Self(i16::MAX);

    /// The calendar year.
    pub const fn year(self) -> i16 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub const fn of_year(self) -> i16 {
        self.0.rem_euclid(12) + 1
    }

    /// This month moved by `months`.
    #[inline]
    #[must_use]
    pub const fn plus(self, months: i16) -> Self {
        match self {
            Self::NEVER => self,
            Self(month) => Self(month + months),
        }
    }

    /// The month that comes so many months after this one, as an index of months counts them.
    #[must_use]
    pub fn after(self, months: usize) -> Self {
        i16::try_from(months).map_or(Self::NEVER, |months| self.plus(months))
    }

    /// Months counted from January of year 0: the form that enters an address of a draw.
    pub const fn ordinal(self) -> i16 {
        self.0
    }

    /// Every month from this one to `last`, both included.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        (self.0..last.0 + 1).map(Self)
    }
}

impl std::ops::Sub for Month {
    type Output = i16;
    fn sub(self, earlier: Self) -> i16 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.of_year())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Error for a text that is not a month.
#[derive(Debug, thiserror::Error)]
#[error("'{0}' is not a month; write it as year-month, for example 2025-11")]
pub struct NotAMonth(String);

impl FromStr for Month {
    type Err = NotAMonth;
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let refuse = || NotAMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(refuse)?;
        let digits = |part: &str, length| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(month, 2) {
            return Err(refuse());
        }
        let year: i16 = year.parse().map_err(|_| refuse())?;
        let month: i16 = month.parse().map_err(|_| refuse())?;
        if !(1..=12).contains(&month) || !(1900..=2200).contains(&year) {
            return Err(refuse());
        }
        Ok(Self::new(year, month))
    }
}

super::as_text!(Month);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reads_back_as_it_was_written() {
        for text in ["2023-12", "2024-01", "1950-07"] {
            assert_eq!(text.parse::<Month>().expect("a month").to_string(), text);
        }
    }

    #[test]
    fn months_count_across_years() {
        assert_eq!(Month::new(2024, 1) - Month::new(2023, 12), 1);
        assert_eq!(Month::new(2023, 12).plus(37), Month::new(2027, 1));
        assert_eq!(Month::new(2023, 12).through(Month::new(2026, 12)).len(), 37);
    }

    #[test]
    fn what_never_comes_comes_no_sooner_for_what_is_added() {
        for months in [-12, -1, 0, 1, i16::MAX] {
            assert_eq!(Month::NEVER.plus(months), Month::NEVER);
        }
        let start = Month::new(2023, 12);
        assert_eq!(
            (start.after(0), start.after(13)),
            (start, Month::new(2025, 1))
        );
        assert_eq!(start.after(40_000), Month::NEVER);
    }

    #[test]
    fn what_is_not_a_month_is_refused() {
        for text in [
            "2025-13",
            "2025-00",
            "2025-1",
            "25-01",
            "2025",
            "",
            "2025-01-01",
            "+025-01",
        ] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }
}
