//! Money as whole centimes: sums are exact and do not depend on their order.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// An amount of money in centimes (1 dirham is 100 centimes).
///
/// 64 bits hold 92 thousand billion dirhams, fifty times the country's yearly product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Centimes(pub i64);

impl Centimes {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// Dirhams rounded to the nearest centime, halves away from zero.
    pub fn from_dirhams(dirhams: f64) -> Self {
        Self(libm::round(dirhams * 100.0) as i64)
    }

    /// The amount in dirhams, for reporting only.
    pub fn dirhams(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl Add for Centimes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Centimes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Centimes {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Centimes {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Centimes {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Mul<i64> for Centimes {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0 * times)
    }
}

impl Sum for Centimes {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::add)
    }
}

impl fmt::Display for Centimes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dirhams_become_the_nearest_centime() {
        assert_eq!(Centimes::from_dirhams(36.0), Centimes(3600));
        assert_eq!(Centimes::from_dirhams(0.005), Centimes(1));
        assert_eq!(Centimes::from_dirhams(-1.239), Centimes(-124));
    }

    #[test]
    fn amounts_are_written_in_dirhams() {
        assert_eq!(Centimes(-5).to_string(), "-0.05");
        assert_eq!(Centimes(175_800).to_string(), "1758.00");
    }
}
