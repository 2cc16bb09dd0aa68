//! Calibration targets: the official figures that `daam calibrate` fits to.
//!
//! Sources: `asd_targets.csv` (published counts of the programme) and
//! `living_standards_region.csv` (HCP survey 2022-23: means, vulnerability and
//! multidimensional poverty by region; monetary poverty is kept for checking).

use crate::kernel::{Month, hexadecimal};
use sha2::{Digest, Sha256};

/// All calibration targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets {
    /// Counts of the programme.
    pub programme: Vec<ProgrammeTarget>,
    /// Living standards of the regions, in census order.
    pub regions: Vec<RegionTarget>,
}

/// A published count of the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeTarget {
    /// Reference month.
    pub month: Month,
    /// Indicator, as named in the results.
    pub indicator: String,
    /// Group, as written in the results.
    pub group: String,
    /// Published value.
    pub value: f64,
    /// Relative error that counts as one unit in the fit.
    pub scale: f64,
}

/// Published living standards of a region, 2022.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegionTarget {
    /// Mean consumption, dirhams per person and year.
    pub mean: f64,
    /// How the mean is known: `official`, `derived`, `press` or `assumption`.
    pub mean_status: String,
    /// Share of persons between the poverty line and one and a half times it.
    pub vulnerable: f64,
    /// Multidimensional poverty rate, monetary poverty being one of its dimensions.
    pub deprived: f64,
}

impl Targets {
    /// SHA-256 of all targets, in hexadecimal.
    pub fn digest(&self) -> String {
        hexadecimal(&Sha256::digest(format!("{self:?}")))
    }
}
