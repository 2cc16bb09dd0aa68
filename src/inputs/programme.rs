//! Published figures of the programme that the model reads: how fast it filled up.
//!
//! Source: `asd_ramp_up.csv` (statements of ministers and of the agency, with their ids in
//! `scenarios/law.toml`).

use serde::Deserialize;

use super::assumptions::Assumptions;
use super::table;
use crate::kernel::{Month, Problem};

const FILE: &str = "asd_ramp_up.csv";

/// Figures of the programme.
#[derive(Clone, Debug)]
pub struct ProgrammeFigures {
    /// Households paid in the months of the build-up.
    pub ramp_up: Vec<RampPoint>,
    /// Children in approved institutions whose account is fed each month.
    pub institution_children: f64,
    /// Months from a birth to the payment of the birth grant.
    pub birth_claim_delay_months: f64,
    /// Months from the forming of a household to its first possible payment.
    pub new_household_delay_months: f64,
}

/// Households paid in one month.
#[derive(Clone, Copy, Debug)]
pub struct RampPoint {
    /// The month.
    pub month: Month,
    /// Households paid, all kinds.
    pub households: f64,
}

#[derive(Deserialize)]
struct Row {
    month: String,
    paid_households: f64,
}

impl ProgrammeFigures {
    pub(super) fn read(assumptions: &Assumptions) -> Result<Self, Problem> {
        let rows: Vec<Row> = table::rows(FILE, include_str!("../../data/asd_ramp_up.csv"))?;
        let ramp_up = rows
            .into_iter()
            .map(|row| {
                Ok(RampPoint {
                    month: row
                        .month
                        .parse()
                        .map_err(|error| Problem::new(format!("data/{FILE}: {error}")))?,
                    households: row.paid_households,
                })
            })
            .collect::<Result<_, Problem>>()?;
        Ok(Self {
            ramp_up,
            institution_children: assumptions.value("institution_orphans.children")?,
            birth_claim_delay_months: assumptions.value("birth_grant.claim_delay_months")?,
            new_household_delay_months: assumptions.value("claim.new_household_delay_months")?,
        })
    }
}
