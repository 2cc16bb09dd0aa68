//! The regional tables of the census, from which the population is synthesised: compared with the
//! simulated census, they show how well the synthesis reproduces them.
//!
//! Sources: `rgph2024_age_sex_milieu.csv`, `rgph2024_indicators_region.csv` and
//! `rgph2024_province_milieu.csv` (HCP, census 2024). `regional_tolerances.csv` gives the
//! tolerances: room for the rounding of published shares and for the nine months simulated since
//! the start.

use serde::Deserialize;

use daam_core::inputs::{Country, PublishedFigure, Purpose, Tolerance, When, domain};
use daam_core::kernel::{Milieu, Place, Problem};

use crate::tables::{country::CENSUS, indicators::Indicators, table};

const TOLERANCES: &str = "regional_tolerances.csv";
const AGES: &str = "rgph2024_age_sex_milieu.csv";
const SOURCE: &str = "HCP census 2024, regional tables";

/// Tolerances by quantity; `indicator` is empty where the figure is counted here.
#[derive(Deserialize)]
struct ToleranceRow {
    quantity: String,
    indicator: String,
    sex: String,
    tolerance: f64,
    tolerance_unit: String,
}

impl ToleranceRow {
    fn tolerance(&self) -> Result<Tolerance, Problem> {
        super::tolerance(
            TOLERANCES,
            &self.quantity,
            self.tolerance,
            &self.tolerance_unit,
        )
    }
}

/// The tolerance of a quantity counted here, as a share of the figure or in its unit.
fn near(rows: &[ToleranceRow], quantity: &str) -> Result<Tolerance, Problem> {
    table::one(TOLERANCES, quantity, rows, |row| row.quantity == quantity)?.tolerance()
}

#[derive(Deserialize)]
struct AgeRow {
    geo_code: String,
    milieu: String,
    sex: String,
    age_group_years: String,
    population_municipal_persons: f64,
    population_derived_persons: f64,
    status: String,
}

/// Every figure of the regional tables, and the country's ages.
pub(super) fn published(
    country: &Country,
    indicators: &Indicators,
) -> Result<Vec<PublishedFigure>, Problem> {
    let rows: Vec<ToleranceRow> = table::rows(TOLERANCES)?;
    let mut figures = ages(&rows)?;
    let near_size = near(&rows, "mean_household_size")?;
    for region in 0..country.regions.len() {
        for milieu in Milieu::ALL {
            let (mut homes, mut persons) = (0, 0);
            for cell in &country.cells {
                if cell.domain() == domain(region, milieu) {
                    homes += cell.households;
                    persons += cell.persons;
                }
            }
            if homes == 0 {
                continue;
            }
            let place = Place {
                code: Some(region as u16 + 1),
                milieu: Some(milieu),
            };
            let size = persons as f64 / homes as f64;
            let quantity = "mean_household_size";
            figures.push(figure(quantity, "", place, size, "persons", near_size));
            for row in rows.iter().filter(|row| !row.indicator.is_empty()) {
                let value = indicators.value(&row.indicator, region, milieu, &row.sex)?;
                let near = row.tolerance()?;
                figures.push(figure(
                    &row.quantity,
                    "",
                    place,
                    value,
                    "as published",
                    near,
                ));
            }
        }
    }
    Ok(figures)
}

/// Persons by sex and five-year group, of the country and of every region and milieu.
///
/// A count may be off by its own tolerance, or by a share of all persons of the place where
/// that is more: shares are published to a tenth of a point.
fn ages(tolerances: &[ToleranceRow]) -> Result<Vec<PublishedFigure>, Problem> {
    let of_all = near(tolerances, "population_by_age_of_all")?;
    let rows: Vec<AgeRow> = table::rows(AGES)?;
    rows.into_iter()
        .filter(|row| row.sex != "all" && row.population_municipal_persons > 0.0)
        .filter(|row| (row.geo_code == "NATIONAL") == (row.milieu == "all"))
        .map(|row| {
            let place = Place {
                code: row.geo_code.parse().ok(),
                milieu: table::milieu(&row.milieu),
            };
            let value = row.population_derived_persons;
            let quantity = format!("population_{}", row.sex);
            let widths = [
                near(tolerances, &quantity)?.around(value),
                of_all.around(row.population_municipal_persons),
            ];
            let width = widths.into_iter().flatten().fold(0.0, f64::max);
            let group = format!("age={}", row.age_group_years);
            let near = Tolerance::Absolute(width);
            Ok(PublishedFigure {
                status: row.status,
                ..figure(&quantity, &group, place, value, "persons", near)
            })
        })
        .collect()
}

fn figure(
    quantity: &str,
    group: &str,
    place: Place,
    value: f64,
    unit: &str,
    tolerance: Tolerance,
) -> PublishedFigure {
    PublishedFigure {
        quantity: quantity.to_owned(),
        group: group.to_owned(),
        when: When::Month(CENSUS),
        place,
        value,
        unit: unit.to_owned(),
        tolerance,
        source: SOURCE.to_owned(),
        status: "official".to_owned(),
        purpose: Purpose::Synthesis,
    }
}
