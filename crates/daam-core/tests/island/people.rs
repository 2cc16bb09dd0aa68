//! Demography of the island: births, deaths, marriages, school and work, by closed formulas.

use crate::inputs::{
    Country, Disability, EDUCATION_LEVELS, Education, FERTILE_AGES, Fertility, Flows,
    HouseholdSizes, LARGEST_HOUSEHOLD, LAST_AGE, Labour, MaritalShares, Mortality, Occupations,
    Pyramid, RETIREMENT_AGE, Schooling, TOP_AGE, WorkChances,
};

/// Last age of the tables of schooling.
const LAST_SCHOOL_AGE: usize = 20;

/// A table by single year of age up to `last`.
fn by_age<T>(last: usize, of: impl Fn(f64) -> T) -> Vec<T> {
    (0..=last).map(|age| of(age as f64)).collect()
}

/// The same value in every domain.
fn everywhere<T: Clone>(of: T) -> Vec<T> {
    vec![of; 2 * super::REGION_NAMES.len()]
}

/// High mortality in the first years, then death rates that double every seven years.
pub(super) fn mortality() -> Mortality {
    let rates = |level: f64| {
        [1.3, 1.0].map(|sex| {
            by_age(LAST_AGE, |age| {
                level * sex * (0.015 * libm::exp(-2.0 * age) + 0.000_04 * libm::exp(0.1 * age))
            })
        })
    };
    Mortality {
        starts: vec![2015, 2040],
        rates: vec![rates(1.0), rates(0.8)],
    }
}

/// A growing population: each age somewhat smaller than the one before, until it dies out.
pub(super) fn pyramid(country: &Country) -> Pyramid {
    let shape = by_age(TOP_AGE, |age| {
        libm::exp(-0.018 * age - libm::exp(0.09 * (age - 82.0)))
    });
    let total = 2.0 * shape.iter().sum::<f64>();
    let mut persons = everywhere([vec![0.0; TOP_AGE + 1], vec![0.0; TOP_AGE + 1]]);
    for cell in &country.cells {
        for sex in &mut persons[cell.domain()] {
            for (persons, share) in sex.iter_mut().zip(&shape) {
                *persons += cell.persons as f64 * share / total;
            }
        }
    }
    Pyramid {
        persons,
        back_to_start: everywhere(0.993),
    }
}

/// Most households have three to five members.
pub(super) fn household_sizes() -> HouseholdSizes {
    let shares = |usual: f64| {
        let weights = (1..=LARGEST_HOUSEHOLD).map(|size| {
            let away = (size as f64 - usual) / 2.0;
            libm::exp(-0.5 * away * away)
        });
        let weights: Vec<f64> = weights.collect();
        let total: f64 = weights.iter().sum();
        weights.iter().map(|weight| weight / total).collect()
    };
    HouseholdSizes {
        shares: [shares(3.5), shares(4.5)],
    }
}

/// Women marry from 15 on, men three years later; wives outlive their husbands.
pub(super) fn marital() -> MaritalShares {
    let of = |first: f64, widowing: f64| {
        by_age(TOP_AGE, |age| {
            let single = libm::exp(-(age + 0.5 - first).max(0.0) / 12.0);
            let divorced = 0.04 * (1.0 - single);
            let widowed = widowing * (1.0 - single) * (libm::exp((age - 90.0) / 14.0)).min(0.8);
            [single, 1.0 - single - divorced - widowed, divorced, widowed]
        })
    };
    let (men, women) = (of(18.0, 0.25), of(15.0, 1.0));
    let single: Vec<f64> = women.iter().map(|shares| shares[0]).collect();
    MaritalShares {
        shares: everywhere([men, women]),
        single_women: [single.clone(), single],
    }
}

/// A fertility rate of two and a half children, most births around age 29.
pub(super) fn fertility() -> Fertility {
    let weights = FERTILE_AGES.map(|age| {
        let away = (age as f64 - 29.0) / 6.5;
        libm::exp(-0.5 * away * away)
    });
    let weights: Vec<f64> = weights.collect();
    let total: f64 = weights.iter().sum();
    let rates: Vec<f64> = weights.iter().map(|weight| 2.5 * weight / total).collect();
    Fertility {
        rates: everywhere(rates),
        trend: (2014..=2041)
            .map(|year| (year, 1.0 - 0.01 * f64::from(year - 2024)))
            .collect(),
        boys_share: 0.51,
    }
}

pub(super) fn flows() -> Flows {
    Flows {
        household_growth: [0.022, 0.012],
        rural_exodus: 0.006,
        emigrants: (2014..=2041).map(|year| (year, 3_000.0)).collect(),
    }
}

/// Nearly all children go to school; half are still enrolled at twenty.
pub(super) fn schooling() -> Schooling {
    let enrolment = |leaving: f64| {
        by_age(LAST_SCHOOL_AGE, |age| match age {
            ..5.0 => 0.0,
            5.0 => 0.6,
            _ => (1.0 - libm::exp((age - leaving) / 3.0)).clamp(0.1, 0.98),
        })
    };
    let dropout = |each: f64| by_age(LAST_SCHOOL_AGE, |age| each * (age - 9.0).max(0.0));
    Schooling {
        enrolment: [
            [enrolment(22.5), enrolment(22.7)],
            [enrolment(21.5), enrolment(21.2)],
        ],
        dropout: [dropout(0.008), dropout(0.012)],
        reentry: by_age(LAST_SCHOOL_AGE, |age| if age < 6.0 { 0.0 } else { 0.08 }),
        preschool: 0.6,
    }
}

/// Younger people are better educated.
pub(super) fn education() -> Education {
    let reached = by_age(TOP_AGE, |age| {
        std::array::from_fn::<f32, EDUCATION_LEVELS, _>(|level| {
            let slope = 1.4 - 1.1 * level as f64 - (age.clamp(20.0, 75.0) - 40.0) / 18.0;
            (1.0 / (1.0 + libm::exp(-slope))) as f32
        })
    });
    Education {
        at_least: everywhere([reached.clone(), reached]),
    }
}

/// Men work until they retire; women are half as likely to work.
pub(super) fn labour() -> Labour {
    let chances = |active: f32| {
        by_age(TOP_AGE, |age| {
            if age < 15.0 {
                return WorkChances::default();
            }
            let old = age >= RETIREMENT_AGE as f64;
            WorkChances {
                active: if old { 0.3 * active } else { active },
                public: 0.09,
                formal: 0.36,
                unemployed: if age < 30.0 { 0.2 } else { 0.07 },
            }
        })
    };
    Labour {
        by_age: everywhere([chances(0.85), chances(0.4)]),
    }
}

pub(super) fn occupations() -> Occupations {
    Occupations {
        employer: everywhere([0.03, 0.01]),
        unpaid: everywhere([0.04, 0.15]),
        senior_manager: 0.3,
        middle_manager: 0.2,
        trades: [[0.25, 0.1, 0.25, 0.05], [0.12, 0.06, 0.12, 0.4]],
        insured: 0.05,
        technical: 0.12,
        literate_without_school: 0.25,
    }
}

pub(super) fn disability() -> Disability {
    Disability {
        by_band: everywhere([0.015, 0.03, 0.16]),
        severe_child: 0.006,
    }
}
