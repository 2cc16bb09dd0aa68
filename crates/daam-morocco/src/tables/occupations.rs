//! Occupations of the employed, in the categories of the index.
//!
//! Sources: employers and unpaid family workers by region, milieu and sex in
//! `rgph2024_indicators_region.csv` (HCP census 2024). The census publishes no table of
//! occupations with its results: shares are assumptions.

use daam_core::inputs::{Assumptions, Occupations, domain};
use daam_core::kernel::{Milieu, Problem};

use super::country::{DOMAINS, REGIONS};
use super::indicators::Indicators;

pub(crate) fn read(
    indicators: &Indicators,
    assumptions: &Assumptions,
) -> Result<Occupations, Problem> {
    let value = |name: &str| assumptions.value(name).map(|value| value as f32);
    let mut employer = vec![[0.0; 2]; DOMAINS];
    let mut unpaid = vec![[0.0; 2]; DOMAINS];
    for milieu in Milieu::ALL {
        for region in 0..REGIONS {
            for (sex, word) in ["male", "female"].into_iter().enumerate() {
                let share = |indicator: &str| {
                    indicators
                        .value(indicator, region, milieu, word)
                        .map(|percent| (percent / 100.0) as f32)
                };
                let index = domain(region, milieu);
                employer[index][sex] = share("employed_employer")?;
                unpaid[index][sex] = share("employed_family_worker")?;
            }
        }
    }
    let trades = |milieu: &str| {
        let of = |trade: &str| value(&format!("occupation.{trade}_{milieu}"));
        Ok::<_, Problem>([
            of("craftsman")?,
            of("equipment_operator")?,
            of("trader")?,
            of("farm_operator")?,
        ])
    };
    Ok(Occupations {
        employer,
        unpaid,
        senior_manager: value("occupation.senior_manager_share")?,
        middle_manager: value("occupation.middle_manager_share")?,
        trades: [trades("urban")?, trades("rural")?],
        insured: value("health_cover.informal_share")?,
        technical: value("occupation.technical_diploma_share")?,
        literate_without_school: value("education.literate_without_school")?,
    })
}
