//! How long claims and decisions take.

use super::administration::Administration;
use crate::inputs::Inputs;
use crate::kernel::{MonthlyChance, Problem};

/// Waiting times and probabilities of the administration.
pub(super) struct Delays {
    /// A household that means to claim since it registered does.
    pub claim: MonthlyChance,
    /// Share of households that claim although they are not entitled.
    pub claim_not_entitled: f32,
    /// Share of claims decided in their month.
    pub same_month: f32,
    /// A household that would be accepted only later, mostly after a refusal, claims.
    pub claim_later: MonthlyChance,
    /// Months after which a suspension becomes a refusal.
    pub suspension: i16,
}

/// Monthly probability of a claim, the mean wait being multiplied by a factor.
fn each_month(rate: f32, works: &Administration) -> f32 {
    if works.automatic {
        1.0
    } else {
        (rate / works.claim_wait).min(1.0)
    }
}

impl Delays {
    pub(super) fn new(inputs: &Inputs, works: &Administration) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            claim: MonthlyChance::new(each_month(value("claim.rate_per_month")?, works)),
            claim_not_entitled: value("claim.share_not_entitled")?,
            same_month: {
                let later = (1.0 - value("claim.same_month_share")?) * works.late_decisions;
                1.0 - later.min(1.0)
            },
            claim_later: if works.automatic {
                MonthlyChance::CERTAIN
            } else {
                // The mean number of months that pass before the claim.
                MonthlyChance::new(1.0 / (1.0 + value("claim.return_months")?))
            },
            suspension: libm::roundf(value("decision.suspension_months")?) as i16,
        })
    }
}
