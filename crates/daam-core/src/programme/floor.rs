//! Floor: the minimum a household with children receives.
//!
//! Source: the agency's page of amounts; which amounts the floor includes is doubt D6.

use super::law_in_force::rule;
use crate::kernel::Centimes;

rule! {
    /// The floor of a month.
    pub struct Floor {
        amount: Centimes = "floor.amount",
        /// The floor is for the adults; the children's amounts come on top (a reform).
        for_adults: bool = "floor.basis" { "household_total" => false, "adults" => true },
        counts_disability: bool = "floor.counts_disability",
        counts_one_offs: bool = "floor.counts_one_offs",
    }
}

impl Floor {
    /// Monthly total of a household with children, from the base of all children and their
    /// supplements.
    pub fn total(&self, base: Centimes, supplements: Centimes) -> Centimes {
        if self.for_adults {
            self.amount + base + supplements
        } else if self.counts_disability {
            self.amount.max(base + supplements)
        } else {
            self.amount.max(base) + supplements
        }
    }

    /// What a one-off grant adds to a month's total of a household with children.
    pub fn one_off(&self, base: Centimes, supplements: Centimes, one_off: Centimes) -> Centimes {
        if self.counts_one_offs {
            self.total(base + one_off, supplements) - self.total(base, supplements)
        } else {
            one_off
        }
    }
}
