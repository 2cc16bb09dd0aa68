//! Disability by age.
//!
//! Source: `disability.csv` (census 2024 rate by region and milieu; age profile of 2014
//! scaled to it; one working value for severe disability of children).

use serde::Deserialize;

use daam_core::inputs::{Disability, Pyramid, domain};
use daam_core::kernel::{Milieu, Problem};

use super::country::{DOMAINS, REGIONS};
use super::{indicators::Indicators, table};

const FILE: &str = "disability.csv";

#[derive(Deserialize)]
struct DisabilityRow {
    geo_name: String,
    milieu: String,
    sex: String,
    year: i16,
    age_group_years: String,
    quantity: String,
    value: f64,
}

pub(crate) fn read(indicators: &Indicators, pyramid: &Pyramid) -> Result<Disability, Problem> {
    let rows: Vec<DisabilityRow> = table::rows(FILE)?;
    let value = |quantity: &str, ages: &str| {
        table::one(FILE, &format!("{quantity} {ages}"), &rows, |row| {
            row.geo_name == "Morocco"
                && row.milieu == "all"
                && row.sex == "all"
                && row.year == 2024
                && row.quantity == quantity
                && row.age_group_years == ages
        })
        .map(|row| row.value / 100.0)
    };
    let national = [
        value("prevalence", "0-14")?,
        value("prevalence", "15-59")?,
        value("prevalence", "60+")?,
    ];
    let mut by_band = vec![national; DOMAINS];
    for milieu in Milieu::ALL {
        for region in 0..REGIONS {
            let index = domain(region, milieu);
            let rate = indicators.value("disability_prevalence", region, milieu, "all")? / 100.0;
            let mut expected = 0.0;
            let mut all = 0.0;
            for persons in &pyramid.persons[index] {
                for (age, n) in persons.iter().enumerate() {
                    expected += n * national[band(age)];
                    all += n;
                }
            }
            if expected > 0.0 {
                by_band[index] = national.map(|share| share * rate * all / expected);
            }
        }
    }
    Ok(Disability {
        by_band,
        severe_child: value("severe_or_complete_disability", "0-20")?,
    })
}

/// Band of an age in years: 0-14, 15-59, 60 and more.
fn band(age: usize) -> usize {
    match age {
        0..15 => 0,
        15..60 => 1,
        _ => 2,
    }
}
