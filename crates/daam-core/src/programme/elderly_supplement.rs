//! Supplement for elderly members: a reform; the law has none.

use super::facts::Facts;
use super::law_in_force::rule;
use super::supplement::Supplement;
use crate::kernel::Centimes;

rule! {
    /// The supplement of a month.
    pub(super) struct ElderlySupplement {
        amount: Centimes = "elderly_supplement.amount",
        uncounted: i64 = "elderly_supplement.uncounted",
        lump_sum_only: bool = "elderly_supplement.households" {
            "all" => false, "lump_sum" => true
        },
    }
}

impl Supplement for ElderlySupplement {
    const PARAMETER: &str = "elderly_supplement.amount";

    fn due(&self, facts: &Facts) -> Centimes {
        if self.lump_sum_only && facts.child_count > 0 {
            return Centimes::ZERO;
        }
        self.amount * (i64::from(facts.supplemented_old) - self.uncounted).max(0)
    }
}
