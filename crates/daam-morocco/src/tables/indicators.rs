//! Census indicators by region, milieu and sex.
//!
//! Source: `rgph2024_indicators_region.csv` (HCP, census 2024). A rural figure that the
//! table leaves empty (a region without countryside) is read as the region's whole.

use std::collections::HashMap;

use serde::Deserialize;

use daam_core::kernel::{Milieu, Problem};

use super::{country::REGIONS, table};

const FILE: &str = "rgph2024_indicators_region.csv";

#[derive(Clone, Debug)]
pub(super) struct Indicators {
    values: HashMap<(String, String, String, String), f64>,
}

#[derive(Deserialize)]
struct IndicatorsRow {
    geo_code: String,
    milieu: String,
    sex: String,
    indicator: String,
    value: Option<f64>,
}

impl Indicators {
    pub(super) fn read() -> Result<Self, Problem> {
        let rows: Vec<IndicatorsRow> = table::rows(FILE)?;
        let values = rows
            .into_iter()
            .filter_map(|row| {
                Some((
                    (row.indicator, row.geo_code, row.milieu, row.sex),
                    row.value?,
                ))
            })
            .collect();
        Ok(Self { values })
    }

    /// An indicator of a region (from 0), a milieu and a sex (`all`, `male`, `female`), in
    /// the unit of the table (percent or number).
    pub(super) fn value(
        &self,
        indicator: &str,
        region: usize,
        milieu: Milieu,
        sex: &str,
    ) -> Result<f64, Problem> {
        debug_assert!(region < REGIONS);
        let at = |milieu: &str| {
            self.values.get(&(
                indicator.to_owned(),
                (region + 1).to_string(),
                milieu.to_owned(),
                sex.to_owned(),
            ))
        };
        at(milieu.name())
            .or_else(|| at("all"))
            .copied()
            .ok_or_else(|| {
                Problem::new(format!(
                    "data/{FILE} has no {indicator} ({sex}) for region {}",
                    region + 1
                ))
            })
    }
}
