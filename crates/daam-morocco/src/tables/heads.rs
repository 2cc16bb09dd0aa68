//! Who heads a household.
//!
//! Source: `household_structure.csv` (HCP: households headed by a woman, census 2024).

use serde::Deserialize;

use daam_core::kernel::Problem;

use super::table;

const FILE: &str = "household_structure.csv";

#[derive(Deserialize)]
struct HeadsRow {
    geo_name: String,
    milieu: String,
    year: i16,
    category: String,
    value: f64,
}

/// By milieu: share of households headed by a woman, 2024.
pub(super) fn female_headed() -> Result<[f64; 2], Problem> {
    let rows: Vec<HeadsRow> = table::rows(FILE)?;
    table::by_milieu(|milieu| {
        let row = table::one(FILE, "female_headed_households 2024", &rows, |row| {
            row.geo_name == "Morocco"
                && row.milieu == milieu.name()
                && row.year == 2024
                && row.category == "female_headed_households"
        })?;
        Ok(row.value / 100.0)
    })
}
