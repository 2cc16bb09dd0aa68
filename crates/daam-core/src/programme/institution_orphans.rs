//! Monthly credit to the blocked account of an orphan or abandoned child in an institution.
//!
//! Outside households, therefore a national amount: the number of children is an assumption.
//! Source: decree 2.25.1064 of December 2025.

use super::law_in_force::LawInForce;
use crate::kernel::Centimes;

/// The credit of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct InstitutionOrphans {
    amount: Centimes,
    active: bool,
}

impl InstitutionOrphans {
    pub(super) fn read(law: &LawInForce) -> Self {
        Self {
            amount: law.amount("institution_orphans.amount"),
            active: law.flag("programme.active"),
        }
    }

    /// Amount due for all children of institutions.
    #[must_use]
    pub fn due(&self, children: i64) -> Centimes {
        if self.active {
            self.amount * children
        } else {
            Centimes::ZERO
        }
    }
}
