//! What a supplement is: an amount on top of the schedule.

use super::facts::Facts;
use crate::kernel::Centimes;

/// An amount on top of the schedule.
pub(super) trait Supplement {
    /// The parameter that sets it.
    const PARAMETER: &str;
    /// What a household is given, centimes a month.
    fn due(&self, facts: &Facts) -> Centimes;
}
