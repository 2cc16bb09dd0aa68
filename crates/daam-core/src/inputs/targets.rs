//! Official figures that `daam calibrate` fits to, and only those marked for it.
//!
//! Sources: `asd_targets.csv` (published counts of the programme) and
//! `living_standards_region.csv` (HCP survey 2022-23: means, vulnerability and
//! multidimensional poverty by region; monetary poverty is kept for checking).

use crate::kernel::{Month, hexadecimal};
use sha2::{Digest, Sha256};

/// Everything fitted to.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets {
    /// Counts of the programme.
    pub programme: Vec<ProgrammeTarget>,
    /// Living standards of the regions, in census order.
    pub regions: Vec<RegionTarget>,
}

/// A published count.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeTarget {
    /// Month it speaks of.
    pub month: Month,
    /// Indicator of the results.
    pub indicator: String,
    /// Group of the results, as written there.
    pub group: String,
    /// Published value.
    pub value: f64,
    /// Relative error that counts as one.
    pub scale: f64,
}

/// Published living standards of a region, 2022.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegionTarget {
    /// Mean consumption, dirhams per person and year.
    pub mean: f64,
    /// How the mean is known: `official`, `derived`, `press` or `assumption`.
    pub mean_status: String,
    /// Share from the poverty line to one and a half times it.
    pub vulnerable: f64,
    /// Share of persons who are poor by several deprivations, the lack of means among them.
    pub deprived: f64,
}

impl Targets {
    /// SHA-256 of everything fitted to, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> String {
        hexadecimal(&Sha256::digest(format!("{self:?}")))
    }
}
