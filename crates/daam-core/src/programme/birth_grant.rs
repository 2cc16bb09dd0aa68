//! Grant at the first and the second birth, paid once per birth.
//!
//! Source: anss.gov.ma; to be claimed within six months of the delivery.

use super::law_in_force::rule;
use crate::kernel::Centimes;

rule! {
    /// The grant of a month.
    pub struct BirthGrant {
        first: Centimes = "birth_grant.first",
        second: Centimes = "birth_grant.second",
        claim_limit_months: i16 = "birth_grant.claim_limit_months",
    }
}

impl BirthGrant {
    /// Amount due for a birth, by its rank among the mother's births and the delay of the claim.
    pub fn due(&self, birth_order: u8, months_since_birth: i16) -> Centimes {
        if months_since_birth > self.claim_limit_months {
            return Centimes::ZERO;
        }
        match birth_order {
            1 => self.first,
            2 => self.second,
            _ => Centimes::ZERO,
        }
    }
}
