//! The regional tables of the census, which the population is made from: set beside the
//! simulated census, they show how well it was made.
//!
//! Sources: `rgph2024_age_sex_milieu.csv`, `rgph2024_indicators_region.csv` and
//! `rgph2024_province_milieu.csv` (HCP, census 2024). The tolerances are chosen here: twice
//! the rounding of the published share, and room for the nine months lived since the start.

use serde::Deserialize;

use super::{PublishedFigure, Purpose, Tolerance, When};
use crate::inputs::country::{Country, REGIONS, domain};
use crate::inputs::indicators::Indicators;
use crate::inputs::{CENSUS, table};
use crate::kernel::{Milieu, Place, Problem};

const AGES: &str = "rgph2024_age_sex_milieu.csv";
const SOURCE: &str = "HCP census 2024, regional tables";

/// Quantity of the comparison, indicator of the table, sex, tolerance in the table's unit.
const INDICATORS: [(&str, &str, &str, f64); 17] = [
    (
        "marital_single_15_plus_male",
        "marital_single_15plus",
        "male",
        1.5,
    ),
    (
        "marital_married_15_plus_male",
        "marital_married_15plus",
        "male",
        1.5,
    ),
    (
        "marital_divorced_15_plus_male",
        "marital_divorced_15plus",
        "male",
        0.7,
    ),
    (
        "marital_widowed_15_plus_male",
        "marital_widowed_15plus",
        "male",
        0.7,
    ),
    (
        "marital_single_15_plus_female",
        "marital_single_15plus",
        "female",
        1.5,
    ),
    (
        "marital_married_15_plus_female",
        "marital_married_15plus",
        "female",
        1.5,
    ),
    (
        "marital_divorced_15_plus_female",
        "marital_divorced_15plus",
        "female",
        1.0,
    ),
    (
        "marital_widowed_15_plus_female",
        "marital_widowed_15plus",
        "female",
        1.0,
    ),
    ("disability_prevalence", "disability_prevalence", "all", 0.5),
    (
        "school_enrolment_6_11",
        "school_enrolment_6_11_2023_24",
        "all",
        1.5,
    ),
    (
        "labour_force_participation_15_plus",
        "labour_force_participation_15plus",
        "all",
        1.5,
    ),
    ("employed_15_plus", "employed_15plus", "all", f64::NAN),
    ("education_primary", "education_primary", "all", 3.0),
    (
        "education_lower_secondary",
        "education_lower_secondary",
        "all",
        3.0,
    ),
    (
        "education_upper_secondary",
        "education_upper_secondary",
        "all",
        3.0,
    ),
    ("education_tertiary", "education_tertiary", "all", 3.0),
    ("persons_per_room", "persons_per_room", "all", 0.12),
];
/// Where the tolerance above is not a number: a share of the figure.
const RELATIVE: f64 = 0.05;
/// Of a count by age: a share of it, or of all persons of the place where that is more.
const AGE_RELATIVE: f64 = 0.04;
const AGE_OF_ALL: f64 = 0.001;
const SIZE_TOLERANCE: f64 = 0.05;

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
///
/// # Errors
/// A table that is not what is expected.
pub(super) fn published(
    country: &Country,
    indicators: &Indicators,
) -> Result<Vec<PublishedFigure>, Problem> {
    let mut figures = ages()?;
    for region in 0..REGIONS {
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
            let tolerance = Tolerance::Absolute(SIZE_TOLERANCE);
            figures.push(figure(
                "mean_household_size",
                "",
                place,
                size,
                "persons",
                tolerance,
            ));
            for (quantity, indicator, sex, width) in INDICATORS {
                let value = indicators.value(indicator, region, milieu, sex)?;
                let tolerance = if width.is_nan() {
                    Tolerance::Relative(RELATIVE)
                } else {
                    Tolerance::Absolute(width)
                };
                figures.push(figure(
                    quantity,
                    "",
                    place,
                    value,
                    "as published",
                    tolerance,
                ));
            }
        }
    }
    Ok(figures)
}

/// Persons by sex and five-year group, of the country and of every region and milieu.
fn ages() -> Result<Vec<PublishedFigure>, Problem> {
    let rows: Vec<AgeRow> = table::rows(
        AGES,
        include_str!("../../../data/rgph2024_age_sex_milieu.csv"),
    )?;
    Ok(rows
        .into_iter()
        .filter(|row| row.sex != "all" && row.population_municipal_persons > 0.0)
        .filter(|row| (row.geo_code == "NATIONAL") == (row.milieu == "all"))
        .map(|row| {
            let place = Place {
                code: row.geo_code.parse().ok(),
                milieu: table::milieu(&row.milieu),
            };
            let value = row.population_derived_persons;
            let least = AGE_OF_ALL * row.population_municipal_persons;
            let tolerance = Tolerance::Absolute((AGE_RELATIVE * value).max(least));
            let quantity = format!("population_{}", row.sex);
            let group = format!("age={}", row.age_group_years);
            PublishedFigure {
                status: row.status,
                ..figure(&quantity, &group, place, value, "persons", tolerance)
            }
        })
        .collect())
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
