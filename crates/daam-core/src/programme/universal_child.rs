//! Grant for every young child whatever the score: a reform.
//!
//! Not cumulable with a family benefit of another scheme; in a household paid by its score,
//! a young child gives at least this amount instead.

use super::facts::Facts;
use super::law_in_force::rule;
use crate::kernel::Centimes;

rule! {
    /// The grant of a month.
    pub struct UniversalChild {
        /// Amount for a child.
        pub amount: Centimes = "universal_child.amount",
    }
}

impl UniversalChild {
    /// Amount due to a household that its score does not entitle.
    pub fn due(&self, facts: &Facts) -> Centimes {
        self.amount * i64::from(facts.universal)
    }
}
