//! Words of the figures of sensitivity.

use super::Message;
pub(crate) use super::messages::sensitivity::*;
use crate::sensitivity::Outcome;

/// Finding: the assumption that moves an outcome most.
pub(crate) const fn title(outcome: Outcome) -> Message {
    match outcome {
        Outcome::Cost => TITLE_COST,
        Outcome::PaidHouseholds => TITLE_PAID_HOUSEHOLDS,
        Outcome::Poverty => TITLE_POVERTY,
    }
}

/// What is drawn.
pub(crate) const fn subtitle(outcome: Outcome) -> Message {
    match outcome {
        Outcome::Cost => SUBTITLE_COST,
        Outcome::PaidHouseholds => SUBTITLE_PAID_HOUSEHOLDS,
        Outcome::Poverty => SUBTITLE_POVERTY,
    }
}
