//! Published figures that a run is set beside, whether the model was fitted to them or not.

use crate::kernel::{Month, Place};
use serde::{Deserialize, Serialize};

/// What a published figure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The model was fitted to it, or built from it.
    Fitted,
    /// A regional table of the census, which the population is made from.
    Synthesis,
    /// Kept apart to judge the model.
    HeldOut,
    /// Kept apart to judge how the population ages.
    Ageing,
    /// Something said about the programme, set beside the simulated month; no tolerance.
    BackTest,
}

impl Purpose {
    /// All, in the order in which they are reported.
    pub const ALL: [Self; 5] = [
        Self::Fitted,
        Self::Synthesis,
        Self::HeldOut,
        Self::Ageing,
        Self::BackTest,
    ];

    /// Name in the results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fitted => "fitted",
            Self::Synthesis => "synthesis",
            Self::HeldOut => "held_out",
            Self::Ageing => "ageing",
            Self::BackTest => "back_test",
        }
    }
}

/// The time a published figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// A month.
    Month(Month),
    /// A year.
    Year(i16),
}

/// How far from a published figure is still near.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tolerance {
    /// A share of the figure.
    Relative(f64),
    /// In the figure's own unit.
    Absolute(f64),
    /// Not stated: the figure is set beside, not judged.
    None,
}

impl Tolerance {
    /// Half-width around `value`, in its unit; none when nothing is judged.
    #[must_use]
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
    /// What it measures, by the table's word.
    pub quantity: String,
    /// Part of a group in the results, for figures of the programme; empty otherwise.
    pub group: String,
    /// When.
    pub when: When,
    /// Where.
    pub place: Place,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// How far is near.
    pub tolerance: Tolerance,
    /// Who published it.
    pub source: String,
    /// How it is known.
    pub status: String,
    /// What it is for.
    pub purpose: Purpose,
}
