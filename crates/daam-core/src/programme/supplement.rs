//! Interface of a supplement: an amount on top of the schedule.

use super::facts::Facts;
use crate::kernel::Centimes;

/// An amount on top of the schedule.
pub(super) trait Supplement {
    /// Parameter that sets it.
    const PARAMETER: &str;
    /// Amount for a household, centimes a month.
    fn due(&self, facts: &Facts) -> Centimes;
}
