//! Monthly credit to the blocked account of an orphan or abandoned child in an institution.
//!
//! These children live outside households, hence a national amount: their number is an assumption.
//! Source: decree 2.25.1064 of December 2025.

use super::law_in_force::rule;
use crate::kernel::Centimes;

rule! {
    /// The credit of a month.
    pub struct InstitutionOrphans {
        amount: Centimes = "institution_orphans.amount",
        active: bool = "programme.active",
    }
}

impl InstitutionOrphans {
    /// Amount due for all children in institutions.
    pub fn due(&self, children: i64) -> Centimes {
        if self.active {
            self.amount * children
        } else {
            Centimes::ZERO
        }
    }
}
