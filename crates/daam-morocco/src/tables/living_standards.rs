//! Consumption per person in 2022 and the position of each region in it.
//!
//! Sources: `living_standards_quantiles.csv`, `poverty_lines.csv` and
//! `poverty_inequality.csv` (HCP living-standards survey 2022-23 and the curve fitted to
//! its published moments, see SOURCES.md).
//!
//! Method: in each milieu the quantile curve passes through every decile bound and every known
//! headcount, linear between them on the scale (normal quantile, log consumption), with a Pareto
//! tail above the ninth decile whose mean is the published one. Persons of a region have normal
//! positions `shift + spread * s` on that scale, `s` being standard normal; the milieu's
//! distribution of positions is the mixture of its regions', so whatever the positions, the milieu
//! keeps HCP's distribution exactly.

use serde::Deserialize;

use daam_core::inputs::{Calibration, Country, LivingStandards, QuantileCurve};
use daam_core::kernel::{Milieu, Problem};

use super::table;

#[derive(Deserialize)]
struct QuantileRow {
    milieu: String,
    year: i16,
    quantile_type: String,
    quantile_number: Option<u32>,
    mean_consumption_dh_per_person_per_year: Option<f64>,
    upper_bound_dh_per_person_per_year: Option<f64>,
}

#[derive(Deserialize)]
struct LineRow {
    quantity: String,
    milieu: String,
    year: i16,
    value: f64,
}

#[derive(Deserialize)]
struct LivingStandardsRateRow {
    milieu: String,
    year: i16,
    quantity: String,
    value: f64,
}

pub(crate) fn read(
    country: &Country,
    calibration: &Calibration,
) -> Result<LivingStandards, Problem> {
    let quantiles: Vec<QuantileRow> = table::rows("living_standards_quantiles.csv")?;
    let lines: Vec<LineRow> = table::rows("poverty_lines.csv")?;
    let rates: Vec<LivingStandardsRateRow> = table::rows("poverty_inequality.csv")?;
    let mut poverty_line = [0.0; 2];
    let mut vulnerability_line = [0.0; 2];
    let mut curves = Vec::new();
    for milieu in Milieu::ALL {
        let line = |quantity: &str| {
            table::one("poverty_lines.csv", quantity, &lines, |row| {
                row.quantity == quantity && row.milieu == milieu.name() && row.year == 2022
            })
            .map(|row| row.value)
        };
        let rate = |quantity: &str| {
            table::one("poverty_inequality.csv", quantity, &rates, |row| {
                row.quantity == quantity && row.milieu == milieu.name() && row.year == 2022
            })
            .map(|row| row.value / 100.0)
        };
        let index = milieu as usize;
        poverty_line[index] = line("national_absolute_poverty_line_implied")?;
        vulnerability_line[index] = line("vulnerability_line_implied_1.5x")?;
        let poor = rate("absolute_poverty_rate")?;
        let below_vulnerability = poor + rate("vulnerability_rate")?;
        let mut known = vec![
            (poor, poverty_line[index]),
            (below_vulnerability, vulnerability_line[index]),
        ];
        known.extend(international(&lines, milieu));
        curves.push(curve(&quantiles, milieu, known)?);
    }
    let [urban, rural] = curves.try_into().map_err(|_| Problem::new("two milieux"))?;
    let lines = (poverty_line, vulnerability_line);
    Ok(LivingStandards::new(
        [urban, rural],
        lines,
        country,
        calibration,
    ))
}

/// Headcounts at the international lines, which pin the lower part of the curve.
fn international(lines: &[LineRow], milieu: Milieu) -> Vec<(f64, f64)> {
    let at = |quantity: &str, milieu: &str| {
        lines
            .iter()
            .find(|row| row.quantity == quantity && row.milieu == milieu && row.year == 2022)
            .map(|row| row.value)
    };
    lines
        .iter()
        .filter(|row| row.year == 2022 && row.milieu == "all")
        .filter_map(|row| row.quantity.strip_prefix("international_line_"))
        .filter_map(|name| {
            let headcount = at(&format!("headcount_at_{name}"), milieu.name())? / 100.0;
            Some((headcount, at(&format!("international_line_{name}"), "all")?))
        })
        .filter(|(headcount, _)| *headcount > 1e-4)
        .collect()
}

fn curve(
    rows: &[QuantileRow],
    milieu: Milieu,
    mut known: Vec<(f64, f64)>,
) -> Result<QuantileCurve, Problem> {
    let mine = || {
        rows.iter()
            .filter(|row| row.milieu == milieu.name() && row.year == 2022)
    };
    let mut top = 0.0;
    let mut ninth = 0.0;
    for row in mine().filter(|row| row.quantile_type == "decile") {
        match (row.quantile_number, row.upper_bound_dh_per_person_per_year) {
            (Some(decile), Some(bound)) => {
                known.push((f64::from(decile) / 10.0, bound));
                ninth = bound;
            }
            _ => top = row.mean_consumption_dh_per_person_per_year.unwrap_or(0.0),
        }
    }
    if ninth == 0.0 || top <= ninth {
        return Err(Problem::new(format!(
            "data/living_standards_quantiles.csv lacks the {} deciles of 2022",
            milieu.name()
        )));
    }
    Ok(QuantileCurve::through(known, ninth, top))
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::kernel::normal;

    fn moments(standards: &LivingStandards, milieu: Milieu) -> (f64, f64, f64, f64) {
        let n = 20_000;
        let mut values: Vec<f64> = (0..n)
            .map(|i| {
                let z = normal::quantile((f64::from(i) + 0.5) / f64::from(n));
                libm::exp(standards.curve(milieu).at(z))
            })
            .collect();
        values.sort_by(f64::total_cmp);
        let mean = values.iter().sum::<f64>() / f64::from(n);
        let ranked: f64 = (0..n)
            .zip(&values)
            .map(|(i, v)| (f64::from(i) + 0.5) * v)
            .sum();
        let gini = 2.0 * ranked / (f64::from(n) * f64::from(n) * mean) - 1.0;
        let below = |line: f64| values.iter().filter(|v| **v < line).count() as f64 / f64::from(n);
        let poor = below(standards.poverty_line[milieu as usize]);
        let fragile = below(standards.vulnerability_line[milieu as usize]) - poor;
        (mean, gini, poor, fragile)
    }

    #[test]
    fn each_milieu_has_the_published_mean_inequality_and_poverty() {
        let country = crate::tables::country::read().expect("table");
        let standards = read(&country, &Calibration::neutral(12)).expect("tables");
        for (milieu, mean, gini, poor, fragile) in [
            (Milieu::Urban, 24_898.0, 0.400, 0.022, 0.095),
            (Milieu::Rural, 13_010.0, 0.311, 0.069, 0.192),
        ] {
            let found = moments(&standards, milieu);
            assert!((found.0 / mean - 1.0).abs() < 0.01, "mean {}", found.0);
            assert!((found.1 - gini).abs() < 0.007, "Gini {}", found.1);
            assert!((found.2 - poor).abs() < 0.002, "poor {}", found.2);
            assert!((found.3 - fragile).abs() < 0.003, "vulnerable {}", found.3);
        }
    }
}
