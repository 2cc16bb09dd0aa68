//! Supplement for severely disabled adults: a reform; the law has one for children only.

use super::facts::Facts;
use super::law_in_force::rule;
use super::supplement::Supplement;
use crate::kernel::Centimes;

rule! {
    /// The supplement of a month.
    pub(super) struct DisabledAdult {
        amount: Centimes = "disability.adult_supplement",
    }
}

impl Supplement for DisabledAdult {
    const PARAMETER: &str = "disability.adult_supplement";

    fn due(&self, facts: &Facts) -> Centimes {
        self.amount * i64::from(facts.disabled_adults)
    }
}
