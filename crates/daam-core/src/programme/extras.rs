//! How reforms modify the total of schedule and supplements: a cap, a top-up, deduction of a
//! widow's pension, a uniform amount. All are inactive in current law.

use super::exclusion::SurvivorPension;
use super::facts::Facts;
use super::law_in_force::{LawInForce, rule};
use crate::kernel::{Centimes, Problem};

rule! {
    /// The extras of a month.
    pub struct Extras {
        cap: Option<Centimes> = "cap.amount",
        top_up: Centimes = "top_up.amount",
        /// Deducted, for each pension, from what a widow's children give.
        pension: Option<Centimes> = set_off,
        uniform: Centimes = "uniform.amount",
    }
}

impl Extras {
    /// The award of a household for which schedule and supplements give `total`.
    pub fn applied(&self, facts: &Facts, total: Centimes) -> Centimes {
        let mut amount = total;
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

    /// Whether a widow's pension is deducted from what her children give, in place of the floor.
    pub(super) fn sets_off(&self, facts: &Facts) -> bool {
        self.pension.is_some() && facts.survivor_pensions > 0
    }

    /// Uniform amount, which depends on household size only.
    pub fn uniform(&self, facts: &Facts) -> Centimes {
        self.uniform * i64::from(facts.size)
    }
}

fn set_off(law: &LawInForce) -> Result<Option<Centimes>, Problem> {
    let differential = SurvivorPension::read(law)? == SurvivorPension::Differential;
    Ok(differential.then(|| Centimes::from_dirhams(law.assumed.survivor_pension)))
}
