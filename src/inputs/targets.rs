//! Official figures that `daam calibrate` fits to, and only those marked for it.
//!
//! Sources: `asd_targets.csv` (published counts of the programme) and
//! `living_standards_region.csv` (HCP survey 2022-23: means and vulnerability by region).

use serde::Deserialize;

use super::country::REGIONS;
use super::table;
use crate::kernel::{Month, Problem};

/// Everything fitted to.
#[derive(Clone, Debug)]
pub struct Targets {
    /// Counts of the programme.
    pub programme: Vec<ProgrammeTarget>,
    /// Living standards of the regions, in census order.
    pub regions: Vec<RegionTarget>,
}

/// A published count.
#[derive(Clone, Debug)]
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
#[derive(Clone, Copy, Debug, Default)]
pub struct RegionTarget {
    /// Mean consumption, dirhams per person and year.
    pub mean: f64,
    /// Share from the poverty line to one and a half times it.
    pub vulnerable: f64,
}

#[derive(Deserialize)]
struct ProgrammeRow {
    month: String,
    indicator: String,
    group: String,
    value: f64,
    scale: f64,
    #[serde(rename = "use")]
    purpose: String,
}

#[derive(Deserialize)]
struct RegionRow {
    geo_code: usize,
    year: i16,
    quantity: String,
    value: f64,
}

impl Targets {
    /// Reads the targets marked for calibration.
    ///
    /// # Errors
    /// A table that is not what is expected.
    pub fn embedded() -> Result<Self, Problem> {
        let rows: Vec<ProgrammeRow> = table::rows(
            "asd_targets.csv",
            include_str!("../../data/asd_targets.csv"),
        )?;
        let programme = rows
            .into_iter()
            .filter(|row| row.purpose == "calibrate")
            .map(|row| {
                let month = row
                    .month
                    .parse()
                    .map_err(|error| Problem::new(format!("data/asd_targets.csv: {error}")))?;
                Ok(ProgrammeTarget {
                    month,
                    indicator: row.indicator,
                    group: row.group,
                    value: row.value,
                    scale: row.scale,
                })
            })
            .collect::<Result<_, Problem>>()?;
        Ok(Self {
            programme,
            regions: regions()?,
        })
    }
}

fn regions() -> Result<Vec<RegionTarget>, Problem> {
    const FILE: &str = "living_standards_region.csv";
    let rows: Vec<RegionRow> =
        table::rows(FILE, include_str!("../../data/living_standards_region.csv"))?;
    (1..=REGIONS)
        .map(|code| {
            let value = |quantity: &str| {
                table::one(
                    FILE,
                    &format!("{quantity} of region {code}"),
                    &rows,
                    |row| row.geo_code == code && row.year == 2022 && row.quantity == quantity,
                )
                .map(|row| row.value)
            };
            Ok(RegionTarget {
                mean: value("per_capita_consumption")?,
                vulnerable: value("vulnerability_rate")? / 100.0,
            })
        })
        .collect()
}
