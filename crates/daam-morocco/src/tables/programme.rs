//! Published figures of the programme that the model reads: the pace of registration.
//!
//! Source: `rsu_registrations.csv` (statements of ministries, see SOURCES.md).

use serde::Deserialize;

use daam_core::inputs::{Assumptions, ProgrammeFigures, RegisterPoint};
use daam_core::kernel::Problem;

use super::{index, table};

const FILE: &str = "rsu_registrations.csv";

#[derive(Deserialize)]
struct RegisterRow {
    month: String,
    registered_households: f64,
}

pub(crate) fn read(assumptions: &Assumptions) -> Result<ProgrammeFigures, Problem> {
    let rows: Vec<RegisterRow> = table::rows(FILE)?;
    let registrations = rows
        .into_iter()
        .map(|row| {
            Ok(RegisterPoint {
                month: row
                    .month
                    .parse()
                    .map_err(|error| Problem::new(format!("data/{FILE}: {error}")))?,
                households: row.registered_households,
            })
        })
        .collect::<Result<_, Problem>>()?;
    Ok(ProgrammeFigures {
        registrations,
        threshold: index::programme_threshold()?,
        score_per_log_earnings: assumptions.value("family.score_per_log_earnings")?,
        institution_children: assumptions.value("institution_orphans.children")?,
        forecast_error_share: assumptions.value("appropriation.forecast_error_share")?,
        birth_claim_delay_months: assumptions.value("birth_grant.claim_delay_months")?,
    })
}
