//! What reforms add to the schedule: supplements for the old and for disabled adults, a cap,
//! a top-up, a widow's pension set off, an amount for everybody. All at rest in the law.

use super::exclusion::SurvivorPension;
use super::facts::Facts;
use super::law_in_force::{LawInForce, rule};
use crate::kernel::{Centimes, Problem};

rule! {
    /// The extras of a month.
    pub struct Extras {
        old_member: Centimes = "elderly_supplement.amount",
        old_uncounted: i64 = "elderly_supplement.uncounted",
        old_lump_sum_only: bool = "elderly_supplement.households" {
            "all" => false, "lump_sum" => true
        },
        disabled_adult: Centimes = "disability.adult_supplement",
        cap: Option<Centimes> = "cap.amount",
        top_up: Centimes = "top_up.amount",
        /// Taken off what a widow's children give, for each pension.
        pension: Option<Centimes> = set_off,
        uniform: Centimes = "uniform.amount",
    }
}

impl Extras {
    /// Supplements for adults.
    fn supplements(&self, facts: &Facts) -> Centimes {
        let old = if self.old_lump_sum_only && facts.child_count > 0 {
            0
        } else {
            (i64::from(facts.supplemented_old) - self.old_uncounted).max(0)
        };
        self.old_member * old + self.disabled_adult * i64::from(facts.disabled_adults)
    }

    /// The award of a household whose schedule gives `total`.
    #[must_use]
    pub fn applied(&self, facts: &Facts, total: Centimes) -> Centimes {
        let mut amount = total + self.supplements(facts);
        if let Some(cap) = self.cap {
            amount = amount.min(cap);
        }
        if let Some(pension) = self.pension {
            amount = (amount - pension * i64::from(facts.survivor_pensions)).max(Centimes::ZERO);
        }
        if amount > Centimes::ZERO {
            amount += self.top_up;
        }
        amount
    }

    /// A widow's pension is set off against what her children give, in place of the floor.
    pub(super) fn sets_off(&self, facts: &Facts) -> bool {
        self.pension.is_some() && facts.survivor_pensions > 0
    }

    /// Amount given whatever the household.
    #[must_use]
    pub fn uniform(&self, facts: &Facts) -> Centimes {
        self.uniform * i64::from(facts.size)
    }
}

fn set_off(law: &LawInForce) -> Result<Option<Centimes>, Problem> {
    let differential = SurvivorPension::read(law)? == SurvivorPension::Differential;
    Ok(differential.then(|| Centimes::from_dirhams(law.assumed.survivor_pension)))
}
