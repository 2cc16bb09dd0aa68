//! Work by age, sex, region and milieu.
//!
//! Sources: activity, unemployment and public employment by region, milieu and sex in
//! `rgph2024_indicators_region.csv` (HCP census 2024); formality in `labour.csv`; the shape
//! by age is an assumption (no age table of activity was published with the census).

use serde::Deserialize;

use daam_core::inputs::{
    Assumptions, Labour, Pyramid, RETIREMENT_AGE, Schooling, TOP_AGE, WorkChances, domain,
};
use daam_core::kernel::{Milieu, Problem};

use super::country::{DOMAINS, REGIONS};
use super::{indicators::Indicators, table};

#[derive(Deserialize)]
struct LabourRow {
    year: String,
    milieu: String,
    sex: String,
    quantity: String,
    value: f64,
}

pub(crate) fn read(
    indicators: &Indicators,
    pyramid: &Pyramid,
    schooling: &Schooling,
    assumptions: &Assumptions,
) -> Result<Labour, Problem> {
    let rows: Vec<LabourRow> = table::rows("labour.csv")?;
    let value = |quantity: &str, year: &str, milieu: &str| {
        table::one("labour.csv", quantity, &rows, |row| {
            row.quantity == quantity && row.year == year && row.milieu == milieu && row.sex == "all"
        })
        .map(|row| row.value)
    };
    // The national formal share, split by milieu in proportion to health cover on the job.
    let formal = value("formal_share_of_employed_working_value", "2024", "all")? / 100.0;
    let mut covered = [0.0; 2];
    let mut employed = [0.0; 2];
    for milieu in Milieu::ALL {
        let name = milieu.name();
        covered[milieu as usize] = value("employed_with_job_health_cover", "2020", name)?;
        employed[milieu as usize] = value("employed_census", "2024", name)?;
    }
    let per_cover = formal * (employed[0] + employed[1])
        / (employed[0] * covered[0] + employed[1] * covered[1]);

    let activity_shape = [
        assumptions.by_age("labour.activity_shape_male")?,
        assumptions.by_age("labour.activity_shape_female")?,
    ];
    let unemployment_shape = assumptions.by_age("labour.unemployment_shape")?;
    let formality_shape = assumptions.by_age("labour.formality_shape")?;
    let mut by_age = vec![<[Vec<WorkChances>; 2]>::default(); DOMAINS];
    for milieu in Milieu::ALL {
        let formal = per_cover * covered[milieu as usize];
        for region in 0..REGIONS {
            for (sex, word) in ["male", "female"].into_iter().enumerate() {
                let index = domain(region, milieu);
                let share = |indicator: &str| {
                    indicators
                        .value(indicator, region, milieu, word)
                        .map(|percent| percent / 100.0)
                };
                let persons = &pyramid.persons[index][sex];
                let public_share = share("employed_public_employee")?;
                let formal_share = formal.max(public_share);
                // Pupils do not work, nor do pensioners of a formal career.
                let enrolled = &schooling.enrolment[milieu as usize][sex];
                let career = formal_share * formality_shape[RETIREMENT_AGE - 1];
                let free: Vec<f64> = (0..=TOP_AGE)
                    .map(|age| {
                        let pupils = enrolled.get(age).copied().unwrap_or(0.0);
                        let pensioned = if age < RETIREMENT_AGE { 0.0 } else { career };
                        persons[age] * (1.0 - pupils) * (1.0 - pensioned)
                    })
                    .collect();
                let adults: f64 = persons.iter().skip(15).sum();
                let in_force = share("labour_force_participation_15plus")? * adults;
                let active = scaled(&activity_shape[sex], &free, in_force);
                let workers: Vec<f64> = free.iter().zip(&active).map(|(n, a)| n * a).collect();
                let seeking = share("unemployment_rate_census")? * workers.iter().sum::<f64>();
                let unemployed = scaled(&unemployment_shape, &workers, seeking);
                by_age[index][sex] = (0..=TOP_AGE)
                    .map(|age| {
                        let at_work = 1.0 - unemployed[age];
                        WorkChances {
                            active: active[age] as f32,
                            public: (public_share * formality_shape[age] * at_work) as f32,
                            formal: (formal_share * formality_shape[age] * at_work) as f32,
                            unemployed: unemployed[age] as f32,
                        }
                    })
                    .collect();
            }
        }
    }
    Ok(Labour { by_age })
}

/// A shape by age scaled so that `wanted` of the persons of 15 and more have the trait; zero under
/// 15, at most 0.98 at any age.
fn scaled(shape: &[f64], persons: &[f64], wanted: f64) -> Vec<f64> {
    let apply = |factor: f64| -> Vec<f64> {
        (0..=TOP_AGE)
            .map(|age| {
                if age < 15 {
                    0.0
                } else {
                    (shape[age] * factor).min(0.98)
                }
            })
            .collect()
    };
    let (mut low, mut high) = (0.0, 50.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        let sum: f64 = apply(middle).iter().zip(persons).map(|(p, n)| p * n).sum();
        if sum < wanted {
            low = middle;
        } else {
            high = middle;
        }
    }
    apply(low)
}
