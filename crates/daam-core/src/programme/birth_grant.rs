//! Grant at the first and the second birth, once a birth.
//!
//! Source: anss.gov.ma; claimed within six months of the delivery.

use super::law_in_force::LawInForce;
use crate::kernel::Centimes;

/// The grant of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct BirthGrant {
    first: Centimes,
    second: Centimes,
    claim_limit_months: i64,
}

impl BirthGrant {
    pub(super) fn read(law: &LawInForce) -> Self {
        Self {
            first: law.amount("birth_grant.first"),
            second: law.amount("birth_grant.second"),
            claim_limit_months: law.integer("birth_grant.claim_limit_months"),
        }
    }

    /// Amount due for a birth of a rank among the mother's births, claimed after a delay.
    #[must_use]
    pub fn due(&self, birth_order: u8, months_since_birth: i16) -> Centimes {
        if i64::from(months_since_birth) > self.claim_limit_months {
            return Centimes::ZERO;
        }
        match birth_order {
            1 => self.first,
            2 => self.second,
            _ => Centimes::ZERO,
        }
    }
}
