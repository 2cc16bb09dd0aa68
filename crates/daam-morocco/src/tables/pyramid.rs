//! Ages and sexes by region and milieu, projected back from the census to the start.
//!
//! Sources: `rgph2024_age_sex_milieu.csv` (five-year groups of the 12 regions, HCP census
//! 2024) and `rgph2024_single_age_derived.csv` (single ages of the country by milieu and
//! sex, which give the shape inside a group). Method: reverse survival. Those of age `a`
//! months at the start are those of age `a + k` at the census `k` months later, divided by the
//! probability of surviving in between; those born in between come from simulated births.

use serde::Deserialize;

use daam_core::inputs::{LAST_AGE, Mortality, Pyramid, TOP_AGE, domain};
use daam_core::kernel::{Milieu, Problem};

use super::country::{DOMAINS, REGIONS};
use super::table;

const GROUPS: &str = "rgph2024_age_sex_milieu.csv";

const SINGLES: &str = "rgph2024_single_age_derived.csv";

#[derive(Deserialize)]
struct GroupRow {
    geo_code: String,
    milieu: String,
    sex: String,
    age_group_years: String,
    population_derived_persons: f64,
}

#[derive(Deserialize)]
struct SingleRow {
    milieu: String,
    sex: String,
    age_years: usize,
    population_derived_persons: f64,
}

/// `months` is the time from the start to the census; `mortality` that of the years
/// between.
pub(crate) fn read(months: usize, mortality: &Mortality, year: i16) -> Result<Pyramid, Problem> {
    let groups: Vec<GroupRow> = table::rows(GROUPS)?;
    let singles: Vec<SingleRow> = table::rows(SINGLES)?;
    let mut pyramid = Pyramid {
        persons: vec![Default::default(); DOMAINS],
        back_to_start: vec![1.0; DOMAINS],
    };
    for milieu in Milieu::ALL {
        let shapes = ["male", "female"].map(|sex| shape(&singles, milieu, sex));
        for region in 0..REGIONS {
            let index = domain(region, milieu);
            let code = (region + 1).to_string();
            let mut census = 0.0;
            let mut start = 0.0;
            for (sex, word) in ["male", "female"].into_iter().enumerate() {
                let rows = groups.iter().filter(|row| {
                    row.geo_code == code && row.milieu == milieu.name() && row.sex == word
                });
                let at_census = spread(rows, &shapes[sex])?;
                let rates = mortality.rates(sex == 1, year);
                let at_start = reverse_survival(&at_census, &rates, months);
                census += at_census.iter().sum::<f64>();
                start += at_start.iter().sum::<f64>();
                pyramid.persons[index][sex] = at_start;
            }
            if census > 0.0 {
                pyramid.back_to_start[index] = start / census;
            }
        }
    }
    Ok(pyramid)
}

fn shape(singles: &[SingleRow], milieu: Milieu, sex: &str) -> Vec<f64> {
    let mut by_age = vec![0.0; TOP_AGE + 1];
    for row in singles {
        if row.milieu == milieu.name() && row.sex == sex {
            by_age[row.age_years.min(TOP_AGE)] += row.population_derived_persons;
        }
    }
    by_age
}

fn spread<'a>(
    groups: impl Iterator<Item = &'a GroupRow>,
    shape: &[f64],
) -> Result<Vec<f64>, Problem> {
    let mut by_age = vec![0.0; TOP_AGE + 1];
    for group in groups {
        let (first, last) = table::ages(GROUPS, &group.age_group_years)?;
        let ages = first..last.map_or(TOP_AGE, |last| last.min(TOP_AGE)) + 1;
        let total: f64 = shape[ages.clone()].iter().sum();
        for age in ages {
            by_age[age] += group.population_derived_persons * shape[age] / total;
        }
    }
    Ok(by_age)
}

fn reverse_survival(census: &[f64], rates: &[f64], months: usize) -> Vec<f64> {
    let elapsed = months as f64 / 12.0;
    (0..=TOP_AGE)
        .map(|age| {
            // Those `age` years old at the start straddle two single ages at the census.
            let older = census.get(age + 1).copied().unwrap_or(0.0);
            let later = census[age] * (1.0 - elapsed) + older * elapsed;
            later * libm::exp(rates[age.min(LAST_AGE)] * elapsed)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_no_time_between_the_census_is_given_back() {
        let mortality = crate::tables::mortality::read().expect("the embedded table");
        let pyramid = read(0, &mortality, 2024).expect("the embedded tables");
        let all: f64 = pyramid.persons.iter().flatten().flatten().sum();
        assert!((all / 36_490_591.0 - 1.0).abs() < 1e-4, "{all}");
        let young: f64 = pyramid
            .persons
            .iter()
            .flatten()
            .flat_map(|ages| &ages[..15])
            .sum();
        assert!((young / all - 0.265).abs() < 0.002, "{}", young / all);
    }

    #[test]
    fn nine_months_earlier_there_were_fewer_people() {
        let mortality = crate::tables::mortality::read().expect("the embedded table");
        let pyramid = read(9, &mortality, 2024).expect("the embedded tables");
        for share in &pyramid.back_to_start {
            assert!((0.985..1.0).contains(share), "{share}");
        }
    }
}
