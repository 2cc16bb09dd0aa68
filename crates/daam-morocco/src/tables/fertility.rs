//! Birth rates by age, region, milieu and year.
//!
//! Sources: `fertility_asfr.csv` (census fertility by milieu with the age pattern of World
//! Population Prospects 2024), total fertility by region and milieu of the census in
//! `rgph2024_indicators_region.csv`, its trend and the sex ratio at birth in
//! `wpp2024_annual.csv`.

use serde::Deserialize;

use daam_core::inputs::{FERTILE_AGES, Fertility, domain};
use daam_core::kernel::{Milieu, Problem};

use super::country::{DOMAINS, REGIONS};
use super::{indicators::Indicators, table};

#[derive(Deserialize)]
struct FertilityRateRow {
    milieu: String,
    year: i16,
    age_group_years: String,
    births_per_1000_women_per_year: f64,
    total_fertility_rate: Option<f64>,
    status: String,
}

#[derive(Deserialize)]
struct YearlyFertilityRow {
    year: i16,
    total_fertility_rate: f64,
    sex_ratio_at_birth_males_per_female: f64,
}

pub(crate) fn read(indicators: &Indicators) -> Result<Fertility, Problem> {
    let rows: Vec<FertilityRateRow> = table::rows("fertility_asfr.csv")?;
    let annual: Vec<YearlyFertilityRow> = table::rows("wpp2024_annual.csv")?;
    let base = table::one("wpp2024_annual.csv", "2024", &annual, |row| {
        row.year == 2024
    })?;
    let mut rates = vec![Vec::new(); DOMAINS];
    for milieu in Milieu::ALL {
        let (pattern, total) = pattern(&rows, milieu)?;
        for region in 0..REGIONS {
            let own = indicators.value("total_fertility_rate", region, milieu, "all")?;
            rates[domain(region, milieu)] = pattern.iter().map(|rate| rate * own / total).collect();
        }
    }
    Ok(Fertility {
        rates,
        trend: annual
            .iter()
            .map(|row| {
                (
                    row.year,
                    row.total_fertility_rate / base.total_fertility_rate,
                )
            })
            .collect(),
        boys_share: base.sex_ratio_at_birth_males_per_female
            / (1.0 + base.sex_ratio_at_birth_males_per_female),
    })
}

/// Single-age rates whose sum is the milieu's total fertility, and that total.
fn pattern(rows: &[FertilityRateRow], milieu: Milieu) -> Result<(Vec<f64>, f64), Problem> {
    let mut knots = vec![(14.0, 0.0)];
    let mut total = 0.0;
    for row in rows {
        let census = row.status.starts_with("derived (census 2024");
        if row.year == 2024 && row.milieu == milieu.name() && census {
            let group = &row.age_group_years;
            let (first, _) = table::ages("fertility_asfr.csv", group)?;
            knots.push((
                first as f64 + 2.5,
                row.births_per_1000_women_per_year / 1000.0,
            ));
            total = row.total_fertility_rate.unwrap_or(total);
        }
    }
    knots.push((51.0, 0.0));
    let mut rates: Vec<f64> = FERTILE_AGES
        .map(|age| {
            let x = age as f64 + 0.5;
            let after = knots
                .partition_point(|knot| knot.0 < x)
                .clamp(1, knots.len() - 1);
            let ((x0, from), (x1, to)) = (knots[after - 1], knots[after]);
            from + (x - x0) / (x1 - x0) * (to - from)
        })
        .collect();
    let sum: f64 = rates.iter().sum();
    rates.iter_mut().for_each(|rate| *rate *= total / sum);
    Ok((rates, total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rates_of_a_region_add_up_to_its_total_fertility() {
        let indicators = Indicators::read().expect("table");
        let fertility = read(&indicators).expect("tables");
        let rural_fes: f64 = FERTILE_AGES
            .map(|age| fertility.rate(domain(2, Milieu::Rural), age))
            .sum();
        assert!((rural_fes - 2.46).abs() < 1e-9, "{rural_fes}");
        assert!(fertility.trend(2040) < 0.9);
    }
}
