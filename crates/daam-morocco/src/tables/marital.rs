//! Marital status by age, sex, region and milieu.
//!
//! Sources: `marital_status.csv` (2024 by age group and milieu: 2004 profile moved to the
//! 2024 totals, see SOURCES.md) and the census totals by region in
//! `rgph2024_indicators_region.csv`. Method: the age profile of the milieu is raked (one
//! factor per status, iterated) until the region's four totals of those 15 and more hold.

use serde::Deserialize;

use daam_core::inputs::{MARITAL_STATES, MaritalShares, Pyramid, TOP_AGE, domain};
use daam_core::kernel::{Milieu, Problem};

use super::country::{DOMAINS, REGIONS};
use super::{indicators::Indicators, table};

const FILE: &str = "marital_status.csv";

#[derive(Deserialize)]
struct MaritalRow {
    milieu: String,
    sex: String,
    year: i16,
    age_group_years: String,
    marital_status: String,
    share_percent: f64,
}

pub(crate) fn read(indicators: &Indicators, pyramid: &Pyramid) -> Result<MaritalShares, Problem> {
    let rows: Vec<MaritalRow> = table::rows(FILE)?;
    let mut shares = vec![<[Vec<[f64; 4]>; 2]>::default(); DOMAINS];
    let mut single_women = [Vec::new(), Vec::new()];
    for milieu in Milieu::ALL {
        for (sex, word) in ["male", "female"].into_iter().enumerate() {
            let profile = by_single_age(&rows, milieu, word)?;
            if sex == 1 {
                single_women[milieu as usize] = profile.iter().map(|p| p[0]).collect();
            }
            for region in 0..REGIONS {
                let index = domain(region, milieu);
                let mut totals = [0.0; 4];
                for (total, state) in totals.iter_mut().zip(MARITAL_STATES) {
                    let indicator = format!("marital_{state}_15plus");
                    *total = indicators.value(&indicator, region, milieu, word)? / 100.0;
                }
                shares[index][sex] = rake(&profile, &pyramid.persons[index][sex], totals);
            }
        }
    }
    Ok(MaritalShares {
        shares,
        single_women,
    })
}

/// Group shares joined by straight lines between group middles; nobody under 15 is married.
fn by_single_age(rows: &[MaritalRow], milieu: Milieu, sex: &str) -> Result<Vec<[f64; 4]>, Problem> {
    let mut knots: Vec<(f64, [f64; 4])> = vec![(14.5, [1.0, 0.0, 0.0, 0.0])];
    for group in [
        "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64",
        "65+",
    ] {
        let mut shares = [0.0; 4];
        for (share, state) in shares.iter_mut().zip(MARITAL_STATES) {
            let what = format!("{state} {sex} {group} ({})", milieu.name());
            let row = table::one(FILE, &what, rows, |row| {
                row.year == 2024
                    && row.milieu == milieu.name()
                    && row.sex == sex
                    && row.age_group_years == group
                    && row.marital_status == state
            })?;
            *share = row.share_percent / 100.0;
        }
        let (first, last) = table::ages(FILE, group)?;
        let middle = first as f64 + if last.is_none() { 8.0 } else { 2.5 };
        knots.push((middle, shares));
    }
    Ok((0..=TOP_AGE)
        .map(|age| {
            let x = age as f64 + 0.5;
            let after = knots.iter().position(|knot| knot.0 > x);
            match after {
                Some(0) => knots[0].1,
                None => extrapolate_old(knots[knots.len() - 1].1, x),
                Some(index) => {
                    let ((x0, from), (x1, to)) = (knots[index - 1], knots[index]);
                    let weight = (x - x0) / (x1 - x0);
                    std::array::from_fn(|s| from[s] + weight * (to[s] - from[s]))
                }
            }
        })
        .collect())
}

/// Beyond the open group's middle widowhood goes on rising; the group's mean is kept by the
/// raking that follows.
fn extrapolate_old(open: [f64; 4], x: f64) -> [f64; 4] {
    let odds = open[3] / open[1].max(1e-6) * libm::exp(0.07 * (x - 73.0));
    let pool = open[1] + open[3];
    let married = pool / (1.0 + odds);
    [open[0], married, open[2], pool - married]
}

fn rake(profile: &[[f64; 4]], persons: &[f64], totals: [f64; 4]) -> Vec<[f64; 4]> {
    let sum: f64 = totals.iter().sum();
    let mut shares = profile.to_vec();
    let mut before = Vec::new();
    for _ in 0..200 {
        // Converged to the last bit: further iterations change nothing.
        if shares == before {
            break;
        }
        before.clone_from(&shares);
        let mut now = [0.0; 4];
        let mut all = 0.0;
        for age in 15..=TOP_AGE {
            all += persons[age];
            for state in 0..4 {
                now[state] += persons[age] * shares[age][state];
            }
        }
        if all == 0.0 {
            break;
        }
        for ages in shares.iter_mut().skip(15) {
            for state in 0..4 {
                ages[state] *= totals[state] / sum / (now[state] / all).max(1e-9);
            }
            let total: f64 = ages.iter().sum();
            ages.iter_mut().for_each(|share| *share /= total);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_raked_profile_keeps_the_totals_of_the_region() {
        let mortality = crate::tables::mortality::read().expect("table");
        let pyramid = crate::tables::pyramid::read(0, &mortality, 2024).expect("table");
        let indicators = Indicators::read().expect("table");
        let shares = read(&indicators, &pyramid).expect("table");
        let index = domain(2, Milieu::Rural);
        let women = &pyramid.persons[index][1];
        let (mut widowed, mut all) = (0.0, 0.0);
        for (age, women) in women.iter().enumerate().skip(15) {
            widowed += women * shares.at(index, true, age)[3];
            all += women;
        }
        assert!((widowed / all - 0.093).abs() < 0.001, "{}", widowed / all);
    }
}
