//! Published figures for validation, whether the model was fitted to them or not.

use crate::kernel::{Month, Place, named};
use serde::{Deserialize, Serialize};

named! {
    /// Role of a published figure.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Purpose {
        /// Used for calibration or as an input.
        Fitted = "fitted",
        /// A regional table of the census, used to synthesise the population.
        Synthesis = "synthesis",
        /// Held out to validate the model.
        HeldOut = "held_out",
        /// Held out to validate demographic ageing.
        Ageing = "ageing",
        /// An official statement on the programme, compared with the simulated month; no tolerance.
        BackTest = "back_test",
    }
}

/// Reference period of a published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// A month.
    Month(Month),
    /// A year.
    Year(i16),
}

/// Tolerance of a comparison with a published figure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tolerance {
    /// A share of the figure.
    Relative(f64),
    /// In the figure's own unit.
    Absolute(f64),
    /// None: the figure is compared without a verdict.
    None,
}

impl Tolerance {
    /// Half-width around `value`, in its unit; none without a verdict.
    pub fn around(self, value: f64) -> Option<f64> {
        match self {
            Self::Relative(share) => Some(share * value.abs()),
            Self::Absolute(width) => Some(width),
            Self::None => None,
        }
    }
}

/// A published figure.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishedFigure {
    /// Quantity, as named in the table.
    pub quantity: String,
    /// Part of a group in the results, for figures of the programme; empty otherwise.
    pub group: String,
    /// Reference period.
    pub when: When,
    /// Place.
    pub place: Place,
    /// Published value.
    pub value: f64,
    /// Unit of the value.
    pub unit: String,
    /// Tolerance.
    pub tolerance: Tolerance,
    /// Publisher.
    pub source: String,
    /// Status of the figure, as in the table: official, derived, assumption.
    pub status: String,
    /// Role in validation.
    pub purpose: Purpose,
}
