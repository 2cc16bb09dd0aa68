//! What those at work do, as the index asks it.
//!
//! Sources: employers and unpaid family workers by region, milieu and sex in
//! `rgph2024_indicators_region.csv` (HCP census 2024). The census publishes no table of
//! occupations with its results: shares are assumptions.

use super::assumptions::Assumptions;
use super::country::{DOMAINS, REGIONS, domain};
use super::indicators::Indicators;
use crate::kernel::{Milieu, Problem};

/// Shares of occupations.
#[derive(Clone, Debug)]
pub struct Occupations {
    /// By domain and sex: employers among the employed.
    pub employer: Vec<[f32; 2]>,
    /// By domain and sex: unpaid family workers among the employed.
    pub unpaid: Vec<[f32; 2]>,
    /// Senior managers among formal workers with higher education.
    pub senior_manager: f32,
    /// Middle managers among the other formal workers with upper secondary or higher.
    pub middle_manager: f32,
    /// By milieu, among all others: craftsmen, equipment operators, traders, farm operators.
    pub trades: [[f32; 4]; 2],
    /// Undeclared workers who pay for a health cover.
    pub insured: f32,
    /// Adults who reached secondary school and hold a technical diploma.
    pub technical: f32,
    /// Adults without schooling who read and write.
    pub literate_without_school: f32,
}

impl Occupations {
    pub(super) fn read(
        indicators: &Indicators,
        assumptions: &Assumptions,
    ) -> Result<Self, Problem> {
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
        Ok(Self {
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
}
