//! Lump sum for households without a child under 21.
//!
//! Source: anss.gov.ma; doubt D11 on single persons of working age.

use super::facts::Facts;
use super::law_in_force::rule;
use crate::kernel::Centimes;

rule! {
    /// The lump sum of a month.
    pub struct LumpSum {
        amount: Centimes = "lump_sum.amount",
        single_working_age: bool = "lump_sum.single_working_age",
    }
}

impl LumpSum {
    /// Amount due to a household without a child.
    pub fn due(&self, facts: &Facts) -> Centimes {
        if facts.single_working_age && !self.single_working_age {
            Centimes::ZERO
        } else {
            self.amount
        }
    }
}
