//! Official figures that `daam calibrate` fits to, and only those marked for it.
//!
//! Sources: `asd_targets.csv` (published counts of the programme) and
//! `living_standards_region.csv` (HCP survey 2022-23: means, vulnerability and
//! multidimensional poverty by region; monetary poverty is held out for validation).

use serde::Deserialize;

use daam_core::inputs::{ProgrammeTarget, RegionTarget, Targets};
use daam_core::kernel::Problem;

use super::{country::REGIONS, table};

/// A count of the programme, fitted to or not.
#[derive(Deserialize)]
pub(crate) struct ProgrammeRow {
    pub month: String,
    pub indicator: String,
    pub group: String,
    pub value: f64,
    pub scale: f64,
    pub tolerance: f64,
    #[serde(rename = "use")]
    pub purpose: String,
    pub status: String,
    pub source: String,
}

#[derive(Deserialize)]
struct RegionRow {
    geo_code: usize,
    year: i16,
    quantity: String,
    value: f64,
    status: String,
}

pub(crate) const PROGRAMME: &str = "asd_targets.csv";

const REGION: &str = "living_standards_region.csv";

/// Reads the targets marked for calibration.
pub(crate) fn embedded() -> Result<Targets, Problem> {
    read(table::text(PROGRAMME)?, table::text(REGION)?)
}

fn read(programme: &str, regions: &str) -> Result<Targets, Problem> {
    let rows: Vec<ProgrammeRow> = table::rows_of(PROGRAMME, programme)?;
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
    Ok(Targets {
        programme,
        regions: region_targets(regions)?,
    })
}

fn region_targets(text: &str) -> Result<Vec<RegionTarget>, Problem> {
    let rows: Vec<RegionRow> = table::rows_of(REGION, text)?;
    (1..=REGIONS)
        .map(|code| {
            let row = |quantity: &str| {
                let what = format!("{quantity} of region {code}");
                table::one(REGION, &what, &rows, |row| {
                    row.geo_code == code && row.year == 2022 && row.quantity == quantity
                })
            };
            let mean = row("per_capita_consumption")?;
            let status = mean.status.split(' ').next().unwrap_or_default();
            Ok(RegionTarget {
                mean: mean.value,
                mean_status: status.to_owned(),
                vulnerable: row("vulnerability_rate")?.value / 100.0,
                deprived: row("multidimensional_poverty_rate_world_bank_type")?.value / 100.0,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_kept_for_checking_never_reach_the_fit() {
        let fitted = embedded().expect("the embedded tables");
        let (mut checks, mut changed) = (0, String::new());
        let text = |file| table::text(file).expect("embedded");
        for line in text(PROGRAMME).lines() {
            if line.contains(",check,") {
                checks += 1;
                let mut cells: Vec<&str> = line.splitn(5, ',').collect();
                cells[3] = "1";
                changed += &cells.join(",");
            } else {
                changed += line;
            }
            changed.push('\n');
        }
        assert!(checks >= 4);
        // Regional poverty is held out too.
        let regions = text(REGION).replace(",absolute_poverty_rate,", ",something_else,");
        let again = read(&changed, &regions).expect("tables of the same form");
        assert_eq!(fitted, again);
        assert_eq!(fitted.digest(), again.digest());
    }
}
