//! Which scenarios keep a year within its envelope by a waiting list.

use crate::inputs::START;
use crate::kernel::Month;
use crate::policy::Scenario;

/// The parameter that says how a year is kept within its envelope.
pub(super) const RATIONING: &str = "appropriation.rationing";
const WAITING_LIST: &str = "waiting_list";

/// Whether a scenario has a waiting list in a month.
pub(super) fn has_waiting_list(scenario: &Scenario, month: Month) -> bool {
    scenario.choice(RATIONING, month) == WAITING_LIST
}

/// Whether a scenario has a waiting list in some month up to `last`.
#[must_use]
pub fn is_rationed(scenario: &Scenario, last: Month) -> bool {
    START
        .through(last)
        .any(|month| has_waiting_list(scenario, month))
}
