//! Growth of households, marriages and moves between the countryside, the towns and abroad.
//!
//! Sources: `nuptiality.csv` (HCP census 2014-2024 growth of households) and
//! `wpp2024_annual.csv` (net migration); the rural exodus is an assumption.

use serde::Deserialize;

use daam_core::inputs::{Assumptions, Flows};
use daam_core::kernel::Problem;

use super::table;

#[derive(Deserialize)]
struct GrowthRow {
    milieu: String,
    quantity: String,
    value: f64,
}

#[derive(Deserialize)]
struct YearlyFlowsRow {
    year: i16,
    net_migration_thousand: f64,
}

pub(crate) fn read(assumptions: &Assumptions) -> Result<Flows, Problem> {
    let rows: Vec<GrowthRow> = table::rows("nuptiality.csv")?;
    let annual: Vec<YearlyFlowsRow> = table::rows("wpp2024_annual.csv")?;
    let household_growth = table::by_milieu(|milieu| {
        let quantity = "household_growth_rate_2014_2024";
        let row = table::one("nuptiality.csv", quantity, &rows, |row| {
            row.quantity == quantity && row.milieu == milieu.name()
        })?;
        Ok(row.value / 100.0)
    })?;
    let share = assumptions.value("emigration.share_of_wpp")?;
    let emigrants = |row: &YearlyFlowsRow| {
        let thousand = (-row.net_migration_thousand).max(0.0);
        (row.year, thousand * 1000.0 * share)
    };
    Ok(Flows {
        household_growth,
        rural_exodus: assumptions.value("migration.rural_exodus_rate_per_year")?,
        emigrants: annual.iter().map(emigrants).collect(),
    })
}
