//! How long claims and decisions take.

use super::administration::Administration;
use crate::inputs::Inputs;
use crate::kernel::{Problem, Wait};

/// Waiting times and probabilities of the administration.
pub(super) struct Delays {
    pub claim: Wait,
    pub claim_not_entitled: f32,
    pub same_month: f32,
    pub return_each_month: Wait,
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
            claim: Wait::new(each_month(value("claim.rate_per_month")?, works)),
            claim_not_entitled: value("claim.share_not_entitled")?,
            same_month: {
                let later = (1.0 - value("claim.same_month_share")?) * works.late_decisions;
                1.0 - later.min(1.0)
            },
            return_each_month: {
                let months = value("claim.return_months")?;
                Wait::new(if works.automatic { 1.0 } else { 1.0 / months })
            },
            suspension: libm::roundf(value("decision.suspension_months")?) as i16,
        })
    }
}
