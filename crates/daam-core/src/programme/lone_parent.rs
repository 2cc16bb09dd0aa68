//! Supplement for a family with one parent at home: a reform; the law has none.
//!
//! A family consists of the eligible children and those of their parents who live with them; where
//! a child lives with neither, the head and the spouse take their place.

use super::facts::Facts;
use super::law_in_force::rule;
use super::supplement::Supplement;
use crate::kernel::Centimes;

rule! {
    /// The supplement of a month.
    pub(super) struct LoneParent {
        amount: Centimes = "lone_parent.amount",
    }
}

impl Supplement for LoneParent {
    const PARAMETER: &str = "lone_parent.amount";

    fn due(&self, facts: &Facts) -> Centimes {
        let children = u16::from(facts.child_count);
        if children > 0 && facts.family == children + 1 {
            self.amount
        } else {
            Centimes::ZERO
        }
    }
}
