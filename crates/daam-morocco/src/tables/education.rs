//! Highest level of education of those who have left school.
//!
//! Source: level of all persons by region, milieu and sex in `rgph2024_indicators_region.csv` (HCP
//! census 2024), from which the children are subtracted. Method: a cumulative logit, falling with
//! age at an assumed slope (younger cohorts stayed longer at school), its constants solved so that
//! the census shares hold.

use daam_core::inputs::{Assumptions, EDUCATION_LEVELS, Education, Pyramid, TOP_AGE, domain};
use daam_core::kernel::{Milieu, Problem};

use super::country::{DOMAINS, REGIONS};
use super::indicators::Indicators;

pub(crate) fn read(
    indicators: &Indicators,
    pyramid: &Pyramid,
    assumptions: &Assumptions,
) -> Result<Education, Problem> {
    let slope = assumptions.value("education.cohort_slope_per_decade")?;
    let mut at_least = vec![<[Vec<[f32; EDUCATION_LEVELS]>; 2]>::default(); DOMAINS];
    for milieu in Milieu::ALL {
        for region in 0..REGIONS {
            for (sex, word) in ["male", "female"].into_iter().enumerate() {
                let index = domain(region, milieu);
                let persons = &pyramid.persons[index][sex];
                let reached = adult_shares(indicators, region, milieu, word, persons)?;
                at_least[index][sex] = by_age(&reached, persons, slope);
            }
        }
    }
    Ok(Education { at_least })
}

/// Share of those of 15 and more with at least each level.
fn adult_shares(
    indicators: &Indicators,
    region: usize,
    milieu: Milieu,
    sex: &str,
    persons: &[f64],
) -> Result<[f64; EDUCATION_LEVELS], Problem> {
    let all: f64 = persons.iter().sum();
    let adults: f64 = persons[15..].iter().sum();
    // Children under 15 hold the level they attend: primary from 6, lower secondary from 12.
    let children = [
        persons[6..12].iter().sum::<f64>(),
        persons[12..15].iter().sum::<f64>(),
        0.0,
        0.0,
    ];
    let names = ["primary", "lower_secondary", "upper_secondary", "tertiary"];
    let mut holders = [0.0; EDUCATION_LEVELS];
    for (level, name) in names.into_iter().enumerate() {
        let indicator = format!("education_{name}");
        let share = indicators.value(&indicator, region, milieu, sex)? / 100.0;
        holders[level] = (share * all - children[level]).max(0.0);
    }
    let mut reached = [0.0; EDUCATION_LEVELS];
    let mut above = 0.0;
    for level in (0..EDUCATION_LEVELS).rev() {
        above += holders[level];
        reached[level] = if adults > 0.0 {
            (above / adults).min(0.99)
        } else {
            0.0
        };
    }
    Ok(reached)
}

fn by_age(
    reached: &[f64; EDUCATION_LEVELS],
    persons: &[f64],
    slope: f64,
) -> Vec<[f32; EDUCATION_LEVELS]> {
    let adults: f64 = persons[15..].iter().sum();
    let chance = |constant: f64, age: usize| {
        1.0 / (1.0 + libm::exp(-(constant - slope * (age.clamp(20, 75) as f64 - 40.0) / 10.0)))
    };
    let constants = reached.map(|share| {
        let (mut low, mut high) = (-12.0, 12.0);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            let sum: f64 = (15..=TOP_AGE)
                .map(|age| persons[age] * chance(middle, age))
                .sum();
            if sum < share * adults {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    });
    (0..=TOP_AGE)
        .map(|age| constants.map(|constant| chance(constant, age) as f32))
        .collect()
}
