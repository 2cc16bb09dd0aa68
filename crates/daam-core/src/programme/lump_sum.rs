//! Lump sum of households without a child under 21.
//!
//! Source: anss.gov.ma; doubt D11 on single persons of working age.

use super::facts::Facts;
use super::law_in_force::LawInForce;
use crate::kernel::Centimes;

/// The lump sum of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct LumpSum {
    amount: Centimes,
    single_working_age: bool,
}

impl LumpSum {
    pub(super) fn read(law: &LawInForce) -> Self {
        Self {
            amount: law.amount("lump_sum.amount"),
            single_working_age: law.flag("lump_sum.single_working_age"),
        }
    }

    /// Amount due to a household without a child.
    #[must_use]
    pub fn due(&self, facts: &Facts) -> Centimes {
        if facts.single_working_age && !self.single_working_age {
            Centimes::ZERO
        } else {
            self.amount
        }
    }
}
