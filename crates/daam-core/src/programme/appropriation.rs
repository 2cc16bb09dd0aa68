//! The annual budget envelope, and whether a waiting list keeps spending within it.

use std::ops::RangeInclusive;

use crate::kernel::{Month, Problem, SimulationCalendar};
use crate::policy::{ParameterHandle, Scenario};

/// Dirhams that may be spent in a year: the value in force in December of that year.
pub(crate) const ENVELOPE: ParameterHandle<f64> = ParameterHandle::new("appropriation.amount");

/// The envelopes of a scenario, by year.
pub(super) fn envelopes(
    scenario: &Scenario,
    years: RangeInclusive<i16>,
) -> Result<Vec<f64>, Problem> {
    let envelope = |year| scenario.get(ENVELOPE, Month::new(year, 12));
    years.map(envelope).collect()
}

/// Whether a scenario has a waiting list in a month.
pub(crate) fn is_rationed(scenario: &Scenario, month: Month) -> Result<bool, Problem> {
    let meanings = [("none", false), ("waiting_list", true)];
    scenario.choice("appropriation.rationing", &meanings, month)
}

/// The first of the given scenarios that has a waiting list in some month up to `last`.
///
/// # Errors
/// The law of a scenario does not say whether it has a waiting list.
pub fn find_rationed(
    scenarios: &[Scenario],
    calendar: SimulationCalendar,
    last: Month,
) -> Result<Option<&Scenario>, Problem> {
    for scenario in scenarios {
        for month in calendar.months(last) {
            if is_rationed(scenario, month)? {
                return Ok(Some(scenario));
            }
        }
    }
    Ok(None)
}
