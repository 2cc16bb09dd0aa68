//! Words of the figures of sensitivity.

use super::Message;
pub(crate) use super::messages::sensitivity::*;
use crate::sensitivity::SensitivityFigure;

/// Finding: the assumption that moves an outcome most.
pub(crate) const fn title(outcome: SensitivityFigure) -> Message {
    match outcome {
        SensitivityFigure::Cost => TITLE_COST,
        SensitivityFigure::PaidHouseholds => TITLE_PAID_HOUSEHOLDS,
        SensitivityFigure::Poverty => TITLE_POVERTY,
    }
}

/// What is drawn.
pub(crate) const fn subtitle(outcome: SensitivityFigure) -> Message {
    match outcome {
        SensitivityFigure::Cost => SUBTITLE_COST,
        SensitivityFigure::PaidHouseholds => SUBTITLE_PAID_HOUSEHOLDS,
        SensitivityFigure::Poverty => SUBTITLE_POVERTY,
    }
}
