//! Enrolment, drop-out and re-entry by age.
//!
//! Source: `schooling.csv` (census 2024 for 6-11; working values, marked as assumptions
//! there, beyond).

use serde::Deserialize;

use daam_core::inputs::Schooling;
use daam_core::kernel::{Milieu, Problem};

use super::table;

const FILE: &str = "schooling.csv";

/// Age groups of the table, with the ages of each.
const GROUPS: [(&str, std::ops::RangeInclusive<usize>); 4] = [
    ("6-11", 6..=11),
    ("12-14", 12..=14),
    ("15-17", 15..=17),
    ("18-20", 18..=20),
];

#[derive(Deserialize)]
struct SchoolingRow {
    school_year: String,
    milieu: String,
    sex: String,
    #[serde(rename = "age_group_years_or_level")]
    group: String,
    quantity: String,
    value: f64,
}

pub(crate) fn read() -> Result<Schooling, Problem> {
    let rows: Vec<SchoolingRow> = table::rows(FILE)?;
    let share = |quantity: &str, milieu: &str, sex: &str, group: &str| {
        table::one(
            FILE,
            &format!("{quantity} {milieu} {sex} {group}"),
            &rows,
            |row| {
                row.quantity == quantity
                    && row.milieu == milieu
                    && row.sex == sex
                    && row.group == group
                    && (row.school_year == "2024" || row.school_year == "2023/24")
            },
        )
        .map(|row| row.value / 100.0)
    };
    let preschool = share("preschool_enrolment_rate", "all", "all", "4-5")?;
    let mut schooling = Schooling {
        enrolment: Default::default(),
        dropout: Default::default(),
        reentry: vec![0.0; 21],
        preschool,
    };
    for milieu in Milieu::ALL {
        let name = milieu.name();
        for (sex, word) in ["male", "female"].into_iter().enumerate() {
            let mut means = [0.0; 4];
            for (mean, (group, _)) in means.iter_mut().zip(GROUPS) {
                *mean = share("enrolment_rate_working_value", name, word, group)?;
            }
            schooling.enrolment[milieu as usize][sex] = by_single_age(preschool, means);
        }
        let leave = &mut schooling.dropout[milieu as usize];
        leave.resize(21, 0.0);
        for (group, ages) in GROUPS {
            let hazard = share("annual_dropout_hazard_working_value", name, "all", group)?;
            leave[ages].fill(hazard);
        }
    }
    for (group, ages) in GROUPS {
        let hazard = share("annual_reentry_hazard_working_value", "all", "all", group)?;
        schooling.reentry[ages].fill(hazard);
    }
    Ok(schooling)
}

/// Straight lines between group middles; each group keeps its mean.
fn by_single_age(preschool: f64, means: [f64; 4]) -> Vec<f64> {
    let knots = [
        (8.5, means[0]),
        (13.0, means[1]),
        (16.0, means[2]),
        (19.0, means[3]),
    ];
    let mut shares = vec![0.0; 21];
    shares[5] = preschool;
    for (age, share) in shares.iter_mut().enumerate().skip(6) {
        let x = age as f64;
        let after = knots.partition_point(|knot| knot.0 < x);
        *share = match after {
            0 => means[0],
            _ => {
                let after = after.min(3);
                let ((x0, from), (x1, to)) = (knots[after - 1], knots[after]);
                from + (x - x0) / (x1 - x0) * (to - from)
            }
        };
    }
    for ((_, ages), mean) in GROUPS.into_iter().zip(means) {
        let of_group = &mut shares[ages];
        let found: f64 = of_group.iter().sum::<f64>() / of_group.len() as f64;
        for share in of_group {
            *share = (*share * mean / found).min(0.995);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enrolment_by_age_keeps_the_mean_of_each_group() {
        let schooling = read().expect("table");
        let boys = &schooling.enrolment[Milieu::Rural as usize][0];
        let mean = boys[15..=17].iter().sum::<f64>() / 3.0;
        assert!((mean - 0.60).abs() < 0.005, "{mean}");
        let primary = boys[6..=11].iter().sum::<f64>() / 6.0;
        assert!((primary - 0.952).abs() < 0.005, "{primary}");
    }
}
