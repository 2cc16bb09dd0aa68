//! Universal grant for young children, whatever the score (a reform).
//!
//! It cannot be combined with a family benefit of another scheme; in a household paid by its score,
//! it is instead the minimum amount for a young child.

use super::facts::Facts;
use super::law_in_force::rule;
use crate::kernel::Centimes;

rule! {
    /// The grant of a month.
    pub struct UniversalChild {
        /// Amount per child.
        pub amount: Centimes = "universal_child.amount",
    }
}

impl UniversalChild {
    /// Amount due to a household that is not entitled by its score.
    pub fn due(&self, facts: &Facts) -> Centimes {
        self.amount * i64::from(facts.universal)
    }
}
