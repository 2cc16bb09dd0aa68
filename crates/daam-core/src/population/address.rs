//! An identifier of a household that a user can copy, and that gives direct access to it.

use std::fmt;
use std::str::FromStr;

use super::person::HouseholdIndex;
use crate::kernel::Problem;

/// A household of the country: its locality and its index there, written `1234-56`.
///
/// The household keeps it for good, even when it moves: it is simulated in the locality in which it
/// was formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// Rank of the locality in census order.
    pub locality: u32,
    /// Index of the household in it.
    pub household: HouseholdIndex,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.locality, self.household)
    }
}

impl FromStr for Address {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let number = |part: &str| {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        };
        let parts = text.split_once('-');
        let numbers = parts.map(|(locality, household)| (number(locality), number(household)));
        if let Some((Some(locality), Some(household))) = numbers {
            return Ok(Self {
                locality,
                household,
            });
        }
        Err(
            Problem::new(format!("'{text}' is not the id of a household")).with_help(
                "an id is a locality and a household's number in it, for example 1234-56: see \
                 household_id in an export, or `daam explain --list`",
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_and_nothing_else_is_one() {
        let address: Address = "1234-56".parse().expect("an address");
        assert_eq!(address.to_string(), "1234-56");
        for wrong in [
            "",
            "12",
            "12-",
            "-3",
            "12-3-4",
            "+1-2",
            "a-b",
            "99999999999-1",
        ] {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }
}
